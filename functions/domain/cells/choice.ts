import { clip } from '../text/clip.ts';
import { foldDiacritics } from '../text/fold.ts';
import { readLine } from '../text/normalise.ts';
import type { Cell } from '../values.ts';
import { blank, type Parsed, question, refusal, value } from './parsed.ts';

interface Option<T> {
  readonly choice: T;
  readonly folded: string;
  readonly initials: string;
}

const known = new WeakMap<readonly string[], readonly Option<string>[]>();

function optionsOf<T extends string>(choices: readonly T[]): readonly Option<T>[] {
  const made = known.get(choices) as readonly Option<T>[] | undefined;
  if (made !== undefined) return made;
  const options = choices.map((choice) => {
    const folded = foldDiacritics(choice);
    const initials = folded
      .split(/[^a-z0-9]+/)
      .map((word) => word.charAt(0))
      .join('');
    return { choice, folded, initials };
  });
  known.set(choices, options);
  return options;
}

/**
 * One of a fixed list: case and diacritics do not matter, a beginning or the initials will do where only one choice has
 * them (`phản ánh`, `phan`, `PA`; but `KN` is asked about when both Kiến nghị and Khiếu nại are to choose from).
 */
export function parseChoice<const T extends string>(cell: Cell, choices: readonly T[]): Parsed<T> {
  const text = readLine(cell);
  if (text === '') return blank;
  const chosen = choices.find((choice) => choice === text);
  if (chosen !== undefined) return value(chosen);
  const options = optionsOf(choices);
  const typed = foldDiacritics(typeof cell === 'boolean' ? (cell ? 'có' : 'không') : text)
    .replace(/[.;,:!]+$/, '')
    .trim();
  const exact = options.find((option) => option.folded === typed);
  if (exact !== undefined) return value(exact.choice);
  const ticked = tick(typed, options);
  if (ticked !== undefined) return value(ticked);
  const close = near(typed, options);
  const part = close.length === 0 ? wholePart(typed, options) : undefined;
  if (part !== undefined) return value(part.choice);
  const [only, another] = close;
  if (only !== undefined && another === undefined) return value(only.choice);
  if (another !== undefined) return question(`“${text}” có thể là ${oneOf(close)}; chọn một`);
  return containing(text, typed, options);
}

/** `x`, `v`, `✓` in a column of Có and Không. */
function tick<T extends string>(typed: string, options: readonly Option<T>[]): T | undefined {
  const meant = /^(?:x|v|✓|✔|☑|c|yes|y|1|dung)$/.test(typed)
    ? 'co'
    : /^(?:k|ko|no|n|0|sai)$/.test(typed)
      ? 'khong'
      : undefined;
  const yesNo = options.length === 2 && options.every((option) => option.folded === 'co' || option.folded === 'khong');
  return yesNo ? options.find((option) => option.folded === meant)?.choice : undefined;
}

/** Short forms of the drop-downs, folded. */
const shortForms: Readonly<Record<string, string>> = {
  hn: 'hoi nghi',
  vb: 'van ban',
  gq: 'giai quyet',
  tl: 'tra loi',
  nd: 'nguoi dan',
  bs: 'bo sung',
  dt: 'dien thoai',
};

/** Two words or more of one choice alone: `văn bản`, `đã gq xong`, `thủy lợi`. */
function wholePart<T extends string>(typed: string, options: readonly Option<T>[]): Option<T> | undefined {
  const plain = (text: string) => text.replace(/[^a-z0-9]+/g, ' ').trim();
  const words = plain(typed)
    .split(' ')
    .flatMap((word) => (shortForms[word] ?? word).split(' '));
  if (words.length < 2) return undefined;
  const holding = options.filter((option) => ` ${plain(option.folded)} `.includes(` ${words.join(' ')} `));
  return holding.length === 1 ? holding[0] : undefined;
}

function near<T extends string>(typed: string, options: readonly Option<T>[]): readonly Option<T>[] {
  if (typed.length < 2) return [];
  const letters = typed.replace(/[^a-z0-9]/g, '');
  const byInitials = options.filter((option) => option.initials.length > 1 && option.initials === letters);
  const byBeginning = typed.length < 3 ? [] : options.filter((option) => option.folded.startsWith(typed));
  return [...new Set([...byInitials, ...byBeginning])];
}

/** A choice inside a longer text is only asked about: `không phải khiếu nại` holds one too. */
function containing<T extends string>(text: string, typed: string, options: readonly Option<T>[]): Parsed<never> {
  const shown = clip(text);
  const inside = options.filter((option) =>
    ` ${typed.replace(/[^a-z0-9]+/g, ' ')} `.includes(` ${option.folded.replace(/[^a-z0-9]+/g, ' ')} `),
  );
  if (inside.length > 0) return question(`“${shown}” có phải ${oneOf(inside)}? Chọn đúng một mục trong danh sách`);
  return refusal(`“${shown}” không có trong danh sách; chọn ${oneOf(options)}`);
}

const oneOf = (options: readonly Option<string>[]): string => {
  const names = options.map((option) => option.choice);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} hoặc ${names.at(-1)}`;
};
