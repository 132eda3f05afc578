import { DatabaseSync } from 'node:sqlite';
import { ApiError, type Identity, type Role, type SpreadsheetFiles } from '../../../infra/local/api.ts';
import { createSheets } from '../../../infra/local/sheets/sheets.ts';

export const SYSTEM: Identity = { name: 'system', email: 'he-thong@doi-thoai.iam.example', serviceAccount: true };
export const CLERK: Identity = { name: 'office', email: 'van-phong@xa.example', serviceAccount: false };
export const GUEST: Identity = { name: 'official', email: 'can-bo@xa.example', serviceAccount: false };

/** Files as far as Sheets needs them: who made one owns it, others have the role they were given. */
export class Files implements SpreadsheetFiles {
  readonly roles = new Map<string, Map<string, Role>>();
  readonly modifications: string[] = [];
  readonly titles = new Map<string, string>();

  role(fileId: string, identity: Identity): Role {
    return this.roles.get(fileId)?.get(identity.email) ?? 'none';
  }

  share(fileId: string, identity: Identity, role: Role): void {
    const roles = this.roles.get(fileId) ?? new Map<string, Role>();
    this.roles.set(fileId, roles.set(identity.email, role));
  }

  created(fileId: string, title: string, identity: Identity): void {
    this.titles.set(fileId, title);
    this.share(fileId, identity, 'owner');
  }

  modified(fileId: string): void {
    this.modifications.push(fileId);
  }

  renamed(fileId: string, title: string): void {
    this.titles.set(fileId, title);
  }
}

export interface Answer {
  readonly status: number;
  // The answers are Google's JSON; each test says what it expects of it.
  readonly json: Record<string, unknown>;
}

export interface Sheets {
  readonly files: Files;
  readonly part: ReturnType<typeof createSheets>;
  call(method: string, path: string, body?: unknown, identity?: Identity): Promise<Answer>;
  /** A new spreadsheet of the clerk; answers its id. */
  book(properties?: Record<string, unknown>, sheets?: unknown[]): Promise<string>;
  batch(id: string, ...requests: Record<string, unknown>[]): Promise<Answer>;
  values(id: string, range: string, query?: string): Promise<unknown>;
  type(id: string, range: string, rows: unknown[][], input?: 'RAW' | 'USER_ENTERED'): Promise<Answer>;
}

const NOW = '2023-10-26T02:00:00Z';

/** The Sheets part alone, over a database in memory unless one is given, called without a server. */
export function openSheets(database = new DatabaseSync(':memory:'), files = new Files()): Sheets {
  const part = createSheets({ database, files, now: () => new Date(NOW) });
  const call = async (method: string, path: string, body?: unknown, identity = CLERK): Promise<Answer> => {
    const url = new URL(path, 'http://localhost');
    const bytes = typeof body === 'string' ? body : body === undefined || body === null ? '' : JSON.stringify(body);
    try {
      const request = {
        method,
        path: url.pathname,
        query: url.searchParams,
        headers: {},
        body: Buffer.from(bytes),
        identity,
      };
      const response = await part.handle(request);
      return { status: response.status, json: JSON.parse(JSON.stringify(response.json ?? null)) };
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return {
        status: error.code,
        json: { error: { code: error.code, message: error.message, status: error.status, details: error.details } },
      };
    }
  };
  const path = (id: string, rest: string): string => `/v4/spreadsheets/${id}${rest}`;
  return {
    files,
    part,
    call,
    async book(properties = {}, sheets) {
      const body = { properties: { title: 'Sổ thử', ...properties }, ...(sheets === undefined ? {} : { sheets }) };
      return String((await call('POST', '/v4/spreadsheets', body)).json.spreadsheetId);
    },
    batch: (id, ...requests) => call('POST', path(id, ':batchUpdate'), { requests }),
    async values(id, range, query = '') {
      return (await call('GET', path(id, `/values/${encodeURIComponent(range)}?${query}`))).json.values;
    },
    type: (id, range, rows, input = 'USER_ENTERED') =>
      call('PUT', path(id, `/values/${encodeURIComponent(range)}?valueInputOption=${input}`), { values: rows }),
  };
}

/** The field that a refusal names, and why. */
export const violationOf = (answer: Answer): unknown =>
  (answer.json.error as { details?: { fieldViolations?: unknown[] }[] } | undefined)?.details?.[0]
    ?.fieldViolations?.[0];

/** The text of a refusal. */
export const messageOf = (answer: Answer): string =>
  (answer.json.error as { message: string } | undefined)?.message ?? '';
