import { readSignature, type Signed, type SignedName } from './signature.ts';

export const strongWeight = 1;
export const weakWeight = 0.3;

/** Shipped threshold of `Có thể trùng …`; see tests/evaluation for what it costs and finds. */
export const alikeFrom = 0.6;

/** 0 nothing in common … 1 the same, of two signatures. */
export const likeness = (a: string, b: string): number => {
  const [left, right] = [readSignature(a), readSignature(b)];
  const weak = new Set(right.weak);
  const strong = new Set(right.strong);
  const shared =
    left.strong.filter((thing) => strong.has(thing)).length * strongWeight +
    left.weak.filter((thing) => weak.has(thing)).length * weakWeight;
  return overlap(shared, weightOf(left), weightOf(right)) * nameFactor(left, right);
};

export const weightOf = ({ strong, weak }: Signed): number => strong.length * strongWeight + weak.length * weakWeight;

/** Half Dice, half the part of the shorter one that is found in the longer: a short report of a long one is the same matter. */
export function overlap(shared: number, left: number, right: number): number {
  if (shared <= 0) return 0;
  const shorter = Math.max(2, Math.min(left, right));
  return 0.5 * ((2 * shared) / (left + right)) + 0.5 * Math.min(1, shared / shorter);
}

/** More than the words alone can say: the same named thing 1.35, nothing known 0.9, another name 0.3. */
export function nameFactor(a: Signed, b: Signed): number {
  const same = a.names.some(
    (one) => one.of !== 'L' && b.names.some((other) => other.of === one.of && agree(one, other)),
  );
  if (!same && differ(a, b)) return 0.3;
  const place = samePlace(a, b);
  if (same) return 1.35;
  return place === 'same' ? 1.2 : place === 'unknown' ? 0.9 : 0.3;
}

export const bestFactor = 1.35;

/** Two things of one class, each named, and no name in common. */
function differ(a: Signed, b: Signed): boolean {
  return [...'RWBSMCFPN'].some((of) => {
    const left = a.names.filter((name) => name.of === of && name.certain);
    const right = b.names.filter((name) => name.of === of && name.certain);
    return left.length > 0 && right.length > 0 && !left.some((one) => right.some((other) => agree(one, other)));
  });
}

function samePlace(a: Signed, b: Signed): 'same' | 'other' | 'unknown' {
  const [left, right] = [placesOf(a), placesOf(b)];
  if (left.length === 0 || right.length === 0) return 'unknown';
  return left.some((one) => right.some((other) => agree(one, other))) ? 'same' : 'other';
}

/** The text says where; the petitioner's village only stands in for it. */
function placesOf({ names, village }: Signed): readonly SignedName[] {
  const said = names.filter(({ of }) => of === 'L');
  return said.length > 0 || village === null ? said : [village];
}

function agree(a: SignedName, b: SignedName): boolean {
  if (a.certain && b.certain) return a.words.length === b.words.length && startsWith(a.words, b.words);
  if (a.certain) return startsWith(b.words, a.words);
  if (b.certain) return startsWith(a.words, b.words);
  return a.words[0] === b.words[0];
}

const startsWith = (words: readonly string[], name: readonly string[]): boolean =>
  name.length > 0 && name.every((word, at) => words[at] === word);
