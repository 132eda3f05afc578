import type { LinkedBrief } from '../books/brief.ts';
import { textOutput } from '../books/cell-output.ts';
import { contentHash } from '../books/content-hash.ts';
import type { Book, Offspring } from '../books/row-kind.ts';
import { maskPhone } from '../cells/phone.ts';
import type { Registration } from '../records/following.ts';
import { receivedOn } from './received-on.ts';

/** `Nguồn` of the petitions that registrations make. */
const REGISTRATION_SOURCE = 'Đăng ký phát biểu';

/** What the petition of a registration is made of. */
type Matter = Pick<Registration, 'session' | 'name' | 'address' | 'village' | 'phone' | 'field' | 'content'>;

/** Mark of what was handed over, to see later that it has been corrected since. */
export const handedOver = ({ session, name, address, village, phone, field, content }: Matter): string =>
  contentHash({ session, name, address, village, phone, field, content });

/** The same without the field: where the registration has none, the petition's is its own. */
export const matterMark = (matter: Matter): string => handedOver({ ...matter, field: '' });

/** Whether the petition of a registration says what the registration says now. */
export const sameMatter = (matter: Matter, petition: LinkedBrief | undefined): boolean =>
  petition?.matter === matterMark(matter) && (matter.field === '' || matter.field === petition.field);

/** The row of `Ý kiến, kiến nghị`. The sheet shows the number masked at once; the record knows it in full. */
export function registrationPetition(registration: Registration, book: Book): Offspring {
  const { code, session, address, name, village, phone, content, field } = registration;
  return {
    tab: 'petitions',
    cells: {
      session: textOutput(session ?? ''),
      receivedOn: receivedOn(session, book),
      name: textOutput(`${address} ${name}`.trim()),
      village: textOutput(village),
      phone: textOutput(phone === '' ? '' : maskPhone(phone)),
      source: textOutput(REGISTRATION_SOURCE),
      content: textOutput(content),
      field: textOutput(field),
    },
    fields: { registration: code, phone },
  };
}
