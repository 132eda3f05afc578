import { tabOf } from '../../../sheets-templates/books.ts';
import type { Tab } from '../../../sheets-templates/definition.ts';
import { causeId } from '../../domain/books/content-hash.ts';
import { isTable, readTable, type Table } from '../../domain/books/table.ts';
import { journalWrite } from '../../domain/journal.ts';
import { type TabSign, type TabValues, WorkbookProblem } from '../../domain/workbooks.ts';
import type { SyncPorts } from './sync-unit.ts';
import type { WorkbookSync } from './sync-workbook.ts';

export interface ReadTables {
  readonly tables: Map<string, Table>;
  /** Tab key → why it stands still. */
  readonly stopped: Record<string, string>;
}

export function readTables(sync: WorkbookSync): ReadTables {
  const tables = new Map<string, Table>();
  const stopped: Record<string, string> = {};
  for (const [tab, values] of tabsOf(sync)) {
    if (values === undefined) stopped[tab.key] = missingMessage(tab);
    else if (tab.holds !== 'guide' && tab.holds !== 'output') {
      const read = readTable(tab, values);
      if (isTable(read)) tables.set(tab.key, read);
      else stopped[tab.key] = read.message;
    }
  }
  return { tables, stopped };
}

function tabsOf(sync: WorkbookSync): [Tab, TabValues | undefined][] {
  const bySheet = new Map(sync.values.tabs.map((tab) => [tab.sheetId, tab]));
  return Object.entries(sync.book.sheetIds).map(([key, sheetId]) => [tabOf(key), bySheet.get(sheetId)]);
}

const missingMessage = (tab: Tab): string =>
  `Bảng «${tab.title}» đã bị xóa khỏi sổ. Khôi phục trong Tệp → Lịch sử phiên bản, bảng sẽ tự chạy tiếp; các dòng đã ghi không mất. Bản sao mang tên này không thay được bảng cũ: dòng mới gõ ở đó thì chép sang bảng đã khôi phục.`;

/**
 * Told once, in Nhật ký and on the tab itself, for whoever broke it may not open Sổ văn phòng: the reason is kept until the tab runs again,
 * and the sign is taken back then.
 */
export async function tellStopped(
  ports: SyncPorts,
  sync: WorkbookSync,
  { tables, stopped }: ReadTables,
): Promise<void> {
  const { before } = sync;
  const fresh = Object.entries(stopped).filter(([tab, message]) => before.stopped[tab] !== message);
  const mended = [...tables].flatMap(([key, table]) => (before.stopped[key] === undefined ? [] : [table]));
  if (fresh.length + mended.length === 0) return;
  if (fresh.length > 0) await ports.store.commit(linesOf(ports, sync, 'Bảng tạm dừng', fresh));
  await putSigns(ports, sync, [...signsOf(sync, fresh), ...mended]);
}

/** What people protected, or a book does not take, is told once; the rest of the book goes on. */
export async function tellHeld(ports: SyncPorts, sync: WorkbookSync, held: ReadTables['stopped']): Promise<void> {
  const fresh = Object.entries(held).filter(([tab, message]) => sync.before.held[tab] !== message);
  if (fresh.length > 0) await ports.store.commit(linesOf(ports, sync, 'Ô bị khóa', fresh));
}

const linesOf = (ports: SyncPorts, sync: WorkbookSync, what: string, fresh: readonly (readonly [string, string])[]) =>
  fresh.map(([tab, message]) =>
    journalWrite(sync.unit.id, {
      at: ports.clock.now().toISOString(),
      what,
      code: '',
      message,
      cause: causeId(what, sync.syncId, tab),
    }),
  );

/** A tab that was deleted can bear none. */
function signsOf({ book, values }: WorkbookSync, fresh: readonly (readonly [string, string])[]): TabSign[] {
  const there = new Set(values.tabs.map(({ sheetId }) => sheetId));
  return fresh.flatMap(([tab, reason]) => {
    const sheetId = book.sheetIds[tab];
    return sheetId !== undefined && there.has(sheetId) ? [{ sheetId, reason }] : [];
  });
}

/** Without the sign, Nhật ký still tells; the other tabs must not wait for it. */
async function putSigns(ports: SyncPorts, sync: WorkbookSync, signs: readonly TabSign[]): Promise<void> {
  if (signs.length === 0) return;
  try {
    await ports.workbooks.sign(sync.book.spreadsheetId, signs);
  } catch (error) {
    if (!(error instanceof WorkbookProblem)) throw error;
  }
}
