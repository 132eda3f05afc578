import type { Readable } from 'node:stream';
import { type Query, StaleWrite, type Store, type Stored, type Version, type Write } from '../../domain/store.ts';
import { withBackoff } from '../google/backoff.ts';
import { checkLimits } from '../store-limits.ts';
import { type Connection, connect, type FirestoreClient, type FirestoreOptions } from './firestore-client.ts';
import { commitProblem, isPassingRead, isUntouched, readProblem } from './firestore-errors.ts';
import { structuredQuery } from './structured-query.ts';
import { decodeFields, encodeFields, type ReceivedFields } from './value-codec.ts';

/**
 * The store in Cloud Firestore, by the RPCs under Google's client classes. The classes will not do: their `set` takes no
 * `lastUpdateTime` (and `update` leaves old fields), and they repeat a commit whose outcome is unknown, so that an applied
 * `create` comes back as ALREADY_EXISTS. Here nothing is repeated that may have been applied.
 *
 * A version is the document's update time to the nanosecond. A put of the very same contents keeps it: nothing was written.
 */
export function openFirestoreStore(options: FirestoreOptions): Store {
  return new FirestoreStore(options);
}

type CommitRequest = NonNullable<Parameters<FirestoreClient['commit']>[0]>;
type ProtoWrite = NonNullable<CommitRequest['writes']>[number];
type Precondition = NonNullable<ProtoWrite['currentDocument']>;

interface ReceivedDocument {
  readonly name?: string | null;
  readonly fields?: ReceivedFields | null;
  readonly updateTime?: Timestamp | null;
}

interface Timestamp {
  /** Text, number or Long. */
  readonly seconds?: unknown;
  readonly nanos?: number | null;
}

class FirestoreStore implements Store {
  readonly #options: FirestoreOptions;
  readonly #database: string;
  readonly #root: string;
  #connection: Connection | undefined;

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
    const documents = [...new Set(ids)].map((id) => this.#nameOf(collection, id));
    const answers = await this.#read<{ readonly found?: ReceivedDocument | null }>(({ client, call }) =>
      client.batchGetDocuments({ database: this.#database, documents }, call),
    );
    const found = new Map(storedIn<T>(answers.map((answer) => answer.found)).map((stored) => [stored.id, stored]));
    return ids.map((id) => found.get(id));
  }

  async query<T>(collection: string, query: Query = {}): Promise<Stored<T>[]> {
    const segments = collection.split('/');
    const collectionId = segments.pop() ?? '';
    const parent = [this.#root, ...segments].join('/');
    const asked = structuredQuery(collectionId, query, (id) => this.#nameOf(collection, id));
    const answers = await this.#read<{ readonly document?: ReceivedDocument | null }>(({ client, call }) =>
      client.runQuery({ parent, structuredQuery: asked }, call),
    );
    return storedIn<T>(answers.map((answer) => answer.document));
  }

  async commit(writes: readonly Write[]): Promise<Version[]> {
    checkLimits(writes);
    if (writes.length === 0) return [];
    const request = { database: this.#database, writes: writes.map((write) => this.#writeOf(write)) };
    try {
      const { client, call } = this.#connected();
      const [{ writeResults }] = await withBackoff(() => client.commit(request, call), { retryable: isUntouched });
      return writes.map((write, index) => (write.op === 'delete' ? '' : versionOf(writeResults?.[index]?.updateTime)));
    } catch (error) {
      throw commitProblem(error);
    }
  }

  async close(): Promise<void> {
    const connection = this.#connection;
    this.#connection = undefined;
    await connection?.client.close();
  }

  #writeOf(write: Write): ProtoWrite {
    const name = this.#nameOf(write.collection, write.id);
    const condition = conditionOf(write);
    const currentDocument = condition && { currentDocument: condition };
    if (write.op === 'delete') return { delete: name, ...currentDocument };
    // Without an updateMask the whole document is replaced.
    return { update: { name, fields: encodeFields(write.data) }, ...currentDocument };
  }

  #nameOf(collection: string, id: string): string {
    return `${this.#root}/${collection}/${id}`;
  }

  async #read<A>(call: (connection: Connection) => unknown): Promise<A[]> {
    try {
      const connection = this.#connected();
      return await withBackoff(() => collected<A>(call(connection) as Readable), { retryable: isPassingRead });
    } catch (error) {
      throw readProblem(error);
    }
  }

  #connected(): Connection {
    this.#connection ??= connect(this.#options, this.#database);
    return this.#connection;
  }
}

async function collected<A>(stream: Readable): Promise<A[]> {
  const answers: A[] = [];
  for await (const answer of stream) answers.push(answer);
  return answers;
}

function conditionOf(write: Write): Precondition | undefined {
  if (write.op === 'create') return { exists: false };
  if (write.version === undefined) return undefined;
  const [, seconds, nanos] = /^(\d+)\.(\d{9})$/.exec(write.version) ?? [];
  // A version of no Firestore document, e.g. of another store: Google would call the whole request malformed.
  if (seconds === undefined) throw new StaleWrite(`${write.collection}/${write.id}: "${write.version}" is no version`);
  return { updateTime: { seconds, nanos: Number(nanos) } };
}

/** `1698301800.123456000` */
const versionOf = (time: Timestamp | null | undefined): Version =>
  time ? `${time.seconds ?? 0}.${String(time.nanos ?? 0).padStart(9, '0')}` : '';

function storedIn<T>(documents: readonly (ReceivedDocument | null | undefined)[]): Stored<T>[] {
  return documents.flatMap((document) => {
    if (!document?.name) return [];
    const id = document.name.slice(document.name.lastIndexOf('/') + 1);
    return [{ id, version: versionOf(document.updateTime), data: decodeFields(document.fields) as T }];
  });
}
