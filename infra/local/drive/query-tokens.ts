import { invalidParameter } from './drive-error.ts';

/** A search in Drive, cut into words, signs and quoted values. */

const TOKEN = /\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|(<=|>=|!=|[=<>(){}])|([A-Za-z]+))/y;

export type Token = { readonly text: string; readonly kind: 'value' | 'sign' | 'word' };

export function tokensOf(q: string): Token[] {
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
