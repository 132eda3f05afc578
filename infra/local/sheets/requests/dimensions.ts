import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { invalid } from '../errors.ts';
import { applyMask } from '../fields-mask.ts';
import { deleteDimension, insertDimension, moveDimension, setGridSize } from '../grid.ts';
import type { DimensionProperties, Sheet } from '../model.ts';
import { type Area, assertEditable } from '../protection.ts';
import type { Dimension } from '../range-shift.ts';
import { showGroup } from '../spreadsheet-json.ts';
import { checkRoom, type Handlers, type RequestContext, sheetOf, updateMask } from './context.ts';

export interface Line {
  readonly sheet: Sheet;
  readonly dimension: Dimension;
  readonly start: number;
  readonly end: number;
}

const sizeOf = (sheet: Sheet, dimension: Dimension): number =>
  dimension === 'ROWS' ? sheet.rowCount : sheet.columnCount;

/** @throws 400 for a dimension that is not named */
export function dimensionOf(name: string | null | undefined): Dimension {
  if (name !== 'ROWS' && name !== 'COLUMNS') throw invalid('No dimension was specified.');
  return name;
}

function lineOf(context: RequestContext, range: sheets_v4.Schema$DimensionRange | null | undefined): Line {
  const sheet = sheetOf(context, range?.sheetId);
  const dimension = dimensionOf(range?.dimension);
  const start = range?.startIndex ?? 0;
  const end = range?.endIndex ?? sizeOf(sheet, dimension);
  if (start < 0 || end < 0) throw invalid('DimensionRange indexes must be >= 0');
  if (end <= start) throw invalid(`range.endIndex[${end}] must be after range.startIndex[${start}]`);
  return { sheet, dimension, start, end };
}

const areaOfLine = ({ sheet, dimension, start, end }: Line): Area =>
  dimension === 'ROWS'
    ? { top: start, bottom: end, left: 0, right: sheet.columnCount }
    : { left: start, right: end, top: 0, bottom: sheet.rowCount };

