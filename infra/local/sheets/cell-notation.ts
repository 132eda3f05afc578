/** Cells as they are written, without their sheet: `A1:B2`, `R1C1:R2C2`. */

/** A range as written: an open end is `undefined`. */
export interface Written {
  readonly top: number | undefined;
  readonly bottom: number | undefined;
  readonly left: number | undefined;
  readonly right: number | undefined;
}

export function columnName(index: number): string {
  let name = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export function formatCells({ top, left, bottom, right }: Written): string {
  const name = (column: number | undefined, row: number | undefined) =>
    `${column === undefined ? '' : columnName(column)}${row === undefined ? '' : row + 1}`;
  const first = name(left, top);
  const last = name(right === undefined ? undefined : right - 1, bottom === undefined ? undefined : bottom - 1);
  return first === last ? first : `${first}:${last}`;
}

interface End {
  readonly row: number | undefined;
  readonly column: number | undefined;
}

function a1End(text: string): End | undefined {
  const match = /^\$?([A-Za-z]{1,3})?\$?(\d{1,8})?$/.exec(text.trim());
  if (match === null || (match[1] === undefined && match[2] === undefined)) return undefined;
  const row = match[2] === undefined ? undefined : Number(match[2]) - 1;
  return row === -1 ? undefined : { row, column: match[1] === undefined ? undefined : columnIndex(match[1]) };
}

/** `R2C3`; in brackets, `R[1]C[2]`, counted from the cell A1; a letter without a number is the first. */
function r1c1End(text: string): End | undefined {
  const match = /^(R(\d{1,8}|\[\d{1,8}\])?)?(C(\d{1,8}|\[\d{1,8}\])?)?$/.exec(text.trim());
  if (match === null || !/\d|RC/.test(text)) return undefined;
  const end = { row: r1c1Index(match[1], match[2]), column: r1c1Index(match[3], match[4]) };
  return end.row === -1 || end.column === -1 ? undefined : end;
}

function r1c1Index(part: string | undefined, number: string | undefined): number | undefined {
  if (part === undefined || number === undefined) return part === undefined ? undefined : 0;
  return number.startsWith('[') ? Number(number.slice(1, -1)) : Number(number) - 1;
}

/** `A1`, `A1:B2`, `A:C`, `A2:D`, `3:5`, `A2:2`, `$A$1`; or both ends in the other notation, `R1C1:R2C2`. */
export function parseCells(text: string): Written | undefined {
  const parts = text.split(':');
  if (parts.length > 2) return undefined;
  const span = spanOf(parts.map(a1End));
  // Alone, a column or a row is no range.
  const whole = parts.length === 2 || (span?.bottom !== undefined && span.right !== undefined);
  return (whole ? span : undefined) ?? spanOf(parts.map(r1c1End));
}

function spanOf(written: readonly (End | undefined)[]): Written | undefined {
  const [from, to = from] = written;
  if (from === undefined || to === undefined || written.includes(undefined)) return undefined;
  const [top, bottom] = ends(from.row, to.row);
  const [left, right] = ends(from.column, to.column);
  return { top, bottom, left, right };
}

/** Both ends in order; one missing end leaves that side open. */
function ends(from: number | undefined, to: number | undefined): [number | undefined, number | undefined] {
  if (from !== undefined && to !== undefined) return [Math.min(from, to), Math.max(from, to) + 1];
  return [from ?? to, undefined];
}
