/**
 * What the parts of the local workspace share. The server parses a request once, finds out who asks, and gives it to the
 * Sheets or the Drive part; both answer with Google's own status and JSON.
 */

/** Who asks, from the Bearer token. `system` is a service account: it owns no file outside a shared drive. */
export interface Identity {
  readonly name: string;
  readonly email: string;
  readonly serviceAccount: boolean;
}

export interface ApiRequest {
  readonly method: string;
  /** Percent-decoded where it is split into segments, raw here: `/v4/spreadsheets/ID/values/A1%3AB2`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
  readonly identity: Identity;
}

export interface ApiResponse {
  readonly status: number;
  /** JSON unless `body` is given. */
  readonly json?: unknown;
  readonly body?: Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One group of Google's methods. */
export interface ApiPart {
  /** Google's method id for call counts and faults, e.g. `spreadsheets.batchUpdate`, `files.create`; `undefined`: not ours. */
  methodOf(request: ApiRequest): string | undefined;
  handle(request: ApiRequest): ApiResponse | Promise<ApiResponse>;
  /** Whether the address alone says who asks. */
  needsNoToken?(request: ApiRequest): boolean;
}

/** Thrown anywhere in a part; the server answers it as Google does: `{error: {code, message, status, errors?}}`. */
export class ApiError extends Error {
  readonly code: number;
  /** `INVALID_ARGUMENT`, `PERMISSION_DENIED`, `NOT_FOUND`, `RESOURCE_EXHAUSTED` … (Sheets); Drive adds `errors[].reason`. */
  readonly status: string;
  readonly reason: string | undefined;
  /** Google's `details` messages, which name the field (Sheets). */
  readonly details: readonly unknown[] | undefined;
  constructor(code: number, status: string, message: string, reason?: string, details?: readonly unknown[]) {
    super(message);
    this.code = code;
    this.status = status;
    this.reason = reason;
    this.details = details;
  }
}

export type Role = 'none' | 'reader' | 'writer' | 'owner';

/** What Sheets needs of Drive: a spreadsheet is a file. */
export interface SpreadsheetFiles {
  /** Effective role of the identity, inherited from folder and shared drive. */
  role(fileId: string, identity: Identity): Role;
  /** Registers a new spreadsheet in the root of the identity; 403 as Google when a service account would own it. */
  created(fileId: string, title: string, identity: Identity): void;
  /** Its content was changed: modifiedTime, version, lastModifyingUser, an entry in the changes feed. */
  modified(fileId: string, identity: Identity): void;
  renamed(fileId: string, title: string): void;
}

/** What Drive needs of Sheets. */
export interface SpreadsheetContents {
  createBlank(fileId: string, title: string): void;
  copy(fromId: string, toId: string, title: string): void;
  rename(fileId: string, title: string): void;
  remove(fileId: string): void;
  /** First tab as CSV bytes. */
  exportCsv(fileId: string): Buffer;
}
