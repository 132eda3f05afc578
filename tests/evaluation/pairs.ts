import { readFileSync } from 'node:fs';
import { likeness, signature } from '../../functions/domain/similarity/similarity-index.ts';

/** Two petitions of one unit, invented, and whether a clerk would call them the same matter. */
export interface LabelledPair {
  readonly same: boolean;
  readonly villages: readonly [string, string];
  readonly contents: readonly [string, string];
}

export function labelledPairs(set: 'evaluation' | 'tuning'): LabelledPair[] {
  const text = readFileSync(new URL(`pairs-${set}.tsv`, import.meta.url), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [same, villageA = '', contentA = '', villageB = '', contentB = ''] = line.split('\t');
      return { same: same === 'Có', villages: [villageA, villageB], contents: [contentA, contentB] };
    });
}

const scoreOf = ({ villages, contents }: LabelledPair): number =>
  likeness(signature(contents[0], villages[0]), signature(contents[1], villages[1]));

export interface PairsMeasured {
  readonly precision: number;
  readonly recall: number;
  readonly wrong: readonly { readonly pair: LabelledPair; readonly score: number }[];
}

export function measurePairs(pairs: readonly LabelledPair[], threshold: number): PairsMeasured {
  const scored = pairs.map((pair) => ({ pair, score: scoreOf(pair) }));
  const found = scored.filter(({ score }) => score >= threshold);
  const right = found.filter(({ pair }) => pair.same).length;
  return {
    precision: found.length === 0 ? 1 : right / found.length,
    recall: right / scored.filter(({ pair }) => pair.same).length,
    wrong: scored.filter(({ pair, score }) => pair.same !== score >= threshold),
  };
}
