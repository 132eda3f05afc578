/** Orders of the Vietnamese alphabet (a ă â b c d đ …, tones after letters), numbers in names by value. */
const collator = new Intl.Collator('vi', { numeric: true, sensitivity: 'variant' });

/** Villages, fields and other texts: `Thôn 2` before `Thôn 10`. */
export const byText = (one: string, other: string): number => collator.compare(one, other);

/** People by given name, then by the whole name: `Trần Văn An` before `Bùi Thị Bình`. */
export function byGivenName(one: string, other: string): number {
  return collator.compare(givenName(one), givenName(other)) || collator.compare(one, other);
}

const givenName = (name: string): string => name.trim().split(/\s+/).at(-1) ?? '';
