import type { ApiRequest } from '../api.ts';
import { rootIdOf } from './access.ts';
import { invalidParameter } from './drive-error.ts';
import { type Candidate, fileTerms, type Terms, type Test } from './query-terms.ts';
import { type Token, tokensOf } from './query-tokens.ts';

/** Who searches: what `'root' in parents` and `'me' in owners` mean. */
export interface Searcher {
  readonly root: string;
  readonly email: string;
}

export const searcherOf = ({ identity }: ApiRequest): Searcher => ({ root: rootIdOf(identity), email: identity.email });

/** A parsed `q` of files.list or drives.list. */
export interface FileQuery {
  matches(candidate: Candidate): boolean;
  /** Every match lies in this folder, carries this property: worth asking an index. */
  readonly inFolder: string | undefined;
  readonly withAppProperty: { readonly key: string; readonly value: string } | undefined;
}

/** @throws DriveError 400 `Invalid Value` at `q`, as Google. */
export function parseFileQuery(q: string, searcher: Searcher, terms: Terms = fileTerms): FileQuery {
  if (q.trim() === '') return { matches: () => true, inFolder: undefined, withAppProperty: undefined };
  const reader = new QueryReader(tokensOf(q), searcher, terms);
  const test = reader.expression();
  reader.expectEnd();
  return { matches: test, inFolder: reader.inFolder, withAppProperty: reader.withAppProperty };
}

/** `and` and `or` bind alike, from left to right, as Google documents it. */
class QueryReader {
  readonly #tokens: readonly Token[];
  readonly #searcher: Searcher;
  readonly #terms: Terms;
  #at = 0;
  #depth = 0;
  #foldersAsked: string[] = [];
  #propertiesAsked: { readonly key: string; readonly value: string }[] = [];
  #onlyAnds = true;
  constructor(tokens: readonly Token[], searcher: Searcher, terms: Terms) {
    this.#tokens = tokens;
    this.#searcher = searcher;
    this.#terms = terms;
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
    const { text } = next;
    if ((text === 'properties' || text === 'appProperties') && this.#terms.properties) return this.#property(text);
    const flag = this.#terms.flags.get(text);
    return flag === undefined ? this.#comparison(text) : this.#flag(text, flag);
  }

  #membership(value: string): Test {
    this.#word('in');
    const collection = this.#next().text;
    const test = this.#terms.collections.get(collection);
    if (test === undefined) throw invalidParameter('q');
    const { root, email } = this.#searcher;
    if (collection !== 'parents') return test(value === 'me' ? email : value.toLowerCase());
    const folder = value === 'root' ? root : value;
    this.#foldersAsked.push(folder);
    return test(folder);
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
    const comparison = this.#terms.comparisons.get(field);
    if (comparison === undefined) throw invalidParameter('q');
    const { text: operator } = this.#next();
    return comparison(operator, this.#value());
  }

  /** `sharedWithMe` may stand alone, the others are compared with `true` or `false`. */
  #flag(name: string, flag: Test): Test {
    const isNegated = this.#takeSign('!=');
    if (!isNegated && !this.#takeSign('=')) {
      if (name === 'sharedWithMe') return flag;
      throw invalidParameter('q');
    }
    const word = this.#next().text;
    if (word !== 'true' && word !== 'false') throw invalidParameter('q');
    return (candidate) => flag(candidate) === ((word === 'true') !== isNegated);
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
