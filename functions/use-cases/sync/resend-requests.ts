import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { textOutput } from '../../domain/books/cell-output.ts';
import { staffCells, systemCells, type Table } from '../../domain/books/table.ts';
import { type CodePrefix, codeKinds, parseCode } from '../../domain/cells/codes.ts';
import type { Store, Write } from '../../domain/store.ts';
import { readLine } from '../../domain/text/normalise.ts';
import { formatDate } from '../../domain/time/day.ts';
import { timeIn, todayIn } from '../../domain/time/zone.ts';
import type { Cell, IsoDate } from '../../domain/values.ts';
import type { CellWrite } from '../../domain/workbooks.ts';
import { deliveryLog } from '../delivery-log.ts';
import { resendNotices } from '../resend-notices.ts';
import type { SyncPorts } from './sync-unit.ts';

/**
 * `units/U/state/resend`: what stands in `Kết quả` of `Gửi lại`, by `requestKey`. Without it a tick would send at every sync, and
 * a question would read the whole log at every sync.
 */
const handledSchema = z.object({ results: z.record(z.string(), z.string()).default({}) });

export interface Resent {
  /** Cells of `Kết quả` that do not say yet what they must. */
  readonly cells: readonly CellWrite[];
  readonly queued: boolean;
}

/**
 * Sends failed notices again for codes with a tick in `Gửi lại`, once a tick: while it stands the result stands beside it;
 * cleared and ticked again it sends again. A code without a tick asks who got what about it, a code of an official what he got;
 * answered once a day.
 */
export async function resendRequests(
  ports: SyncPorts,
  unitId: string,
  today: IsoDate,
  table: Table | undefined,
): Promise<Resent> {
  if (table === undefined) return { cells: [], queued: false };
  const requests = readRequests(table, today);
  const collection = `units/${unitId}/state`;
  const stored = await ports.store.get(collection, 'resend');
  const before = handledSchema.parse(stored?.data ?? {}).results;
  const results: Record<string, string> = {};
  let queued = false;
  for (const { key, code, ticked } of requests) {
    if (code === '' || results[key] !== undefined) continue;
    const known = before[key];
    // In the commit of the resending: a sync that dies after it does not send once more.
    const noted = (result: string): Write => {
      return { op: 'put', collection, id: 'resend', data: { results: { ...before, ...results, [key]: result } } };
    };
    results[key] =
      known ??
      (ticked ? await resendNotices(ports, { unitId, code, noted }) : await logText(ports.store, unitId, code));
    queued = queued || (ticked && known === undefined);
  }
  if (!isDeepStrictEqual(before, results)) {
    await ports.store.commit([{ op: 'put', collection, id: 'resend', data: { results } }]);
  }
  return { cells: requests.flatMap((request) => resultCell(table, request, results)), queued };
}

/** Newest last, as many as a cell shows well. */
const LOG_LINES = 15;

async function logText(store: Store, unitId: string, code: string): Promise<string> {
  const ofOfficial = code.startsWith('CB');
  const lines = await deliveryLog(store, unitId, ofOfficial ? { to: code } : { code });
  const shown = lines.slice(-LOG_LINES).map(({ at, what, to, code: about, channel, outcome }) => {
    const moment = new Date(at);
    const way = channel === 'sms' ? 'SMS' : 'thư';
    const whom = ofOfficial ? about : `đến ${to}`;
    return `${formatDate(todayIn(moment))} ${timeIn(moment)} ${what}, ${way} ${whom}: ${outcome}`.replace(/ +/g, ' ');
  });
  return shown.length === 0 ? 'Chưa có thư, tin nào' : shown.join('\n');
}

interface ResendRow {
  readonly row: number;
  readonly typed: string;
  /** Blank where none can be read. */
  readonly code: string;
  readonly ticked: boolean;
  /** The same request seen again has the same one. */
  readonly key: string;
  readonly shown: Cell;
}

function readRequests(table: Table, today: IsoDate): ResendRow[] {
  const requests: ResendRow[] = [];
  for (let row = table.headerRow + 1; row < table.rows.length; row += 1) {
    const line = table.rows[row] ?? [];
    const { code = null, tick = null } = staffCells(table, line);
    const shown = systemCells(table, line).result ?? null;
    const typed = readLine(code);
    const [read, ticked] = [codeIn(typed), isTick(tick)];
    requests.push({ row, typed, code: read, ticked, key: ticked ? read : `${read} ${today}`, shown });
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
  return [{ sheetId: table.sheetId, row: request.row, column, value: textOutput(wanted) }];
}

function resultOf({ typed, code, ticked, key }: ResendRow, results: Readonly<Record<string, string>>): string {
  if (typed === '') return ticked ? 'Chưa ghi mã; ghi mã của việc ở cột Mã, ví dụ YK23-0012' : '';
  return code === '' ? 'Mã chưa đúng; ghi như trong sổ, ví dụ YK23-0012' : (results[key] ?? '');
}
