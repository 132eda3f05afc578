import { readText } from '../text/normalise.ts';
import type { Cell } from '../values.ts';
import { meansNone } from './none.ts';
import { parseCount } from './number.ts';
import { blank, type Parsed, question, refusal, value } from './parsed.ts';

export interface Delegates {
  readonly total: number;
  /** By village or group, as typed; empty when only a total is given. */
  readonly parts: readonly { readonly name: string; readonly count: number }[];
}

const unit = '(?: *(?:người|đại biểu|hộ dân|hộ))?';
/** A name may end in a number of its own (`Tuyết Diêm 1: 60`): the last number is the count. */
const nameFirst = new RegExp(`^(\\D.*?)(?: *[:=–-] *| +)(\\d[\\d.]*)${unit}$`, 'iu');
const countFirst = new RegExp(`^(\\d[\\d.]*)${unit} *(?:ở |của |tại |: *)?(\\D.*)$`, 'iu');

/** `Nguộn (60 người)`; behind a number the brackets hold its parts. */
const countInBrackets = new RegExp(`(^|[;,+()] *)([^;,+()\\p{L}]*\\p{L}[^;,+()]*)\\((\\d[\\d.]*${unit})\\)`, 'giu');

/** `150`; `Nguộn (60), Râm (40)`; `Nguộn 60; Râm 40`; `150 (Nguộn 90, Râm 60)`. */
export function parseDelegates(cell: Cell): Parsed<Delegates> {
  const whole = parseCount(cell);
  if (whole.is === 'value') return value({ total: whole.value, parts: [] });
  // A line is a part of its own.
  const text = readText(cell)
    .replace(/(?<![\s;])[\s;]*\n[\s;]*/g, '; ')
    .replace(/(?<![\s;,.])[\s;,.]+$/, '')
    .replace(countInBrackets, (_, before: string, name: string, count: string) => `${before}${name.trim()}: ${count}`);
  if (text === '' || meansNone(text) || whole.is === 'blank') return blank;
  if (whole.is === 'question') return whole;
  if (/(?:^|\s)(?:mỗi|từng)\s/iu.test(text)) return question(`“${text}”: ghi tổng số của cả hội nghị, ví dụ 150`);
  const [, head, inner] =
    /^(.*?)\(([^()]*\d[^()]*)\)$/.exec(text) ??
    /^((?:tổng(?: số)?:? ?)?\d[\d.]*(?: người| đại biểu)?)[:,;] *(.*\d.*)$/iu.exec(text) ??
    [];
  const parts = partsOf(inner ?? text);
  if (parts === null) return refusal(`“${text}” chưa rõ; ghi tổng số, ví dụ 150, hoặc từng thôn: Nguộn 60; Râm 40`);
  const sum = parts.reduce((total, part) => total + part.count, 0);
  const stated = head === undefined ? null : parseCount(head);
  if (stated !== null && stated.is === 'value' && stated.value !== sum)
    return question(`tổng ghi ${stated.value} nhưng các phần cộng lại là ${sum}; sửa cho khớp`);
  return value({ total: sum, parts });
}

function partsOf(text: string): { name: string; count: number }[] | null {
  const parts: { name: string; count: number }[] = [];
  for (const piece of text.split(/[;,+]|\svà\s/u)) {
    const [, name = '', number = ''] = nameFirst.exec(piece.trim()) ?? [];
    const [, numberBefore = '', nameAfter = ''] = countFirst.exec(piece.trim()) ?? [];
    const count = parseCount((number || numberBefore).replace(/\.$/, ''));
    const group = (name || nameAfter).trim();
    // `50%`, `12/5`: no number of people.
    if (count.is !== 'value' || !/\p{L}/u.test(group)) return null;
    parts.push({ name: group, count: count.value });
  }
  return parts.length > 0 ? parts : null;
}
