import type { LinkedBrief } from '../books/brief.ts';
import type { Book } from '../books/row-kind.ts';
import {
  type NumberedPaper,
  parseDocumentNumber,
  repeatedNumber,
  suggestNumber,
} from '../documents/document-number.ts';
import { type DocumentKind, letterheadOf } from '../documents/letterhead.ts';
import type { DocumentFamily } from '../documents/official-document.ts';
import { symbolForKind } from '../documents/paper-frame.ts';
import type { DocumentRecord } from '../records/following.ts';
import { yearOf } from '../time/day.ts';
import type { Unit } from '../unit.ts';
import type { IsoDate } from '../values.ts';

type Paper = Pick<DocumentRecord, 'code' | 'kind' | 'number' | 'issuedOn'>;

/** Whether papers of the kind stand in the office's register; a text for the loudspeaker or a list of speakers does not. */
export const isNumbered = (kind: DocumentKind, unit: Unit): boolean => seriesOf(unit, kind).symbol !== '';

/** `12/TB-UBND`, counted from what stands in `Văn bản`; blank for a kind without number. */
export function nextInRegister(paper: Paper, book: Book): string {
  if (paper.kind === null || !isNumbered(paper.kind, book.unit)) return '';
  const { family, symbol } = seriesOf(book.unit, paper.kind);
  return suggestNumber(numbered(book, paper.code), family, symbol, paper.issuedOn ?? dayOf(book));
}

/** Code of the paper that has the number already. */
export function sameNumberAs(paper: Paper, book: Book): string | undefined {
  if (paper.kind === null || paper.number === '') return undefined;
  const { family, symbol } = seriesOf(book.unit, paper.kind);
  const own: NumberedPaper = { ...paper, symbol };
  return repeatedNumber(numbered(book, paper.code), family, own, dayOf(book))?.code;
}

export const isReadableNumber = (number: string): boolean => parseDocumentNumber(number) !== null;

const numbered = (book: Book, but: string): NumberedPaper[] =>
  book.papers().flatMap((brief) => (brief.code === but ? [] : numberOf(brief, book.unit)));

function numberOf({ code, number, kind, done, missing }: LinkedBrief, unit: Unit): NumberedPaper[] {
  if (number === undefined || kind === undefined || missing === true) return [];
  return [{ code, number, symbol: seriesOf(unit, kind as DocumentKind).symbol, issuedOn: done ?? null }];
}

/** The book of a year long past is typed in later: its papers were numbered in their own year. */
const dayOf = ({ today, unit }: Book): IsoDate => (yearOf(today) > unit.year + 1 ? `${unit.year}-12-31` : today);

interface Series {
  readonly family: DocumentFamily;
  readonly symbol: string;
}

const known = new WeakMap<Unit, Map<DocumentKind, Series>>();

function seriesOf(unit: Unit, kind: DocumentKind): Series {
  const series = known.get(unit) ?? new Map<DocumentKind, Series>();
  known.set(unit, series);
  const found = series.get(kind) ?? { family: letterheadOf(unit, kind).family, symbol: symbolForKind(unit, kind) };
  series.set(kind, found);
  return found;
}
