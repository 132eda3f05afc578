import { presentAmong } from '../assign/directory.ts';
import { namedInFull } from '../assign/named.ts';
import type { Official } from '../records/official.ts';
import type { Petition } from '../records/petition.ts';
import type { Session } from '../records/session.ts';
import type { DocumentInput } from './document-input.ts';
import { byText } from './vietnamese-order.ts';
import { countText, joined } from './wording.ts';

/** Whose row has gone, too: what he did, or still has, is his. */
export const officialOf = (input: DocumentInput, code: string | null): Official | undefined =>
  code === null ? undefined : input.officials.find((official) => official.code === code);

/** The department that has the work of a petition; the drafting body while nobody's is known. */
export const departmentFor = (input: DocumentInput, { assignee }: Pick<Petition, 'assignee'>): string =>
  officialOf(input, assignee)?.department || input.unit.draftingBody;

/** Said of the chair while nobody is known to be. */
export const unknownChair = 'người chủ trì';

/** `short` names the office held, `full` the person with it, left to be written in while nobody is known. */
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
  const heads = presentAmong(input.officials)
    .filter((official) => official.role === 'Chủ trì')
    .map((official) => official.name);
  return heads.length > 0 ? heads : [unknownChair];
}

/**
 * Whom a typed chair means, by the whole name or the exact title: `Cao Văn Hậu`, `Bí thư Đảng ủy`, `Bí thư Đảng ủy Bùi Văn Thiêm`. Two of
 * one name are nobody, and the chair stands as typed.
 */
export function chairNamed(typed: string, officials: readonly Official[]): Official | undefined {
  const present = presentAmong(officials);
  const named = namedInFull(typed, present);
  if (named.length > 0) return named.length === 1 ? named[0] : undefined;
  const title = withoutAddress(typed);
  return present.find((one) => one.role === 'Chủ trì' && one.title.trim() !== '' && one.title.trim() === title);
}

const withoutAddress = (typed: string): string =>
  typed.replace(/^(?:(?:đồng chí|đ\/c|đc|ông|bà|anh|chị)[.:]?\s+)+/iu, '').trim();

/** Under a signature stands a name alone: of `Chánh Văn phòng Bùi Thị Thu` the one in `Cán bộ`; of two, or of somebody else, what was typed without `đ/c`. */
export function nameToSign(typed: string, officials: readonly Official[]): string {
  const [one] = /[;,]|\s(?:và|cùng)\s/iu.test(typed) ? [] : namedInFull(typed, presentAmong(officials));
  return one?.name ?? withoutAddress(typed);
}

function chairForms(input: DocumentInput, chair: string): { readonly short: string; readonly full: string } {
  const typed = withoutAddress(chair);
  if (typed === unknownChair) return { short: typed, full: '…………………………' };
  const official = chairNamed(typed, input.officials);
  return official && official.title !== ''
    ? { short: `đồng chí ${official.title}`, full: `đồng chí ${official.name} - ${official.title}` }
    : { short: `đồng chí ${typed}`, full: `đồng chí ${typed}` };
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
