import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { createTransport, type Transporter } from 'nodemailer';
import { smtpMailer } from '../../functions/adapters/email/nodemailer-mailer.ts';
import { openSqliteStore } from '../../functions/adapters/sqlite/sqlite-store.ts';
import { makeNotice } from '../../functions/domain/notices/make-notice.ts';
import type { Notice } from '../../functions/domain/records/notice.ts';
import type { Query, Store, Write } from '../../functions/domain/store.ts';
import { makeCalendar } from '../../functions/domain/time/calendar.ts';
import { deliverNotices } from '../../functions/use-cases/deliver-notices.ts';
import { official, openOffice, petition, unitId } from '../fixtures/notice-office.ts';
import type { Measure } from './report.ts';

const MAILS = 5_000;
/** In flight at once, ours and the peer's. */
const CONCURRENCY = 5;

/**
 * Drains 5,000 queued mails, each about another case, to an SMTP server on loopback, and does the same as the known Firestore mail
 * extension does. Same store (SQLite, every commit synced to the disk), same mails, same number in flight.
 * @param mails fewer for a quick look; the peer is measured on a fifth of them, at the same rate.
 */
export async function benchNotices(mails = MAILS): Promise<Measure[]> {
  const ours = await measured((store, smtp) => drainOurs(store, smtp, mails));
  const fewer = Math.max(200, Math.floor(mails / 5));
  const peer = await measured((store, smtp) => drainPeer(store, smtp, fewer, { calls: 4, keep: false }));
  const kinder = await measured((store, smtp) => drainPeer(store, smtp, fewer, { calls: 1, keep: false }));
  const kept = await measured((store, smtp) => drainPeer(store, smtp, fewer, { calls: 4, keep: true }));
  const documents = ({ read, written }: Drained) => read + written;
  return [
    measure('drained', ours.rate, 'mails/s'),
    measure('peer: the mail extension as it is', peer.rate, 'mails/s'),
    measure('rate to the peer’s', ours.rate / peer.rate, '×', '≥ 10'),
    measure('peer, all in one function call', kinder.rate, 'mails/s'),
    measure('rate to that peer’s', ours.rate / kinder.rate, '×', '≥ 10'),
    measure('peer with ?pool=true', kept.rate, 'mails/s'),
    measure('rate to the peer’s with ?pool=true', ours.rate / kept.rate, '×'),
    measure('store calls a mail', ours.calls, 'calls'),
    measure('peer’s store calls a mail', peer.calls, 'calls'),
    measure('documents written a mail', ours.written, 'documents'),
    measure('documents read a mail, with the check of the case', ours.read, 'documents'),
    measure('peer’s documents written a mail', peer.written, 'documents'),
    measure('peer’s documents read a mail, in its transactions and by itself', peer.read, 'documents'),
    measure('documents read and written to the peer’s', documents(ours) / documents(peer), '×', '≤ 0.6'),
    measure('documents read and written to the peer’s in one call', documents(ours) / documents(kinder), '×', '≤ 0.6'),
  ];
}

function measure(name: string, value: number, unit: string, goal?: string): Measure {
  const shown = round(value, value < 10 ? 2 : 1);
  return { name: `notices: ${name}`, value: shown, unit, ...(goal === undefined ? {} : { goal }) };
}

interface Drained {
  readonly rate: number;
  /** A mail. */
  readonly calls: number;
  readonly written: number;
  readonly read: number;
}

type Drain = (
  store: Store,
  smtp: string,
) => Promise<{ readonly mails: number; readonly seconds: number; readonly counted: Counted }>;

async function measured(drain: Drain): Promise<Drained> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-notices-'));
  const store = openSqliteStore(join(folder, 'store.sqlite'));
  const sink = await openSink();
  try {
    const { mails, seconds, counted } = await drain(store, sink.url);
    const taken = await sink.taken();
    if (taken !== mails) throw new Error(`The server took ${taken} of ${mails} mails`);
    return {
      rate: mails / seconds,
      calls: counted.calls / mails,
      written: counted.written / mails,
      read: counted.read / mails,
    };
  } finally {
    await sink.close();
    await store.close();
    await rm(folder, { recursive: true });
  }
}

const stages = ['assigned', 'overdue', 'answered-to-confirm', 'disputed', 'reminder'] as const;

