import { alikeFrom, bestFactor, nameFactor, overlap, strongWeight, weakWeight, weightOf } from './likeness.ts';
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
  /** The most alike petition, if any is alike enough; the earlier one when two are equally so. */
  best(signature: string, except?: string): Alike | null;
}

interface Entry {
  readonly code: string;
  readonly signed: Signed;
  readonly weight: number;
}

/**
 * Earlier petitions by the things they speak of: a new one meets only those that share something with it, and names are
 * compared only where the words could reach the threshold.
 */
export function makeSimilarityIndex(): SimilarityIndex {
  const entries: (Entry | null)[] = [];
  const places = new Map<string, number>();
  const having = new Map<number, number[]>();
  let shared = new Float32Array(1024);

  return {
    add(code, text) {
      const old = places.get(code);
      // Its number stays in the lists of things; an empty entry is passed over.
      if (old !== undefined) entries[old] = null;
      const signed = readSignature(text);
      places.set(code, entries.length);
      for (const thing of keys(signed)) push(having, thing, entries.length);
      entries.push({ code, signed, weight: weightOf(signed) });
    },
    best(text, except) {
      if (shared.length < entries.length) shared = new Float32Array(entries.length * 2);
      const signed = readSignature(text);
      const met = meet(signed, having, shared);
      let best: Alike | null = null;
      for (const at of met) {
        const entry = entries[at] ?? null;
        const common = shared[at] ?? 0;
        shared[at] = 0;
        if (entry === null || entry.code === except) continue;
        const words = overlap(common, weightOf(signed), entry.weight);
        if (words * bestFactor < (best?.score ?? alikeFrom)) continue;
        const score = Math.min(1, words * nameFactor(signed, entry.signed));
        if (score >= alikeFrom && (best === null || score > best.score)) best = { code: entry.code, score };
      }
      return best;
    },
  };
}

/** Strong and weak things share one map; a weak one has a key of its own. */
const weakKey = 1 << 20;
const keys = ({ strong, weak }: Signed): number[] => [...strong, ...weak.map((thing) => thing | weakKey)];

function meet(signed: Signed, having: ReadonlyMap<number, readonly number[]>, shared: Float32Array): number[] {
  const met: number[] = [];
  for (const key of keys(signed)) {
    const weight = key >= weakKey ? weakWeight : strongWeight;
    for (const at of having.get(key) ?? []) {
      if (shared[at] === 0) met.push(at);
      shared[at] = (shared[at] ?? 0) + weight;
    }
  }
  return met;
}

function push(map: Map<number, number[]>, key: number, value: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
