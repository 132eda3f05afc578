import { nameClasses } from './names.ts';
import { readSignature, type Signed, type SignedName, type SignedThing } from './signature.ts';

/** Shipped threshold of `Có thể trùng …`; see tests/evaluation for what it costs and finds. */
export const alikeFrom = 0.65;

/** 0 nothing in common … 1 the same, of two signatures. */
export const likeness = (a: string, b: string): number => {
  const [left, right] = [readSignature(a), readSignature(b)];
  return scored(sharedWeight(left, right), left, right);
};

/** Weight of the things of the first that the second speaks of, too. */
export function sharedWeight({ things }: Signed, { things: others }: Signed): number {
  let shared = 0;
  let from = 0;
  for (const thing of things) {
    while ((others[from]?.key ?? Infinity) < thing.key) from += 1;
    let at = from;
    for (let other = others[at]; other?.key === thing.key; other = others[at]) {
      at += 1;
      if (!sameThing(thing, other)) continue;
      shared += thing.weight;
      break;
    }
  }
  return shared;
}

/** Of signatures whose shared weight is known already. */
export const scored = (shared: number, a: Signed, b: Signed): number =>
  Math.min(1, overlap(shared, a.weight, b.weight) * nameFactor(a, b) * wrongFactor(a, b));

const sameThing = (a: SignedThing, b: SignedThing): boolean =>
  a.key === b.key && (a.spelling === b.spelling || a.spelling === 0 || b.spelling === 0);

const bothSided = 0.8;
const oneSided = 0.06;
const oneSidedShort = 0.35;

/**
 * What is shared against what each says beside it. More words about the same matter are only more words, the more so the
 * more is shared; but where both speak of something the other does not, they speak of different things.
 */
export function overlap(shared: number, left: number, right: number): number {
  if (shared <= 0) return 0;
  const fewer = Math.min(left, right) - shared;
  const more = Math.max(left, right) - shared;
  const ofMore = oneSided + oneSidedShort / Math.max(1, shared * shared);
  return shared / (shared + bothSided * fewer + ofMore * more);
}

const otherWrong = 0.5;

/** Both say what is wrong, and it is not the same. */
function wrongFactor(a: Signed, b: Signed): number {
  const left = a.things.filter(({ isWrong }) => isWrong);
  const right = b.things.filter(({ isWrong }) => isWrong);
  return left.length === 0 || right.length === 0 || left.some((thing) => right.some((other) => sameThing(thing, other)))
    ? 1
    : otherWrong;
}

/** More than the words alone can say: the same named thing 1.2, the same place 1.1, nothing known 0.95, another name 0.3. */
function nameFactor(a: Signed, b: Signed): number {
  const same = a.names.some(
    (one) => one.of !== 'L' && b.names.some((other) => other.of === one.of && agree(one, other)),
  );
  if (!same && differ(a, b)) return 0.3;
  const place = samePlace(a, b);
  if (same) return 1.2;
  return place === 'same' ? 1.1 : place === 'unknown' ? 0.95 : 0.3;
}

/** No factor is higher. */
export const bestFactor = 1.2;

const classesOfThings = [...nameClasses].filter((of) => of !== 'L');

/** Two things of one class, each named, and no name in common. */
function differ(a: Signed, b: Signed): boolean {
  return classesOfThings.some((of) => {
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
