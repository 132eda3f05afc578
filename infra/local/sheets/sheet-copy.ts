import { Sheet, type SheetProperties } from './model.ts';

/** A sheet with the same content under another id and title; cells are shared, for they are never changed in place. */
export function copySheet(source: Sheet, properties: Pick<SheetProperties, 'sheetId' | 'title'>): Sheet {
  const copy = new Sheet({ ...source.properties, ...properties });
  copy.rows = source.rows.map((row) => (row === undefined ? undefined : copy.newRow([...row.cells])));
  copy.parts = structuredClone(source.parts);
  for (const range of rangesOf(copy)) range.sheetId = properties.sheetId;
  copy.columnStyles = Array.from(source.columnStyles, (runs) => runs?.clone());
  copy.rowProperties = source.rowProperties.clone();
  copy.columnProperties = source.columnProperties.clone();
  copy.formulas = source.formulas;
  copy.metaDirty = true;
  copy.orderDirty = true;
  return copy;
}

function rangesOf({ parts }: Sheet): { sheetId?: number | null }[] {
  const ranged = [
    ...parts.protectedRanges,
    ...parts.filterViews,
    ...parts.bandedRanges,
    parts.basicFilter ?? {},
    ...parts.rowGroups,
    ...parts.columnGroups,
  ];
  const ranges = [
    ...ranged.map((one) => one.range),
    ...parts.conditionalFormats.flatMap((rule) => rule.ranges ?? []),
    ...parts.merges,
  ];
  return ranges.filter((range) => range !== undefined && range !== null);
}
