import type { ApiPart } from './api.ts';
import type { WorkspaceClock } from './clock.ts';
import type { Drive } from './drive/drive.ts';
import type { CallCounts, Faults } from './faults.ts';
import type { FunctionsHost } from './functions-host.ts';
import type { Mailbox } from './mail/mailbox.ts';
import type { Scheduler } from './scheduler.ts';
import type { TaskQueue } from './tasks/task-queue.ts';

/** All that a running workspace consists of, for its server. */
export interface WorkspaceState {
  readonly parts: readonly ApiPart[];
  readonly drive: Drive;
  readonly sheets: ApiPart;
  readonly functions: FunctionsHost;
  readonly faults: Faults;
  readonly calls: CallCounts;
  readonly mailbox: Mailbox;
  readonly clock: WorkspaceClock;
  readonly scheduler: Scheduler;
  readonly queue: TaskQueue;
  /** Calls, tasks and schedules that are queued or running. */
  pending(): number;
}

/** As `units` in the product's store and `GET /local/units`. */
export interface ListedUnit {
  readonly id: string;
  readonly name: string;
  readonly folderId: string;
  readonly workbooks: readonly { readonly role: string; readonly spreadsheetId: string }[];
}
