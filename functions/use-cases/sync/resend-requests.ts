import { z } from 'zod';
import { staffCells, systemCells, type Table } from '../../domain/books/table.ts';
import { type CodePrefix, codeKinds, parseCode } from '../../domain/cells/codes.ts';
import { readLine } from '../../domain/text/normalise.ts';
import type { Cell } from '../../domain/values.ts';
import type { CellWrite } from '../../domain/workbooks.ts';
import { resendNotices } from '../resend-notices.ts';
import type { SyncPorts } from './sync-unit.ts';

/** `units/U/state/resend`: what came of the ticks that stand in `Gửi lại`, by code. Without it a tick would send at every sync. */
const handledSchema = z.object({ results: z.record(z.string(), z.string()).default({}) });

export interface Resent {
  /** Cells of `Kết quả` that do not say yet what they must. */
  readonly cells: readonly CellWrite[];
  readonly queued: boolean;
}

/**
 * Sends failed notices again for codes with a tick in `Gửi lại`, once a tick: while it stands the result stands beside it;
 * cleared and ticked again it sends again.
 */
export async function resendRequests(ports: SyncPorts, unitId: string, table: Table | undefined): Promise<Resent> {
  if (table === undefined) return { cells: [], queued: false };
  const requests = readRequests(table);
  const collection = `units/${unitId}/state`;
  const stored = await ports.store.get(collection, 'resend');
  const before = handledSchema.parse(stored?.data ?? {}).results;
  const ticked = [...new Set(requests.flatMap(({ ticked, code }) => (ticked && code !== '' ? [code] : [])))];
  const results: Record<string, string> = {};
  let queued = false;
  for (const code of ticked) {
    const known = before[code];
    const note = (result: string) => ({ ...before, ...results, [code]: result });
    results[code] =
      known ??
      (await resendNotices(ports, {
        unitId,
        code,
        // In the commit of the resending: a sync that dies after it does not send once more.
        noted: (result) => ({ op: 'put', collection, id: 'resend', data: { results: note(result) } }),
      }));
    queued = queued || known === undefined;
  }
  if (JSON.stringify(before) !== JSON.stringify(results)) {
    await ports.store.commit([{ op: 'put', collection, id: 'resend', data: { results } }]);
  }
  return { cells: requests.flatMap((request) => resultCell(table, request, results)), queued };
}

interface ResendRow {
  readonly row: number;
  readonly typed: string;
  /** Blank where none can be read. */
  readonly code: string;
  readonly ticked: boolean;
  readonly shown: Cell;
}

function readRequests(table: Table): ResendRow[] {
  const requests: ResendRow[] = [];
  for (let row = table.headerRow + 1; row < table.rows.length; row += 1) {
    const line = table.rows[row] ?? [];
    const { code = null, tick = null } = staffCells(table, line);
    const shown = systemCells(table, line).result ?? null;
    const typed = readLine(code);
    requests.push({ row, typed, code: codeIn(typed), ticked: isTick(tick), shown });
  }
  return requests;
}

const isTick = (cell: Cell): boolean =>
  cell === true || !['', 'không', '0', 'false'].includes(readLine(cell).toLowerCase());

const isPrefix = (text: string): text is CodePrefix => Object.hasOwn(codeKinds, text);

function codeIn(typed: string): string {
  const prefix = typed.slice(0, 2).toUpperCase().replace('ĐT', 'DT');
  if (!isPrefix(prefix)) return '';
  const parsed = parseCode(typed, prefix);
  return parsed.is === 'value' ? parsed.value : '';
}

function resultCell(table: Table, request: ResendRow, results: Readonly<Record<string, string>>): CellWrite[] {
  const column = table.at.get('result');
  const wanted = resultOf(request, results);
  if (column === undefined || wanted === (request.shown ?? '')) return [];
  const value = wanted === '' ? ({ type: 'blank' } as const) : ({ type: 'text', text: wanted } as const);
  return [{ sheetId: table.sheetId, row: request.row, column, value }];
}

function resultOf({ typed, code, ticked }: ResendRow, results: Readonly<Record<string, string>>): string {
  if (!ticked) return '';
  if (typed === '') return 'Chưa ghi mã; ghi mã của việc ở cột Mã, ví dụ YK23-0012';
  return code === '' ? 'Mã chưa đúng; ghi như trong sổ, ví dụ YK23-0012' : (results[code] ?? '');
}
