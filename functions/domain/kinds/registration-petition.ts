import type { LinkedBrief } from '../books/brief.ts';
import { contentHash } from '../books/content-hash.ts';
import type { Book, Offspring } from '../books/row-kind.ts';
import { maskPhone } from '../cells/phone.ts';
import type { Registration } from '../records/following.ts';
import type { CellOutput } from '../workbooks.ts';
import { receivedOn } from './received-on.ts';

/** `Nguồn` of the petitions that registrations make. */
export const REGISTRATION_SOURCE = 'Đăng ký phát biểu';

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
      session: text(session ?? ''),
      receivedOn: receivedOn(session, book),
      name: text(`${address} ${name}`.trim()),
      village: text(village),
      phone: text(phone === '' ? '' : maskPhone(phone)),
      source: text(REGISTRATION_SOURCE),
      content: text(content),
      field: text(field),
    },
    fields: { registration: code, phone },
  };
}

const text = (of: string): CellOutput => (of === '' ? { type: 'blank' } : { type: 'text', text: of });
