import { shiftFormula } from './formula-shift.ts';
import { type Book, type Cell, cellOf, INHERITED, partsOf, RichCell, type Row, type Sheet } from './model.ts';
import { type Dimension, type Shift, shiftLine, shiftRange } from './range-shift.ts';
import { RunMap } from './run-map.ts';
import { PLAIN } from './styles.ts';

/** Opens blank rows or columns; they take the format of their neighbour before or after. */
export function insertDimension(
  book: Book,
  sheet: Sheet,
  dimension: Dimension,
  start: number,
  count: number,
  fromBefore: boolean,
): void {
  const model = fromBefore ? start - 1 : start;
  if (dimension === 'ROWS') insertRows(sheet, start, count, model);
  else insertColumns(sheet, start, count, model);
  resize(sheet, dimension, count);
  followShift(book, sheet, { kind: 'insert', dimension, start, count });
}

function insertRows(sheet: Sheet, start: number, count: number, model: number): void {
  for (const runs of sheet.columnStyles) runs?.insert(start, count, runs.at(model));
  sheet.rowProperties.insert(start, count, null);
  if (start >= sheet.rows.length) return;
  const neighbour = sheet.rows[model]?.cells.map(styleOnly) ?? [];
  const styled = neighbour.some((cell) => cell !== null);
  const fresh = Array.from({ length: count }, () => (styled ? sheet.newRow([...neighbour]) : undefined));
  sheet.rows = [...sheet.rows.slice(0, start), ...fresh, ...sheet.rows.slice(start)];
}

const styleOnly = (cell: Cell): Cell =>
  cell instanceof RichCell && cell.style !== INHERITED ? cellOf({ style: cell.style }) : null;

function insertColumns(sheet: Sheet, start: number, count: number, model: number): void {
  const runs = sheet.columnStyles[model];
  while (sheet.columnStyles.length < start) sheet.columnStyles.push(undefined);
  sheet.columnStyles.splice(start, 0, ...Array.from({ length: count }, () => runs?.clone()));
  sheet.columnProperties.insert(start, count, null);
  for (const row of sheet.rows) {
    if (row === undefined || row.cells.length <= start) continue;
    const style = styleOnly(row.cells[model]);
    row.cells.splice(start, 0, ...Array.from({ length: count }, () => style));
    sheet.dirtyRows.add(row);
  }
}

export function deleteDimension(book: Book, sheet: Sheet, dimension: Dimension, start: number, end: number): void {
  if (dimension === 'ROWS') deleteRows(sheet, start, end);
  else deleteColumns(sheet, start, end);
  resize(sheet, dimension, start - end);
  followShift(book, sheet, { kind: 'delete', dimension, start, end });
}

function deleteRows(sheet: Sheet, start: number, end: number): void {
  for (const runs of sheet.columnStyles) runs?.remove(start, end);
  sheet.rowProperties.remove(start, end);
  for (const row of sheet.rows.slice(start, end)) if (row !== undefined) forgetRow(sheet, row);
  sheet.rows = [...sheet.rows.slice(0, start), ...sheet.rows.slice(end)];
}

function forgetRow(sheet: Sheet, row: Row): void {
  sheet.removedKeys.add(row.key);
  sheet.dirtyRows.delete(row);
}

function deleteColumns(sheet: Sheet, start: number, end: number): void {
  sheet.columnStyles.splice(start, end - start);
  sheet.columnProperties.remove(start, end);
  for (const row of sheet.rows) {
    if (row === undefined || row.cells.length <= start) continue;
    row.cells.splice(start, end - start);
    sheet.dirtyRows.add(row);
  }
}

export function moveDimension(
  book: Book,
  sheet: Sheet,
  dimension: Dimension,
  start: number,
  end: number,
  destination: number,
): void {
  if (dimension === 'ROWS') {
    for (const runs of sheet.columnStyles) runs?.move(start, end, destination);
    sheet.rowProperties.move(start, end, destination);
    sheet.rows = moved(padded(sheet.rows, Math.max(end, destination)), start, end, destination);
  } else {
    sheet.columnStyles = moved(padded(sheet.columnStyles, Math.max(end, destination)), start, end, destination);
    sheet.columnProperties.move(start, end, destination);
    for (const row of sheet.rows) {
      if (row === undefined || row.cells.length <= Math.min(start, destination)) continue;
      row.cells = moved(padded(row.cells, Math.max(end, destination)), start, end, destination);
      sheet.dirtyRows.add(row);
    }
  }
  followShift(book, sheet, { kind: 'move', dimension, start, end, destination });
}

function padded<T>(list: readonly (T | undefined)[], length: number): (T | undefined)[] {
  return list.length >= length
    ? [...list]
    : [...list, ...Array.from({ length: length - list.length }, () => undefined)];
}

function moved<T>(list: readonly T[], start: number, end: number, destination: number): T[] {
  const rest = [...list.slice(0, start), ...list.slice(end)];
  rest.splice(destination > start ? destination - (end - start) : destination, 0, ...list.slice(start, end));
  return rest;
}

function resize(sheet: Sheet, dimension: Dimension, by: number): void {
  const grid = sheet.properties.gridProperties;
  const rows = grid.rowCount + (dimension === 'ROWS' ? by : 0);
  const columns = grid.columnCount + (dimension === 'COLUMNS' ? by : 0);
  sheet.properties = { ...sheet.properties, gridProperties: { ...grid, rowCount: rows, columnCount: columns } };
}

