import { type Box, parseRange } from './a1.ts';
import { type Expression, FormulaSyntaxError, parseFormula } from './formula-parse.ts';
import { localeOf } from './locale.ts';
import { type Book, type Cell, type CellError, plainValue, RichCell, type Scalar, type Sheet } from './model.ts';
import { formatGeneral } from './number-pattern.ts';
import { serialOf, wallClock } from './serial-date.ts';

export type Computed = Scalar | CellError;

export const isError = (value: unknown): value is CellError =>
  typeof value === 'object' && value !== null && 'type' in value;

export const ERROR_TEXT: Readonly<Record<CellError['type'], string>> = {
  NAME: '#NAME?',
  REF: '#REF!',
  DIVIDE_BY_ZERO: '#DIV/0!',
  VALUE: '#VALUE!',
  ERROR: '#ERROR!',
  N_A: '#N/A',
  NUM: '#NUM!',
  LOADING: 'Loading...',
};

class Failure extends Error {
  readonly cell: CellError;
  constructor(type: CellError['type'], message: string) {
    super(message);
    this.cell = { type, message };
  }
}

/** Computes formulas as they are read. One for each request: nothing has to be kept up to date. */
export class Calculator {
  readonly #book: Book;
  readonly #now: Date;
  readonly #known = new Map<RichCell, Computed>();
  readonly #running = new Set<RichCell>();

  constructor(book: Book, now: Date) {
    this.#book = book;
    this.#now = now;
  }

  compute(cell: Cell, sheet: Sheet): Computed {
    if (!(cell instanceof RichCell) || cell.formula === undefined) return plainValue(cell);
    const known = this.#known.get(cell);
    if (known !== undefined) return known;
    if (this.#running.has(cell)) return { type: 'REF', message: 'Circular dependency detected.' };
    this.#running.add(cell);
    const result = this.#attempt(cell.formula, sheet);
    this.#running.delete(cell);
    this.#known.set(cell, result);
    return result;
  }

  #attempt(formula: string, sheet: Sheet): Computed {
    try {
      return this.#scalar(parseFormula(formula), sheet);
    } catch (error) {
      if (error instanceof Failure) return error.cell;
      if (error instanceof FormulaSyntaxError) return { type: 'ERROR', message: error.message };
      throw error;
    }
  }

  #scalar(expression: Expression, sheet: Sheet): Scalar {
    switch (expression.kind) {
      case 'value':
        return expression.value;
      case 'range':
        return this.#values(expression, sheet)[0] ?? null;
      case 'unary': {
        const operand = number(this.#scalar(expression.operand, sheet));
        return expression.operator === '-' ? -operand : expression.operator === '%' ? operand / 100 : operand;
      }
      case 'binary':
        return binary(expression.operator, this.#scalar(expression.left, sheet), this.#scalar(expression.right, sheet));
      case 'call':
        return this.#call(expression.name, expression.arguments, sheet);
      default:
        return expression satisfies never;
    }
  }

  #values(expression: Expression, sheet: Sheet): Scalar[] {
    if (expression.kind !== 'range') return [this.#scalar(expression, sheet)];
    const box = this.#box(expression.text, sheet);
    const values: Scalar[] = [];
    const bottom = Math.min(box.bottom, Math.max(box.top + 1, box.sheet.rows.length));
    for (let row = box.top; row < bottom; row++) {
      for (let column = box.left; column < box.right; column++) {
        const value = this.compute(box.sheet.cell(row, column), box.sheet);
        if (isError(value)) throw new Failure(value.type, value.message);
        values.push(value);
      }
    }
    return values;
  }

  #box(text: string, sheet: Sheet): Box {
    const isCells = /^\$?[A-Za-z]{1,3}(\$?\d+)?(:|$)/.test(text) && /[\d:]/.test(text);
    try {
      const home: Book = text.includes('!') || !isCells ? this.#book : { ...this.#book, sheets: [sheet] };
      return parseRange(home, text);
    } catch {
      throw new Failure(
        isCells || text.includes('!') ? 'REF' : 'NAME',
        isCells ? 'Reference does not exist.' : `Unknown range name: '${text}'.`,
      );
    }
  }

