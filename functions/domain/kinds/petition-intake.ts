import { tabOf } from '../../../sheets-templates/books.ts';
import { authorities, petitionKinds, urgencies } from '../../../sheets-templates/choices.ts';
import type { Book } from '../books/row-kind.ts';
import type { RowReader } from '../books/row-reader.ts';
import { parseChoice } from '../cells/choice.ts';
import { parseDate } from '../cells/date.ts';
import { parseName } from '../cells/name.ts';
import { value } from '../cells/parsed.ts';
import { groupPetition, notYet, receivedAfterSession, tooManyRepresentatives } from '../cells/petition-checks.ts';
import { severalMatters } from '../cells/several-matters.ts';
import { suggest } from '../classify/classifier.ts';
import type { Petition } from '../records/petition.ts';
import type { Session } from '../records/session.ts';
import { clip } from '../text/clip.ts';
import { readLine, readText } from '../text/normalise.ts';
import { isSpoilt } from '../text/spoilt-utf8.ts';
import { dateToSerial, yearOf } from '../time/day.ts';
import type { Field } from '../unit.ts';
import type { Cell, IsoDate } from '../values.ts';
import { readPhone, readSession, readVillage } from './common-cells.ts';
import { heldOnOf } from './row-days.ts';

/** What whoever takes a petition in fills. */
export const intakeColumns = tabOf('petitions').columns.filter(
  ({ group, owner }) => group === 'Tiếp nhận' && owner === 'staff',
);

export type Intake = Pick<
  Petition,
  | 'session'
  | 'receivedOn'
  | 'name'
  | 'address'
  | 'village'
  | 'phone'
  | 'source'
  | 'content'
  | 'kind'
  | 'field'
  | 'urgency'
  | 'authority'
  | 'suggested'
  | 'suggestedFor'
  | 'heldBack'
>;

/** First group of columns: who says what, when, where; blanks filled by suggestion. */
export function readIntake(reader: RowReader, before: Petition | undefined, book: Book): Intake {
  const session = readSession(reader, book);
  const content = readText(reader.cell('content'));
  if (content === '')
    reader.problem('content', 'để trống; ghi người dân kiến nghị điều gì, ví dụ “Đường thôn Hạ hỏng, đề nghị sửa”.');
  const { name, address } = reader.read('name', parseName, { name: '', address: '' });
  checkWhole(reader, reader.cell('name'), content);
  return {
    session,
    receivedOn: readReceived(reader, session, before, book),
    name,
    address,
    village: readVillage(reader, book),
    phone: readPhone(reader, before),
    source: readLine(reader.cell('source')),
    content,
    ...classify(reader, content, book.unit.fields),
  };
}

/** What no single cell shows: several matters in one cell, more representatives than the law lets a group send. */
function checkWhole(reader: RowReader, name: Cell, content: string): void {
  if (isSpoilt(content)) reader.problem('content', spoiltMessage(content));
  if (isErrorValue(content)) reader.problem('content', errorMessage(content));
  if (isSpoilt(readLine(name))) reader.problem('name', spoiltMessage(readLine(name)));
  const several = severalMatters(content);
  if (several !== null) reader.add([several]);
  // Without a number nobody is counted.
  const representatives = /\d/.test(String(name)) ? tooManyRepresentatives(groupPetition(name)) : null;
  if (representatives !== null) reader.add([representatives]);
}

/** What Sheets and Excel show where a formula failed, with what they say of it. */
const isErrorValue = (text: string): boolean => /^#(?:N\/A|[A-Z0-9/]+[!?])(?:\s*\(.*\))?$/s.test(text);

const errorMessage = (text: string): string =>
  `“${text.slice(0, 40)}” là lỗi công thức, không phải nội dung; gõ lại nội dung, hoặc dán lại bằng Dán đặc biệt → Chỉ dán giá trị.`;

const spoiltMessage = (text: string): string =>
  `“${clip(text)}” bị lỗi phông chữ, không đọc được; dán lại từ bản gốc (mã Unicode) hoặc gõ lại, ví dụ “Đề nghị sửa đường”.`;

/** The day an earlier book understood is no `5/8` that Sheets completed: it stands, whichever year it is read in. */
const isCarriedDay = (cell: Cell, before: Petition | undefined): before is Petition & { receivedOn: IsoDate } =>
  before !== undefined &&
  before.carriedFrom !== '' &&
  before.receivedOn !== null &&
  cell === dateToSerial(before.receivedOn);

