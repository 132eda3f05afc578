import { invalidParameter } from './drive-error.ts';
import { type Candidate, type Test, textTest, timeTest } from './query-terms.ts';

/** A parsed `q` of files.list. */
export interface FileQuery {
  matches(candidate: Candidate): boolean;
  /** Every match lies in this folder, carries this property: worth asking an index. */
  readonly inFolder: string | undefined;
  readonly withAppProperty: { readonly key: string; readonly value: string } | undefined;
}

/** @throws DriveError 400 `Invalid Value` at `q`, as Google. @param root what `'root' in parents` means. */
export function parseFileQuery(q: string, root: string): FileQuery {
  if (q.trim() === '') return { matches: () => true, inFolder: undefined, withAppProperty: undefined };
  const reader = new QueryReader(tokensOf(q), root);
  const test = reader.expression();
  reader.expectEnd();
  return { matches: test, inFolder: reader.inFolder, withAppProperty: reader.withAppProperty };
}

const TOKEN = /\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|(<=|>=|!=|[=<>(){}])|([A-Za-z]+))/y;

type Token = { readonly text: string; readonly kind: 'value' | 'sign' | 'word' };

function tokensOf(q: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < q.trimEnd().length) {
    const found = TOKEN.exec(q);
    if (found === null) throw invalidParameter('q');
    const quoted = found[1] ?? found[2];
    if (quoted !== undefined) tokens.push({ text: quoted.replace(/\\(.)/g, '$1'), kind: 'value' });
    else if (found[3] !== undefined) tokens.push({ text: found[3], kind: 'sign' });
    else tokens.push({ text: found[4] ?? '', kind: 'word' });
  }
  return tokens;
}

/** `and` and `or` bind alike, from left to right, as Google documents it. */
class QueryReader {
  readonly #tokens: readonly Token[];
  readonly #root: string;
  #at = 0;
  #depth = 0;
  #foldersAsked: string[] = [];
  #propertiesAsked: { readonly key: string; readonly value: string }[] = [];
  #onlyAnds = true;
  constructor(tokens: readonly Token[], root: string) {
    this.#tokens = tokens;
    this.#root = root;
  }

  get inFolder(): string | undefined {
    return this.#onlyAnds ? this.#foldersAsked[0] : undefined;
  }

  get withAppProperty(): FileQuery['withAppProperty'] {
    return this.#onlyAnds ? this.#propertiesAsked[0] : undefined;
  }

  expression(): Test {
    let test = this.#term();
    for (;;) {
      const left = test;
      if (this.#takeWord('and')) {
        const right = this.#term();
        test = (candidate) => left(candidate) && right(candidate);
      } else if (this.#takeWord('or')) {
        this.#onlyAnds = false;
        const right = this.#term();
        test = (candidate) => left(candidate) || right(candidate);
      } else return test;
    }
  }

  expectEnd(): void {
    if (this.#at < this.#tokens.length) throw invalidParameter('q');
  }

  #term(): Test {
    if (this.#takeWord('not')) {
      this.#onlyAnds = false;
      const test = this.#term();
      return (candidate) => !test(candidate);
    }
    if (this.#takeSign('(')) {
      if (++this.#depth > 50) throw invalidParameter('q');
      const test = this.expression();
      this.#sign(')');
      this.#depth -= 1;
      return test;
    }
    const next = this.#next();
    if (next.kind === 'value') return this.#membership(next.text);
    if (next.kind !== 'word') throw invalidParameter('q');
    return next.text === 'properties' || next.text === 'appProperties'
      ? this.#property(next.text)
      : this.#comparison(next.text);
  }

  #membership(value: string): Test {
    this.#word('in');
    const collection = this.#next().text;
    if (collection === 'parents') {
      const folder = value === 'root' ? this.#root : value;
      this.#foldersAsked.push(folder);
      return ({ file }) => file.parentId === folder;
    }
    const who = value.toLowerCase();
    if (collection === 'owners') return ({ file }) => file.owner === who;
    if (collection === 'writers' || collection === 'readers')
      return ({ permissions }) =>
        permissions.some((each) => each.who === who && (collection === 'readers' || each.role !== 'reader'));
    throw invalidParameter('q');
  }

  #property(field: 'properties' | 'appProperties'): Test {
    this.#word('has');
    this.#sign('{');
    this.#word('key');
    this.#sign('=');
    const key = this.#value();
    this.#word('and');
    this.#word('value');
    this.#sign('=');
    const value = this.#value();
    this.#sign('}');
    if (field === 'appProperties') this.#propertiesAsked.push({ key, value });
    return ({ file }) => file[field]?.[key] === value;
  }

  #comparison(field: string): Test {
    const { text: operator } = this.#next();
    if (field === 'trashed' || field === 'starred' || field === 'sharedWithMe') return this.#flag(field, operator);
    const value = this.#value();
    if (field === 'name' || field === 'mimeType' || field === 'fullText') return textTest(field, operator, value);
    if (field === 'modifiedTime' || field === 'createdTime') return timeTest(field, operator, value);
    throw invalidParameter('q');
  }

  #flag(field: 'trashed' | 'starred' | 'sharedWithMe', operator: string): Test {
    const word = this.#next().text;
    if ((word !== 'true' && word !== 'false') || (operator !== '=' && operator !== '!=')) throw invalidParameter('q');
    const wanted = (word === 'true') === (operator === '=');
    if (field === 'starred') return ({ file }) => file.starred === wanted;
    return (candidate) => candidate[field] === wanted;
  }

  #next(): Token {
    const token = this.#tokens[this.#at];
    if (token === undefined) throw invalidParameter('q');
    this.#at += 1;
    return token;
  }

  #value(): string {
    const token = this.#next();
    if (token.kind !== 'value') throw invalidParameter('q');
    return token.text;
  }

  #word(text: string): void {
    if (!this.#takeWord(text)) throw invalidParameter('q');
  }

  #sign(text: string): void {
    if (!this.#takeSign(text)) throw invalidParameter('q');
  }

  #takeWord(text: string): boolean {
    return this.#takeKind('word', text);
  }

  #takeSign(text: string): boolean {
    return this.#takeKind('sign', text);
  }

  #takeKind(kind: Token['kind'], text: string): boolean {
    const token = this.#tokens[this.#at];
    if (token?.kind !== kind || token.text.toLowerCase() !== text) return false;
    this.#at += 1;
    return true;
  }
}
