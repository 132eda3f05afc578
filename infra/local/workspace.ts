import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { instantIn, todayIn } from '../../functions/domain/time/zone.ts';
import { assemble, type Parts, serving } from './assemble.ts';
import { WorkspaceClock } from './clock.ts';
import { checkDatabaseFile, expectKept, hasContent, openDatabase, StartError } from './database.ts';
import { functionsEnvironment, storePath } from './environment.ts';
import { settleExamples, typeExamples } from './examples.ts';
import { type FunctionsHost, type LoadFunctions, loadProduct } from './functions-host.ts';
import { type SmtpHost, startSmtp } from './mail/smtp.ts';
import type { WorkspaceOptions } from './options.ts';
import { createWorkspaceServer } from './server.ts';
import { SettingsTable } from './settings-table.ts';

export interface Workspace {
  readonly url: string;
  /** Ends what is in flight, closes the files. May be called more than once. */
  stop(): Promise<void>;
}

export interface WorkspaceHooks {
  /** The product, unless a test brings functions of its own. */
  readonly loadFunctions?: LoadFunctions;
  readonly log?: (line: string) => void;
}

/** Opens or makes the workspace in `dataDir` and answers when it is ready. @throws StartError */
export async function startWorkspace(options: WorkspaceOptions, hooks: WorkspaceHooks = {}): Promise<Workspace> {
  const dataDir = resolve(options.dataDir);
  const log = hooks.log ?? ((line: string) => console.error(line));
  const path = join(dataDir, 'workspace.sqlite');
  const store = storePath(dataDir);
  if (hasContent(store) && !hasContent(path)) {
    checkDatabaseFile(store);
    expectKept(path, store);
  }
  const database = openDatabase(path);
  try {
    checkDatabaseFile(store);
    // Functions of a test's own need no store.
    if (hooks.loadFunctions === undefined && hasStarted(new SettingsTable(database))) expectKept(store, path);
  } catch (error) {
    database.close();
    throw error;
  }
  return open({ ...options, dataDir }, database, hooks.loadFunctions ?? loadProduct, log);
}

/** The examples were filled, if there are any. */
const hasStarted = (settings: SettingsTable): boolean => settings.get('examples') !== undefined;

async function open(
  options: WorkspaceOptions,
  database: DatabaseSync,
  loadFunctions: LoadFunctions,
  log: (line: string) => void,
): Promise<Workspace> {
  const settings = new SettingsTable(database);
  const clock = new WorkspaceClock(settings);
  const firstStart = !hasStarted(settings);
  if (options.now !== undefined && firstStart) clock.startAt(options.now.getTime());
  const parts = assemble(database, settings, clock, log);
  const running: Running = { parts, database, server: undefined, smtp: undefined, functions: undefined };
  let stopping: Promise<void> | undefined;
  const stop = (): Promise<void> => {
    stopping ??= shutDown(running);
    return stopping;
  };
  try {
    const url = await serve(options, running, settings, loadFunctions, log);
    if (firstStart) await fill(options, url, parts, settings, log);
    else parts.queue.open();
    if (options.now !== undefined && options.now > clock.now()) await parts.scheduler.jumpTo(options.now.getTime());
    else if (options.now !== undefined && !firstStart) {
      log(`Bỏ qua --now: đồng hồ đã ở ${instantIn(clock.now())}, chỉ đi tới. Muốn bắt đầu lại thì dùng --data khác.`);
    }
    parts.scheduler.start();
    return { url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What has been started so far, for the way down. */
interface Running {
  readonly parts: Parts;
  readonly database: DatabaseSync;
  server: Server | undefined;
  smtp: SmtpHost | undefined;
  functions: FunctionsHost | undefined;
}

async function serve(
  options: WorkspaceOptions,
  running: Running,
  settings: SettingsTable,
  loadFunctions: LoadFunctions,
  log: (line: string) => void,
): Promise<string> {
  const { parts } = running;
  const server = createWorkspaceServer(
    serving(parts, () => running.functions),
    log,
  );
  const port = await listen(server, options.port);
  running.server = server;
  const url = `http://127.0.0.1:${port}`;
  running.smtp = await startSmtp(parts.mailbox, parts.faults);
  const where = { url, smtpPort: running.smtp.port, dataDir: options.dataDir, settings };
  const environment = functionsEnvironment({ ...where, sharedDriveId: parts.drive.sharedDriveId });
  running.functions = await loadFunctions(environment, parts.clock);
  parts.origin.url = url;
  const { nextDelivery } = running.functions;
  if (nextDelivery !== undefined) parts.outbox.next = nextDelivery;
  return url;
}

/**
 * The example units with their rows. The workspace is ready then; as after any typing, the verdicts follow. Queued work, schedules and
 * the clock wait until the examples' own story is told.
 */
async function fill(
  options: WorkspaceOptions,
  url: string,
  parts: Parts,
  settings: SettingsTable,
  log: (line: string) => void,
): Promise<void> {
  const stories = options.empty ? [] : await typeExamples(url, todayIn(parts.clock.now()));
  const settled = parts.scheduler.first(async () => {
    try {
      await settleExamples(url, stories);
      settings.set('examples', options.empty ? 'none' : 'filled');
    } finally {
      parts.queue.open();
    }
  });
  if (options.empty) await settled;
  else settled.catch((error: unknown) => log(`Các sổ mẫu chưa điền xong, lần chạy sau làm tiếp: ${String(error)}`));
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `Cổng ${port} đang có chương trình khác dùng. Hãy dừng chương trình đó hoặc chọn cổng khác, ví dụ: npm start -- --port ${port + 1}`;
      const refused = `Không mở được cổng ${port}: ${error.message}. Hãy chọn cổng khác bằng --port.`;
      fail(new StartError(error.code === 'EADDRINUSE' ? taken : refused));
    });
    server.listen(port, '127.0.0.1', () => done((server.address() as AddressInfo).port));
  });
}

/** Longest wait for what is in flight. */
const PATIENCE_MS = 8_000;

async function shutDown({ server, smtp, functions, parts, database }: Running): Promise<void> {
  parts.faults.clear();
  await Promise.all([parts.scheduler.stop(), parts.queue.stop(PATIENCE_MS)]);
  if (server !== undefined) await close(server);
  await functions?.close();
  await smtp?.stop();
  database.close();
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((done) => server.close(() => done()));
  // A connection whose call is answered only now is kept open by the client, for its next one.
  const idle = setInterval(() => server.closeIdleConnections(), 20);
  const late = setTimeout(() => server.closeAllConnections(), PATIENCE_MS);
  await closed;
  clearInterval(idle);
  clearTimeout(late);
}
