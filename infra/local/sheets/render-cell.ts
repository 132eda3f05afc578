import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { below, type Mask, project } from './fields-mask.ts';
import { type Calculator, type Computed, ERROR_TEXT, hyperlinkOf, isError } from './formula.ts';
import type { Locale } from './locale.ts';
import { type Cell, isBlank, plainValue, RichCell, type Sheet } from './model.ts';
import { formatNumber } from './number-format.ts';
import { type CellFormat, PLAIN, type StyleTable } from './styles.ts';

type CellData = sheets_v4.Schema$CellData;

/** What rendering needs to know of a book. */
export interface View {
  readonly locale: Locale;
  readonly styles: StyleTable;
  readonly calculator: Calculator;
}

/** Text of a value in a cell of that style, as a person sees it. */
export function display(value: Computed, style: number, view: View): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number')
    return formatNumber(value, view.styles.get(style).format?.numberFormat ?? undefined, view.locale);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value === null ? '' : ERROR_TEXT[value.type];
}

/** Text of a cell as a person sees it; a formula computed. */
export function displayCell(sheet: Sheet, row: number, column: number, view: View): string {
  const cell = sheet.cell(row, column);
  if (typeof cell === 'string') return cell;
  return display(view.calculator.compute(cell, sheet), sheet.styleOf(cell, row, column), view);
}

export const DEFAULT_FORMAT: CellFormat = {
  backgroundColor: { red: 1, green: 1, blue: 1 },
  padding: { top: 2, right: 3, bottom: 2, left: 3 },
  verticalAlignment: 'BOTTOM',
  wrapStrategy: 'OVERFLOW_CELL',
  textFormat: {
    foregroundColor: {},
    fontFamily: 'arial,sans,sans-serif',
    fontSize: 10,
    bold: false,
    italic: false,
    strikethrough: false,
    underline: false,
    foregroundColorStyle: { rgbColor: {} },
  },
  backgroundColorStyle: { rgbColor: { red: 1, green: 1, blue: 1 } },
};

/** `CellData` with no more than the mask asks for; asked of each of ten thousand cells, so nothing is made in vain. */
export function renderCell(sheet: Sheet, row: number, column: number, mask: Mask, view: View): CellData {
  const cell = sheet.cell(row, column);
  const rich = cell instanceof RichCell ? cell : undefined;
  const style = sheet.styleOf(cell, row, column);
  const data: CellData = {};
  if (!isBlank(cell)) {
    if (wants(mask, 'userEnteredValue')) show(data, 'userEnteredValue', mask, userEntered(cell));
    if (wants(mask, 'effectiveValue'))
      show(data, 'effectiveValue', mask, extended(view.calculator.compute(cell, sheet)));
    if (wants(mask, 'formattedValue'))
      show(data, 'formattedValue', mask, display(view.calculator.compute(cell, sheet), style, view));
  }
  if (wants(mask, 'userEnteredFormat') || wants(mask, 'effectiveFormat')) {
    const format = formatWithLink(view.styles.get(style).format, rich?.link);
    show(data, 'userEnteredFormat', mask, format);
    if (!isBlank(cell) || style !== PLAIN || rich?.link !== undefined)
      show(data, 'effectiveFormat', mask, effectiveFormat(format, rich));
  }
  if (rich !== undefined) {
    if (wants(mask, 'hyperlink')) show(data, 'hyperlink', mask, linkOf(rich));
    show(data, 'note', mask, rich.note);
    show(data, 'textFormatRuns', mask, rich.runs);
  }
  if (style !== PLAIN) show(data, 'dataValidation', mask, view.styles.get(style).validation);
  return data;
}

const wants = (mask: Mask, name: keyof CellData): boolean => below(mask, name) !== undefined;

function show<Name extends keyof CellData>(data: CellData, name: Name, mask: Mask, value: unknown): void {
  const inner = below(mask, name);
  if (inner !== undefined && value !== undefined) data[name] = project(value, inner) as CellData[Name];
}

const linkOf = (rich: RichCell): string | undefined =>
  rich.link ?? (rich.formula === undefined ? undefined : hyperlinkOf(rich.formula));

function userEntered(cell: Cell): sheets_v4.Schema$ExtendedValue | undefined {
  if (cell instanceof RichCell && cell.formula !== undefined) return { formulaValue: cell.formula };
  return extended(plainValue(cell));
}

function extended(value: Computed): sheets_v4.Schema$ExtendedValue | undefined {
  if (value === null) return undefined;
  if (isError(value)) return { errorValue: { type: value.type, message: value.message } };
  if (typeof value === 'string') return { stringValue: value };
  return typeof value === 'number' ? { numberValue: value } : { boolValue: value };
}

function formatWithLink(format: CellFormat | undefined, link: string | undefined): CellFormat | undefined {
  if (link === undefined) return format;
  return { ...format, textFormat: { ...format?.textFormat, link: { uri: link } } };
}

function effectiveFormat(format: CellFormat | undefined, rich: RichCell | undefined): CellFormat {
  const linked = rich?.link !== undefined || (rich?.formula !== undefined && hyperlinkOf(rich.formula) !== undefined);
  return {
    ...DEFAULT_FORMAT,
    ...format,
    textFormat: { ...DEFAULT_FORMAT.textFormat, ...format?.textFormat },
    hyperlinkDisplayType: linked ? 'LINKED' : (format?.hyperlinkDisplayType ?? 'PLAIN_TEXT'),
  };
}
