export const weights = [1, 2, 3, 4, 6] as const;
export type Weight = (typeof weights)[number];

/**
 * Phrases by weight, `;` between them, `#` for any number. 6: says what it is about whatever stands beside it; 4: by
 * itself; 3: nearly; 2: together with others; 1: breaks ties.
 */
export type Weighted = Readonly<Partial<Record<Weight, string>>>;

export interface Topic {
  readonly key: string;
  /** Found, folded, in the names of fields that the topic belongs to; the first that fits a unit's field counts. */
  readonly names: readonly string[];
  readonly phrases: Weighted;
}

export const list = (phrases: string | undefined): string[] =>
  (phrases ?? '')
    .split(/[;\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
