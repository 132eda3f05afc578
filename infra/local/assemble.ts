import type { DatabaseSync } from 'node:sqlite';
import type { WorkspaceClock } from './clock.ts';
import { createDrive } from './drive/drive.ts';
import { CallCounts, Faults } from './faults.ts';
import type { FunctionsHost } from './functions-host.ts';
import { Mailbox } from './mail/mailbox.ts';
import { Scheduler } from './scheduler.ts';
import type { SettingsTable } from './settings-table.ts';
import { createSheets } from './sheets/sheets.ts';
import { createCloudTasks } from './tasks/cloud-tasks.ts';
import { TaskQueue } from './tasks/task-queue.ts';
import { TaskTable } from './tasks/task-table.ts';
import type { WorkspaceState } from './workspace-state.ts';

/** Everything that needs no port, put together. */
export type Parts = ReturnType<typeof assemble>;

export function assemble(
  database: DatabaseSync,
  settings: SettingsTable,
  clock: WorkspaceClock,
  log: (line: string) => void,
) {
  const now = (): Date => clock.now();
  const drive = createDrive({ database, now, contents: () => sheets });
  const sheets = createSheets({ database, files: drive, now });
  const table = new TaskTable(database);
  const origin = { url: '' };
  const outbox = { next: (): Promise<number> => Promise.resolve(0) };
  const queue = new TaskQueue({ table, origin: () => origin.url, now: () => clock.now().getTime(), log });
  const call = (name: string): Promise<void> => callFunction(`${origin.url}/functions/${name}`, log);
  return {
    drive,
    sheets,
    tasks: createCloudTasks(table, queue, now),
    queue,
    scheduler: new Scheduler({ clock, queue, settings, call, nextDelivery: () => outbox.next() }),
    mailbox: new Mailbox(database, now),
    faults: new Faults(),
    calls: new CallCounts(),
    clock,
    /** Known when the server listens. */
    origin,
    /** Known when the functions are loaded. */
    outbox,
  };
}

async function callFunction(url: string, log: (line: string) => void): Promise<void> {
  try {
    const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
    await response.arrayBuffer();
    if (!response.ok && response.status !== 404) log(`Lịch gọi ${url}: trả lời ${response.status}`);
  } catch (error) {
    log(`Lịch gọi ${url}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

export function serving(parts: Parts, functions: () => FunctionsHost | undefined): WorkspaceState {
  const loaded = (): FunctionsHost => {
    const host = functions();
    if (host === undefined) throw new Error('The functions are not loaded yet.');
    return host;
  };
  return {
    ...parts,
    parts: [parts.sheets, parts.drive, parts.tasks],
    get functions() {
      return loaded();
    },
    pending: () => parts.queue.pending() + parts.scheduler.pending() + loaded().running(),
  };
}
