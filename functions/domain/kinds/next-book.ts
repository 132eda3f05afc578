import type { AnyRecord, Book } from '../books/row-kind.ts';
import type { DocumentRecord } from '../records/following.ts';
import { formatDate } from '../time/day.ts';
import type { Cell, Problem } from '../values.ts';

/** The book of the next year, once this one is closed: what is open here goes on there, under its old code. */
export interface NextBook {
  readonly unit: string;
  readonly year: number;
  /** Where its tabs are opened, by key. */
  readonly addresses: Readonly<Record<string, string>>;
}

/** Tabs whose open rows go on in the next book. In this order: what names a petition comes after it. */
export const CARRIED_TABS: readonly string[] = ['petitions', 'conclusions', 'forwards', 'complaints'];

export const isCarried = (record: AnyRecord | undefined): record is AnyRecord =>
  record !== undefined && record.carriedTo !== '';

/**
 * A row that goes on elsewhere stays what it was when it left: an answer typed here would reach nobody, and two books would tell two
 * stories. What the row says otherwise by now is kept beside it.
 */
export function asCarried<R extends AnyRecord>(before: R, raw: Readonly<Record<string, Cell>>, next?: NextBook): R {
  const typedLate: Record<string, Cell> = {};
  for (const header of new Set([...Object.keys(before.raw), ...Object.keys(raw)])) {
    const cell = raw[header] ?? null;
    if (cell !== (before.raw[header] ?? null)) typedLate[header] = cell;
  }
  const problems = Object.keys(typedLate).map((column) => typedLateProblem(column, before, next));
  return { ...before, typedLate, problems, missingSince: null };
}

function typedLateProblem(column: string, { code, raw }: AnyRecord, next: NextBook | undefined): Problem {
  const back = (raw[column] ?? null) === null ? 'xóa ô này' : 'trả ô này về như cũ';
  return {
    column,
    message: `ghi sau khi việc đã chuyển sang ${bookName(next)} nên chưa được tính; ghi ở dòng ${code} của sổ đó, rồi ${back}.`,
  };
}

export const carriedStatus = (next: NextBook | undefined): string => `Đã chuyển ${bookName(next)}`;

/** Behind the verdict of a row that has moved on. */
export const goesOnHint = (tab: string, code: string, next: NextBook | undefined): string =>
  `Đã chuyển sang ${bookName(next)} dưới mã cũ; ghi tiếp ở dòng ${code} của sổ đó${addressIn(tab, next)}`;

/** Behind the verdict of an open row that was typed after the book was closed. */
export const closedHint = (tab: string, next: NextBook): string =>
  `Sổ này đã khép: dòng này tự chuyển sang ${bookName(next)} dưới mã này vào sáng hôm sau. Từ nay ghi dòng mới ở sổ đó${addressIn(tab, next)}`;

/** Behind the verdict of a reply letter that is listed in a closed book: the petition that has gone on does not see its day of issue. */
export function letterHints(paper: DocumentRecord, { petition }: Pick<Book, 'petition'>, next: NextBook): string[] {
  const { about, kind, status, issuedOn } = paper;
  const answers = kind === 'Trả lời kiến nghị' && status === 'Đã ban hành' && issuedOn !== null;
  return answers && petition(about)?.open === true
    ? [
        `${about} ghi tiếp ở ${bookName(next)}: nếu ở đó chưa có «Ngày trả lời», ghi ${formatDate(issuedOn)} vào dòng ${about}`,
      ]
    : [];
}

const bookName = (next: NextBook | undefined): string => (next === undefined ? 'sổ năm sau' : `sổ năm ${next.year}`);

function addressIn(tab: string, next: NextBook | undefined): string {
  const address = next?.addresses[tab];
  return address === undefined ? '' : `: ${address}`;
}
