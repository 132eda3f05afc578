import { textOutput } from '../books/cell-output.ts';
import type { Book, Parcel } from '../books/row-kind.ts';
import { parseVillage } from '../cells/village.ts';
import { publicText } from '../documents/matters.ts';
import { isComplaint } from '../lifecycle/petition-state.ts';
import type { Petition } from '../records/petition.ts';
import { foldDiacritics } from '../text/fold.ts';
import type { Unit } from '../unit.ts';
import type { CellOutput } from '../workbooks.ts';
import { intakeColumns } from './petition-intake.ts';
import { receivedOn } from './received-on.ts';

/**
 * Two levels, as data: a unit names the one above it. What it forwards there appears in that unit's `Ý kiến, kiến nghị`, and the
 * answer comes back to its row of `Chuyển cấp trên`. Which levels these are (commune and district, since 2025 commune and province)
 * the rules do not ask.
 *
 *   commune: petition + forwarding ──parcel──► district: petition of its own, under its own code
 *            withdrawn, moved, new text ──parcel──► a hint in its row (`change-below.ts`)
 *                   forwarding ◄──parcel── its answer, or what became of it (`answer-back.ts`)
 */

/** `Nguồn` of what comes from the unit below, with the code it has there. */
const sourceFromBelow = (unit: Pick<Unit, 'name'>, code: string): string => `${unit.name} chuyển lên (${code})`;

const levelWords = /\b(huyen|thi xa|thi uy|quan|thanh pho|thanh uy|tinh)\b/;
const sameLevel: Readonly<Record<string, string>> = { 'thi uy': 'thi xa', 'thanh uy': 'thanh pho' };
/** Bodies of an authority; a company, a bank or a hospital of the same district is none. */
const organ =
  /^(?:dang uy|tinh uy|huyen uy|thi uy|thanh uy|quan uy|huyen|tinh|thi xa|thanh pho|quan|ubnd|uy ban|hdnd|hoi dong nhan dan|van phong|ban|phong|so|thuong truc|lanh dao|mttq|mat tran)\b/;

/** Whether `Cơ quan nhận` is the unit above: it carries its name, or is one of its bodies (`Ban Dân vận Huyện ủy`, `UBND huyện`). */
export function isUnitAbove(receiver: string, unit: Pick<Unit, 'parent' | 'higherBody'>): boolean {
  if (unit.parent === null || receiver === '') return false;
  const [text, above] = [foldDiacritics(receiver), foldDiacritics(unit.higherBody)];
  if (above !== '' && text.includes(above)) return true;
  const level = levelOf(text);
  return organ.test(text) && level !== null && (levelOf(above) ?? level) === level;
}

function levelOf(folded: string): string | null {
  const word = levelWords.exec(folded)?.[1];
  return word === undefined ? null : (sameLevel[word] ?? word);
}

/** The forwarding with which a petition went up, the first one that is sent and in order; said once, it stays. */
export const sentUpBy = (code: string, before: Pick<Petition, 'sentUp'> | undefined, book: Book): string | null =>
  before?.sentUp ?? book.following('forwards', code).find((forward) => forward.kind === UP)?.code ?? null;

/** Said once, it stays: what is said of the matter later goes the way that it went. */
export const sentUpVia = (
  sentUp: string | null,
  before: Pick<Petition, 'sentUpVia'> | undefined,
  { unit }: Book,
): Petition['sentUpVia'] =>
  sentUp === null ? null : (before?.sentUpVia ?? (unit.parent === null ? null : { from: unit.id, to: unit.parent }));

/**
 * Whether it must not go up: what nobody understands, and what is or may be khiếu nại, tố cáo (its `Loại` is asked about), is not for the
 * open book of another unit; nor is a text that still names whoever has had his data erased.
 */
export const stays = ({ kind, problems, erased }: Pick<Petition, 'kind' | 'problems' | 'erased'>): boolean =>
  isComplaint({ kind }) ||
  erased?.texts.content !== undefined ||
  problems.some(({ column }) => intakeHeaders.has(column));

const intakeHeaders = new Set(intakeColumns.map(({ header }) => header));

/** Mark in the brief of a forwarding that is on its way to the unit above. */
export const UP = 'lên cấp trên';
/** Mark in the brief of one whose letter is out while its petition may not go up. */
export const STOPPED = 'chưa lên được cấp trên';

export const causeUp = (forward: string): string => `up ${forward}`;

/** The petition's row for the book above: the matter, not the person. Who asked stays where the answer is given. */
export function parcelUp(before: Petition | undefined, after: Petition, book: Book): Parcel[] {
  const { unit } = book;
  if (after.sentUp === null || after.sentUp === (before?.sentUp ?? null) || unit.parent === null) return [];
  const cells: Record<string, CellOutput> = {
    name: textOutput(`Nhân dân ${unit.name.charAt(0).toLowerCase()}${unit.name.slice(1)}`),
    village: textOutput(unit.name),
    source: textOutput(sourceFromBelow(unit, after.code)),
    content: textOutput(publicText(after.content, after)),
    kind: textOutput(after.kind),
    field: textOutput(after.field),
    urgency: textOutput(after.urgency),
  };
  const origin = { unit: unit.id, forward: after.sentUp, petition: after.code };
  return [{ unit: unit.parent, tab: 'petitions', cause: causeUp(after.sentUp), cells, fields: { origin } }];
}

/** What only the receiving book knows: its next session, and whether it has the sender among its places and the field in its list. */
export function receiveFromBelow(cells: Parcel['cells'], book: Book): Parcel['cells'] {
  const village = parseVillage(textOf(cells.village), book.unit.villages);
  const hasField = book.unit.fields.some((field) => field.name === textOf(cells.field));
  const session = nextSession(book);
  return {
    ...cells,
    session: textOutput(session ?? ''),
    receivedOn: receivedOn(session, book),
    village: textOutput(village.is === 'value' ? village.value : ''),
    ...(hasField ? {} : { field: textOutput('') }),
  };
}

/** The first session that is still to come, else the last one. */
function nextSession(book: Book): string | null {
  const sessions = [...book.sessions.values()]
    .filter((session) => session.postponed !== 'Hủy')
    .map(({ code, heldOn, latest }) => ({ code, day: heldOn ?? latest ?? '9999' }))
    .sort((a, b) => (a.day === b.day ? (a.code < b.code ? -1 : 1) : a.day < b.day ? -1 : 1));
  return (sessions.find(({ day }) => day >= book.today) ?? sessions.at(-1))?.code ?? null;
}

const textOf = (cell: CellOutput | undefined): string => (cell?.type === 'text' ? cell.text : '');