  #call(name: string, list: readonly Expression[], sheet: Sheet): Scalar {
    const flat = (): Scalar[] => list.flatMap((one) => this.#values(one, sheet));
    const numbers = (): number[] => flat().filter((value) => typeof value === 'number');
    const at = (i: number): Scalar => (list[i] === undefined ? null : this.#scalar(list[i], sheet));
    switch (name) {
      case 'SUM':
        return numbers().reduce((sum, value) => sum + value, 0);
      case 'COUNT':
        return numbers().length;
      case 'COUNTA':
        return flat().filter((value) => value !== null).length;
      case 'COUNTBLANK':
        return flat().filter((value) => value === null || value === '').length;
      case 'COUNTIF':
        return list[0] === undefined ? 0 : this.#values(list[0], sheet).filter(criterion(at(1))).length;
      case 'AVERAGE':
        return average(numbers());
      case 'MIN':
        return numbers().reduce((least, value) => Math.min(least, value), numbers()[0] ?? 0);
      case 'MAX':
        return numbers().reduce((most, value) => Math.max(most, value), numbers()[0] ?? 0);
      case 'ROUND':
        return Math.round(number(at(0)) * 10 ** number(at(1))) / 10 ** number(at(1));
      case 'IF':
        return truth(at(0)) ? at(1) : list[2] === undefined ? false : at(2);
      case 'AND':
        return flat().every(truth);
      case 'OR':
        return flat().some(truth);
      case 'NOT':
        return !truth(at(0));
      case 'CONCATENATE':
        return flat().map(text).join('');
      case 'HYPERLINK':
        return list[1] === undefined ? at(0) : at(1);
      case 'TODAY':
      case 'NOW':
        return this.#clock(name);
      case 'DATE':
        return date(number(at(0)), number(at(1)), number(at(2)));
      default:
        throw new Failure('NAME', `Unknown function: '${name}'.`);
    }
  }

  #clock(name: 'TODAY' | 'NOW'): number {
    const { year, month, day, seconds } = wallClock(this.#now, this.#book.properties.timeZone);
    return serialOf(year, month, day) + (name === 'NOW' ? seconds / 86_400 : 0);
  }
}

/** A month or day too many runs over into the next; years before 1900 are counted from there. */
function date(year: number, month: number, day: number): number {
  const serial = serialOf(Math.trunc(year) + (year < 1900 ? 1900 : 0), Math.trunc(month), Math.trunc(day));
  if (year < 0 || serial < 0 || Number.isNaN(serial))
    throw new Failure('NUM', 'Function DATE evaluated to an out of bounds number.');
  return serial;
}

function average(values: readonly number[]): number {
  if (values.length === 0)
    throw new Failure('DIVIDE_BY_ZERO', 'Evaluation of function AVERAGE caused a divide by zero error.');
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function criterion(wanted: Scalar): (value: Scalar) => boolean {
  const [, operator = '=', operand = ''] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(text(wanted)) ?? [];
  const asNumber = operand !== '' && Number.isFinite(Number(operand)) ? Number(operand) : operand;
  // A number is compared with numbers only, a text with texts only.
  return (value) => (typeof value === typeof asNumber ? compare(operator, value, asNumber) : operator === '<>');
}

function number(value: Scalar): number {
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number') return value;
  const parsed = Number(value);
  if (value.trim() === '' || Number.isNaN(parsed))
    throw new Failure('VALUE', `'${value}' is a text and cannot be coerced to a number.`);
  return parsed;
}

const truth = (value: Scalar): boolean => (typeof value === 'string' ? value.toLowerCase() === 'true' : Boolean(value));

const text = (value: Scalar): string => {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? formatGeneral(value, localeOf('en_US')) : value;
};

function binary(operator: string, left: Scalar, right: Scalar): Scalar {
  switch (operator) {
    case '&':
      return text(left) + text(right);
    case '+':
      return number(left) + number(right);
    case '-':
      return number(left) - number(right);
    case '*':
      return number(left) * number(right);
    case '^':
      return number(left) ** number(right);
    case '/':
      if (number(right) === 0) throw new Failure('DIVIDE_BY_ZERO', 'Function DIVIDE parameter 2 cannot be zero.');
      return number(left) / number(right);
    default:
      return compare(operator, left, right);
  }
}

function compare(operator: string, left: Scalar, right: Scalar): boolean {
  const order = rank(left) - rank(right) || orderOf(left, right);
  switch (operator) {
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case '<':
      return order < 0;
    case '>':
      return order > 0;
    case '<=':
      return order <= 0;
    default:
      return order >= 0;
  }
}

const rank = (value: Scalar): number => (typeof value === 'string' ? 1 : typeof value === 'boolean' ? 2 : 0);

function orderOf(left: Scalar, right: Scalar): number {
  if (typeof left === 'string' && typeof right === 'string')
    return left.toLowerCase() < right.toLowerCase() ? -1 : left.toLowerCase() === right.toLowerCase() ? 0 : 1;
  return Number(left) - Number(right);
}

/** Address of a `=HYPERLINK("…")`. */
export function hyperlinkOf(formula: string): string | undefined {
  const match = /^=\s*HYPERLINK\s*\(\s*"((?:[^"]|"")*)"/i.exec(formula);
  return match?.[1]?.replaceAll('""', '"');
}
