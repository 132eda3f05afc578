import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../../functions/adapters/sqlite/sqlite-store.ts';
import { unitSchema } from '../../../functions/domain/unit.ts';
import { completeUnit } from '../../../functions/domain/unit-defaults.ts';
import { migrateUnit } from '../../../functions/use-cases/migrate-workbooks.ts';
import { books } from '../../../sheets-templates/books.ts';
import { type BookDefinition, type Column, type Tab, text } from '../../../sheets-templates/definition.ts';
import { type OpenBooks, openBooks } from './open-books.ts';

/** The release after this one: a column more in Kế hoạch, a tab more. */
const weather: Column = { ...text('weather', 'Thời tiết'), since: 2 };
const visitors: Tab = {
  key: 'visitors',
  title: 'Khách mời',
  holds: 'settings',
  since: 2,
  columns: [text('name', 'Họ và tên')],
};
const next: BookDefinition = {
  ...books.chung,
  tabs: [
    ...books.chung.tabs.map((tab) => (tab.key === 'sessions' ? { ...tab, columns: [...tab.columns, weather] } : tab)),
    visitors,
  ],
};

let open: OpenBooks;
beforeEach(async () => {
  open = await openBooks();
});
afterEach(() => open.close());

describe('a book made by an earlier release', () => {
  it('gains the new column behind people’s own, and the new tab; what is there stays', async () => {
    const made = await open.chung();
    const own = { spreadsheetId: made.spreadsheetId, range: "'Kế hoạch'!V1:V2" };
    await open.system.spreadsheets.values.update({
      ...own,
      valueInputOption: 'RAW',
      requestBody: { values: [['Ghi chú của tôi'], ['gọi lại']] },
    });
    const ids = await open.workbooks.upgrade(made.spreadsheetId, next, made.sheetIds, 1);
    expect(Object.keys(ids)).toContain('visitors');
    const read = await open.workbooks.read(made.spreadsheetId, [ids.sessions ?? 0, ids.visitors ?? 0]);
    if (read === 'unchanged') throw new Error('No digest was given');
    const [sessions, guests] = read.tabs;
    expect(sessions?.rows[0]?.slice(-2)).toEqual(['Ghi chú của tôi', 'Thời tiết']);
    expect(sessions?.rows[1]?.at(-1)).toBe('gọi lại');
    expect(guests).toMatchObject({ title: 'Khách mời', rows: [['Họ và tên']] });
  });

  it('upgraded twice gains nothing twice, also when the first time was not noted', async () => {
    const made = await open.chung();
    const once = await open.workbooks.upgrade(made.spreadsheetId, next, made.sheetIds, 1);
    const again = await open.workbooks.upgrade(made.spreadsheetId, next, made.sheetIds, 1);
    expect(again).toEqual(once);
    const read = await open.workbooks.read(made.spreadsheetId, [once.sessions ?? 0]);
    const headers = read === 'unchanged' ? [] : (read.tabs[0]?.rows[0] ?? []);
    expect(headers.filter((header) => header === 'Thời tiết')).toHaveLength(1);
  });

  it('a column of the old release that somebody deleted is not put back: that tab stops and says so', async () => {
    const made = await open.chung();
    await open.system.spreadsheets.values.clear({ spreadsheetId: made.spreadsheetId, range: "'Kế hoạch'!B1" });
    await open.workbooks.upgrade(made.spreadsheetId, next, made.sheetIds, 1);
    const read = await open.workbooks.read(made.spreadsheetId, [made.sheetIds.sessions ?? 0]);
    expect(read === 'unchanged' ? [] : read.tabs[0]?.rows[0]).not.toContain('Nội dung');
  });

  it('is upgraded by its unit’s next sync, once', async () => {
    const made = await open.chung();
    const store = openSqliteStore(':memory:');
    const settings = completeUnit(
      unitSchema.parse({ id: 'cu-2023', name: 'Xã Cũ', level: 'xa', family: 'dang', year: 2023 }),
    );
    const workbooks = [{ role: 'chung', spreadsheetId: made.spreadsheetId, sheetIds: made.sheetIds }];
    const unit = {
      id: 'cu-2023',
      name: 'Xã Cũ',
      folderId: 'f',
      workbooks,
      templateVersion: 1,
      createdAt: '',
      settings,
    };
    await store.commit([{ op: 'create', collection: 'units', id: unit.id, data: unit }]);
    const template = { version: 2, books: { ...books, chung: next } };
    const migrate = async () => {
      const stored = await store.get('units', unit.id);
      if (stored === undefined) throw new Error('The unit has gone');
      return migrateUnit({ store, workbooks: open.workbooks }, stored, template);
    };
    const upgraded = await migrate();
    expect(upgraded.templateVersion).toBe(2);
    expect(Object.keys(upgraded.workbooks[0]?.sheetIds ?? {})).toContain('visitors');
    const calls = open.methods.length;
    await migrate();
    expect(open.methods.length).toBe(calls);
    await store.close();
  });
});
