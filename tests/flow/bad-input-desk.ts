import { expect } from 'vitest';
import { type OpenUnit, openUnit, type Person, person } from '../fixtures/book.ts';
import { openLocal } from '../fixtures/open-local.ts';
import type { Local } from '../fixtures/workspace.ts';

/** Two small units in one workspace, for what is given wrongly to one of them. */

export const PETITIONS = 'Ý kiến, kiến nghị';
export const VERDICT = 'Kiểm tra nhập liệu';

export const fileOf = (id: string) => ({
  id,
  name: 'Xã Vĩnh Lâm',
  level: 'xa',
  family: 'chinh-quyen',
  year: 2024,
  villages: [{ name: 'Thôn Hạ', aliases: ['T. Hạ'] }],
  fields: [{ name: 'Đất đai', keywords: ['sổ đỏ'], department: 'Địa chính - xây dựng' }],
  officials: [
    { name: 'Lê Thị Bưởi', department: 'Địa chính - xây dựng', email: 'buoi@example.org' },
    { name: 'Trần Văn Cam', department: 'Văn phòng', email: 'cam@example.org', role: 'Văn phòng' },
  ],
});

export interface PetitionRecord {
  readonly code: string;
  readonly name: string;
  readonly content: string;
  readonly answer: string;
}

export interface Desk {
  readonly local: Local;
  readonly unit: OpenUnit;
  readonly other: OpenUnit;
  /** The office at the common book of the first. */
  readonly office: Person;
  petitions(of?: OpenUnit): Promise<PetitionRecord[]>;
  rowsWith(text: string): Promise<Readonly<Record<string, string>>[]>;
  syncNow(of: OpenUnit, spreadsheetId: string): Promise<{ readonly status: number; readonly text: string }>;
  /** Lines of `Nhật ký`, brought up to date. */
  journal(): Promise<string[]>;
  headers(tab: string): Promise<string[]>;
  /** As they stand, not read as typed. */
  put(range: string, values: readonly (readonly (string | null)[])[]): Promise<void>;
}

export async function openDesk(): Promise<Desk> {
  const local = await openLocal({ now: '2024-05-06T08:00:00+07:00' });
  const unit = await openUnit(local, fileOf('vinh-lam'));
  const other = await openUnit(local, fileOf('vinh-lam-khac'));
  const office = person(local, unit.common, 'office');
  const { values } = local.google('office').sheets.spreadsheets;
  const desk: Desk = {
    local,
    unit,
    other,
    office,
    petitions: (of = unit) => local.records<PetitionRecord>(of.unitId, 'petitions'),
    rowsWith: async (text) => (await office.rows(PETITIONS)).filter((row) => row['Nội dung']?.includes(text)),
    async syncNow(of, spreadsheetId) {
      const response = await local.post('/functions/sync-unit', { unitId: of.unitId, spreadsheetId });
      return { status: response.status, text: await response.text() };
    },
    async journal() {
      expect(await desk.syncNow(unit, unit.office)).toMatchObject({ status: 200 });
      return (await person(local, unit.office, 'office').rows('Nhật ký')).map((row) => row['Nội dung'] ?? '');
    },
    async headers(tab) {
      const { data } = await values.get({ spreadsheetId: unit.common, range: `'${tab}'!1:1` });
      return (data.values?.[0] ?? []) as string[];
    },
    async put(range, rows) {
      const requestBody = { values: rows.map((row) => [...row]) };
      await values.update({ spreadsheetId: unit.common, range, valueInputOption: 'RAW', requestBody });
    },
  };
  return desk;
}
