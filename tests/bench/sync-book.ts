import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type OpenUnit, openUnit, type Person, person } from '../fixtures/book.ts';
import type { LocalProcess } from '../fixtures/workspace.ts';
import { petitionTexts } from './petition-rows.ts';

/** A ward's book with many petitions, for the measurements of the sync. */

export const PETITIONS = 'Ý kiến, kiến nghị';
export const VERDICT = 'Kiểm tra nhập liệu';
/** The plan of Tân Dân is of October 2023. */
export const NOW = '2023-10-18T08:00:00+07:00';

/** The reader asks the workspace only when its file has changed: each look takes the sync some milliseconds. */
const LOOK_MS = 2;

export interface BenchBook {
  readonly unit: OpenUnit;
  readonly mttq: Person;
  /** What one cell shows; rows from 1, headers included. */
  shows(row: number, header: string): Promise<string>;
  /** Hints that the book was changed and answers the milliseconds until the cell shows what `holds` wants. */
  syncUntil(row: number, header: string, holds: (text: string) => boolean): Promise<number>;
}

/** A unit of its own, so that one workspace may hold several fresh books. */
export async function openBook(local: LocalProcess, id: string): Promise<BenchBook> {
  const file = JSON.parse(await readFile('sheets-templates/examples/tan-dan-2023.json', 'utf8')) as object;
  return bookOf(local, await openUnit(local, { ...file, id, parent: null }));
}

async function bookOf(local: LocalProcess, unit: OpenUnit): Promise<BenchBook> {
  const { sheets } = local.google('mttq');
  const mttq = person(local, unit.common, 'mttq');
  const { data } = await sheets.spreadsheets.values.get({ spreadsheetId: unit.common, range: `'${PETITIONS}'!1:1` });
  const headers = (data.values?.[0] ?? []) as string[];
  // Without the client: it looks again and again, on the processor that the sync needs.
  const shows = async (row: number, header: string): Promise<string> => {
    const range = encodeURIComponent(`'${PETITIONS}'!R${row}C${headers.indexOf(header) + 1}`);
    const url = `${local.url}/v4/spreadsheets/${unit.common}/values/${range}`;
    const read = await fetch(url, { headers: { authorization: 'Bearer mttq' } });
    const { values } = (await read.json()) as { values?: unknown[][] };
    return String(values?.[0]?.[0] ?? '');
  };
  return {
    unit,
    mttq,
    shows,
    async syncUntil(row, header, holds) {
      const start = performance.now();
      let seen = lastWritten(local);
      await local.post('/functions/sheet-changed', { spreadsheetId: unit.common });
      for (;;) {
        while (lastWritten(local) === seen) {
          if (performance.now() - start > 300_000) throw new Error(`${header} of row ${row} never came`);
          await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
        }
        seen = lastWritten(local);
        if (holds(await shows(row, header))) return performance.now() - start;
      }
    },
  };
}

/** Another text after every write to a sheet: what is written stands in the log of the workspace's file first. */
function lastWritten({ dataDir }: LocalProcess): string {
  const { mtimeMs, size } = statSync(join(dataDir, 'workspace.sqlite-wal'));
  return `${mtimeMs} ${size}`;
}

/** Petitions as staff paste them, each with a person, a village, a phone. */
export function petitionRows(count: number): Record<string, string>[] {
  return petitionTexts(count).map((text, index) => ({
    'Cuộc đối thoại': 'DT23-01',
    'Ngày nhận': `${1 + (index % 17)}/10/2023`,
    'Tổ chức, cá nhân kiến nghị': `${index % 2 === 0 ? 'Ông' : 'Bà'} ${nameOf(index)}`,
    'Thôn, khu': index % 3 === 0 ? 'Khu Kim Đồng' : 'Kim Đồng',
    'Điện thoại': `0912 ${String(index % 1000).padStart(3, '0')} ${String((index * 7) % 1000).padStart(3, '0')}`,
    Nguồn: 'MTTQ tổng hợp',
    'Nội dung': text,
  }));
}

const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi'];
const MIDDLE = ['Văn', 'Thị', 'Đức', 'Minh', 'Ngọc'];
const GIVEN = ['An', 'Bình', 'Cúc', 'Dũng', 'Giang', 'Hà', 'Khôi', 'Lan', 'Mai', 'Nam', 'Oanh', 'Phúc', 'Quế'];

const nameOf = (index: number): string =>
  [FAMILY[index % FAMILY.length], MIDDLE[index % MIDDLE.length], GIVEN[index % GIVEN.length]].join(' ');

/** Grows with every commit of another process to the store, whatever it wrote. */
export function storeCommits(local: LocalProcess): { readonly version: () => number; readonly close: () => void } {
  const database = new DatabaseSync(join(local.dataDir, 'store.sqlite'), { readOnly: true });
  const statement = database.prepare('PRAGMA data_version');
  return { version: () => Number(statement.get()?.data_version), close: () => database.close() };
}

/** Milliseconds a process has been on a processor, all its threads: says more than the clock where others use the machine. */
export async function processorTime(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  const [user = '', system = ''] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13);
  return (Number(user) + Number(system)) * 10;
}

/** Resident and highest resident memory of a process, MB. Linux only, as /proc is. */
export async function memoryOf(pid: number): Promise<{ readonly now: number; readonly highest: number }> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const megabytes = (field: string): number => Number(new RegExp(`${field}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1024;
  return { now: megabytes('VmRSS'), highest: megabytes('VmHWM') };
}
