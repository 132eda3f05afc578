import type { Official } from '../records/official.ts';
import type { Petition } from '../records/petition.ts';
import type { Session } from '../records/session.ts';
import type { DocumentInput } from './document-input.ts';
import { byText } from './vietnamese-order.ts';
import { countText, joined } from './wording.ts';

export const officialOf = (input: DocumentInput, code: string | null): Official | undefined =>
  code === null ? undefined : input.officials.find((official) => official.code === code);

/** A chair is typed as a name, as a title, or as both: `Cao Văn Hậu`, `Bí thư Đảng ủy`, `Bí thư Đảng ủy Bùi Văn Thiêm`. */
const titles = /^(đồng chí|bí thư|phó bí thư|chủ tịch|phó chủ tịch|trưởng|phó trưởng|thường trực|chánh)/iu;

/** `short` names the office held, `full` the person with it. */
export function chairsInText(
  input: DocumentInput,
  session: Session,
): { readonly short: string; readonly full: string } {
  const chairs = session.chairs.length > 0 ? session.chairs : signerAsChair(input);
  const forms = chairs.map((chair) => chairForms(input, chair));
  return { short: joined(forms.map(({ short }) => short)), full: joined(forms.map(({ full }) => full)) };
}

/** No chair typed: whoever is head of the unit by the officials' list, else said as the role. */
function signerAsChair(input: DocumentInput): readonly string[] {
  const heads = input.officials.filter((official) => official.role === 'Chủ trì').map((official) => official.name);
  return heads.length > 0 ? heads : ['người chủ trì'];
}

const inWords = (text: string): string => ` ${(text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ')} `;

/** Whom a typed chair names, by whole words: `Trần Văn Anh` is not `Trần Văn An`. Of two names the longer. */
export function officialNamedIn(input: DocumentInput, typed: string): Official | undefined {
  const words = inWords(typed);
  return input.officials
    .filter(({ name }) => name.trim() !== '' && words.includes(inWords(name)))
    .sort((one, other) => other.name.length - one.name.length)[0];
}

function chairForms(input: DocumentInput, chair: string): { readonly short: string; readonly full: string } {
  const typed = chair.replace(/^đồng chí\s+/iu, '').trim();
  if (typed === 'người chủ trì') return { short: typed, full: typed };
  const official = officialNamedIn(input, typed);
  if (official && official.title !== '') {
    return { short: `đồng chí ${official.title}`, full: `đồng chí ${official.name} - ${official.title}` };
  }
  const byTitle = titles.test(typed)
    ? input.officials.find(({ title, role }) => role === 'Chủ trì' && title.trim() !== '' && title.trim() === typed)
    : undefined;
  return { short: `đồng chí ${typed}`, full: byTitle ? `đồng chí ${byTitle.name} - ${typed}` : `đồng chí ${typed}` };
}

/** `Đất đai (05), Môi trường (03)`: most first, then by name. */
export function fieldsInText(petitions: readonly Petition[]): string {
  return countedBy(petitions, ({ field }) => field || 'Khác')
    .map(([field, count]) => `${field} (${countText(count)})`)
    .join(', ');
}

/** Counts per key, most first, then in Vietnamese order. */
export function countedBy<T>(items: readonly T[], key: (item: T) => string): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return [...counts].sort(([one, many], [other, few]) => few - many || byText(one, other));
}
