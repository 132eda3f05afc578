import type { Brief } from '../books/brief.ts';
import { contentHash } from '../books/content-hash.ts';
import { isMask } from '../cells/phone.ts';
import { foldDiacritics } from '../text/fold.ts';
import type { Cell } from '../values.ts';

/** `Liên hệ` lists a code as soon as there is a number; the hash tells whether its line is still the right one. */
export const contactOf = ({
  name,
  phone,
}: {
  readonly name: string;
  readonly phone: string;
}): Pick<Brief, 'contact' | 'caller'> =>
  phone === ''
    ? {}
    : { contact: contactHash(name, phone), ...(name === '' ? {} : { caller: callerMark(name, phone) }) };

/** A copied row holds the mask of a number, not the number. */
export function maskHint({
  phone,
  raw,
}: {
  readonly phone: string;
  readonly raw: Readonly<Record<string, Cell>>;
}): string[] {
  const typed = raw['Điện thoại'];
  return phone === '' && typeof typed === 'string' && isMask(typed)
    ? ['Điện thoại: số đang được che nên chưa ghi được; gõ lại đủ số, ví dụ 0912345678']
    : [];
}

export const contactHash = (name: string, phone: string): string => contentHash({ name, phone }).slice(0, 8);

/**
 * Who calls from which number, to find one number under two names without loading any record: a mark of the number and one of the
 * given name, with a dot between. The given name alone, folded: `Nguyễn Văn An`, `nguyen van an` and `Văn An` are one.
 */
export function callerMark(name: string, phone: string): string {
  const given =
    foldDiacritics(name)
      .replace(/[(,].*$/, '')
      .trim()
      .split(' ')
      .at(-1) ?? '';
  return `${mark(phone)}.${mark(given)}`;
}

/** FNV-1a, 32 bits: cheap, and two of one book seldom meet. */
function mark(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
