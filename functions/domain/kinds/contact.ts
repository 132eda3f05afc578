import { contentHash } from '../books/content-hash.ts';
import type { Brief } from '../books/row-kind.ts';

/** `Liên hệ` lists a code as soon as there is a number; the hash tells whether its line is still the right one. */
export const contactOf = ({
  name,
  phone,
}: {
  readonly name: string;
  readonly phone: string;
}): Pick<Brief, 'contact'> => (phone === '' ? {} : { contact: contactHash(name, phone) });

export const contactHash = (name: string, phone: string): string => contentHash({ name, phone }).slice(0, 8);
