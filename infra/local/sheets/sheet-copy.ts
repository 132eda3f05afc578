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

/** What is known by an id gets one of its own in the copy, where both are in one book. */
export function renumber({ parts }: Sheet, newId: () => number): void {
  parts.protectedRanges = parts.protectedRanges.map((one) => ({ ...one, protectedRangeId: newId() }));
  parts.filterViews = parts.filterViews.map((one) => ({ ...one, filterViewId: newId() }));
  parts.bandedRanges = parts.bandedRanges.map((one) => ({ ...one, bandedRangeId: newId() }));
  parts.tables = parts.tables.map((one) => ({ ...one, tableId: String(newId()) }));
  parts.charts = parts.charts.map((one) => ({ ...one, chartId: newId() }));
  parts.developerMetadata = parts.developerMetadata.map((one) => ({ ...one, metadataId: newId() }));
}

function rangesOf({ parts }: Sheet): { sheetId?: number | null }[] {
  const ranged = [
    ...parts.protectedRanges,
    ...parts.filterViews,
    ...parts.bandedRanges,
    ...parts.tables,
    parts.basicFilter ?? {},
    ...parts.rowGroups,
    ...parts.columnGroups,
  ];
  const ranges = [
    ...ranged.map((one) => one.range),
    ...parts.conditionalFormats.flatMap((rule) => rule.ranges ?? []),
    ...parts.merges,
    ...parts.developerMetadata.map((one) => one.location?.dimensionRange ?? one.location),
  ];
  return ranges.filter((range) => range !== undefined && range !== null);
}