export const dimensionRequests = {
  insertDimension(context, { range, inheritFromBefore }) {
    const line = lineOf(context, range);
    const { sheet, dimension, start, end } = line;
    if (start > sizeOf(sheet, dimension))
      throw invalid(`range.startIndex[${start}] is after the last of ${sizeOf(sheet, dimension)}`);
    if (start === 0 && inheritFromBefore === true)
      throw invalid('inheritFromBefore cannot be true when inserting at index 0.');
    checkRoom(context.book, (end - start) * sizeOf(sheet, dimension === 'ROWS' ? 'COLUMNS' : 'ROWS'));
    if (start > 0) assertInsertable(context, line);
    insertDimension(context.book, sheet, dimension, start, end - start, inheritFromBefore === true);
    return undefined;
  },

  deleteDimension(context, { range }) {
    const { sheet, dimension, start, end } = lineOf(context, range);
    const size = sizeOf(sheet, dimension);
    const word = dimension === 'ROWS' ? 'row' : 'column';
    if (start >= size)
      throw invalid(
        `Cannot delete a ${word} that doesn't exist. Tried to delete ${word} index ${start} but there are only ${size} ${word}s.`,
      );
    const last = Math.min(end, size);
    if (last - start === size) throw invalid(`You can't delete all the ${word}s on the sheet.`);
    assertEditable(sheet, areaOfLine({ sheet, dimension, start, end: last }), context);
    deleteDimension(context.book, sheet, dimension, start, last);
    return undefined;
  },

  moveDimension(context, { source, destinationIndex }) {
    const { sheet, dimension, start, end } = lineOf(context, source);
    const destination = destinationIndex ?? 0;
    if (end > sizeOf(sheet, dimension) || destination > sizeOf(sheet, dimension))
      throw invalid('The source or destination is outside of the sheet.');
    if (destination > start && destination < end)
      throw invalid('The destination index must not lie within the source.');
    assertEditable(
      sheet,
      areaOfLine({ sheet, dimension, start: Math.min(start, destination), end: Math.max(end, destination) }),
      context,
    );
    moveDimension(context.book, sheet, dimension, start, end, destination);
    return undefined;
  },

  appendDimension(context, { sheetId, dimension: name, length }) {
    const sheet = sheetOf(context, sheetId);
    const dimension = dimensionOf(name);
    const more = length ?? 0;
    if (more <= 0) throw invalid('length must be greater than 0.');
    checkRoom(context.book, more * sizeOf(sheet, dimension === 'ROWS' ? 'COLUMNS' : 'ROWS'));
    const [rows, columns] = dimension === 'ROWS' ? [more, 0] : [0, more];
    setGridSize(context.book, sheet, sheet.rowCount + rows, sheet.columnCount + columns);
    return undefined;
  },

  updateDimensionProperties(context, { range, properties, fields }) {
    const { sheet, dimension, start, end } = lineOf(context, range);
    const mask = updateMask('DimensionProperties', fields);
    const runs = dimension === 'ROWS' ? sheet.rowProperties : sheet.columnProperties;
    runs.update(start, end, (old) => tidy(applyMask(old ?? {}, properties as DimensionProperties | undefined, mask)));
    sheet.metaDirty = true;
    return undefined;
  },

  autoResizeDimensions(context, { dimensions }) {
    lineOf(context, dimensions);
    return undefined;
  },

  addDimensionGroup(context, { range }) {
    const { sheet, dimension, start, end } = lineOf(context, range);
    const name = groupsOf(dimension);
    const inside = sheet.parts[name].filter(
      (group) => (group.range?.startIndex ?? 0) >= start && (group.range?.endIndex ?? 0) <= end,
    );
    const around = sheet.parts[name].filter(
      (group) =>
        (group.range?.startIndex ?? 0) <= start && (group.range?.endIndex ?? 0) >= end && !inside.includes(group),
    );
    const deepened = sheet.parts[name].map((group) =>
      inside.includes(group) ? { ...group, depth: (group.depth ?? 1) + 1 } : group,
    );
    const added = {
      range: { sheetId: sheet.id, dimension, startIndex: start, endIndex: end },
      depth: around.length + 1,
    };
    sheet.parts[name] = [...deepened, added].sort(byPlace);
    const control = dimension === 'ROWS' ? 'rowGroupControlAfter' : 'columnGroupControlAfter';
    sheet.properties = { ...sheet.properties, gridProperties: { ...sheet.properties.gridProperties, [control]: true } };
    sheet.metaDirty = true;
    return { addDimensionGroup: { dimensionGroups: sheet.parts[name].map(showGroup) } };
  },

  updateDimensionGroup(context, { dimensionGroup, fields }) {
    const { sheet, dimension, start, end } = lineOf(context, dimensionGroup?.range);
    const mask = updateMask('DimensionGroup', fields);
    const name = groupsOf(dimension);
    const found = sheet.parts[name].find(
      (group) =>
        group.range?.startIndex === start &&
        group.range?.endIndex === end &&
        group.depth === (dimensionGroup?.depth ?? 1),
    );
    if (found === undefined) throw invalid('Specified range does not contain a group.');
    sheet.parts[name] = sheet.parts[name].map((group) =>
      group === found
        ? { ...(applyMask(group, dimensionGroup, mask) ?? {}), range: found.range ?? {}, depth: found.depth ?? 1 }
        : group,
    );
    sheet.metaDirty = true;
    return undefined;
  },

  deleteDimensionGroup(context, { range }) {
    const { sheet, dimension, start, end } = lineOf(context, range);
    const name = groupsOf(dimension);
    const found = sheet.parts[name]
      .filter((group) => group.range?.startIndex === start && group.range?.endIndex === end)
      .sort((a, b) => (b.depth ?? 1) - (a.depth ?? 1))[0];
    if (found === undefined) throw invalid('Specified range does not contain a group.');
    sheet.parts[name] = sheet.parts[name].filter((group) => group !== found);
    sheet.metaDirty = true;
    const left = sheet.parts[name].map(showGroup);
    return { deleteDimensionGroup: left.length === 0 ? {} : { dimensionGroups: left } };
  },
} satisfies Handlers;

/** Lines may be opened beside a protected range, not within it. */
function assertInsertable(context: RequestContext, { sheet, dimension, start }: Line): void {
  for (const range of sheet.parts.protectedRanges) {
    const from = (dimension === 'ROWS' ? range.range?.startRowIndex : range.range?.startColumnIndex) ?? 0;
    const to =
      (dimension === 'ROWS' ? range.range?.endRowIndex : range.range?.endColumnIndex) ?? Number.POSITIVE_INFINITY;
    if (from < start && start < to)
      assertEditable(sheet, areaOfLine({ sheet, dimension, start: start - 1, end: start + 1 }), context);
  }
}

const groupsOf = (dimension: Dimension): 'rowGroups' | 'columnGroups' =>
  dimension === 'ROWS' ? 'rowGroups' : 'columnGroups';

const byPlace = (a: sheets_v4.Schema$DimensionGroup, b: sheets_v4.Schema$DimensionGroup): number =>
  (a.range?.startIndex ?? 0) - (b.range?.startIndex ?? 0) || (a.depth ?? 1) - (b.depth ?? 1);

function tidy(properties: DimensionProperties | undefined): DimensionProperties | null {
  if (properties === undefined) return null;
  const { hiddenByUser, ...rest } = properties;
  const next = { ...rest, ...(hiddenByUser === true ? { hiddenByUser } : {}) };
  return Object.keys(next).length === 0 ? null : next;
}
