import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Why the workspace cannot start, in Vietnamese, naming what and where. Told to the user without a stack. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/** Marks a file as ours (`PRAGMA application_id`). */
const APPLICATION_ID = 0x44544842;

/**
 * Opens, or creates, the file of the workspace and keeps it to this process until it ends: a second workspace in the
 * same folder is refused. A process killed at any moment loses nothing that was committed (WAL).
 * @throws StartError; a file that cannot be read as ours is left as it is.
 */
export function openDatabase(path: string): DatabaseSync {
  makeFolder(dirname(path));
  const existed = existsSync(path);
  let database: DatabaseSync;
  try {
    database = new DatabaseSync(path, { timeout: 0 });
  } catch (error) {
    throw new StartError(
      `Không mở được tệp dữ liệu ${path}: ${messageOf(error)}. Hãy xem quyền của tệp, hoặc chọn thư mục khác bằng --data.`,
    );
  }
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE');
    if (existed) checkFile(database, path);
    database.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL`);
    return database;
  } catch (error) {
    database.close();
    throw error instanceof StartError ? error : unreadable(path, error);
  }
}

/** Looks whether a SQLite file is sound, without writing to it. @throws StartError */
export function checkDatabaseFile(path: string): void {
  if (!existsSync(path)) return;
  const database = new DatabaseSync(path, { timeout: 2000 });
  try {
    expectSound(database, path);
  } catch (error) {
    throw error instanceof StartError ? error : unreadable(path, error);
  } finally {
    database.close();
  }
}

/**
 * Both files are made at the first start, and neither is ever empty again: begun anew, one would not know what the other holds.
 * @throws StartError when `path` is empty or gone
 */
export function expectKept(path: string, other: string): void {
  if (hasContent(path)) return;
  throw new StartError(
    `Tệp dữ liệu ${path} trống hoặc không còn, trong khi ${other} vẫn có dữ liệu; chạy tiếp sẽ mất hồ sơ. ` +
      'Hãy phục hồi từ bản sao, hoặc chọn thư mục khác bằng --data.',
  );
}

export const hasContent = (path: string): boolean => (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0;

/** Runs `work` so that either all or nothing of it is kept; may be nested. */
export function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec('SAVEPOINT work');
  try {
    const result = work();
    database.exec('RELEASE work');
    return result;
  } catch (error) {
    database.exec('ROLLBACK TO work; RELEASE work');
    throw error;
  }
}

function makeFolder(folder: string): void {
  try {
    makeWithParents(folder);
  } catch (error) {
    throw new StartError(
      `Không tạo được thư mục dữ liệu ${folder}: ${messageOf(error)}. Hãy chọn thư mục khác bằng --data.`,
    );
  }
}

/** One by one: Node's own `recursive` never ends where the system says that a parent it can see does not exist (`/proc`). */
function makeWithParents(folder: string): void {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found?.isDirectory()) return;
  if (found !== undefined) throw new Error(`${folder} là một tệp`);
  makeWithParents(dirname(folder));
  mkdirSync(folder);
}

function checkFile(database: DatabaseSync, path: string): void {
  expectSound(database, path);
  const id = database.prepare('PRAGMA application_id').get()?.application_id;
  const tables = database.prepare('SELECT count(*) AS n FROM sqlite_schema').get()?.n;
  if (id !== APPLICATION_ID && tables !== 0)
    throw new StartError(`Tệp ${path} không phải dữ liệu của Đối thoại. Hãy chọn thư mục khác bằng --data.`);
}

function expectSound(database: DatabaseSync, path: string): void {
  const verdict = database.prepare('PRAGMA quick_check(1)').get()?.quick_check;
  if (verdict !== 'ok') throw unreadable(path, new Error(String(verdict)));
}

function unreadable(path: string, error: unknown): StartError {
  const message = messageOf(error);
  if (/locked|busy/i.test(message))
    return new StartError(
      `Thư mục dữ liệu đang được một cửa sổ khác dùng (tệp ${path}). Hãy dừng nó hoặc chọn --data khác.`,
    );
  if (/readonly/i.test(message)) return new StartError(`Không có quyền ghi vào tệp dữ liệu ${path}.`);
  return new StartError(
    `Tệp dữ liệu ${path} bị hỏng, không đọc được (${message}). Tệp được giữ nguyên: hãy phục hồi từ bản sao, ` +
      'hoặc chuyển tệp đi chỗ khác, hoặc chọn thư mục khác bằng --data.',
  );
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
