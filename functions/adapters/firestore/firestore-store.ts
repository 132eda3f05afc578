import type { firestore_v1 } from 'googleapis/build/src/apis/firestore/v1.js';
import { type Query, StaleWrite, type Store, type Stored, type Version, type Write } from '../../domain/store.ts';
import { type GoogleCredentials, googleAuth } from '../auth/google-auth.ts';
import { withBackoff } from '../google/backoff.ts';
import { serializeWrites } from '../store-limits.ts';
import { commitProblem, isPassingRead, isUntouched, readProblem } from './firestore-errors.ts';
import { structuredQuery } from './structured-query.ts';
import { decodeFields, encodeFields } from './value-codec.ts';

export interface FirestoreOptions {
  readonly projectId: string;
  /** Default `(default)`. */
  readonly databaseId?: string;
  /** Default: Application Default Credentials; not used with the emulator. */
  readonly auth?: GoogleCredentials;
  /** `127.0.0.1:8085`; default `FIRESTORE_EMULATOR_HOST`, as in all of Google's clients. */
  readonly emulatorHost?: string | undefined;
  /** Milliseconds that one call may take. Default 60 000, as in Google's own client. */
  readonly timeout?: number;
}

/**
 * The store in Cloud Firestore, by its REST API. Not by the client classes of `@google-cloud/firestore`: their `set` takes no
 * `lastUpdateTime` (and `update` leaves old fields), they repeat a commit whose outcome is unknown, so that an applied `create`
 * comes back as ALREADY_EXISTS, and they load gRPC at every cold start. Here the version is the `updateTime` as the server spells
 * it, to the nanosecond, and nothing is repeated that may have been applied.
 */
export function openFirestoreStore(options: FirestoreOptions): Store {
  return new FirestoreStore(options);
}

type CallOptions = { readonly timeout: number; readonly retry: false };
type Documents = firestore_v1.Resource$Projects$Databases$Documents;

class FirestoreStore implements Store {
  readonly #options: FirestoreOptions;
  readonly #database: string;
  readonly #root: string;
  #documents: Promise<Documents> | undefined;

  constructor(options: FirestoreOptions) {
    this.#options = options;
    this.#database = `projects/${options.projectId}/databases/${options.databaseId ?? '(default)'}`;
    this.#root = `${this.#database}/documents`;
  }

  async get<T>(collection: string, id: string): Promise<Stored<T> | undefined> {
    const [stored] = await this.getMany<T>(collection, [id]);
    return stored;
  }

  async getMany<T>(collection: string, ids: readonly string[]): Promise<(Stored<T> | undefined)[]> {
    if (ids.length === 0) return [];
    const names = [...new Set(ids)].map((id) => this.#nameOf(collection, id));
    const answers = await this.#read((documents, options) =>
      documents.batchGet({ database: this.#database, requestBody: { documents: names } }, options),
    );
    const found = new Map(storedIn<T>(answers.map((answer) => answer.found)).map((stored) => [stored.id, stored]));
    return ids.map((id) => found.get(id));
  }

  async query<T>(collection: string, query: Query = {}): Promise<Stored<T>[]> {
    const segments = collection.split('/');
    const collectionId = segments.pop() ?? '';
    const parent = [this.#root, ...segments.map(encodeURIComponent)].join('/');
    const asked = structuredQuery(collectionId, query, (id) => this.#nameOf(collection, id));
    const answers = await this.#read((documents, options) =>
      documents.runQuery({ parent, requestBody: { structuredQuery: asked } }, options),
    );
    return storedIn<T>(answers.map((answer) => answer.document));
  }

  async commit(writes: readonly Write[]): Promise<Version[]> {
    const texts = serializeWrites(writes);
    if (writes.length === 0) return [];
    const requestBody = { writes: writes.map((write, index) => this.#writeOf(write, texts[index] ?? '')) };
    try {
      const documents = await this.#client();
      const commit = () => documents.commit({ database: this.#database, requestBody }, this.#callOptions());
      const { data } = await withBackoff(commit, { retryable: isUntouched });
      // A deletion has no time; a write that changed nothing keeps the time it had.
      return writes.map((write, index) =>
        write.op === 'delete' ? '' : (data.writeResults?.[index]?.updateTime ?? ''),
      );
    } catch (error) {
      throw commitProblem(error);
    }
  }

  async close(): Promise<void> {
    this.#documents = undefined;
  }

  #writeOf(write: Write, text: string): firestore_v1.Schema$Write {
    const name = this.#nameOf(write.collection, write.id);
    const condition = conditionOf(write);
    const currentDocument = condition && { currentDocument: condition };
    if (write.op === 'delete') return { delete: name, ...currentDocument };
    // Without an updateMask the whole document is replaced.
    return { update: { name, fields: encodeFields(JSON.parse(text)) }, ...currentDocument };
  }

  #nameOf(collection: string, id: string): string {
    return `${this.#root}/${collection}/${id}`;
  }

  /** Both reading calls answer a stream of messages; over REST it is one JSON array, which the typings do not know. */
  async #read<A>(call: (documents: Documents, options: CallOptions) => Promise<{ data: A }>): Promise<A[]> {
    try {
      const documents = await this.#client();
      const { data } = await withBackoff(() => call(documents, this.#callOptions()), { retryable: isPassingRead });
      return Array.isArray(data) ? data : [data];
    } catch (error) {
      throw readProblem(error);
    }
  }

  #callOptions(): CallOptions {
    return { timeout: this.#options.timeout ?? 60_000, retry: false };
  }

  #client(): Promise<Documents> {
    this.#documents ??= connect(this.#options);
    return this.#documents;
  }
}

function conditionOf(write: Write): firestore_v1.Schema$Precondition | undefined {
  if (write.op === 'create') return { exists: false };
  if (write.version === undefined) return undefined;
  // A version of no Firestore document, e.g. of another store: Google would call the whole request malformed.
  if (Number.isNaN(Date.parse(write.version)) || !write.version.endsWith('Z')) {
    throw new StaleWrite(`${write.collection}/${write.id}: "${write.version}" is no version of it`);
  }
  return { updateTime: write.version };
}

/** Loaded at the first call: the embedded store never pays for it. */
async function connect(options: FirestoreOptions): Promise<Documents> {
  const { firestore_v1 } = await import('googleapis/build/src/apis/firestore/v1.js');
  const emulator = options.emulatorHost ?? process.env.FIRESTORE_EMULATOR_HOST;
  if (!emulator) {
    return new firestore_v1.Firestore({ auth: options.auth ?? googleAuth() }).projects.databases.documents;
  }
  // The emulator takes this token for an administrator, whom the rules do not bind.
  const auth = googleAuth({ token: 'owner' });
  return new firestore_v1.Firestore({ auth, rootUrl: `http://${emulator}/` }).projects.databases.documents;
}

function storedIn<T>(documents: readonly (firestore_v1.Schema$Document | undefined)[]): Stored<T>[] {
  return documents.flatMap((document) => {
    if (document === undefined) return [];
    const id = document.name?.slice(document.name.lastIndexOf('/') + 1) ?? '';
    return [{ id, version: document.updateTime ?? '', data: decodeFields(document.fields) as T }];
  });
}
