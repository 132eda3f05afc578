/**
 * Google's `fields` parameter: `files(id,owners/emailAddress),nextPageToken`, `*`. A mask is a tree; an empty branch takes
 * everything below it.
 */
export type FieldsMask = ReadonlyMap<string, FieldsMask>;

/** The text could not be read as a mask; `at` is what was found there. */
export class BadFieldsMask extends Error {
  override readonly name = 'BadFieldsMask';
  readonly at: string;
  constructor(at: string) {
    super(`Invalid field selection ${at}`);
    this.at = at;
  }
}

type Branch = Map<string, Branch>;

/** @throws BadFieldsMask */
export function parseFieldsMask(text: string): FieldsMask {
  const tokens = text.match(/[^\s,()/.]+|[,()/.]/g) ?? [];
  const reader = new MaskReader(tokens);
  const mask = reader.list();
  reader.expectEnd();
  return mask;
}

class MaskReader {
  readonly #tokens: readonly string[];
  #at = 0;
  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  list(): Branch {
    const into: Branch = new Map();
    do this.#path(into);
    while (this.#take(','));
    return into;
  }

  expectEnd(): void {
    const left = this.#tokens[this.#at];
    if (left !== undefined) throw new BadFieldsMask(left);
  }

  #path(into: Branch): void {
    let branch = into;
    do branch = this.#name(branch);
    while (this.#take('/') || this.#take('.'));
    if (!this.#take('(')) return;
    for (const [name, below] of this.list()) branch.set(name, below);
    if (!this.#take(')')) throw new BadFieldsMask(this.#tokens[this.#at] ?? '');
  }

  #name(into: Branch): Branch {
    const name = this.#tokens[this.#at];
    if (name === undefined || /^[,()/.]$/.test(name)) throw new BadFieldsMask(name ?? '');
    this.#at += 1;
    const found = into.get(name) ?? (new Map() as Branch);
    into.set(name, found);
    return found;
  }

  #take(token: string): boolean {
    if (this.#tokens[this.#at] !== token) return false;
    this.#at += 1;
    return true;
  }
}

/** What the mask lets through; arrays element by element. */
export function applyFieldsMask(value: unknown, mask: FieldsMask): unknown {
  if (mask.size === 0 || mask.has('*')) return value;
  if (Array.isArray(value)) return value.map((each) => applyFieldsMask(each, mask));
  if (typeof value !== 'object' || value === null) return value;
  const kept: [string, unknown][] = [];
  for (const [key, child] of Object.entries(value)) {
    const below = mask.get(key);
    if (below !== undefined && child !== undefined) kept.push([key, applyFieldsMask(child, below)]);
  }
  return Object.fromEntries(kept);
}
