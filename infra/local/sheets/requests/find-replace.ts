import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Box } from '../a1.ts';
import { invalid } from '../errors.ts';
import { RichCell, type Sheet } from '../model.ts';
import { assertEditable } from '../protection.ts';
import { displayCell, type View } from '../render-cell.ts';
import { columnIndexOf } from '../text-index.ts';
import { typeValue } from '../write-cell.ts';
import { boxOf, type Handlers, type RequestContext, sheetOf } from './context.ts';

type Request = sheets_v4.Schema$FindReplaceRequest;

interface Count {
  valuesChanged: number;
  formulasChanged: number;
  occurrencesChanged: number;
  readonly rows: Set<string>;
  readonly sheets: Set<number>;
}

export const findReplaceRequests = {
  findReplace(context, request) {
    if (!request.find) throw invalid('The find string must not be empty.');
    const count: Count = {
      valuesChanged: 0,
      formulasChanged: 0,
      occurrencesChanged: 0,
      rows: new Set(),
      sheets: new Set(),
    };
    const pattern = patternOf(request);
    const view = context.view();
    for (const box of scope(context, request)) replaceIn(context, box, request, pattern, view, count);
    return { findReplace: reply(count) };
  },
} satisfies Handlers;

function scope(context: RequestContext, request: Request): Box[] {
  const whole = (sheet: Sheet): Box => ({ sheet, top: 0, left: 0, bottom: sheet.rowCount, right: sheet.columnCount });
  if (request.allSheets === true) return context.book.sheets.map(whole);
  if (request.range) return [boxOf(context, request.range)];
  if (request.sheetId === undefined || request.sheetId === null) throw invalid('No scope was specified.');
  return [whole(sheetOf(context, request.sheetId))];
}

function patternOf(request: Request): RegExp {
  const find = request.find ?? '';
  const source = request.searchByRegex === true ? find : find.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const whole = request.matchEntireCell === true ? `^(?:${source})$` : source;
  try {
    return new RegExp(whole, `gu${request.matchCase === true ? '' : 'i'}`);
  } catch {
    throw invalid(`Invalid regular expression: ${find}`);
  }
}

function replaceIn(
  context: RequestContext,
  box: Box,
  request: Request,
  pattern: RegExp,
  view: View,
  count: Count,
): void {
  const { sheet } = box;
  const bottom = Math.min(box.bottom, sheet.rows.length);
  // One whole cell in one column, asked for a thousand times in a batch: looked up instead of searched.
  if (
    request.matchEntireCell === true &&
    request.searchByRegex !== true &&
    box.right - box.left === 1 &&
    bottom - box.top > 1
  ) {
    const index = columnIndexOf(sheet, box.left, view);
    for (const row of index.rows(request.find ?? '', box.top, bottom)) {
      if (replaceCell(context, box, row, box.left, request, pattern, view, count))
        index.changed(row, displayCell(sheet, row, box.left, view));
    }
    return;
  }
  for (let row = box.top; row < bottom; row++) {
    for (let column = box.left; column < Math.min(box.right, sheet.rows[row]?.cells.length ?? 0); column++) {
      replaceCell(context, box, row, column, request, pattern, view, count);
    }
  }
}

function replaceCell(
  context: RequestContext,
  box: Box,
  row: number,
  column: number,
  request: Request,
  pattern: RegExp,
  view: View,
  count: Count,
): boolean {
  const { sheet } = box;
  const cell = sheet.cell(row, column);
  if (cell === null || cell === undefined) return false;
  const formula = cell instanceof RichCell ? cell.formula : undefined;
  if (formula !== undefined && request.includeFormulas !== true) return false;
  const old = formula ?? displayCell(sheet, row, column, view);
  const found = old.match(pattern)?.length ?? 0;
  if (found === 0) return false;
  assertEditable(sheet, { top: row, bottom: row + 1, left: column, right: column + 1 }, context);
  const replacement = request.replacement ?? '';
  const next =
    request.searchByRegex === true
      ? old.replace(pattern, (...match: string[]) => expanded(replacement, match))
      : old.replace(pattern, () => replacement);
  typeValue(sheet, row, column, next, context.entry);
  if (formula === undefined) count.valuesChanged++;
  else count.formulasChanged++;
  count.occurrencesChanged += found;
  count.rows.add(`${sheet.id} ${row}`);
  count.sheets.add(sheet.id);
  return true;
}

/** As Java does: `$1` is a group, what a backslash stands before is itself, and a `$` of no group is refused. */
const expanded = (replacement: string, match: readonly string[]): string =>
  replacement.replace(/\\(.)|\$(\d?)/gs, (_, itself: string | undefined, group: string) => {
    if (itself !== undefined) return itself;
    if (group === '') throw invalid('Illegal group reference in the replacement.');
    return match[Number(group)] ?? '';
  });

/** Google leaves out what is 0. */
function reply(count: Count): sheets_v4.Schema$FindReplaceResponse {
  const { valuesChanged, formulasChanged, occurrencesChanged, rows, sheets } = count;
  const all = {
    valuesChanged,
    formulasChanged,
    rowsChanged: rows.size,
    sheetsChanged: sheets.size,
    occurrencesChanged,
  };
  return Object.fromEntries(Object.entries(all).filter(([, changed]) => changed > 0));
}
