import { quoteTitle } from './a1.ts';
import { columnIndex, columnName } from './cell-notation.ts';
import { type Shift, shiftSpan } from './range-shift.ts';

const PART =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_]*)!)?(\$?)([A-Za-z]{1,3})(\$?)(\d+)(?::(\$?)([A-Za-z]{1,3})(\$?)(\d+))?(?![\p{L}\p{N}_(.])/gu;

interface Corner {
  readonly row: number;
  readonly column: number;
}

type Change = (first: Corner, last: Corner, marks: readonly string[]) => readonly [Corner, Corner] | undefined;

/** Rewrites the cell references of a formula; references to other sheets only where `applies` says so. */
function rewrite(formula: string, applies: (title: string | undefined) => boolean, change: Change): string {
  return formula.replace(PART, (whole: string, title: string | undefined, ...groups: (string | undefined)[]) => {
    const [dc1 = '', c1, dr1 = '', r1, dc2 = '', c2, dr2 = '', r2] = groups;
    if (c1 === undefined || r1 === undefined || !applies(title?.slice(0, -1))) return whole;
    const first = { column: columnIndex(c1), row: Number(r1) - 1 };
    const last = c2 === undefined || r2 === undefined ? first : { column: columnIndex(c2), row: Number(r2) - 1 };
    const next = change(first, last, [dc1, dr1, dc2, dr2]);
    if (next === undefined || next[0].row < 0 || next[0].column < 0) return '#REF!';
    const head = `${title ?? ''}${dc1}${columnName(next[0].column)}${dr1}${next[0].row + 1}`;
    return c2 === undefined ? head : `${head}:${dc2}${columnName(next[1].column)}${dr2}${next[1].row + 1}`;
  });
}

/** A formula after rows or columns of the sheet `changed` came, went or moved; `home`: the sheet it stands on. */
export function shiftFormula(formula: string, home: string, changed: string, shift: Shift): string {
  const names = new Set([changed.toLowerCase(), quoteTitle(changed).toLowerCase()]);
  const applies = (title: string | undefined) =>
    title === undefined ? home === changed : names.has(title.toLowerCase());
  return rewrite(formula, applies, (first, last) => {
    const rows = shift.dimension === 'ROWS';
    const [from, to] = rows ? [first.row, last.row] : [first.column, last.column];
    const span = shiftSpan({ start: from, end: to + 1 }, shift);
    if (span === undefined) return undefined;
    return rows
      ? [
          { ...first, row: span.start },
          { ...last, row: span.end - 1 },
        ]
      : [
          { ...first, column: span.start },
          { ...last, column: span.end - 1 },
        ];
  });
}

/** A formula copied `rows` down and `columns` to the right: references without `$` go along. */
export function copyFormula(formula: string, rows: number, columns: number): string {
  return rewrite(
    formula,
    () => true,
    (first, last, [dc1, dr1, dc2, dr2]) => [
      { row: first.row + (dr1 === '$' ? 0 : rows), column: first.column + (dc1 === '$' ? 0 : columns) },
      { row: last.row + (dr2 === '$' ? 0 : rows), column: last.column + (dc2 === '$' ? 0 : columns) },
    ],
  );
}
