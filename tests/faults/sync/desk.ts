import { DatabaseSync } from 'node:sqlite';
import { Readable } from 'node:stream';
import { OAuth2Client } from 'google-auth-library';
import type { ApiPart, ApiRequest, ApiResponse, Role, SpreadsheetFiles } from '../../../infra/local/api.ts';
import { createDrive } from '../../../infra/local/drive/drive.ts';
import { answerOf } from '../../../infra/local/google-errors.ts';
import { type IdentityName, identities } from '../../../infra/local/identities.ts';
import { createSheets } from '../../../infra/local/sheets/sheets.ts';
import { type Loopback, listenWith } from '../../fixtures/loopback.ts';

/**
 * Sheets and Drive of the local workspace in this process. Google's own client and our adapters run above it as they are: only the
 * sockets are left out, so that ten thousand stories take minutes. The HTTP way is tried by the flow tests.
 */
export interface Desk {
  readonly sharedDriveId: string;
  /** Credentials for Google's clients, as this identity; `hooks` see every call. */
  auth(identity: IdentityName, hooks?: CallHooks): OAuth2Client;
  /** The same behind HTTP. */
  serve(): Promise<Loopback>;
  /** A call of a person, at once. @throws ApiError */
  call(identity: IdentityName, method: string, path: string, body?: object): unknown;
  /** A whole copy of a spreadsheet with the same sheet ids, open to whoever may open the original. */
  copyBook(fromId: string, toId: string): void;
  removeBook(id: string): void;
}

export interface CallHooks {
  /** @param method Google's id, `spreadsheets.batchUpdate` */
  before?(method: string): void | Promise<void>;
  /** The call has been carried out; what this throws the client gets instead of the answer. */
  after?(method: string): void | Promise<void>;
}

export function openDesk(now: () => Date): Desk {
  const database = new DatabaseSync(':memory:');
  const originals = new Map<string, string>();
  const drive = createDrive({ database, contents: () => sheets, now });
  const roles = new Map<string, Role>();
  const files: SpreadsheetFiles = {
    role(id, identity) {
      const original = originals.get(id);
      if (original === undefined) return drive.role(id, identity);
      const key = `${original} ${identity.email}`;
      const role = roles.get(key) ?? drive.role(original, identity);
      roles.set(key, role);
      return role;
    },
    created: (id, title, identity) => drive.created(id, title, identity),
    modified: (id, identity) => (originals.has(id) ? undefined : drive.modified(id, identity)),
    renamed: (id, title) => (originals.has(id) ? undefined : drive.renamed(id, title)),
  };
  const sheets = createSheets({ database, files, now });
  const partOf = (request: ApiRequest): ApiPart => (sheets.methodOf(request) === undefined ? drive : sheets);
  return {
    sharedDriveId: drive.sharedDriveId,
    auth: (identity, hooks = {}) => new InProcess(identity, hooks, partOf),
    serve: () =>
      listenWith({
        methodOf: (request) => partOf(request).methodOf(request),
        handle: (request) => partOf(request).handle(request),
      }),
    call(identity, method, path, body = {}) {
      const [pathname = '', search] = path.split('?');
      const request = requestOf(identity, method, pathname, new URLSearchParams(search), JSON.stringify(body));
      const answer = partOf(request).handle(request);
      if (answer instanceof Promise) throw new Error(`${path} takes its time`);
      return answer.json;
    },
    copyBook(fromId, toId) {
      originals.set(toId, originals.get(fromId) ?? fromId);
      sheets.copy(fromId, toId, 'Sổ');
    },
    removeBook(id) {
      sheets.remove(id);
      originals.delete(id);
    },
  };
}

const requestOf = (
  identity: IdentityName,
  method: string,
  path: string,
  query: URLSearchParams,
  body: string,
): ApiRequest => ({
  method,
  path,
  query,
  headers: { 'content-type': 'application/json' },
  body: Buffer.from(body),
  identity: identities[identity],
});

type Sent = Parameters<OAuth2Client['request']>[0];

class InProcess extends OAuth2Client {
  readonly #identity: IdentityName;
  readonly #hooks: CallHooks;
  readonly #partOf: (request: ApiRequest) => ApiPart;

  constructor(identity: IdentityName, hooks: CallHooks, partOf: (request: ApiRequest) => ApiPart) {
    super({ credentials: { access_token: identity } });
    this.#identity = identity;
    this.#hooks = hooks;
    this.#partOf = partOf;
  }

  // The client wants its own, very wide type of answer; it reads no more of it than is given here.
  // biome-ignore lint/suspicious/noExplicitAny: the signature of the overridden method
  override async request(sent: Sent): Promise<any> {
    const url = new URL(String(sent.url));
    const query = new URLSearchParams(url.search);
    for (const [name, value] of Object.entries(sent.params ?? {}))
      for (const each of [value].flat()) query.append(name, String(each));
    const body = typeof sent.data === 'string' ? sent.data : JSON.stringify(sent.data ?? {});
    const request = requestOf(this.#identity, sent.method ?? 'GET', url.pathname, query, body);
    const part = this.#partOf(request);
    const method = part.methodOf(request) ?? '?';
    await this.#hooks.before?.(method);
    const answer = await answerOf(part, request);
    await this.#hooks.after?.(method);
    return received(answer, sent.responseType);
  }
}

function received({ status, json }: ApiResponse, responseType: string | undefined) {
  const response = { status, headers: new Headers(), data: json as unknown };
  if (status >= 400) throw Object.assign(new Error(`${status} ${JSON.stringify(json)}`), { response, status });
  const text = JSON.stringify(json);
  const data: unknown = responseType === 'stream' ? Readable.from([Buffer.from(text)]) : JSON.parse(text);
  return { ...response, data };
}
