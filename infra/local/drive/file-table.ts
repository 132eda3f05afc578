import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { DriveFile, DriveRole, Permission } from './drive-file.ts';

const SCHEMA = `
CREATE TABLE IF NOT EXISTS drive_files (
  id TEXT PRIMARY KEY, parent_id TEXT, drive_id TEXT, name TEXT NOT NULL, data TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS drive_files_by_parent ON drive_files (parent_id, name);
CREATE TABLE IF NOT EXISTS drive_app_properties (
  file_id TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (file_id, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS drive_files_by_app_property ON drive_app_properties (key, value);
CREATE TABLE IF NOT EXISTS drive_contents (id TEXT PRIMARY KEY, body BLOB NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS drive_permissions (
  file_id TEXT NOT NULL, id TEXT NOT NULL, type TEXT NOT NULL, role TEXT NOT NULL, who TEXT NOT NULL,
  PRIMARY KEY (file_id, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS drive_changes (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT, file_id TEXT NOT NULL UNIQUE, drive_id TEXT, time TEXT NOT NULL,
  removed INTEGER NOT NULL
) STRICT;`;

/** One entry of the changes feed; the newest of a file stands for all before. */
export interface ChangeEntry {
  readonly sequence: number;
  readonly fileId: string;
  readonly driveId: string | null;
  readonly time: string;
  readonly removed: boolean;
}

/** Files, their bytes, who has access, and the feed of changes, in SQLite. */
export class FileTable {
  readonly database: DatabaseSync;
  readonly #one;
  readonly #children;
  readonly #put;
  readonly #withProperty;
  readonly #putProperty;
  readonly #permissions;
  readonly #putPermission;
  readonly #putChange;

  constructor(database: DatabaseSync) {
    database.exec(SCHEMA);
    this.database = database;
    this.#one = database.prepare('SELECT data FROM drive_files WHERE id = ?');
    this.#children = database.prepare('SELECT data FROM drive_files WHERE parent_id = ? ORDER BY name, id');
    this.#put = database.prepare(
      'INSERT OR REPLACE INTO drive_files (id, parent_id, drive_id, name, data) VALUES (?, ?, ?, ?, ?)',
    );
    this.#withProperty = database.prepare(
      'SELECT data FROM drive_app_properties JOIN drive_files ON id = file_id WHERE key = ? AND value = ?',
    );
    this.#putProperty = database.prepare('INSERT INTO drive_app_properties (file_id, key, value) VALUES (?, ?, ?)');
    this.#permissions = database.prepare('SELECT * FROM drive_permissions WHERE file_id = ? ORDER BY id');
    this.#putPermission = database.prepare(
      'INSERT OR REPLACE INTO drive_permissions (file_id, id, type, role, who) VALUES (?, ?, ?, ?, ?)',
    );
    this.#putChange = database.prepare(
      'INSERT OR REPLACE INTO drive_changes (file_id, drive_id, time, removed) VALUES (?, ?, ?, ?)',
    );
  }

  get(id: string): DriveFile | undefined {
    return fileOf(this.#one.get(id));
  }

  all(): DriveFile[] {
    return this.database
      .prepare('SELECT data FROM drive_files')
      .all()
      .flatMap((row) => fileOf(row) ?? []);
  }

  children(parentId: string): DriveFile[] {
    return this.#children.all(parentId).flatMap((row) => fileOf(row) ?? []);
  }

  withAppProperty(key: string, value: string): DriveFile[] {
    return this.#withProperty.all(key, value).flatMap((row) => fileOf(row) ?? []);
  }

  put(file: DriveFile): void {
    this.#put.run(file.id, file.parentId, file.driveId, file.name, JSON.stringify(file));
    if (file.appProperties === undefined) return;
    this.database.prepare('DELETE FROM drive_app_properties WHERE file_id = ?').run(file.id);
    for (const [key, value] of Object.entries(file.appProperties)) this.#putProperty.run(file.id, key, value);
  }

  remove(id: string): void {
    for (const table of [
      'drive_contents WHERE id',
      'drive_files WHERE id',
      'drive_permissions WHERE file_id',
      'drive_app_properties WHERE file_id',
    ])
      this.database.prepare(`DELETE FROM ${table} = ?`).run(id);
  }

  content(id: string): Buffer {
    const row = this.database.prepare('SELECT body FROM drive_contents WHERE id = ?').get(id);
    return row?.body instanceof Uint8Array ? Buffer.from(row.body) : Buffer.alloc(0);
  }

  putContent(id: string, body: Buffer): void {
    this.database.prepare('INSERT OR REPLACE INTO drive_contents (id, body) VALUES (?, ?)').run(id, body);
  }

  permissions(fileId: string): Permission[] {
    return this.#permissions.all(fileId).map((row) => ({
      fileId,
      id: String(row.id),
      type: String(row.type) as Permission['type'],
      role: String(row.role) as DriveRole,
      who: String(row.who),
    }));
  }

  putPermission(permission: Permission): void {
    this.#putPermission.run(permission.fileId, permission.id, permission.type, permission.role, permission.who);
  }

  removePermission(fileId: string, id: string): void {
    this.database.prepare('DELETE FROM drive_permissions WHERE file_id = ? AND id = ?').run(fileId, id);
  }

  noteChange(file: DriveFile, time: string, removed = false): void {
    this.#putChange.run(file.id, file.driveId, time, removed ? 1 : 0);
  }

  lastChange(): number {
    const row = this.database.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'drive_changes'").get();
    return Number(row?.seq ?? 0);
  }

  changesAfter(sequence: number): ChangeEntry[] {
    const rows = this.database
      .prepare('SELECT * FROM drive_changes WHERE sequence > ? ORDER BY sequence')
      .all(sequence);
    return rows.map((row) => ({
      sequence: Number(row.sequence),
      fileId: String(row.file_id),
      driveId: row.drive_id === null ? null : String(row.drive_id),
      time: String(row.time),
      removed: row.removed === 1,
    }));
  }
}

const fileOf = (row: Record<string, unknown> | undefined): DriveFile | undefined =>
  typeof row?.data === 'string' ? (JSON.parse(row.data) as DriveFile) : undefined;

/** As long and of the letters that Google's are. */
export const newFileId = (): string => `1${randomBytes(24).toString('base64url')}`;
export const newDriveId = (): string => `0A${randomBytes(9).toString('base64url')}Uk9PVA`;
