import { alikeFrom, bestFactor, overlap, scored, sharedWeight } from './likeness.ts';
import { readSignature, type Signed, type SignedThing } from './signature.ts';

export { alikeFrom, likeness } from './likeness.ts';
export { signature } from './signature.ts';

export interface Alike {
  readonly code: string;
  /** 0 … 1 */
  readonly score: number;
}

export interface SimilarityIndex {
  /** A code that is there already is replaced: its text has changed. */
  add(code: string, signature: string): void;
  /** The most alike petition, if any is alike enough; the one added first when two are equally so. */
  best(signature: string, except?: string): Alike | null;
}

/** Signatures kept as they are read. */
const MOST_READ = 2_000;

interface Entry {
  readonly code: string;
  readonly signature: string;
  /** Read when it is compared: read, it is ten times as large. The same ones are compared with again and again. */
  signed: Signed | undefined;
}

/**
 * Earlier petitions by the things they speak of. A new one meets only those that share one of its rarer things, and is
 * compared in full only with those whose words could reach the threshold.
 */
export function makeSimilarityIndex(): SimilarityIndex {
  const entries: (Entry | null)[] = [];
  const places = new Map<string, number>();
  const having: Having = new Map();
  // By number of the entry, side by side: most entries that are met are passed over by these alone.
  let shared = new Float64Array(1024);
  let weights = new Float64Array(1024);
  // A petition is looked for and then added.
  let last: { readonly text: string; readonly signed: Signed } | undefined;
  const read = (text: string): Signed => {
    if (last?.text !== text) last = { text, signed: readSignature(text) };
    return last.signed;
  };
  let lately: Entry[] = [];
  const readEntry = (entry: Entry): Signed => {
    if (entry.signed !== undefined) return entry.signed;
    if (lately.length >= MOST_READ) {
      for (const other of lately) other.signed = undefined;
      lately = [];
    }
    lately.push(entry);
    entry.signed = readSignature(entry.signature);
    return entry.signed;
  };

  return {
    add(code, text) {
      const old = places.get(code);
      // Its number stays in the lists of things; an empty entry is passed over.
      if (old !== undefined) entries[old] = null;
      const signed = read(text);
      places.set(code, entries.length);
      if (weights.length === entries.length) weights = grown(weights);
      weights[entries.length] = signed.weight;
      for (const { key, spelling } of signed.things) push(having, key, (entries.length << spellingBits) | spelling);
      entries.push({ code, signature: text, signed: undefined });
    },
    best(text, except) {
      if (shared.length < entries.length) shared = new Float64Array(weights.length);
      const signed = read(text);
      const { weight } = signed;
      const least = leastShared(weight);
      const { rare, commonWeight } = splitByRarity(signed.things, least, having);
      let best: Alike | null = null;
      let bestAt = -1;
      for (const at of meet(rare, having, shared)) {
        const most = (shared[at] ?? 0) + commonWeight;
        shared[at] = 0;
        // Nearly all of them.
        if (most < least || couldReach(most, weight, weights[at] ?? 0) < (best?.score ?? alikeFrom)) continue;
        const entry = entries[at] ?? null;
        if (entry === null || entry.code === except) continue;
        const score = compare(signed, readEntry(entry), best?.score ?? alikeFrom);
        if (score < alikeFrom || (best !== null && (score < best.score || (score === best.score && at > bestAt))))
          continue;
        best = { code: entry.code, score };
        bestAt = at;
      }
      return best;
    },
  };
}

function grown(numbers: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}

/** The score two texts can have at most when they share so much. */
const couldReach = (shared: number, left: number, right: number): number =>
  overlap(Math.min(shared, left, right), left, right) * bestFactor;

/** By weight: there are some hundred. */
const leastOf = new Map<number, number>();

/** Less in common can not make two texts alike, however short the other one is. Things weigh quarters. */
function leastShared(weight: number): number {
  const known = leastOf.get(weight);
  if (known !== undefined) return known;
  let least = 0.25;
  while (least < weight && couldReach(least, weight, least) < alikeFrom) least += 0.25;
  leastOf.set(weight, Math.min(least, weight));
  return Math.min(least, weight);
}

/**
 * What shares only the most common things of a petition cannot be alike enough: these need not be looked up. They are as
 * many as weigh together too little.
 */
function splitByRarity(things: readonly SignedThing[], least: number, having: Having) {
  const oftenFirst = things
    .map((thing) => ({ thing, often: having.get(thing.key)?.length ?? 0 }))
    .sort((a, b) => b.often - a.often);
  let commonWeight = 0;
  const rare: SignedThing[] = [];
  for (const { thing } of oftenFirst) {
    if (rare.length === 0 && commonWeight + thing.weight < least) commonWeight += thing.weight;
    else rare.push(thing);
  }
  return { rare, commonWeight };
}

/** @returns 0 where it is sure to be less than `least` */
function compare(a: Signed, b: Signed, least: number): number {
  const shared = sharedWeight(a, b);
  return couldReach(shared, a.weight, b.weight) < least ? 0 : scored(shared, a, b);
}

/** Key of a thing → number of the entry and spelling there, packed into one number. */
type Having = Map<number, number[]>;
const spellingBits = 6;
const spellingMask = (1 << spellingBits) - 1;

/** Numbers of the entries that share something; how much is left in `shared`, never too little. */
function meet(things: readonly SignedThing[], having: Having, shared: Float64Array): number[] {
  const met: number[] = [];
  for (const { key, spelling, weight } of things) {
    for (const packed of having.get(key) ?? []) {
      const other = packed & spellingMask;
      if (other !== spelling && other !== 0 && spelling !== 0) continue;
      const at = packed >>> spellingBits;
      const before = shared[at] ?? 0;
      if (before === 0) met.push(at);
      shared[at] = before + weight;
    }
  }
  return met;
}

function push(map: Having, key: number, value: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
