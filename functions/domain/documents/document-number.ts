import type { IsoDate } from '../values.ts';
import type { DocumentFamily } from './official-document.ts';

/** A number of the office's register: `05/TB-UBND`, `12-TB/ĐU`. */
export interface DocumentNumber {
  readonly number: number;
  /** `TB-UBND`, `TB/ĐU`; blank when only the number was typed. */
  readonly symbol: string;
}

/**
 * What the clerk typed in `Số, ký hiệu`: `05/TB-UBND`, `Số: 51../KH-UBND`, `Số 12-TB/ĐU`, `7`. `null` when it holds no number.
 */
export function parseDocumentNumber(typed: string): DocumentNumber | null {
  const text = typed
    .normalize('NFC')
    .trim()
    .replace(/^số\s*:?\s*/iu, '');
  const match = /^(\d{1,5})[\s.]*(?:[/\-–]\s*(.*))?$/u.exec(text);
  if (!match) return null;
  const symbol = (match[2] ?? '')
    .replace(/\s*([/\-–&])\s*/gu, (_, mark: string) => (mark === '–' ? '-' : mark))
    .replace(/[\s.]+$/u, '');
  return { number: Number(match[1]), symbol };
}

/** A paper that has its number, as far as numbering cares. */
export interface NumberedPaper {
  readonly code: string;
  readonly number: string;
  /** What its kind is numbered under (`symbolForKind`), for a number typed without it. */
  readonly symbol: string;
  readonly issuedOn: IsoDate | null;
}

/** Years a Party congress's term lasts; commune terms began in 2015, 2020, 2025. */
const termYears = 5;

/**
 * First day of the series that a paper of this day is counted in: the year for the State and MTTQ, the term of the Party.
 * Party terms begin with the congress; without its day the term is taken to begin on 1 January of 2020, 2025, ….
 */
function seriesStart(family: DocumentFamily, day: IsoDate): IsoDate {
  const year = Number(day.slice(0, 4));
  return `${family === 'dang' ? year - (year % termYears) : year}-01-01`;
}

/** The highest number of the same series and symbol, plus one. A proposal: the office's register decides. */
export function nextNumber(
  papers: readonly NumberedPaper[],
  family: DocumentFamily,
  symbol: string,
  day: IsoDate,
): number {
  return Math.max(0, ...seriesOf(papers, family, symbol, day).map(({ parsed }) => parsed.number)) + 1;
}

/** The paper that carries this number already, or `undefined`. */
export function repeatedNumber<P extends NumberedPaper>(
  papers: readonly P[],
  family: DocumentFamily,
  paper: NumberedPaper,
  day: IsoDate,
): P | undefined {
  const typed = parseDocumentNumber(paper.number);
  if (typed === null) return undefined;
  return seriesOf(papers, family, typed.symbol || paper.symbol, paper.issuedOn ?? day).find(
    ({ paper: other, parsed }) => other.code !== paper.code && parsed.number === typed.number,
  )?.paper;
}

/** What `Số, ký hiệu` proposes, as the family writes it: `05/TB-UBND`, `05-TB/ĐU`. */
export function suggestNumber(
  papers: readonly NumberedPaper[],
  family: DocumentFamily,
  symbol: string,
  day: IsoDate,
): string {
  const next = nextNumber(papers, family, symbol, day);
  return `${String(next).padStart(2, '0')}${family === 'dang' ? '-' : '/'}${symbol}`;
}

function seriesOf<P extends NumberedPaper>(
  papers: readonly P[],
  family: DocumentFamily,
  symbol: string,
  day: IsoDate,
): { readonly paper: P; readonly parsed: DocumentNumber }[] {
  const from = seriesStart(family, day);
  return papers.flatMap((paper) => {
    const parsed = parseDocumentNumber(paper.number);
    if (parsed === null || seriesStart(family, paper.issuedOn ?? day) !== from) return [];
    return sameSymbol(parsed.symbol || paper.symbol, symbol) ? [{ paper, parsed }] : [];
  });
}

const sameSymbol = (one: string, other: string): boolean =>
  one.replace(/\s/g, '').toLocaleUpperCase('vi') === other.replace(/\s/g, '').toLocaleUpperCase('vi');