/** Adds or drops rows and columns at the end. */
export function setGridSize(book: Book, sheet: Sheet, rowCount: number, columnCount: number): void {
  if (rowCount < sheet.rowCount) deleteDimension(book, sheet, 'ROWS', rowCount, sheet.rowCount);
  if (columnCount < sheet.columnCount) deleteDimension(book, sheet, 'COLUMNS', columnCount, sheet.columnCount);
  resize(sheet, 'ROWS', rowCount - sheet.rowCount);
  resize(sheet, 'COLUMNS', columnCount - sheet.columnCount);
  sheet.metaDirty = true;
  sheet.version++;
}

/** Everything that points at cells of the sheet goes along with them. */
function followShift(book: Book, sheet: Sheet, shift: Shift): void {
  const { parts } = sheet;
  const ranged = <T extends { range?: sheetsRange }>(list: readonly T[]): T[] =>
    list.flatMap((one) => {
      const range = one.range === undefined ? undefined : shiftRange(one.range, shift);
      return one.range !== undefined && range === undefined
        ? []
        : [{ ...one, ...(range === undefined ? {} : { range }) }];
    });
  parts.merges = parts.merges.flatMap((range) => shiftRange(range, shift) ?? []);
  parts.protectedRanges = ranged(parts.protectedRanges);
  parts.filterViews = ranged(parts.filterViews);
  parts.bandedRanges = ranged(parts.bandedRanges);
  parts.tables = ranged(parts.tables);
  parts.conditionalFormats = parts.conditionalFormats.flatMap((rule) => {
    const ranges = (rule.ranges ?? []).flatMap((range) => shiftRange(range, shift) ?? []);
    return ranges.length === 0 ? [] : [{ ...rule, ranges }];
  });
  const filter = parts.basicFilter === undefined ? [] : ranged([parts.basicFilter]);
  if (filter[0] === undefined) delete parts.basicFilter;
  else parts.basicFilter = filter[0];
  shiftGroups(sheet, shift);
  shiftMetadata(sheet, shift);
  followShiftInBook(book, sheet, shift);
  sheet.metaDirty = true;
  if (shift.dimension === 'ROWS') sheet.orderDirty = true;
  sheet.version++;
}

type sheetsRange = Parameters<typeof shiftRange>[0];

function shiftGroups(sheet: Sheet, shift: Shift): void {
  const name = shift.dimension === 'ROWS' ? 'rowGroups' : 'columnGroups';
  sheet.parts[name] = sheet.parts[name].flatMap((group) => {
    const range = shiftLine(group.range ?? {}, shift);
    return range === undefined ? [] : [{ ...group, range }];
  });
}

function shiftMetadata(sheet: Sheet, shift: Shift): void {
  sheet.parts.developerMetadata = sheet.parts.developerMetadata.flatMap((one) => {
    const line = one.location?.dimensionRange;
    if (line?.dimension !== shift.dimension) return [one];
    const dimensionRange = shiftLine(line, shift);
    return dimensionRange === undefined ? [] : [{ ...one, location: { ...one.location, dimensionRange } }];
  });
}

function followShiftInBook(book: Book, sheet: Sheet, shift: Shift): void {
  book.namedRanges = book.namedRanges.flatMap((named) => {
    if ((named.range?.sheetId ?? 0) !== sheet.id || !named.range) return [named];
    const range = shiftRange(named.range, shift);
    return range === undefined ? [] : [{ ...named, range }];
  });
  if (book.namedRanges.length > 0) book.metaDirty = true;
  for (const home of book.sheets) shiftFormulas(home, sheet, shift);
}

function shiftFormulas(home: Sheet, changed: Sheet, shift: Shift): void {
  if (!home.formulas) return;
  for (const row of home.rows) {
    if (row === undefined) continue;
    for (let column = 0; column < row.cells.length; column++) {
      const cell = row.cells[column];
      if (!(cell instanceof RichCell) || cell.formula === undefined) continue;
      const formula = shiftFormula(cell.formula, home.title, changed.title, shift);
      if (formula === cell.formula) continue;
      row.cells[column] = cellOf({ ...partsOf(cell), formula });
      home.dirtyRows.add(row);
    }
  }
}

/** Changes the style of a whole area without touching its cells, but for those that have a style of their own. */
export function restyle(
  sheet: Sheet,
  area: { top: number; bottom: number; left: number; right: number },
  change: (style: number) => number,
): void {
  const known = new Map<number, number>();
  const changed = (style: number): number => {
    const next = known.get(style) ?? change(style);
    known.set(style, next);
    return next;
  };
  for (let column = area.left; column < area.right; column++) {
    sheet.columnStyles[column] ??= new RunMap<number>(PLAIN);
    sheet.columnStyles[column]?.update(area.top, area.bottom, changed);
  }
  const bottom = Math.min(area.bottom, sheet.rows.length);
  for (let row = area.top; row < bottom; row++) {
    const cells = sheet.rows[row]?.cells ?? [];
    for (let column = area.left; column < Math.min(area.right, cells.length); column++) {
      const cell = cells[column];
      if (cell instanceof RichCell && cell.style !== INHERITED) {
        sheet.setCell(row, column, cellOf({ ...partsOf(cell), style: changed(cell.style) }));
      }
    }
  }
  sheet.metaDirty = true;
  sheet.version++;
}
