import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';

export type GridRange = sheets_v4.Schema$GridRange;
export type Dimension = 'ROWS' | 'COLUMNS';

/** Rows or columns that come, go or change places; `destination` is counted before the move. */
export type Shift =
  | { readonly kind: 'insert'; readonly dimension: Dimension; readonly start: number; readonly count: number }
  | { readonly kind: 'delete'; readonly dimension: Dimension; readonly start: number; readonly end: number }
  | {
      readonly kind: 'move';
      readonly dimension: Dimension;
      readonly start: number;
      readonly end: number;
      readonly destination: number;
    };

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where a span of indexes lies after the shift; `undefined` when nothing of it is left. */
export function shiftSpan(span: Span, shift: Shift): Span | undefined {
  if (shift.kind === 'insert') return inserted(span, shift.start, shift.count);
  if (shift.kind === 'delete') return deleted(span, shift.start, shift.end);
  const { start, end, destination } = shift;
  const count = end - start;
  const at = destination > start ? destination - count : destination;
  if (span.start >= start && span.end <= end) return { start: span.start + at - start, end: span.end + at - start };
  const moveStaysInside =
    span.start <= start && end <= span.end && span.start <= destination && destination <= span.end;
  if (moveStaysInside) return span;
  const rest = deleted(span, start, end);
  return rest === undefined ? undefined : inserted(rest, at, count);
}

function inserted({ start, end }: Span, at: number, count: number): Span {
  if (at <= start) return { start: start + count, end: end + count };
  return at < end ? { start, end: end + count } : { start, end };
}

function deleted({ start, end }: Span, from: number, to: number): Span | undefined {
  const left = (index: number): number => (index <= from ? index : index >= to ? index - (to - from) : from);
  return left(start) < left(end) ? { start: left(start), end: left(end) } : undefined;
}

/** A range after the shift; ends left open stay open. */
export function shiftRange(range: GridRange, shift: Shift): GridRange | undefined {
  const [from, to] =
    shift.dimension === 'ROWS'
      ? (['startRowIndex', 'endRowIndex'] as const)
      : (['startColumnIndex', 'endColumnIndex'] as const);
  if (range[from] === undefined && range[to] === undefined) return range;
  const span = shiftSpan({ start: range[from] ?? 0, end: range[to] ?? Number.POSITIVE_INFINITY }, shift);
  if (span === undefined) return undefined;
  const moved: GridRange = { ...range };
  if (range[from] !== undefined) moved[from] = span.start;
  if (range[to] !== undefined) moved[to] = span.end;
  return moved;
}

type DimensionRange = sheets_v4.Schema$DimensionRange;

/** Rows or columns after the shift; `undefined` when nothing of them is left. */
export function shiftLine(line: DimensionRange, shift: Shift): DimensionRange | undefined {
  const span = shiftSpan({ start: line.startIndex ?? 0, end: line.endIndex ?? Number.POSITIVE_INFINITY }, shift);
  return span && { ...line, startIndex: span.start, endIndex: span.end };
}
