/**
 * Folding for comparison: lower case, no diacritics, `đ` is `d`, white space is one blank. A table of character codes
 * rather than `normalize('NFD')` and regular expressions, because every petition is folded against every earlier one.
 */

const dropped = 0;
const blank = 0x20;
const table = buildTable();

function buildTable(): Uint16Array {
  const codes = new Uint16Array(0x3001);
  for (let code = 0; code < codes.length; code += 1) codes[code] = foldCode(code);
  return codes;
}

function foldCode(code: number): number {
  if (code === 0x110 || code === 0x111) return 0x64;
  if (code === 0xad || (code >= 0x200b && code <= 0x200f) || code === 0x2060) return dropped;
  if (code >= 0x300 && code <= 0x36f) return dropped;
  const char = String.fromCharCode(code);
  if (/[\s\p{Cc}]/u.test(char)) return blank;
  if (code < 0xc0 || (code > 0x24f && code < 0x1e00) || code > 0x1eff) return lowerCode(char);
  const base = char.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  return base.length === 1 ? lowerCode(base) : code;
}

function lowerCode(char: string): number {
  const lower = char.toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : char.charCodeAt(0);
}

const chunk = 4096;
const buffer = new Uint16Array(chunk);

/** `  Thôn  HẠ, Đồng Lau` → `thon ha, dong lau`. */
export function foldDiacritics(text: string): string {
  let result = '';
  let used = 0;
  let pendingBlank = false;
  let begun = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const folded = code < table.length ? (table[code] ?? code) : code === 0xfeff ? dropped : code;
    if (folded === dropped) continue;
    if (folded === blank) {
      pendingBlank = begun;
      continue;
    }
    if (used > chunk - 2) {
      result += String.fromCharCode.apply(null, buffer.subarray(0, used) as unknown as number[]);
      used = 0;
    }
    if (pendingBlank) buffer[used++] = blank;
    buffer[used++] = folded;
    pendingBlank = false;
    begun = true;
  }
  return result + String.fromCharCode.apply(null, buffer.subarray(0, used) as unknown as number[]);
}
