import { peopleIn } from '../cells/people-named.ts';
import { parsePhone } from '../cells/phone.ts';
import { foldDiacritics } from '../text/fold.ts';
import { readLine, readText } from '../text/normalise.ts';
import { addresses, homes } from '../text/without-petitioner.ts';
import { digitMarks } from '../text/without-phones.ts';
import { type Cell, isBlank } from '../values.ts';

/** What a text is searched for, to tell the office where a person is still named. Never stored. */
export interface Person {
  /** Names of at least two words, folded, and whose house it is (`ho ba nga`); one word alone half of the village is called. */
  readonly names: ReadonlySet<string>;
  /** Digits of telephone numbers without the leading zero. */
  readonly numbers: ReadonlySet<string>;
}

/** As recorded, and as typed where it could not be understood. */
export interface Named {
  readonly name: string;
  readonly phone: string;
  /** The number before, which other texts may still say. */
  readonly formerPhone: string;
  readonly typedName: Cell;
  readonly typedPhone: Cell;
}

const LEAST_DIGITS = 8;

export function personOf(named: readonly Named[]): Person {
  const names = named.map(({ name, typedName }) => (name === '' ? readLine(typedName) : name));
  const numbers = named.flatMap(({ phone, formerPhone, typedPhone }) => [
    phone,
    formerPhone,
    nationalOf(typedPhone),
    plainDigits(typedPhone),
  ]);
  return {
    names: new Set(
      names
        .flatMap((name) => peopleIn(name).people)
        .map(wordsOf)
        .filter((name) => name.includes(' '))
        .flatMap((name) => [name, ...homesOf(name)]),
    ),
    numbers: new Set(numbers.map((digits) => digits.replace(/^0+/, '')).filter(({ length }) => length >= LEAST_DIGITS)),
  };
}

/** As papers that are posted leave him out too. */
const homesOf = (name: string): string[] => {
  const given = name.slice(name.lastIndexOf(' ') + 1);
  return homes.flatMap((home) => addresses.map((address) => `${wordsOf(home)} ${wordsOf(address)} ${given}`));
};

const betweenDigits = new RegExp(String.raw`(?<=\d)[\s()${digitMarks}]+(?=\d)`, 'g');

/** Rather once too often than too rarely: diacritics, case and the way a number is grouped do not matter. */
export function mentions(text: Cell | undefined, { names, numbers }: Person): boolean {
  if (isBlank(text) || names.size + numbers.size === 0) return false;
  const words = ` ${wordsOf(readText(text))} `;
  if ([...names].some((name) => words.includes(` ${name} `))) return true;
  const digits = readText(text).replace(betweenDigits, '');
  return [...numbers].some((number) => digits.includes(number));
}

const wordsOf = (text: string): string =>
  foldDiacritics(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function nationalOf(cell: Cell): string {
  const parsed = parsePhone(cell);
  return parsed.is === 'value' ? parsed.value.national : '';
}

/** A mask has not the digits of a number. */
const plainDigits = (cell: Cell): string => readLine(cell).replace(/\D/g, '');
