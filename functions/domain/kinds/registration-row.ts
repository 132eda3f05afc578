import { tabOf } from '../../../sheets-templates/books.ts';
import { registrationForms } from '../../../sheets-templates/choices.ts';
import type { LinkedBrief } from '../books/brief.ts';
import type { Book, Offspring, Row, RowKind } from '../books/row-kind.ts';
import { RowReader } from '../books/row-reader.ts';
import { numberCell, textCell } from '../books/system-cells.ts';
import { parseChoice } from '../cells/choice.ts';
import { parseName } from '../cells/name.ts';
import { type Registration, registrationSchema } from '../records/following.ts';
import { newRecord } from '../records/record.ts';
import { sparse } from '../records/sparse.ts';
import { readLine, readText } from '../text/normalise.ts';
import { type Cell, isBlank } from '../values.ts';
import { readPhone, readSession, readVillage } from './common-cells.ts';
import { decideMove, hasMoved, MOVED } from './complaint-move.ts';
import { contactOf, maskHint } from './contact.ts';
import { handedOver, matterMark, registrationPetition, sameMatter } from './registration-petition.ts';
import { deletedSessionHint, seesDeleted } from './row-days.ts';

const tab = tabOf('registrations');

/** Đăng ký phát biểu: who wants to speak, in the order of registering. A good row makes its own petition, once. */
export const registrationRow: RowKind<Registration> = {
  tab,
  collection: 'registrations',
  parse: (data) => registrationSchema.parse(data),
  pack: sparse(registrationSchema),
  decide,
  present: (registration) => ({
    order: numberCell(registration.order),
    petition: textCell(registration.petition ?? ''),
  }),
  brief: (registration) => ({
    ...contactOf(registration),
    ...(registration.session === null ? {} : { session: registration.session }),
    ...(registration.petition === null ? {} : { petition: registration.petition }),
    ...(registration.order === null ? {} : { order: registration.order }),
    ...(registration.village === '' ? {} : { village: registration.village }),
    ...(isInStep(registration) ? {} : { matter: matterMark(registration) }),
  }),
  hints: (registration, book) => [
    ...handedOverHint(registration),
    ...maskHint(registration),
    ...deletedSessionHint(registration.session, book),
  ],
  offspring,
  phone: (registration) => (registration.moving ? '' : registration.phone),
  sees: (brief, book) => `${sees(brief, book)}${seesDeleted(brief.session, book)}`,
  replace: (registration) => (registration.moving ? emptied : {}),
  personal: ['name', 'phone', 'organisation'],
  forget,
};

/** Whether its petition, if it has one, was made of what it says now, or has been brought in line since. */
const isInStep = (registration: Registration): boolean =>
  registration.petition === null || registration.handedOver === handedOver(registration);

function handedOverHint(registration: Registration): string[] {
  const { petition, movedOn } = registration;
  if (movedOn !== null || isInStep(registration)) return [];
  return [`Ý kiến ${petition} đã lập từ dòng này giữ nội dung cũ; nếu cần, sửa ở bảng «Ý kiến, kiến nghị».`];
}

/** That its petition has gone to Sổ văn phòng; of a corrected one, what the petition says. */
function sees({ petition, matter }: LinkedBrief, book: Book): string {
  if (isMoved(petition ?? null, book)) return MOVED;
  if (matter === undefined || petition === undefined) return '';
  const made = book.petition(petition);
  return made?.matter === matter ? `= ${made.field ?? ''}` : '';
}

/** What a person has called Khiếu nại or Tố cáo must not be read here either; session, field and order stay, so that the list does. */
const emptied: Readonly<Record<string, string>> = {
  content: MOVED,
  name: '',
  village: '',
  phone: '',
  organisation: '',
};

/** The petition that was made of it is still that of this row, or had been corrected before: the mark says the same without the name. */
function forget(registration: Registration): Registration {
  const nobody = { ...registration, name: '', address: '', phone: '', organisation: '' };
  const inStep = registration.handedOver === handedOver(registration);
  return { ...nobody, handedOver: inStep ? handedOver(nobody) : '' };
}

