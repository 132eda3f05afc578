import { type Expression, FormulaSyntaxError, parseFormula } from './formula-parse.ts';
import type { Locale } from './locale.ts';
import type { NumberFormat } from './number-format.ts';

type Kind = 'DATE' | 'DATE_TIME';

/** The format that a formula typed into a cell without one gives it: of a date, where its result is one. */
export function formulaFormat(formula: string, locale: Locale): NumberFormat | undefined {
  const kind = /TODAY|NOW|DATE/i.test(formula) ? kindOf(parsed(formula)) : undefined;
  return kind && { type: kind, pattern: kind === 'DATE' ? locale.date : locale.dateTime };
}

function parsed(formula: string): Expression | undefined {
  try {
    return parseFormula(formula);
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return undefined;
    throw error;
  }
}

/** A date more or less some days is a date; one date less another is a number of days. */
function kindOf(expression: Expression | undefined): Kind | undefined {
  if (expression?.kind === 'call') {
    if (expression.name === 'NOW') return 'DATE_TIME';
    return expression.name === 'TODAY' || expression.name === 'DATE' ? 'DATE' : undefined;
  }
  if (expression?.kind !== 'binary' || !['+', '-'].includes(expression.operator)) return undefined;
  const [left, right] = [kindOf(expression.left), kindOf(expression.right)];
  if (left !== undefined && right !== undefined) return undefined;
  return expression.operator === '-' ? left : (left ?? right);
}
