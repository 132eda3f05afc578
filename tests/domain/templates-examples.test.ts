import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Book, Row } from '../../functions/domain/books/row-kind.ts';
import { conclusionRow } from '../../functions/domain/kinds/conclusion-row.ts';
import { officialRow } from '../../functions/domain/kinds/official-row.ts';
import { petitionRow } from '../../functions/domain/kinds/petition-row.ts';
import { registrationRow } from '../../functions/domain/kinds/registration-row.ts';
import { sessionRow } from '../../functions/domain/kinds/session-row.ts';
import { makeCalendar } from '../../functions/domain/time/calendar.ts';
import type { Unit } from '../../functions/domain/unit.ts';
import { parseUnitFile } from '../../functions/domain/unit-defaults.ts';
import { firstOfficials, firstSessions } from '../../functions/domain/units/first-rows.ts';
import type { Cell } from '../../functions/domain/values.ts';
import { tabOf } from '../../sheets-templates/books.ts';

const folder = new URL('../../sheets-templates/examples/', import.meta.url);
const rowsSchema = z.record(z.string(), z.array(z.record(z.string(), z.union([z.string(), z.number()]))));
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
const names = readdirSync(folder).filter((name) => name.endsWith('.json') && !name.endsWith('.rows.json'));

const unitOf = (name: string): Unit => {
  const parsed = parseUnitFile(read(name));
  if (!parsed.ok) throw new Error(`${name}: ${parsed.problems.join('; ')}`);
  return parsed.unit;
};
const rowsOf = (name: string) => rowsSchema.parse(read(name.replace('.json', '.rows.json')));

/** Cells by column key, as the tab's first rows or an example's rows have them. */
const keyed = (tab: string, row: Readonly<Record<string, Cell>>): Record<string, Cell> =>
  Object.fromEntries(
    tabOf(tab).columns.flatMap(({ key, header }) => (header in row ? [[key, row[header] ?? null]] : [])),
  );

const rowAt = (cells: Record<string, Cell>, code: string, position: number): Row => ({
  id: code,
  code,
  cells,
  above: undefined,
  position,
});

const code = (prefix: string, unit: Unit, index: number, width: number): string =>
  `${prefix}${String(unit.year).slice(2)}-${String(index + 1).padStart(width, '0')}`;

/** A book on the evening of the day before anything is held. */
const bookOf = (unit: Unit): Book => {
  const now = `${unit.year}-12-31T09:00:00Z`;
  const empty: Book = {
    unit,
    now,
    today: `${unit.year}-12-31`,
    calendar: makeCalendar(unit.holidays),
    sessions: new Map(),
    officials: [],
    openCases: new Map(),
    has: () => true,
    following: () => [],
    papers: () => [],
    refusals: new Map(),
    petition: () => undefined,
    waitingForRepeatsOf: () => [],
    otherCaller: () => null,
    similar: () => null,
  };
  const cellsOf = (tab: string, outputs: ReturnType<typeof firstSessions>[number]): Record<string, Cell> =>
    Object.fromEntries(
      tabOf(tab).columns.map(({ key }, at) => {
        const output = outputs[at];
        if (output?.type === 'date') return [key, output.date.split('-').reverse().join('/')];
        return [key, output?.type === 'text' ? output.text : null];
      }),
    );
  const sessions = firstSessions(unit).map((row, at) =>
    sessionRow.decide(rowAt(cellsOf('sessions', row), code('DT', unit, at, 2), at), undefined, empty),
  );
  const officials = firstOfficials(unit).map((row, at) =>
    officialRow.decide(rowAt(cellsOf('officials', row), code('CB', unit, at, 2), at), undefined, empty),
  );
  return { ...empty, sessions: new Map(sessions.map((session) => [session.code, session])), officials };
};