const isMoved = (petition: string | null, book: Book): boolean =>
  petition !== null && hasMoved(book.petition(petition));

/**
 * Without problems and without a petition it makes one; with a petition that the book does not know (a pass died between
 * the two commits) it makes that one again. What is corrected here afterwards is not carried over: officials work there by then.
 */
function offspring(registration: Registration, book: Book): Offspring | undefined {
  const { petition, problems } = registration;
  if (petition === null) return problems.length > 0 ? undefined : registrationPetition(registration, book);
  return book.has(petition) ? undefined : { ...registrationPetition(registration, book), code: petition };
}

function decide(row: Row, before: Registration | undefined, book: Book): Registration {
  const reader = new RowReader(tab, row, before);
  const petition = before?.petition ?? null;
  const matter = readMatter(reader, book);
  const move = decideMove({ complaint: isMoved(petition, book), content: matter.content }, before, book.today);
  const nameless = move.movedOn !== null || (before !== undefined && before.erased !== null);
  const facts = { ...readSpeaker(reader, before, book, nameless), ...matter };
  if (move.movedOn !== null && !move.moving && matter.content !== MOVED)
    reader.problem('content', `${petition} lập từ dòng này đã chuyển Văn phòng; xóa ở đây, ghi việc mới ở dòng khác.`);
  return registrationSchema.parse({
    ...newRecord(row),
    ...facts,
    spoken: isTicked(reader.cell('spoken')),
    order: orderOf({ ...facts, understood: reader.problems.length === 0 }, before, book),
    petition,
    handedOver:
      petition === null || sameMatter(facts, book.petition(petition)) ? handedOver(facts) : before?.handedOver,
    ...move,
    problems: reader.problems,
    asAbove: reader.asAbove,
  });
}

function readSpeaker(reader: RowReader, before: Registration | undefined, book: Book, nameless: boolean) {
  const session = readSession(reader, book);
  if (reader.isBlank('session'))
    reader.problem('session', 'để trống; chọn mã cuộc đối thoại trong danh sách, ví dụ DT23-01.');
  const { name, address } = reader.read('name', parseName, { name: '', address: '' });
  if (reader.isBlank('name') && !nameless) reader.problem('name', 'để trống; ghi họ và tên người đăng ký.');
  return {
    session,
    name,
    address,
    village: readVillage(reader, book),
    phone: readPhone(reader, before),
    organisation: readLine(reader.cell('organisation')),
  };
}

function readMatter(reader: RowReader, book: Book) {
  const content = readText(reader.cell('content'));
  if (content === '') reader.problem('content', 'để trống; ghi điều người dân muốn nêu.');
  const fields = book.unit.fields.map((field) => field.name);
  return {
    field: reader.read('field', (cell) => parseChoice(cell, fields), ''),
    content,
    form: reader.read('form', (cell) => parseChoice(cell, registrationForms), null),
  };
}

/**
 * Place among the speakers of the session, behind all who registered before, walk-ups too. Given once: neither sorting nor a speaker
 * who drops out changes anybody's. A question handed in has none; a blank `Hình thức` means to speak.
 */
function orderOf(
  { session, form, understood }: Pick<Registration, 'session' | 'form'> & { readonly understood: boolean },
  before: Registration | undefined,
  book: Book,
): number | null {
  if (session === null || form === 'Gửi câu hỏi') return null;
  if (before?.session === session && before.order !== null) return before.order;
  if (!understood) return null;
  const taken = book.following('registrations', session).flatMap((other) => other.order ?? []);
  return Math.max(0, ...taken) + 1;
}

/** Any mark but a written "no" counts: x, có, 1, a ticked box. */
const isTicked = (cell: Cell): boolean =>
  cell === true ||
  (!isBlank(cell) && cell !== false && cell !== 0 && !/^(không|chưa|0|-)$/iu.test(String(cell).trim()));