async function drainOurs(store: Store, smtp: string, mails: number) {
  const people = Array.from({ length: Math.ceil(mails / stages.length) }, (_, index) =>
    official(`CB23-${1000 + index}`),
  );
  const notices = { perRun: mails, perRecipientPerDay: 20 };
  const office = await openOffice({ store, officials: people, unit: { notices } });
  await office.put(
    'petitions',
    ...people.flatMap(({ code }) =>
      stages.map((stage) => petition(`${code}-${stage}`, { assignee: code, replyDue: dueOf(stage) })),
    ),
  );
  const calendar = makeCalendar(office.unit.holidays);
  const entries = people.flatMap(({ code }) =>
    stages.map((stage): Notice => {
      const subject = { kind: 'petitions', id: `id-${code}-${stage}`, code: `${code}-${stage}` };
      return makeNotice({
        unit: office.unit,
        calendar,
        now: office.clock.at,
        stage,
        subject,
        to: code,
        day: dueOf(stage),
      });
    }),
  );
  await office.put('notices', ...entries.slice(0, mails));
  const counted = counting(store);
  const mailer = smtpMailer({ url: smtp, from: 'doithoai@tandan.example', connections: CONCURRENCY });
  const begin = performance.now();
  const { mails: sent } = await deliverNotices(
    { ...office.ports, store: counted.store, mailer },
    { unitId, concurrency: CONCURRENCY },
  );
  const seconds = (performance.now() - begin) / 1000;
  mailer.close();
  return { mails: sent, seconds, counted: counted.counts };
}

const dueOf = (stage: (typeof stages)[number]): string => (stage === 'overdue' ? '2023-11-10' : '2023-11-27');

interface PeerKind {
  /** 4: a function call for every write of the document, as Firestore triggers it; 1: all in the first, kinder than it is. */
  readonly calls: 4 | 1;
  /** Keep connections (`?pool=true` in its SMTP URI); else one a mail, as its transport is made by default. */
  readonly keep: boolean;
}

/**
 * The peer: github.com/firebase/extensions, firestore-send-email 0.2.8, `processQueue`, `processWrite` and `deliver`, on the port of our
 * store. Every write of the document calls the function: created (transaction: read, write PENDING), PENDING (transaction: read,
 * write PROCESSING with a lease; read again, send, write SUCCESS), PROCESSING (transaction: read, nothing to do), SUCCESS
 * (nothing). Its transport is nodemailer without a pool; the server of the bench greets a connection after 100 ms, the
 * default of smtp-server, about what TLS and sign-in at a relay take.
 */
async function drainPeer(store: Store, smtp: string, mails: number, { calls, keep }: PeerKind) {
  const sample = await sampleMail();
  const ids = Array.from({ length: mails }, (_, index) => `mail-${index}`);
  for (let from = 0; from < mails; from += 200) {
    const message = { to: 'cb23-01@tandan.example', message: sample, delivery: null };
    await store.commit(
      ids.slice(from, from + 200).map((id): Write => ({ op: 'create', collection: 'mail', id, data: message })),
    );
  }
  const counted = counting(store);
  const pool = { pool: true, maxConnections: CONCURRENCY, maxMessages: 1_000_000 } as const;
  const host = { ...hostOf(smtp), ignoreTLS: true };
  const transport = keep ? createTransport({ ...host, ...pool }) : createTransport(host);
  const peer = new Peer(counted.store, transport);
  const call = await functionOf((path) => peer.processWrite(path, calls === 1));
  const queue = ids[Symbol.iterator]();
  const begin = performance.now();
  await Promise.all(
    Array.from({ length: CONCURRENCY }, async () => {
      for (const id of queue) {
        await call.invoke(`${id}/created`);
        if (calls === 1) continue;
        await Promise.all([call.invoke(`${id}/PENDING`), call.invoke(`${id}/PROCESSING`)]);
        await call.invoke(`${id}/SUCCESS`);
      }
    }),
  );
  const seconds = (performance.now() - begin) / 1000;
  transport.close();
  await call.close();
  return { mails, seconds, counted: counted.counts };
}

interface PeerMail {
  readonly to: string;
  readonly message: { readonly subject: string; readonly text: string; readonly html: string };
  readonly delivery: { readonly state: string } | null;
}

class Peer {
  readonly #store: Store;
  readonly #transport: Pick<Transporter, 'sendMail'>;
  constructor(store: Store, transport: Pick<Transporter, 'sendMail'>) {
    this.#store = store;
    this.#transport = transport;
  }

