import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { BookDefinition, Column, Tab } from '../../../sheets-templates/definition.ts';
import { stateFormats } from './book-looks.ts';

type Request = sheets_v4.Schema$Request;

/** 0 → A, 26 → AA. */
const columnLetters = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : `${columnLetters(Math.floor(index / 26) - 1)}${columnLetters(index % 26)}`;

const dataRange = (sheetId: number, from: number, to: number): sheets_v4.Schema$GridRange => ({
  sheetId,
  startRowIndex: 1,
  startColumnIndex: from,
  endColumnIndex: to,
});

const oneOf = (choices: readonly string[]): sheets_v4.Schema$BooleanCondition => ({
  type: 'ONE_OF_LIST',
  values: choices.map((userEnteredValue) => ({ userEnteredValue })),
});

/** Drop-downs advise and never refuse: what was typed is kept, and the verdict of the row says what is wrong. */
const advice = (condition: sheets_v4.Schema$BooleanCondition): sheets_v4.Schema$DataValidationRule => ({
  condition,
  strict: false,
  showCustomUi: true,
});

export const dropDown = (choices: readonly string[]): sheets_v4.Schema$DataValidationRule => advice(oneOf(choices));

/** Where a drop-down finds its values; `undefined`: the column has none. */
const conditionOf = (column: Column, book: BookDefinition): sheets_v4.Schema$BooleanCondition | undefined => {
  if (column.choices !== undefined) return oneOf(column.choices);
  const source = book.tabs.find(({ key }) => key === column.choicesFrom?.tab);
  const at = source?.columns.findIndex(({ key }) => key === column.choicesFrom?.column) ?? -1;
  if (source === undefined || at < 0) return undefined;
  const letters = columnLetters(at);
  const range = `='${source.title.replaceAll("'", "''")}'!$${letters}$2:$${letters}`;
  return { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: range }] };
};

export const dropDowns = (columns: readonly Column[], sheetId: number, book: BookDefinition, first = 0): Request[] =>
  columns.flatMap((column, place) => {
    const at = first + place;
    const condition = conditionOf(column, book);
    if (condition === undefined) return [];
    return [{ setDataValidation: { range: dataRange(sheetId, at, at + 1), rule: advice(condition) } }];
  });

/** Neighbouring system columns, [from, to). */
const systemRuns = (tab: Tab): { from: number; to: number }[] => {
  const runs: { from: number; to: number }[] = [];
  tab.columns.forEach((column, at) => {
    const last = runs.at(-1);
    if (column.owner !== 'system') return;
    if (last?.to === at) last.to = at + 1;
    else runs.push({ from: at, to: at + 1 });
  });
  return runs;
};

/**
 * Warnings only, on headers and system cells. A hard protection would forbid people to sort and filter; what they overwrite in
 * spite of the warning is repaired.
 */
export const warnings = (tab: Tab, sheetId: number): Request[] => {
  const warn = (range: sheets_v4.Schema$GridRange, description: string): Request => ({
    addProtectedRange: { protectedRange: { range, description, warningOnly: true } },
  });
  if (tab.holds === 'guide' || tab.holds === 'output') return [warn({ sheetId }, 'Hệ thống ghi tab này.')];
  return [
    warn({ sheetId, startRowIndex: 0, endRowIndex: 1 }, 'Không đổi tên, không xóa các cột có sẵn.'),
    ...systemRuns(tab).map(({ from, to }) => warn(dataRange(sheetId, from, to), 'Hệ thống ghi các cột này.')),
  ];
};

const colourRule = (
  ranges: sheets_v4.Schema$GridRange[],
  condition: sheets_v4.Schema$BooleanCondition,
  format: sheets_v4.Schema$CellFormat,
  index: number,
): Request => ({ addConditionalFormatRule: { index, rule: { ranges, booleanRule: { condition, format } } } });

const formula = (text: string): sheets_v4.Schema$BooleanCondition => ({
  type: 'CUSTOM_FORMULA',
  values: [{ userEnteredValue: text }],
});

/** Formulas use `;` between arguments, as Sheets does where the comma is the decimal sign. */
export const stateColours = (tab: Tab, sheetId: number): Request[] => {
  const status = tab.columns.findIndex(({ key }) => key === 'status');
  const verdict = tab.columns.findIndex(({ key }) => key === 'verdict');
  const rules: Parameters<typeof colourRule>[] = [];
  if (status >= 0) {
    const overdue = { type: 'TEXT_CONTAINS', values: [{ userEnteredValue: 'quá hạn' }] };
    rules.push([[dataRange(sheetId, status, status + 1)], overdue, stateFormats.red, rules.length]);
  }
  if (verdict >= 0) {
    const cell = `$${columnLetters(verdict)}2`;
    const wrong = formula(`=(LEN(${cell})>0)*(LEFT(${cell};6)<>"Hợp lệ")>0`);
    const ranges = [dataRange(sheetId, 0, 1), dataRange(sheetId, verdict, verdict + 1)];
    rules.push([ranges, wrong, stateFormats.amber, rules.length]);
  }
  if (status >= 0 && tab.closedStatuses !== undefined) {
    const cell = `$${columnLetters(status)}2`;
    const closed = formula(`=${tab.closedStatuses.map((each) => `(${cell}="${each}")`).join('+')}>0`);
    rules.push([[dataRange(sheetId, 0, tab.columns.length)], closed, stateFormats.grey, rules.length]);
  }
  return rules.map((rule) => colourRule(...rule));
};

/** Native bar charts beside the counts. */
export const charts = (tab: Tab, sheetId: number): Request[] =>
  (tab.charts ?? []).map(({ title, from, to }, order) => {
    const source = (column: number) => ({
      sourceRange: {
        sources: [
          { sheetId, startRowIndex: from, endRowIndex: to + 1, startColumnIndex: column, endColumnIndex: column + 1 },
        ],
      },
    });
    const basicChart = {
      chartType: 'BAR',
      legendPosition: 'NO_LEGEND',
      domains: [{ domain: source(0) }],
      series: [{ series: source(1), targetAxis: 'BOTTOM_AXIS' }],
      headerCount: 0,
    };
    const anchorCell = { sheetId, rowIndex: 1 + order * 18, columnIndex: tab.columns.length + 1 };
    const overlayPosition = { anchorCell, widthPixels: 640, heightPixels: 340 };
    return { addChart: { chart: { spec: { title, basicChart }, position: { overlayPosition } } } };
  });
