import { columnOf } from '../../../sheets-templates/books.ts';
import type { Tab } from '../../../sheets-templates/definition.ts';
import { contentHash } from '../books/content-hash.ts';
import type { AnyRecord, RowKind } from '../books/row-kind.ts';
import type { Erased } from '../records/erased.ts';
import { formatDate } from '../time/day.ts';
import type { Cell, IsoDate } from '../values.ts';
import { mentions, type Person } from './mentions.ts';

type Kind = RowKind<AnyRecord>;
type Cells = Readonly<Record<string, Cell>>;

/**
 * The record without what says who the person is: fields, typed cells, marks "as above", edits on their way, problems that quote him. The
 * case stays: code, field, state, deadlines, texts. Texts that name him are marked, for the office to edit.
 * @returns the same record where there was nothing to take out
 */
export function eraseRecord(kind: Kind, record: AnyRecord, person: Person, today: IsoDate): AnyRecord {
  const { personal = [] } = kind;
  const forgotten = kind.forget?.(record) ?? record;
  const raw = neutralCells(kind, record.raw, forgotten, (key) => headerOf(kind.tab, key));
  const shown = { ...raw, ...record.typedLate, ...editedCells(kind.tab, record) };
  const texts = { ...stillNaming(kind.tab, record.erased, shown), ...namingTexts(kind, shown, person) };
  if (personal.length === 0 && Object.keys(texts).length === 0) return record;
  const headers = new Set(personal.map((key) => headerOf(kind.tab, key)));
  return {
    ...forgotten,
    raw,
    asAbove: without(record.asAbove, personal),
    typedLate: withoutPerson(record.typedLate, headers, person),
    edits: without(record.edits, personal),
    problems: record.problems.filter(({ column, message }) => !headers.has(column) && !mentions(message, person)),
    formerPhone: '',
    erased: { on: record.erased?.on ?? today, texts },
  };
}

/**
 * Staff cells of a row as they count: what the sheet says about an erased person is not heard, be it that its cells are still to be
 * emptied, that somebody typed them again or brought an older version of the book back.
 */
export function heardCells(kind: Kind, record: AnyRecord | undefined, cells: Cells): Cells {
  if (record === undefined || record.erased === null) return cells;
  return neutralCells(kind, cells, record, (key) => key);
}

/** Cells to be emptied, or to say what the record says, each only while it still holds what was read. */
export function erasedCells(kind: Kind, record: AnyRecord): Readonly<Record<string, string>> {
  if (record.erased === null) return {};
  return Object.fromEntries((kind.personal ?? []).map((key) => [key, fieldText(record, key)]));
}

/**
 * A row that has gone on into the next year stays what it was, but for a text that named him: edited as the office was asked to, it is that
 * text no more.
 */
export function withoutOldTexts<R extends AnyRecord>({ tab }: Kind, before: R, now: AnyRecord, cells: Cells): R {
  const marks = Object.entries(before.erased?.texts ?? {});
  const edited = marks.flatMap(([key, mark]) =>
    markOf(before.raw[headerOf(tab, key)]) === mark && markOf(cells[headerOf(tab, key)]) !== mark ? [key] : [],
  );
  if (edited.length === 0) return before;
  const raw = Object.fromEntries(edited.map((key) => [headerOf(tab, key), cells[headerOf(tab, key)] ?? null]));
  const fields = Object.fromEntries(Object.entries(now).filter(([field]) => edited.includes(field)));
  return { ...before, ...fields, raw: { ...before.raw, ...raw } };
}

/** What the clerk reads of it. */
export function erasedHints({ tab, personal = [] }: Kind, record: AnyRecord): string[] {
  const { erased } = record;
  if (erased === null) return [];
  const blank = personal.filter((key) => fieldText(record, key) === '').map((key) => `«${headerOf(tab, key)}»`);
  const on = formatDate(erased.on);
  return [
    ...(blank.length === 0 ? [] : [`Đã xóa thông tin cá nhân theo yêu cầu ngày ${on}; để trống ${blank.join(', ')}.`]),
    ...Object.keys(erased.texts).map(
      (key) => `${headerOf(tab, key)}: còn nêu tên hoặc số điện thoại của người đã được xóa thông tin; sửa lại ô này.`,
    ),
  ];
}

/** The mark with the texts that have not been edited since. */
export function erasedNow(tab: Tab, erased: Erased | null, cells: Cells): Erased | null {
  if (erased === null) return null;
  const headed = Object.fromEntries(Object.entries(cells).map(([key, cell]) => [headerOf(tab, key), cell]));
  return { on: erased.on, texts: stillNaming(tab, erased, headed) };
}

/** Staff columns of a record that name the person, by key. */
export function namingTexts({ tab }: Kind, raw: Cells, person: Person): Record<string, string> {
  const naming = tab.columns.filter(({ owner, header }) => owner === 'staff' && mentions(raw[header], person));
  return Object.fromEntries(naming.map(({ key, header }) => [key, markOf(raw[header])]));
}

/** On their way to their cells, by header. */
const editedCells = (tab: Tab, { edits }: AnyRecord): Cells =>
  Object.fromEntries(Object.entries(edits).map(([key, { value }]) => [headerOf(tab, key), value]));

function stillNaming(tab: Tab, erased: Erased | null, raw: Cells): Record<string, string> {
  const texts = Object.entries(erased?.texts ?? {});
  return Object.fromEntries(texts.filter(([key, mark]) => markOf(raw[headerOf(tab, key)]) === mark));
}

/** What was typed into a closed book counts for nothing: none of it that names him is kept here; the cell is pointed at. */
const withoutPerson = (cells: Cells, headers: ReadonlySet<string>, person: Person): Record<string, Cell> =>
  Object.fromEntries(Object.entries(cells).filter(([header, cell]) => !headers.has(header) && !mentions(cell, person)));

const markOf = (cell: Cell | undefined): string => contentHash({ text: cell ?? null });

const headerOf = (tab: Tab, key: string): string => columnOf(tab, key).header;

/** Those of the personal columns as a record says them that has forgotten the person. @param nameOf key of a column → what its cell is called here */
function neutralCells(kind: Kind, cells: Cells, record: AnyRecord, nameOf: (key: string) => string): Cells {
  const said = (kind.personal ?? []).map((key) => [nameOf(key), fieldText(record, key)] as const);
  const names = said.map(([name]) => name);
  return { ...without(cells, names), ...Object.fromEntries(said.filter(([, text]) => text !== '')) };
}

/** Of the field that bears the name of a column. */
export function fieldText(record: object, field: string): string {
  const found: unknown = Object.entries(record).find(([key]) => key === field)?.[1];
  return typeof found === 'string' ? found : '';
}

function without<T>(map: Readonly<Record<string, T>>, keys: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(map).filter(([key]) => !keys.includes(key)));
}