  /** @param event the document and the state it was written with. */
  async processWrite(event: string, inOneCall: boolean): Promise<void> {
    const [id = '', state] = event.split('/');
    if (state === 'SUCCESS') return;
    if (state === 'PROCESSING') return void (await this.#store.get('mail', id));
    if (state === 'created') {
      await this.#update(id, { state: 'PENDING', startTime: Date.now(), attempts: 0, error: null });
      if (!inOneCall) return;
    }
    await this.#update(id, { state: 'PROCESSING', leaseExpireTime: Date.now() + 60_000 });
    await this.#deliver(id);
  }

  /** In a transaction: the document is read first. */
  async #update(id: string, delivery: object): Promise<void> {
    const stored = await this.#store.get<PeerMail>('mail', id);
    if (stored === undefined) return;
    const data = { ...stored.data, delivery };
    await this.#store.commit([{ op: 'put', collection: 'mail', id, data, version: stored.version }]);
  }

  async #deliver(id: string): Promise<void> {
    const stored = await this.#store.get<PeerMail>('mail', id);
    if (stored === undefined) return;
    const { to, message } = stored.data;
    const { messageId } = await this.#transport.sendMail({ from: 'doithoai@tandan.example', to, ...message });
    const delivery = { state: 'SUCCESS', attempts: 1, endTime: Date.now(), error: null, info: { messageId } };
    await this.#store.commit([{ op: 'put', collection: 'mail', id, data: { ...stored.data, delivery } }]);
  }
}

/** One HTTP call a document, as an event is delivered to a function. */
async function functionOf(handler: (id: string) => Promise<void>) {
  const agent = new Agent({ keepAlive: true });
  const server = createServer((request, response) => {
    handler((request.url ?? '/').slice(1)).then(
      () => response.end('ok'),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const invoke = (id: string) =>
    new Promise<void>((done, fail) => {
      const asked = httpRequest({ port, host: '127.0.0.1', path: `/${id}`, method: 'POST', agent }, (response) => {
        response.resume();
        response.on('end', () =>
          response.statusCode === 200 ? done() : fail(new Error(`HTTP ${response.statusCode}`)),
        );
      });
      asked.on('error', fail);
      asked.end();
    });
  return {
    invoke,
    close: async () => {
      agent.destroy();
      await new Promise((done) => server.close(done));
    },
  };
}

/** The words of one of our mails, so that both send the same. */
async function sampleMail(): Promise<PeerMail['message']> {
  const office = await openOffice();
  await office.put('petitions', petition('YK23-0001'));
  await office.queue('YK23-0001', 'CB23-01');
  await deliverNotices(office.ports, { unitId });
  await office.store.close();
  const [mail] = office.mail;
  if (mail === undefined) throw new Error('No sample mail');
  const { subject, text, html } = mail;
  return { subject, text, html };
}

interface Counted {
  calls: number;
  written: number;
  read: number;
}

/** Counts calls, and documents as Firestore bills them: an empty answer costs one read. */
function counting(inner: Store): { readonly store: Store; readonly counts: Counted } {
  const counts: Counted = { calls: 0, written: 0, read: 0 };
  const count = (read: number, written = 0) => {
    counts.calls += 1;
    counts.read += read;
    counts.written += written;
  };
  const store: Store = {
    get: (collection, id) => {
      count(1);
      return inner.get(collection, id);
    },
    getMany: (collection, ids) => {
      count(ids.length);
      return inner.getMany(collection, ids);
    },
    query: async <T>(collection: string, query?: Query) => {
      const found = await inner.query<T>(collection, query);
      count(Math.max(1, found.length));
      return found;
    },
    commit: (writes) => {
      count(0, writes.length);
      return inner.commit(writes);
    },
    close: () => inner.close(),
  };
  return { store, counts };
}

async function openSink() {
  const worker = new Worker(new URL('./smtp-sink.ts', import.meta.url));
  const answer = <T>(field: string) =>
    new Promise<T>((done, fail) => {
      worker.once('error', fail);
      worker.once('message', (message: Record<string, T>) => {
        const value = message[field];
        if (value === undefined) fail(new Error(`No ${field}`));
        else done(value);
      });
    });
  const port = await answer<number>('port');
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken: () => {
      worker.postMessage('taken');
      return answer<number>('taken');
    },
    close: async () => {
      await worker.terminate();
    },
  };
}

function hostOf(url: string): { host: string; port: number } {
  const { hostname, port } = new URL(url);
  return { host: hostname, port: Number(port) };
}

const round = (value: number, digits = 1): number => Number(value.toFixed(digits));