describe('the example units', () => {
  it('are the five plans and the two communes below the district', () => {
    expect(names.map((name) => name.replace('.json', ''))).toEqual([
      'nam-dinh-2023',
      'nam-dinh-xa-a-2023',
      'nam-dinh-xa-b-2023',
      'tan-dan-2023',
      'tu-lan-2024',
      'tuyet-diem-2025',
      'vinh-lam-2024',
    ]);
  });

  it.each(names)('%s is read without a problem, people reachable only at reserved addresses', (name) => {
    const unit = unitOf(name);
    expect(unit.officials.every(({ email }) => email.endsWith('@doithoai.example'))).toBe(true);
    for (const role of ['Chủ trì', 'Văn phòng', 'MTTQ', 'Tiếp công dân']) {
      expect(unit.officials.some((official) => official.role === role)).toBe(true);
    }
    const departments = new Set(unit.fields.map(({ department }) => department));
    expect(departments.size).toBeGreaterThan(3);
  });

  it.each(names)('%s has sessions and officials that the rules take as they are', (name) => {
    const { sessions, officials } = bookOf(unitOf(name));
    for (const record of [...sessions.values(), ...officials])
      expect([record.code, record.problems]).toEqual([record.code, []]);
  });

  it.each(names)('%s has rows only under staff headers of its tabs', (name) => {
    for (const [tab, rows] of Object.entries(rowsOf(name))) {
      const staff = tabOf(tab).columns.filter(({ owner }) => owner === 'staff');
      const headers = new Set(staff.map(({ header }) => header));
      expect(rows.flatMap((row) => Object.keys(row)).filter((header) => !headers.has(header))).toEqual([]);
    }
  });

  it.each(names)('%s has 15 to 25 petitions, each understood and given to somebody', (name) => {
    const unit = unitOf(name);
    const book = bookOf(unit);
    const { petitions = [] } = rowsOf(name);
    expect(petitions.length).toBeGreaterThanOrEqual(15);
    expect(petitions.length).toBeLessThanOrEqual(25);
    const records = petitions.map((row, at) =>
      petitionRow.decide(rowAt(keyed('petitions', row), code('YK', unit, at, 4), at), undefined, book),
    );
    const wrong = records.filter(({ problems }) => problems.length > 0);
    if (name === 'tan-dan-2023.json') {
      expect(wrong.map((record) => [record.code, record.problems.map(({ column }) => column)])).toEqual([
        ['YK23-0018', ['Ngày nhận']],
        ['YK23-0019', ['Thôn, khu']],
        ['YK23-0020', ['Nội dung']],
      ]);
    } else expect(wrong.map((record) => [record.code, record.problems])).toEqual([]);
    for (const record of records.filter(({ problems }) => problems.length === 0)) {
      expect([record.code, record.field, typeof record.assignee]).toEqual([
        record.code,
        expect.stringMatching(/./),
        'string',
      ]);
    }
  });

  it.each(names)('%s has registrations and conclusions that are understood', (name) => {
    const unit = unitOf(name);
    const book = bookOf(unit);
    const { registrations = [], conclusions = [] } = rowsOf(name);
    expect([registrations.length > 0, conclusions.length > 0]).toEqual([true, true]);
    const problems = [
      ...registrations.map((row, at) =>
        registrationRow.decide(rowAt(keyed('registrations', row), code('PB', unit, at, 4), at), undefined, book),
      ),
      ...conclusions.map((row, at) =>
        conclusionRow.decide(rowAt(keyed('conclusions', row), code('KL', unit, at, 4), at), undefined, book),
      ),
    ].flatMap((record) => record.problems.map((problem) => [record.code, problem]));
    expect(problems).toEqual([]);
  });
});

describe('the facts of the plans', () => {
  const table: [string, (unit: Unit) => unknown, unknown][] = [
    ['tu-lan-2024', (unit) => unit.deadlines.notice, { days: 7, unit: 'ngay-lam-viec', source: 'kế hoạch' }],
    [
      'tu-lan-2024',
      (unit) => unit.sessions.map(({ expected, venue }) => [expected, venue]),
      [
        ['tháng 5/2024', 'Nhà văn hóa thôn Nguộn'],
        ['tháng 8/2024', 'Nhà văn hóa xã'],
      ],
    ],
    ['tu-lan-2024', (unit) => unit.sessions.map(({ villages }) => villages.length), [2, 3]],
    ['tu-lan-2024', (unit) => unit.signer, { authority: 'T/M BAN THƯỜNG VỤ', title: 'BÍ THƯ', name: 'Bùi Văn Thiêm' }],
    [
      'tan-dan-2023',
      (unit) => unit.sessions.map(({ heldOn, from, to, delegates }) => [heldOn, from, to, delegates]),
      [['2023-10-26', '13:30', '17:00', '100']],
    ],
    ['tan-dan-2023', (unit) => unit.deadlines.notice, null],
    ['tan-dan-2023', (unit) => unit.recipients.length, 8],
    ['vinh-lam-2024', (unit) => unit.deadlines.reply, { days: 30, unit: 'ngay', source: 'kế hoạch' }],
    ['vinh-lam-2024', (unit) => unit.deadlines.notice, { days: 7, unit: 'ngay', source: 'kế hoạch' }],
    [
      'vinh-lam-2024',
      (unit) => unit.sessions.map(({ expected, venue, delegates }) => [expected, venue, delegates]),
      [['cuối quý III', 'Hội trường UBND xã', '150']],
    ],
    ['vinh-lam-2024', (unit) => unit.villages.length, 7],
    ['tuyet-diem-2025', (unit) => [unit.signer.title, unit.signer.name], ['PHÓ BÍ THƯ', 'Nguyễn Văn Hải']],
    [
      'tuyet-diem-2025',
      (unit) => unit.sessions.map(({ expected, venue }) => [expected, venue]),
      [
        ['Quý III/2025', 'Trụ sở thôn Tuyết Diêm 1'],
        ['Quý IV/2025', 'Trụ sở thôn Sơn Trà'],
      ],
    ],
    ['tuyet-diem-2025', (unit) => [unit.deadlines.notice, unit.deadlines.conclusion], [null, null]],
    [
      'nam-dinh-2023',
      (unit) => unit.sessions.map(({ expected, chairs, collectUntil }) => [expected, chairs.length, collectUntil]),
      [['tháng 8-9/2023', 2, '2023-08-05']],
    ],
    ['nam-dinh-xa-a-2023', (unit) => [unit.parent, unit.sessions[0]?.expected], ['nam-dinh-2023', 'tháng 7/2023']],
    ['nam-dinh-xa-b-2023', (unit) => [unit.parent, unit.sessions[0]?.expected], ['nam-dinh-2023', 'tháng 7/2023']],
  ];
  it.each(table)('%s: %s', (name, fact, expected) => {
    expect(fact(unitOf(`${name}.json`))).toEqual(expected);
  });

  it('do not carry the slips of the originals', () => {
    const text = names.map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n');
    for (const slip of ['7/2022', 'dự luận', 'qui định', 'bảm đảm']) expect(text).not.toContain(slip);
  });
});
