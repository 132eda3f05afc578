import { alikeFrom, bestFactor, overlap, sameThing, scored, sumOf } from './likeness.ts';
import { readSignature, type Signed } from './signature.ts';

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

interface Entry {
  readonly code: string;
  readonly signed: Signed;
  readonly weight: number;
}

/**
 * Earlier petitions by the things they speak of: a new one meets only those that share something with it, and is compared
 * in full only with those whose words could reach the threshold.
 */
export function makeSimilarityIndex(): SimilarityIndex {
  const entries: (Entry | null)[] = [];
  const places = new Map<string, number>();
  const having: Having = new Map();
  let shared = new Float64Array(1024);

  return {
    add(code, text) {
      const old = places.get(code);
      // Its number stays in the lists of things; an empty entry is passed over.
      if (old !== undefined) entries[old] = null;
      const signed = readSignature(text);
      places.set(code, entries.length);
      for (const { key, spelling } of signed.things) push(having, key, entries.length * spellings + spelling);
      entries.push({ code, signed, weight: sumOf(signed.things) });
    },
    best(text, except) {
      if (shared.length < entries.length) shared = new Float64Array(entries.length * 2);
      const signed = readSignature(text);
      const weight = sumOf(signed.things);
      let best: Alike | null = null;
      let bestAt = -1;
      for (const at of meet(signed, having, shared)) {
        const entry = entries[at] ?? null;
        const common = shared[at] ?? 0;
        shared[at] = 0;
        if (entry === null || entry.code === except) continue;
        if (overlap(common, weight, entry.weight) * bestFactor < (best?.score ?? alikeFrom)) continue;
        const score = compare(signed, entry.signed);
        if (score < alikeFrom || (best !== null && (score < best.score || (score === best.score && at > bestAt))))
          continue;
        best = { code: entry.code, score };
        bestAt = at;
      }
      return best;
    },
  };
}

function compare(a: Signed, b: Signed): number {
  const common = a.things.filter((thing) => b.things.some((other) => sameThing(thing, other)));
  return scored(sumOf(common), a, b);
}

/** Key of a thing → number of the entry and spelling there, packed into one number. */
type Having = Map<number, number[]>;
const spellings = 64;

/** Numbers of the entries that share something; how much is left in `shared`, never too little. */
function meet(signed: Signed, having: Having, shared: Float64Array): number[] {
  const met: number[] = [];
  for (const { key, spelling, weight } of signed.things) {
    for (const packed of having.get(key) ?? []) {
      const other = packed % spellings;
      if (other !== spelling && other !== 0 && spelling !== 0) continue;
      const at = (packed - other) / spellings;
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
