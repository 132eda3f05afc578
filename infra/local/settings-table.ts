import type { DatabaseSync } from 'node:sqlite';

/** Small facts of the workspace that outlive a restart. */
export class SettingsTable {
  readonly #read;
  readonly #write;
  constructor(database: DatabaseSync) {
    database.exec('CREATE TABLE IF NOT EXISTS workspace_settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT');
    this.#read = database.prepare('SELECT value FROM workspace_settings WHERE key = ?');
    this.#write = database.prepare('INSERT OR REPLACE INTO workspace_settings (key, value) VALUES (?, ?)');
  }

  get(key: string): string | undefined {
    const value = this.#read.get(key)?.value;
    return typeof value === 'string' ? value : undefined;
  }

  set(key: string, value: string): void {
    this.#write.run(key, value);
  }

  /** @param make asked once in the life of the data folder. */
  getOrMake(key: string, make: () => string): string {
    const found = this.get(key);
    if (found !== undefined) return found;
    const made = make();
    this.set(key, made);
    return made;
  }
}
