import { tabOf } from '../../../sheets-templates/books.ts';
import { textOutput } from '../../domain/books/cell-output.ts';
import { summaryRows, unitsBelowRows } from '../../domain/books/summary.ts';
import { asRead } from '../../domain/books/system-cells.ts';
import { isTable, readTable, systemCells } from '../../domain/books/table.ts';
import { formatPhone } from '../../domain/cells/phone.ts';
import { journalLines } from '../../domain/journal.ts';
import { contactHash } from '../../domain/kinds/contact.ts';
import type { UnitBelow } from '../../domain/records/unit-below.ts';
import { formatDate } from '../../domain/time/day.ts';
import { timeIn, todayIn } from '../../domain/time/zone.ts';
import type { Cell } from '../../domain/values.ts';
import type { CellOutput, CellWrite } from '../../domain/workbooks.ts';
import type { Ledger } from './ledger.ts';
import type { SyncPorts } from './sync-unit.ts';
import type { WorkbookSync } from './sync-workbook.ts';

type Line = Readonly<Record<string, CellOutput>>;

/** `Nhật ký` shows the newest entries only; all of them stay in the store. */
const JOURNAL_ROWS = 500;

/** Brings the tabs that only the system writes to what they must show: the cells that differ. */
export async function outputWrites(
  ports: SyncPorts,
  ledger: Ledger,
  sync: WorkbookSync,
  below: readonly UnitBelow[],
): Promise<CellWrite[]> {
  if (sync.book.role === 'chung') return differing(sync, 'summary', summaryLines(ledger, below));
  const journal = differing(sync, 'journal', await journalShown(ports, ledger));
  return [...journal, ...differing(sync, 'contacts', await contactLines(ports, ledger, sync))];
}

function summaryLines(ledger: Ledger, below: readonly UnitBelow[]): Line[] {
  const rows = [
    ...summaryRows(ledger.briefs('petitions'), ledger.briefs('conclusions'), ledger.book),
    ...unitsBelowRows(below, ledger.briefs('registrations')),
  ];
  return rows.map(({ measure, count }) => ({
    measure: textOutput(measure),
    count: count === null ? { type: 'blank' } : { type: 'number', number: count },
  }));
}

async function journalShown(ports: SyncPorts, ledger: Ledger): Promise<Line[]> {
  const newest = await ports.store.query(ledger.collections.of('journal'), {
    orderBy: { field: 'at', descending: true },
    limit: JOURNAL_ROWS,
  });
  return journalLines(newest)
    .slice(0, JOURNAL_ROWS)
    .map((line) => {
      const at = new Date(line.at);
      return {
        at: textOutput(`${formatDate(todayIn(at))} ${timeIn(at)}`),
        what: textOutput(line.what),
        code: textOutput(line.code),
        message: textOutput(line.message),
      };
    });
}

/** Names and numbers are loaded only for codes whose line in the tab is not the right one yet. */
async function contactLines(ports: SyncPorts, ledger: Ledger, sync: WorkbookSync): Promise<Line[]> {
  const shown = new Map(shownRows(sync, 'contacts').map((cells) => [String(cells.code ?? ''), cells]));
  const lines: Line[] = [];
  for (const tab of ['petitions', 'registrations']) {
    for (const brief of ledger.briefs(tab)) {
      if (brief.contact === undefined) continue;
      const known = shown.get(brief.code);
      const [name, phone] = [String(known?.name ?? ''), String(known?.phone ?? '').replaceAll(' ', '')];
      if (known !== undefined && contactHash(name, phone) === brief.contact)
        lines.push(contactLine(brief.code, name, phone));
      else lines.push(await loadContact(ports, ledger, tab, brief.code));
    }
  }
  return lines;
}

async function loadContact(ports: SyncPorts, ledger: Ledger, tab: string, code: string): Promise<Line> {
  const stored = await ports.store.get<{ name?: string; phone?: string }>(
    ledger.collections.of(tab),
    ledger.idOf(code),
  );
  return contactLine(code, stored?.data.name ?? '', stored?.data.phone ?? '');
}

const contactLine = (code: string, name: string, phone: string): Line => ({
  code: textOutput(code),
  name: textOutput(name),
  phone: textOutput(formatPhone(phone)),
});

function shownRows(sync: WorkbookSync, key: string): Record<string, Cell>[] {
  const table = tableOf(sync, key);
  return table === undefined ? [] : table.rows.slice(table.headerRow + 1).map((row) => systemCells(table, row));
}

function tableOf(sync: WorkbookSync, key: string) {
  const values = sync.values.tabs.find((tab) => tab.sheetId === sync.book.sheetIds[key]);
  if (values === undefined) return undefined;
  const table = readTable(tabOf(key), values);
  return isTable(table) ? table : undefined;
}

function differing(sync: WorkbookSync, key: string, lines: readonly Line[]): CellWrite[] {
  const table = tableOf(sync, key);
  if (table === undefined) return [];
  const shown = shownRows(sync, key);
  const writes: CellWrite[] = [];
  for (let place = 0; place < Math.max(shown.length, lines.length); place += 1) {
    for (const column of table.tab.columns) {
      const value = lines[place]?.[column.key] ?? { type: 'blank' };
      if (asRead(value) === (shown[place]?.[column.key] ?? null)) continue;
      writes.push({
        sheetId: table.sheetId,
        row: table.headerRow + 1 + place,
        column: table.at.get(column.key) ?? 0,
        value,
      });
    }
  }
  return writes;
}
