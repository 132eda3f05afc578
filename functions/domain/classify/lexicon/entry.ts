/**
 * Phrases by weight, `;` between them. 4: says what it is about by itself; 3: nearly; 2: together with others;
 * 1: breaks ties.
 */
export type Weighted = Readonly<Partial<Record<1 | 2 | 3 | 4, string>>>;

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
