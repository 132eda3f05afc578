import { cpus, totalmem } from 'node:os';

export interface Measure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** `≥ 400`, `= 2`, `≤ 250`; a number alone is the most it may be. Absent: printed for comparison. */
  readonly goal?: string | number | undefined;
}

export type Section = () => Promise<readonly Measure[]>;

/** The numbers of one run say little without the machine they were taken on. */
export function machine(now: Date): string {
  const [cpu] = cpus();
  return [
    `Machine: ${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, ${gigabytes(totalmem())} GB`,
    `Node ${process.version}, ${process.platform} ${process.arch}, ${now.toISOString()}`,
  ].join('\n');
}

const gigabytes = (bytes: number): string => (bytes / 2 ** 30).toFixed(1);

/** @throws when the goal is not one that can be checked. */
export function isMet({ value, goal }: Measure): boolean | undefined {
  if (goal === undefined) return undefined;
  const [, sign = '≤', number] = /^(?:([≤≥=])\s*)?([\d.,]+)$/.exec(String(goal)) ?? [];
  if (number === undefined) throw new Error(`Goal «${goal}» cannot be checked`);
  const bound = Number(number.replaceAll(',', ''));
  if (sign === '=') return value === bound;
  return sign === '≥' ? value >= bound : value <= bound;
}

export function lineOf(measure: Measure): string {
  const { name, value, unit, goal } = measure;
  const bound = typeof goal === 'number' ? `≤ ${goal}` : goal;
  const verdict = isMet(measure) === false ? 'MISSED' : 'ok';
  const shown = `${format(value)} ${unit}`.trim();
  return `  ${name.padEnd(76)} ${shown.padStart(16)}${bound === undefined ? '' : `   goal ${bound.padEnd(8)} ${verdict}`}`;
}

function format(value: number): string {
  const digits = Number.isInteger(value) ? 0 : Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 3;
  return value.toLocaleString('en-US', { maximumFractionDigits: digits });
}

export const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Milliseconds. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
