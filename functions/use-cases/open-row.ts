import { books } from '../../sheets-templates/books.ts';
import type { BookRole, Tab } from '../../sheets-templates/definition.ts';
import { isTable, readTable } from '../domain/books/table.ts';
import { readLink } from '../domain/links/signed-link.ts';
import type { UnitRecord } from '../domain/records/unit-record.ts';
import type { Store } from '../domain/store.ts';
import type { Clock } from '../domain/tasks.ts';
import { tabAddress, type Workbooks } from '../domain/workbooks.ts';
import { readUnit } from './read-unit.ts';

export interface OpenRowPorts {
  readonly store: Store;
  readonly workbooks: Workbooks;
  readonly clock: Clock;
  /** Secrets of the links that are still good. */
  readonly linkSecrets: readonly string[];
  /** Where a workbook is opened; default `https://docs.google.com/spreadsheets/d`. */
  readonly editorUrl?: string;
}

/** There is no such unit, or no book for such a code. The message is for the page. */
export class NothingToOpen extends Error {
  override readonly name = 'NothingToOpen';
}

/**
 * The address of the row of a code as it stands now: rows are sorted and moved, so the mail carries the code only. Who may see it is
 * up to Sheets. A row that cannot be found opens its tab.
 * @param query of the signed link
 * @throws LinkRefused, NothingToOpen, WorkbookUnavailable
 */
export async function openRow(ports: OpenRowPorts, query: unknown): Promise<string> {
  const { unit: unitId, code } = readLink(query, 'open-row', ports.clock.now(), ports.linkSecrets);
  const first = await readUnit(ports.store, unitId);
  if (first === undefined) throw new NothingToOpen('Không còn đơn vị này trên hệ thống.');
  const unit = await whereItGoesOn(ports.store, first, code);
  const { role, tab } = await tabOfCode(ports.store, unit, code);
  const book = unit.workbooks.find((one) => one.role === role);
  const sheetId = book?.sheetIds[tab.key];
  if (book === undefined || sheetId === undefined) throw new NothingToOpen(`Không thấy tab “${tab.title}” của đơn vị.`);
  const address = tabAddress(book.spreadsheetId, sheetId, ports.editorUrl);
  const row = await rowOf(ports.workbooks, book.spreadsheetId, sheetId, tab, code);
  return row === undefined ? address : `${address}&range=A${row + 1}`;
}

/** What was open at the end of its year goes on in the next book under its old code; an answer typed into the old one reaches nobody. */
async function whereItGoesOn(store: Store, unit: UnitRecord, code: string): Promise<UnitRecord> {
  const next = unit.successor === '' ? undefined : await readUnit(store, unit.successor);
  if (next === undefined) return unit;
  for (const { tab } of tabsOf(code)) if (await isIn(store, next, tab, code)) return whereItGoesOn(store, next, code);
  return unit;
}

const isIn = async (store: Store, unit: UnitRecord, tab: Tab, code: string): Promise<boolean> =>
  (await store.query(`units/${unit.id}/${tab.key}`, { where: { code }, limit: 1 })).length > 0;

/** Those whose rows bear such codes. */
function tabsOf(code: string): { readonly role: BookRole; readonly tab: Tab }[] {
  const prefix = /^[A-Z]+/.exec(code)?.[0] ?? '';
  return Object.values(books).flatMap(({ role, tabs }) =>
    tabs.filter((tab) => tab.codePrefix === prefix).map((tab) => ({ role, tab })),
  );
}

/** A code that was moved to Sổ văn phòng leaves a stub in Sổ đối thoại: the last tab that knows it is where it is worked on. */
async function tabOfCode(
  store: Store,
  unit: UnitRecord,
  code: string,
): Promise<{ readonly role: BookRole; readonly tab: Tab }> {
  const [first, ...later] = tabsOf(code);
  if (first === undefined) throw new NothingToOpen(`Mã “${code}” không thuộc tab nào của sổ.`);
  for (const found of later.reverse()) if (await isIn(store, unit, found.tab, code)) return found;
  return first;
}

async function rowOf(
  workbooks: Workbooks,
  spreadsheetId: string,
  sheetId: number,
  tab: Tab,
  code: string,
): Promise<number | undefined> {
  const values = await workbooks.read(spreadsheetId, [sheetId]);
  const [first] = values === 'unchanged' ? [] : values.tabs;
  const table = first === undefined ? undefined : readTable(tab, first);
  if (table === undefined || !isTable(table)) return undefined;
  const column = table.at.get('code') ?? 0;
  const row = table.rows.findIndex(
    (cells, index) => index > table.headerRow && String(cells[column] ?? '').trim() === code,
  );
  return row < 0 ? undefined : row;
}
