import type { Locale } from './locale.ts';

/** A number in a cell without a format: at most ten digits, large ones in powers of ten. */
export function formatGeneral(value: number, locale: Locale): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  const size = Math.abs(value);
  if (size >= 1e15 || (size < 1e-5 && size > 0)) {
    const [digits = '', power = '0'] = value.toExponential(5).split('e');
    const sign = power.startsWith('-') ? '-' : '+';
    return `${digits.replace(/\.?0+$/, '').replace('.', locale.decimal)}E${sign}${power.slice(1).padStart(2, '0')}`;
  }
  const places = Math.max(0, Math.min(10, 10 - Math.floor(Math.log10(size)) - (size >= 1 ? 1 : 0)));
  return String(Number(value.toFixed(places))).replace('.', locale.decimal);
}

interface Section {
  readonly prefix: string;
  readonly suffix: string;
  readonly percent: boolean;
  readonly exponent: number | undefined;
  readonly grouped: boolean;
  readonly minWhole: number;
  readonly minFraction: number;
  readonly maxFraction: number;
  /** A section of text only shows no digits. */
  readonly digits: boolean;
}

/** Compiles `#,##0.00;(#,##0.00);"không"` into a function of the number. */
export function formatSections(pattern: string, locale: Locale): (value: number) => string {
  const sections = splitSections(pattern).map(parseSection);
  const [positive, negative, zero] = sections;
  return (value) => {
    if (positive === undefined) return formatGeneral(value, locale);
    if (value === 0 && zero !== undefined) return render(zero, 0, locale);
    if (value < 0 && negative !== undefined) return render(negative, -value, locale);
    return render(positive, value, locale);
  };
}

function splitSections(pattern: string): string[] {
  const parts = [''];
  for (const [token] of pattern.matchAll(/"[^"]*"|\\.|\[[^\]]*\]|./gs)) {
    if (token === ';') parts.push('');
    else parts[parts.length - 1] += token;
  }
  return parts;
}

function parseSection(section: string): Section {
  let prefix = '';
  let suffix = '';
  let digits = '';
  let percent = false;
  for (const [token] of section.matchAll(/"[^"]*"|\\.|\[[^\]]*\]|[#0?.,]+(?:E[+-]?0+)?|_.|\*.|./gs)) {
    if (digits === '' && /^[#0?.,]/.test(token) && /[#0?]/.test(token)) digits = token;
    else if (digits === '') prefix += literal(token);
    else suffix += literal(token);
    if (token === '%') percent = true;
  }
  const [number = '', power] = digits.split(/E[+-]?/);
  const [whole = '', fraction = ''] = number.split('.');
  return {
    prefix,
    suffix,
    percent,
    exponent: power?.length,
    grouped: whole.includes(','),
    minWhole: count(whole, '0'),
    minFraction: count(fraction, '0'),
    maxFraction: count(fraction, '0') + count(fraction, '#') + count(fraction, '?'),
    digits: digits !== '',
  };
}

const count = (text: string, letter: string): number => text.split(letter).length - 1;

function literal(token: string): string {
  if (token.startsWith('"')) return token.slice(1, -1);
  if (token.startsWith('\\')) return token.slice(1);
  if (token.startsWith('[$')) return token.slice(2, -1).replace(/-[0-9A-F]+$/i, '');
  if (token.startsWith('[') || token.startsWith('*')) return '';
  return token.startsWith('_') ? ' ' : token;
}

function render(section: Section, value: number, locale: Locale): string {
  const sign = value < 0 ? '-' : '';
  const size = Math.abs(value) * (section.percent ? 100 : 1);
  const body = section.digits ? digitsOf(section, size, locale) : '';
  return `${sign}${section.prefix}${body}${section.suffix}`;
}

function digitsOf(section: Section, size: number, locale: Locale): string {
  if (section.exponent !== undefined) {
    const [mantissa = '', power = '+0'] = size.toExponential(section.maxFraction).split('e');
    return `${mantissa.replace('.', locale.decimal)}E${power.charAt(0)}${power.slice(1).padStart(section.exponent, '0')}`;
  }
  // toFixed rounds the binary value; the added trifle makes 1.005 round as it reads.
  const [whole = '0', fraction = ''] = (size + size * 1e-15).toFixed(section.maxFraction).split('.');
  let padded = whole.padStart(section.minWhole, '0');
  if (section.minWhole === 0 && padded === '0') padded = '';
  const grouped = section.grouped ? padded.replace(/\B(?=(\d{3})+$)/g, locale.group) : padded;
  const kept = trimZeros(fraction, section.minFraction);
  return kept === '' ? grouped : `${grouped}${locale.decimal}${kept}`;
}

function trimZeros(fraction: string, least: number): string {
  let end = fraction.length;
  while (end > least && fraction[end - 1] === '0') end--;
  return fraction.slice(0, end);
}
