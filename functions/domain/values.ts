/**
 * The small values everything else is made of.
 */

/** A cell as Sheets gives it with UNFORMATTED_VALUE and SERIAL_NUMBER; `''` and `null` both mean blank. */
export type Cell = string | number | boolean | null;

/** A calendar day in Asia/Ho_Chi_Minh, `YYYY-MM-DD`. */
export type IsoDate = string;

/** A moment, ISO 8601 with offset or `Z`. */
export type Instant = string;

/** What is wrong with one cell of a row, as the clerk reads it in `Kiểm tra nhập liệu`. */
export interface Problem {
  /** Header of the column, e.g. `Thôn, khu`; a problem of the whole row carries `Dòng`. */
  readonly column: string;
  /** Vietnamese: what is wrong and what to type instead. */
  readonly message: string;
}

/** A JSON object as the store keeps it. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export const isBlank = (cell: Cell | undefined): boolean =>
  cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '');

/** A cell as text, to be compared; `''` where it is blank. */
export const plain = (cell: Cell | undefined): string => (isBlank(cell) ? '' : String(cell));
