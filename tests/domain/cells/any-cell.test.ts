import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAsAbove } from '../../../functions/domain/cells/as-above.ts';
import { parseChoice } from '../../../functions/domain/cells/choice.ts';
import { parseTime } from '../../../functions/domain/cells/clock.ts';
import { codeKinds, formatCode, parseCode } from '../../../functions/domain/cells/codes.ts';
import { parseDate } from '../../../functions/domain/cells/date.ts';
import { parseDelegates } from '../../../functions/domain/cells/delegates.ts';
import { parseEmail } from '../../../functions/domain/cells/email.ts';
import { parseName } from '../../../functions/domain/cells/name.ts';
import { parseCount } from '../../../functions/domain/cells/number.ts';
import { blank } from '../../../functions/domain/cells/parsed.ts';
import { peopleIn } from '../../../functions/domain/cells/people-named.ts';
import { parsePeriod } from '../../../functions/domain/cells/period.ts';
import { groupPetition } from '../../../functions/domain/cells/petition-checks.ts';
import { parsePhone } from '../../../functions/domain/cells/phone.ts';
import { severalMatters } from '../../../functions/domain/cells/several-matters.ts';
import { parseVillage } from '../../../functions/domain/cells/village.ts';
import { parseVillages } from '../../../functions/domain/cells/villages.ts';
import { isIsoDate } from '../../../functions/domain/time/day.ts';
import type { Cell } from '../../../functions/domain/values.ts';
import { petitionKinds } from '../../../sheets-templates/choices.ts';
import { anyCodePoint } from '../../fixtures/any-code-point.ts';
import { cases } from '../../fixtures/thorough.ts';

const villages = ['Thôn Hạ', 'Thôn Hà', 'Khu Kim Đồng I', 'Tổ dân phố số 3'].map((name) => ({ name, aliases: [] }));
const context = { year: 2023, typedYear: 2026, from: '2023-01-01', to: '2024-06-30' };

const parsers: readonly (readonly [string, (cell: Cell) => { readonly is: string; readonly message?: string }])[] = [
  ['a day', (cell) => parseDate(cell, context)],
  ['a time', parseTime],
  ['a period', (cell) => parsePeriod(cell, context)],
  ['a phone', parsePhone],
  ['a name', parseName],
  ['a village', (cell) => parseVillage(cell, villages)],
  ['villages', (cell) => parseVillages(cell, villages)],
  ['a choice', (cell) => parseChoice(cell, petitionKinds)],
  ['an email', parseEmail],
  ['a count', parseCount],
  ['delegates', parseDelegates],
  ['a code', (cell) => parseCode(cell, 'YK', 2023)],
];

/** Pieces of what is typed, put together in any way: nearer to trouble than random characters. */
const pieces =
  'ngày|tháng|năm|quý|III|đầu|cuối|mùng|rằm|Tết|âm lịch|nhuận|thứ|Năm|CN|13h30|giờ|chiều|5/8|26/10/2023|-|/|.|,|;|31|12|2023|0|84|0912345678|+84|ông|bà|Nguyễn Văn An|và|thôn|Hạ|T.|Kim Đồng|II|nt|"|(|)|không có|YK23-12|@gmail.com|1)|2)|đề nghị|\n|\u00a0|ngµy|Th«n|Nguyá»…n'.split(
    '|',
  );
const typed = fc
  .array(fc.constantFrom(...pieces), { maxLength: 9 })
  .chain((words) => fc.constantFrom(words.join(' '), words.join('')));
const cell: fc.Arbitrary<Cell> = fc.oneof(
  typed,
  fc.string({ unit: anyCodePoint, maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.double(),
  fc.integer({ min: -100, max: 100_000_000 }),
  fc.boolean(),
  fc.constant(null),
);

describe.each(parsers)('any cell read as %s', (_, parse) => {
  it('gives a value, nothing, a question or a refusal with words, and never throws', () => {
    fc.assert(
      fc.property(cell, (any) => {
        const parsed = parse(any);
        expect(['value', 'blank', 'question', 'refusal']).toContain(parsed.is);
        if (parsed.is === 'question' || parsed.is === 'refusal') expect(parsed.message?.length).toBeGreaterThan(10);
      }),
      { numRuns: cases(500, 1500) },
    );
  });

  it('is blank when it is empty', () => {
    expect([parse(''), parse(null), parse(' \u00a0\n')]).toEqual([blank, blank, blank]);
  });

  it('is read alike whether its letters are composed or not', () => {
    fc.assert(
      fc.property(typed, (text) => {
        expect(parse(text.normalize('NFD'))).toEqual(parse(text));
      }),
      { numRuns: cases(100, 300) },
    );
  });

  it('survives a cell of fifty thousand characters', () => {
    for (const text of [
      '1'.repeat(50_000),
      'a '.repeat(25_000),
      '1) '.repeat(16_000),
      ' - , ;'.repeat(8000),
      '(đại diện: ông '.repeat(3000),
      'năm'.repeat(16_000),
      'Hạ '.repeat(16_000),
      ';'.repeat(50_000),
      '('.repeat(50_000),
    ])
      expect(['value', 'blank', 'question', 'refusal']).toContain(parse(text).is);
  });
});

describe('any cell', () => {
  it('read as a day or a period gives days that exist, in order', () => {
    fc.assert(
      fc.property(cell, (any) => {
        const day = parseDate(any, context);
        if (day.is === 'value') expect(isIsoDate(day.value)).toBe(true);
        const period = parsePeriod(any, context);
        if (period.is !== 'value') return;
        expect([period.value.earliest, period.value.latest].every(isIsoDate)).toBe(true);
        expect(period.value.earliest <= period.value.latest).toBe(true);
        if (period.value.exact) expect(period.value.earliest).toBe(period.value.latest);
      }),
      { numRuns: cases(1000, 3000) },
    );
  });

  it('can be asked for several matters, a group and a mark of repetition', () => {
    fc.assert(
      fc.property(cell, (any) => {
        severalMatters(any);
        groupPetition(any);
        peopleIn(String(any));
        return typeof isAsAbove(any) === 'boolean';
      }),
    );
  });
});

describe('any code', () => {
  it('is read back from how it is written', () => {
    const prefix = fc.constantFrom(...(Object.keys(codeKinds) as (keyof typeof codeKinds)[]));
    fc.assert(
      fc.property(
        prefix,
        fc.integer({ min: 2000, max: 2099 }),
        fc.integer({ min: 1, max: 99_999 }),
        (kind, year, n) => {
          const code = formatCode(kind, year, n);
          expect(parseCode(code, kind)).toEqual({ is: 'value', value: code });
          expect(parseCode(code.toLowerCase(), kind)).toEqual({ is: 'value', value: code });
        },
      ),
    );
  });
});