/** Blank: the day of the session if it has been held, else the day the row is first seen. */
function readReceived(
  reader: RowReader,
  session: string | null,
  before: Petition | undefined,
  book: Book,
): IsoDate | null {
  const heldOn = heldOnOf(session, book);
  const year = heldOn === null ? book.unit.year : Number(heldOn.slice(0, 4));
  const bounds = { from: `${year - 1}-10-01`, to: heldOn !== null && heldOn > book.today ? heldOn : book.today };
  const context = { year, typedYear: yearOf(book.today), ...bounds };
  const read = (cell: Cell) => (isCarriedDay(cell, before) ? value(before.receivedOn) : parseDate(cell, context));
  const typed = reader.read('receivedOn', read, undefined);
  checkReceived(reader, typed ?? null, session === null ? undefined : book.sessions.get(session), book.today);
  if (typed !== undefined || reader.hasProblem(['receivedOn'])) return typed ?? null;
  if (before !== undefined && before.receivedOn !== null && before.raw['Ngày nhận'] === undefined)
    return before.receivedOn;
  return heldOn !== null && heldOn <= book.today ? heldOn : book.today;
}

/**
 * A row may be typed ahead of its session, with the day of it; else a petition comes today or came before. What came behind the
 * session may still be its own (the minutes are typed next week), but not behind its conclusion.
 */
function checkReceived(
  reader: RowReader,
  receivedOn: IsoDate | null,
  session: Session | undefined,
  today: IsoDate,
): void {
  const ahead = receivedOn === null || receivedOn > (session?.heldOn ?? '');
  const concluded = session?.concludedOn ?? null;
  const late = receivedOn !== null && concluded !== null && receivedOn > concluded;
  const problem = ahead ? notYet('Ngày nhận', receivedOn, today) : null;
  reader.add([problem, late ? receivedAfterSession(receivedOn, session ?? null) : null].filter((one) => one !== null));
}

type Classified = Pick<
  Petition,
  'kind' | 'field' | 'urgency' | 'authority' | 'suggested' | 'suggestedFor' | 'heldBack'
>;

const suggestible = ['kind', 'field', 'urgency', 'authority'] as const;

/** What staff chose wins; key words suggest the rest. Mere suspicion of khiếu nại, tố cáo holds mail back and asks. */
function classify(reader: RowReader, content: string, fields: readonly Field[]): Classified {
  const names = fields.map((field) => field.name);
  const chosen = {
    kind: reader.read('kind', (cell) => parseChoice(cell, petitionKinds), null),
    field: reader.read('field', (cell) => parseChoice(cell, names), null),
    urgency: reader.read('urgency', (cell) => parseChoice(cell, urgencies), null),
    authority: reader.read('authority', (cell) => parseChoice(cell, authorities), null),
  };
  const suggested = suggest(content, fields);
  const suspicion = chosen.kind === null && suggested.suspicion && !reader.hasProblem(['kind']);
  if (suspicion) reader.problem('kind', suspicionMessage(suggested.kind?.words ?? [], suggested.kind?.value));
  const left = suggestible.filter((key) => chosen[key] === null);
  const suggestedFor: Petition['suggestedFor'] = {};
  for (const key of left) suggestedFor[key] = (suggested[key]?.words ?? []).slice(0, 3);
  return {
    // What only sounds like a complaint is none until a person has said so.
    kind: chosen.kind ?? (suggested.suspicion ? 'Kiến nghị' : suggested.kind.value),
    field: chosen.field ?? suggested.field?.value ?? '',
    urgency: chosen.urgency ?? suggested.urgency?.value ?? 'Bình thường',
    authority: chosen.authority ?? suggested.authority?.value ?? 'Thuộc thẩm quyền',
    suggested: left,
    suggestedFor,
    heldBack: suspicion,
  };
}

function suspicionMessage(words: readonly string[], kind: string | undefined): string {
  const seen = words.length === 0 ? '' : ` (“${words.slice(0, 3).join('”, “')}”)`;
  return `có dấu hiệu ${(kind ?? 'khiếu nại, tố cáo').toLowerCase()}${seen}, chưa gửi cho cán bộ; chọn “Kiến nghị” hoặc “Phản ánh” nếu không phải, chọn “Khiếu nại” hay “Tố cáo” thì dòng được chuyển về Văn phòng.`;
}
