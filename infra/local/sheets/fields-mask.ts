import { invalid } from './errors.ts';

/** A parsed `fields`: `everything` below this point, or the named children (`*` stands for every name). */
export interface Mask {
  readonly everything: boolean;
  readonly children: ReadonlyMap<string, Mask>;
}

export const EVERYTHING: Mask = { everything: true, children: new Map() };

interface Node {
  everything: boolean;
  children: Map<string, Node>;
}

const node = (): Node => ({ everything: false, children: new Map() });

/** Reads `a,b.c,d/e,f(g,h(i))`, the forms Google accepts. */
export function parseMask(text: string): Mask {
  const root = node();
  const end = parseList(text, 0, root);
  if (end !== text.length) throw invalid(`Invalid field selection ${text}`);
  return root.children.has('*') ? EVERYTHING : root;
}

function parseList(text: string, from: number, parent: Node): number {
  let at = from;
  for (;;) {
    at = parsePath(text, at, parent);
    if (text[at] !== ',') return at;
    at++;
  }
}

function parsePath(text: string, from: number, parent: Node): number {
  let at = from;
  let current = parent;
  for (;;) {
    const name = /^\s*([A-Za-z0-9_]+|\*)\s*/.exec(text.slice(at, at + 200));
    if (name?.[1] === undefined) throw invalid(`Invalid field selection ${text}`);
    at += name[0].length;
    current = child(current, name[1]);
    if (text[at] === '/' || text[at] === '.') at++;
    else break;
  }
  if (text[at] !== '(') {
    current.everything = true;
    return at;
  }
  at = parseList(text, at + 1, current);
  if (text[at] !== ')') throw invalid(`Invalid field selection ${text}`);
  return skipSpace(text, at + 1);
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ') at++;
  return at;
}

function child(parent: Node, name: string): Node {
  const known = parent.children.get(name);
  if (known !== undefined) return known;
  const made = node();
  parent.children.set(name, made);
  return made;
}

/** The mask below a name; `undefined` when the name is not asked for. */
export function below(mask: Mask, name: string): Mask | undefined {
  if (mask.everything) return EVERYTHING;
  return mask.children.get(name) ?? mask.children.get('*');
}

/** The part of a response that is asked for. Messages stay, even when nothing is left in them, as with Google. */
export function project(value: unknown, mask: Mask): unknown {
  if (mask.everything || value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item) => project(item, mask));
  const kept: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(value)) {
    const next = below(mask, name);
    if (next !== undefined) kept[name] = project(inner, next);
  }
  return kept;
}

/** An update: what the mask names is taken from `source`, or cleared where `source` says nothing. */
export function applyMask<T extends object>(
  target: T | undefined,
  source: T | null | undefined,
  mask: Mask,
): T | undefined {
  if (mask.everything) return source === null || source === undefined ? undefined : (withoutNulls(source) as T);
  const result: Record<string, unknown> = { ...target };
  const given: Record<string, unknown> = { ...source };
  const names = mask.children.has('*')
    ? new Set([...Object.keys(result), ...Object.keys(given)])
    : mask.children.keys();
  for (const name of names) {
    const inner = below(mask, name) ?? EVERYTHING;
    const next = maskedField(result[name], given[name], inner);
    if (next === undefined || next === null) delete result[name];
    else result[name] = next;
  }
  return Object.keys(result).length === 0 ? undefined : (result as T);
}

function maskedField(old: unknown, given: unknown, mask: Mask): unknown {
  if (mask.everything || Array.isArray(given)) return withoutNulls(given);
  return applyMask(asObject(old), asObject(given), mask);
}

const asObject = (value: unknown): object | undefined =>
  typeof value === 'object' && value !== null ? value : undefined;

/** JSON null means absent in Google's JSON. */
export function withoutNulls(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(withoutNulls);
  const kept: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(value)) {
    if (inner !== null && inner !== undefined) kept[name] = withoutNulls(inner);
  }
  return kept;
}
