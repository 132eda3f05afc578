import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { below, type Mask, withoutNulls } from './fields-mask.ts';
import { copyFormula } from './formula-shift.ts';
import { isCovered } from './merged.ts';
import { type Cell, cellOf, INHERITED, partsOf, RichCell, type Scalar, type Sheet } from './model.ts';
import type { CellFormat, StyleTable } from './styles.ts';
import { checkLength } from './write-cell.ts';

type CellData = sheets_v4.Schema$CellData;

/** The parts of a cell that an update names. */
export interface CellMask {
  readonly value: boolean;
  readonly note: boolean;
  readonly validation: boolean;
  readonly runs: boolean;
  readonly format: Mask | undefined;
  readonly link: boolean;
}

export function cellMask(mask: Mask): CellMask {
  const format = below(mask, 'userEnteredFormat');
  const text = format === undefined ? undefined : below(format, 'textFormat');
  return {
    value: below(mask, 'userEnteredValue') !== undefined,
    note: below(mask, 'note') !== undefined,
    validation: below(mask, 'dataValidation') !== undefined,
    runs: below(mask, 'textFormatRuns') !== undefined,
    format,
    link: text !== undefined && below(text, 'link') !== undefined,
  };
}

export const touchesStyle = (mask: CellMask): boolean => mask.validation || mask.format !== undefined;
export const touchesContent = (mask: CellMask): boolean => mask.value || mask.note || mask.runs || mask.link;

/** Applies `CellData` to cells; one for each request, so that equal formats are merged once. */
export class CellPatcher {
  readonly #mask: CellMask;
  readonly #styles: StyleTable;
  readonly #merged = new Map<string, number>();

  constructor(mask: CellMask, styles: StyleTable) {
    this.#mask = mask;
    this.#styles = styles;
  }

  /** @param from distance from the first cell of a repeated one: its formula goes along */
  apply(sheet: Sheet, row: number, column: number, data: CellData, from = { rows: 0, columns: 0 }): void {
    const covered = this.#mask.value && isCovered(sheet, row, column);
    const mask = covered ? { ...this.#mask, value: false } : this.#mask;
    const old = sheet.cell(row, column);
    const valueOnly = mask.value && !mask.note && !mask.runs && !touchesStyle(mask);
    const entered = mask.value ? enteredValue(data) : undefined;
    if (valueOnly && entered?.formula === undefined && !(old instanceof RichCell)) {
      sheet.setCell(row, column, entered?.value ?? null);
      return;
    }
    const { value, formula, style, note, link, runs } = partsOf(old);
    const moved = entered?.formula === undefined ? undefined : copyFormula(entered.formula, from.rows, from.columns);
    const next: Cell = cellOf({
      value: mask.value ? (entered?.value ?? null) : (value ?? null),
      formula: mask.value ? moved : formula,
      note: mask.note ? data.note || undefined : note,
      link: mask.link ? (data.userEnteredFormat?.textFormat?.link?.uri ?? undefined) : mask.value ? undefined : link,
      runs: mask.runs ? runsOf(data) : mask.value ? undefined : runs,
      style: touchesStyle(mask) ? this.#ownStyle(sheet, row, column, old, data) : (style ?? INHERITED),
    });
    sheet.setCell(row, column, next);
  }

  #ownStyle(sheet: Sheet, row: number, column: number, old: Cell, data: CellData): number {
    const next = this.style(sheet.styleOf(old, row, column), data);
    return next === sheet.inheritedStyle(row, column) ? INHERITED : next;
  }

  /** The style that a cell of style `old` has afterwards. */
  style(old: number, data: CellData): number {
    const { format: mask, validation } = this.#mask;
    const given = mask === undefined ? undefined : withoutLink(data.userEnteredFormat);
    const key = `${old} ${given === undefined ? '' : JSON.stringify(given)} ${validation ? JSON.stringify(data.dataValidation) : ''}`;
    const known = this.#merged.get(key);
    if (known !== undefined) return known;
    let style = mask === undefined ? old : this.#styles.withFormat(old, given, mask);
    if (validation) style = this.#styles.withValidation(style, rule(data.dataValidation));
    this.#merged.set(key, style);
    return style;
  }
}

/** A rule without `strict: false` and the like, as Google returns it. */
export function rule(
  given: sheets_v4.Schema$DataValidationRule | null | undefined,
): sheets_v4.Schema$DataValidationRule | undefined {
  if (!given?.condition) return undefined;
  const { strict, showCustomUi, ...rest } = withoutNulls(given) as sheets_v4.Schema$DataValidationRule;
  return { ...rest, ...(strict === true ? { strict } : {}), ...(showCustomUi === true ? { showCustomUi } : {}) };
}

function withoutLink(format: CellFormat | null | undefined): CellFormat | undefined {
  if (!format?.textFormat?.link) return format ?? undefined;
  const { link: _link, ...textFormat } = format.textFormat;
  return { ...format, textFormat };
}

function runsOf(data: CellData): RichCell['runs'] {
  const runs = data.textFormatRuns ?? [];
  return runs.length === 0 ? undefined : (withoutNulls(runs) as RichCell['runs']);
}

function enteredValue(data: CellData): { value: Scalar; formula: string | undefined } {
  const given = data.userEnteredValue;
  if (given === null || given === undefined) return { value: null, formula: undefined };
  if (typeof given.stringValue === 'string') {
    checkLength(given.stringValue);
    return { value: given.stringValue === '' ? null : given.stringValue, formula: undefined };
  }
  if (typeof given.formulaValue === 'string') {
    checkLength(given.formulaValue);
    return { value: null, formula: given.formulaValue };
  }
  if (given.numberValue !== undefined && given.numberValue !== null)
    return { value: Number(given.numberValue), formula: undefined };
  return { value: given.boolValue ?? null, formula: undefined };
}
