/** The formulas that the local workspace computes; any other shows `#NAME?` or `#ERROR!`. */
export type Expression =
  | { readonly kind: 'value'; readonly value: string | number | boolean }
  | { readonly kind: 'range'; readonly text: string }
  | { readonly kind: 'call'; readonly name: string; readonly arguments: readonly Expression[] }
  | { readonly kind: 'unary'; readonly operator: string; readonly operand: Expression }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: Expression; readonly right: Expression };

export class FormulaSyntaxError extends Error {
  override readonly name = 'FormulaSyntaxError';
}

const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_]*)!`;
const REFERENCE = String.raw`(?:${SHEET})?\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}(?:\$?\d+)?)?(?![\p{L}\p{N}_(])|(?:${SHEET})?\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?:\$?\d+)?(?![\p{L}\p{N}_(])`;
const TOKEN = new RegExp(
  String.raw`\s*(?:(?<reference>${REFERENCE})|(?<number>\d+(?:\.\d+)?(?:E[+-]?\d+)?)|"(?<text>(?:[^"]|"")*)"|(?<name>[\p{L}_][\p{L}\p{N}_.]*)|(?<mark><>|<=|>=|[-+*/^&=<>(),;%]))\s*`,
  'uy',
);

interface Token {
  readonly kind: 'reference' | 'number' | 'text' | 'name' | 'mark' | 'end';
  readonly text: string;
}

function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const found = TOKEN.exec(source)?.groups;
    const entry = found === undefined ? undefined : Object.entries(found).find(([, text]) => text !== undefined);
    if (entry === undefined) throw new FormulaSyntaxError('Formula parse error.');
    tokens.push({ kind: entry[0] as Token['kind'], text: entry[1] as string });
  }
  return tokens;
}

const PRECEDENCE: Readonly<Record<string, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 6,
};

/** Parses a formula, its leading `=` included. */
export function parseFormula(source: string): Expression {
  const tokens = tokenize(source.replace(/^=\s*/, ''));
  let at = 0;
  const peek = (): Token => tokens[at] ?? { kind: 'end', text: '' };
  const take = (): Token => tokens[at++] ?? { kind: 'end', text: '' };

  const expression = (least: number): Expression => {
    let left = postfix(operand());
    for (;;) {
      const power = peek().kind === 'mark' ? PRECEDENCE[peek().text] : undefined;
      if (power === undefined || power < least) return left;
      const operator = take().text;
      left = { kind: 'binary', operator, left, right: expression(power + 1) };
    }
  };
  const postfix = (inner: Expression): Expression => {
    let result = inner;
    while (peek().text === '%' && peek().kind === 'mark')
      result = { kind: 'unary', operator: take().text, operand: result };
    return result;
  };
  const operand = (): Expression => {
    const token = take();
    if (token.kind === 'number') return { kind: 'value', value: Number(token.text) };
    if (token.kind === 'text') return { kind: 'value', value: token.text.replaceAll('""', '"') };
    if (token.kind === 'reference') return { kind: 'range', text: token.text };
    if (token.kind === 'name') return named(token.text);
    if (token.text === '-' || token.text === '+')
      return { kind: 'unary', operator: token.text, operand: expression(7) };
    if (token.text !== '(') throw new FormulaSyntaxError('Formula parse error.');
    const inner = expression(1);
    if (take().text !== ')') throw new FormulaSyntaxError('Formula parse error.');
    return inner;
  };
  const named = (name: string): Expression => {
    if (peek().text !== '(')
      return /^(true|false)$/i.test(name)
        ? { kind: 'value', value: /^true$/i.test(name) }
        : { kind: 'range', text: name };
    take();
    const list: Expression[] = [];
    while (peek().text !== ')') {
      list.push(expression(1));
      if (peek().text === ',' || peek().text === ';') take();
      else if (peek().text !== ')') throw new FormulaSyntaxError('Formula parse error.');
    }
    take();
    return { kind: 'call', name: name.toUpperCase(), arguments: list };
  };

  const result = expression(1);
  if (at < tokens.length) throw new FormulaSyntaxError('Formula parse error.');
  return result;
}
