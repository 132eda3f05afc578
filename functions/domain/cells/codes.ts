import { clip } from '../text/clip.ts';
import { readLine } from '../text/normalise.ts';
import type { Cell } from '../values.ts';
import { blank, type Parsed, question, refusal, value } from './parsed.ts';

/** What a code stands for, by its two letters. */
export const codeKinds = {
  DT: 'cuộc đối thoại',
  PC: 'phân công',
  PB: 'đăng ký phát biểu',
  YK: 'ý kiến, kiến nghị',
  KL: 'mục kết luận',
  CC: 'chuyển cấp trên',
  VB: 'văn bản',
  KT: 'khiếu nại, tố cáo',
  CB: 'cán bộ',
} as const;
export type CodePrefix = keyof typeof codeKinds;

/** A unit has a few sessions and officials a year, and thousands of the rest. */
const digitsOf = (prefix: string): number => (prefix === 'DT' || prefix === 'CB' ? 2 : 4);

/** `formatCode('YK', 2023, 12)` → `YK23-0012`. */
export const formatCode = (prefix: string, year: number, n: number): string =>
  `${prefix}${String(year % 100).padStart(2, '0')}-${String(n).padStart(digitsOf(prefix), '0')}`;

export interface CodeParts {
  readonly prefix: string;
  /** Full year. */
  readonly year: number;
  readonly n: number;
}

/** Parts of a code in its proper form; `null` for anything else. */
export function codeParts(code: string): CodeParts | null {
  const parts = /^([A-Z]{2})(\d{2})-(\d{2,})$/.exec(code);
  if (parts === null) return null;
  return { prefix: parts[1] ?? '', year: 2000 + Number(parts[2]), n: Number(parts[3]) };
}

/** Six digits: more of them are two things run together. */
const mostOfKind = 999_999;

/** As nearly every code is: chosen from a list, or written by the system. */
function isProper(code: string, prefix: CodePrefix): boolean {
  const parts = codeParts(code);
  return (
    parts?.prefix === prefix && parts.n > 0 && parts.n <= mostOfKind && formatCode(prefix, parts.year, parts.n) === code
  );
}

/**
 * A code as staff type it: `yk23-12`, `YK 23 - 0012`, `YK230012` are `YK23-0012`.
 * @param year lets a bare number stand for a code of that year: `12`.
 */
export function parseCode(cell: Cell, prefix: CodePrefix, year?: number): Parsed<string> {
  const said = readLine(cell);
  const text = said.toUpperCase();
  if (text === '') return blank;
  if (isProper(text, prefix)) return value(text);
  const example = formatCode(prefix, year ?? 2024, 12);
  const bare = (prefix === 'DT' ? bareSession : bareNumber).exec(text);
  if (bare !== null && year !== undefined && Number(bare[1]) > 0)
    return value(formatCode(prefix, year, Number(bare[1])));
  const codes = [
    ...(year === undefined || prefix !== 'DT' ? text : apart(text, year)).matchAll(
      /([A-ZĐ]{2})\s*(?:20)?(\d{2})\s*[-–—−./_ ]\s*(\d{1,6})(?!\d)|([A-ZĐ]{2})(\d{2})(\d{4})(?!\d)/g,
    ),
  ];
  if (codes.length > 1) return question(`có ${codes.length} mã trong một ô; chỉ ghi một mã, ví dụ ${example}`);
  const parts = codes[0];
  if (parts === undefined) return refusal(`“${clip(said, 30)}” không phải là mã; gõ mã như ${example}`);
  const typed = (parts[1] ?? parts[4] ?? '').replace('ĐT', 'DT');
  if (typed !== prefix) return refusal(wrongKind(typed, prefix, example));
  const n = Number(parts[3] ?? parts[6]);
  if (n === 0) return refusal(`“${clip(said, 30)}” không phải là mã; gõ mã như ${example}`);
  return value(formatCode(prefix, 2000 + Number(parts[2] ?? parts[5]), n));
}

const bareNumber = /^#?(\d{1,4})$/;
/** `1`, `Cuộc 1`, `DT01`. */
const bareSession = /^(?:#|CUỘC(?: SỐ)?[\s:]*|[DĐ]T[\s-]*)?(\d{1,2})$/;
/** `DT2301` of the year 2023. */
const joined = /([DĐ]T)(\d{2})(\d{2})(?!\d)/g;
const apart = (text: string, year: number): string =>
  /T\d{4}/.test(text)
    ? text.replace(joined, (whole, letters: string, short: string, n: string) =>
        2000 + Number(short) === year ? `${letters}${short}-${n}` : whole,
      )
    : text;

function wrongKind(typed: string, prefix: CodePrefix, example: string): string {
  const kind = Object.hasOwn(codeKinds, typed) ? ` là mã ${codeKinds[typed as CodePrefix]}` : ' không phải loại mã nào';
  return `${typed}…${kind}; ở đây cần mã ${codeKinds[prefix]}, ví dụ ${example}`;
}
