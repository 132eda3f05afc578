import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { invalid } from '../errors.ts';
import { applyMask, withoutNulls } from '../fields-mask.ts';
import type { Sheet } from '../model.ts';
import type { GridRange } from '../range-shift.ts';
import { showRange } from '../spreadsheet-json.ts';
import { boxOf, type Handlers, type RequestContext, sheetOf, updateMask } from './context.ts';
import { find, replace } from './objects.ts';
import { sortBox } from './sort.ts';

/** Filters, colour rules, bands and charts: kept and given back, shown by nobody here. */
export const lookRequests = {
  setBasicFilter(context, { filter }) {
    const given = withoutNulls(filter ?? {}) as sheets_v4.Schema$BasicFilter;
    const box = boxOf(context, given.range);
    box.sheet.parts.basicFilter = { ...given, range: closed(context, given.range ?? {}) };
    box.sheet.metaDirty = true;
    if ((given.sortSpecs ?? []).length > 0) sortBox(context, { ...box, top: box.top + 1 }, given.sortSpecs ?? []);
    return undefined;
  },

  clearBasicFilter(context, { sheetId }) {
    const sheet = sheetOf(context, sheetId);
    delete sheet.parts.basicFilter;
    sheet.metaDirty = true;
    return undefined;
  },

  addFilterView(context, { filter }) {
    const given = withoutNulls(filter ?? {}) as sheets_v4.Schema$FilterView;
    const { sheet } = boxOf(context, given.range);
    const added = {
      ...given,
      filterViewId: given.filterViewId ?? context.newId(),
      title: given.title ?? `Filter ${sheet.parts.filterViews.length + 1}`,
      range: closed(context, given.range ?? {}),
    };
    sheet.parts.filterViews = [...sheet.parts.filterViews, added];
    sheet.metaDirty = true;
    return { addFilterView: { filter: { ...added, range: showRange(added.range) } } };
  },

  updateFilterView(context, { filter, fields }) {
    const mask = updateMask('FilterView', fields);
    const { sheet, item } = find(
      context,
      'filterViews',
      (one) => one.filterViewId === filter?.filterViewId,
      `No filter view with ID: ${filter?.filterViewId}`,
    );
    replace(sheet, 'filterViews', item, [
      { ...applyMask(item, filter, mask), ...(item.filterViewId ? { filterViewId: item.filterViewId } : {}) },
    ]);
    return undefined;
  },

  deleteFilterView(context, { filterId }) {
    const { sheet, item } = find(
      context,
      'filterViews',
      (one) => one.filterViewId === filterId,
      `No filter view with ID: ${filterId}`,
    );
    replace(sheet, 'filterViews', item, []);
    return undefined;
  },

  addConditionalFormatRule(context, { rule, index }) {
    const given = withoutNulls(rule ?? {}) as sheets_v4.Schema$ConditionalFormatRule;
    const first = given.ranges?.[0];
    if (first === undefined) throw invalid('ConditionalFormatRule.ranges is required.');
    const { sheet } = boxOf(context, first);
    const rules = sheet.parts.conditionalFormats;
    if ((index ?? 0) > rules.length) throw invalid(`index[${index}] must be at most ${rules.length}`);
    sheet.parts.conditionalFormats = [...rules.slice(0, index ?? 0), given, ...rules.slice(index ?? 0)];
    sheet.metaDirty = true;
    return undefined;
  },

  updateConditionalFormatRule(context, { rule, index, newIndex, sheetId }) {
    const sheet = sheetOf(context, rule?.ranges?.[0]?.sheetId ?? sheetId);
    const old = ruleOf(sheet, index);
    const rest = sheet.parts.conditionalFormats.filter((one) => one !== old);
    const next = rule ? (withoutNulls(rule) as sheets_v4.Schema$ConditionalFormatRule) : old;
    const at = rule ? (index ?? 0) : (newIndex ?? 0);
    sheet.parts.conditionalFormats = [...rest.slice(0, at), next, ...rest.slice(at)];
    sheet.metaDirty = true;
    return { updateConditionalFormatRule: { newRule: next, newIndex: at, oldRule: old, oldIndex: index ?? 0 } };
  },

  deleteConditionalFormatRule(context, { index, sheetId }) {
    const sheet = sheetOf(context, sheetId);
    const old = ruleOf(sheet, index);
    sheet.parts.conditionalFormats = sheet.parts.conditionalFormats.filter((one) => one !== old);
    sheet.metaDirty = true;
    return { deleteConditionalFormatRule: { rule: old } };
  },

  addBanding(context, { bandedRange }) {
    const given = withoutNulls(bandedRange ?? {}) as sheets_v4.Schema$BandedRange;
    const { sheet } = boxOf(context, given.range);
    const added = {
      ...given,
      bandedRangeId: given.bandedRangeId ?? context.newId(),
      range: closed(context, given.range ?? {}),
    };
    sheet.parts.bandedRanges = [...sheet.parts.bandedRanges, added];
    sheet.metaDirty = true;
    return { addBanding: { bandedRange: { ...added, range: showRange(added.range) } } };
  },

  updateBanding(context, { bandedRange, fields }) {
    const mask = updateMask('BandedRange', fields);
    const { sheet, item } = find(
      context,
      'bandedRanges',
      (one) => one.bandedRangeId === bandedRange?.bandedRangeId,
      `No banding with id: ${bandedRange?.bandedRangeId}`,
    );
    replace(sheet, 'bandedRanges', item, [
      { ...applyMask(item, bandedRange, mask), ...(item.bandedRangeId ? { bandedRangeId: item.bandedRangeId } : {}) },
    ]);
    return undefined;
  },

  deleteBanding(context, { bandedRangeId }) {
    const { sheet, item } = find(
      context,
      'bandedRanges',
      (one) => one.bandedRangeId === bandedRangeId,
      `No banding with id: ${bandedRangeId}`,
    );
    replace(sheet, 'bandedRanges', item, []);
    return undefined;
  },

  addChart(context, { chart }) {
    const given = withoutNulls(chart ?? {}) as sheets_v4.Schema$EmbeddedChart;
    const sheet = sheetOf(context, given.position?.overlayPosition?.anchorCell?.sheetId ?? given.position?.sheetId);
    const added = { ...given, chartId: given.chartId ?? context.newId() };
    sheet.parts.charts = [...sheet.parts.charts, added];
    sheet.metaDirty = true;
    return { addChart: { chart: added } };
  },

  updateChartSpec(context, { chartId, spec }) {
    const { sheet, item } = find(context, 'charts', (one) => one.chartId === chartId, `No chart with id: ${chartId}`);
    replace(sheet, 'charts', item, [{ ...item, spec: withoutNulls(spec ?? {}) as sheets_v4.Schema$ChartSpec }]);
    return undefined;
  },

  deleteEmbeddedObject(context, { objectId }) {
    const { sheet, item } = find(
      context,
      'charts',
      (one) => one.chartId === objectId,
      `No embedded object with id: ${objectId}`,
    );
    replace(sheet, 'charts', item, []);
    return undefined;
  },
} satisfies Handlers;

function ruleOf(sheet: Sheet, index: number | null | undefined): sheets_v4.Schema$ConditionalFormatRule {
  const found = sheet.parts.conditionalFormats[index ?? 0];
  if (found === undefined) throw invalid(`No conditional format on sheet: ${sheet.id} at index: ${index ?? 0}`);
  return found;
}

/** Google fills the open ends of a filter's range with those of the sheet. */
function closed(context: RequestContext, range: GridRange): GridRange {
  const box = boxOf(context, range);
  return {
    sheetId: box.sheet.id,
    startRowIndex: box.top,
    endRowIndex: box.bottom,
    startColumnIndex: box.left,
    endColumnIndex: box.right,
  };
}
