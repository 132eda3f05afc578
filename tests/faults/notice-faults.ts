import { type EmailMessage, SendRefused } from '../../functions/domain/notices/ports.ts';
import { type Notice, noticeSchema } from '../../functions/domain/records/notice.ts';
import { type Query, type Store, StoreUnavailable, type Write } from '../../functions/domain/store.ts';
import { dailySummary } from '../../functions/use-cases/daily-summary.ts';
import { type DeliveryPorts, deliverNotices } from '../../functions/use-cases/deliver-notices.ts';
import { type NoticeOffice, official, openOffice, petition, unitId } from '../fixtures/notice-office.ts';

/**
 * Delivery under faults, against a mail server that remembers what it accepted. Every run has a seed; the same seed gives the same
 * officials, cases and faults.
 */
export const noticeFaults = [
  'kill',
  'smtp-refuses',
  'smtp-hangs',
  'smtp-drops-after-data',
  'commit-fails',
  'delivered-twice',
  'clock-jumps',
] as const;
export type NoticeFault = (typeof noticeFaults)[number];

export interface FaultReport {
  readonly fault: NoticeFault;
  readonly runs: number;
  readonly mails: number;
  /** Cases still open about which no mail was ever accepted. */
  readonly lost: number;
  /** Mails accepted about a case that had been settled before the run began. */
  readonly settledSent: number;
  /** Mails accepted more than once under one Message-ID, between acceptance and our note of it. */
  readonly doubles: number;
  /** Accepted again although it stood in the store as sent, or under another Message-ID. Never. */
  readonly wrongDoubles: number;
  /** Seeds of runs in which something went wrong. */
  readonly badSeeds: readonly number[];
}

export async function runNoticeFaults(fault: NoticeFault, seeds: readonly number[]): Promise<FaultReport> {
  const total = { mails: 0, lost: 0, settledSent: 0, doubles: 0, wrongDoubles: 0 };
  const badSeeds: number[] = [];
  for (const seed of seeds) {
    const one = await new FaultRun(fault, seed).run();
    total.mails += one.mails;
    total.lost += one.lost;
    total.settledSent += one.settledSent;
    total.doubles += one.doubles;
    total.wrongDoubles += one.wrongDoubles;
    if (one.lost + one.settledSent + one.wrongDoubles > 0) badSeeds.push(seed);
  }
  return { fault, runs: seeds.length, ...total, badSeeds };
}

/** Mulberry32: small, good enough to spread faults, the same everywhere. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The process is gone: nothing of it runs on. */
class Killed extends Error {
  override readonly name = 'Killed';
}

const DAY = 86_400_000;

class FaultRun {
  readonly #fault: NoticeFault;
  readonly #random: () => number;
  readonly #accepted: { readonly messageId: string; readonly entries: readonly string[] }[] = [];
  readonly #settled = new Set<string>();
  #office: NoticeOffice | undefined;
  #wrong = 0;
  #settledSent = 0;

  constructor(fault: NoticeFault, seed: number) {
    this.#fault = fault;
    this.#random = seeded(seed * 2_654_435_761 + noticeFaults.indexOf(fault));
  }

  async run(): Promise<Omit<FaultReport, 'fault' | 'runs' | 'badSeeds'>> {
    const office = await openOffice({ now: '2023-11-28T07:30:00+07:00', officials: staff });
    this.#office = office;
    await this.#fill(office);
    for (let round = 0; round < 4; round += 1) {
      await this.#faulty(office, round);
      await this.#settleSome(office);
      office.clock.at = new Date(office.clock.at.getTime() + Math.floor(this.#random() * 40) * 60_000);
    }
    await this.#recover(office);
    const report = await this.#judge(office);
    await office.store.close();
    return report;
  }

  #pick(below: number): number {
    return Math.floor(this.#random() * below);
  }

  /** Cases of several officials, some just assigned, some late; a few entries are already in the outbox. */
  async #fill(office: NoticeOffice): Promise<void> {
    const count = 6 + this.#pick(20);
    for (let number = 1; number <= count; number += 1) {
      const code = `YK23-${String(number).padStart(4, '0')}`;
      const assignee = `CB23-${String(1 + this.#pick(3)).padStart(2, '0')}`;
      const late = this.#random() < 0.5;
      await office.put('petitions', petition(code, { assignee, replyDue: late ? '2023-11-24' : '2024-02-20' }));
      if (this.#random() < 0.8) await office.queue(code, assignee, this.#random() < 0.2 ? { urgent: true } : {});
    }
  }

  async #settleSome(office: NoticeOffice): Promise<void> {
    const [found] = (await office.store.query<{ id: string; code: string }>(`units/${unitId}/petitions`)).sort(
      () => this.#random() - 0.5,
    );
    if (found === undefined || this.#random() < 0.4) return;
    await office.put('petitions', { ...found.data, status: 'Đã giải quyết xong' } as { id: string });
    this.#settled.add(found.data.id);
  }

  /** One call of the functions with the fault somewhere in it. Failing calls are what a queue sees, and repeats. */
  async #faulty(office: NoticeOffice, round: number): Promise<void> {
    const ports = this.#faultyPorts(office);
    const calls = this.#fault === 'delivered-twice' ? 2 + this.#pick(3) : 1;
    const order = this.#random() < 0.5 ? [dailySummary, deliverNotices] : [deliverNotices, dailySummary];
    const work = Array.from({ length: calls }, async () => {
      for (const call of order) await call(ports, { unitId });
    });
    const results = await Promise.allSettled(work);
    for (const result of results) {
      if (result.status === 'rejected' && !expected(result.reason))
        throw new Error(`Round ${round}`, { cause: result.reason });
    }
    // Timers of a killed process must not write into the next one.
    await new Promise((resolve) => setTimeout(resolve, this.#fault === 'kill' ? 1 : 0));
  }

  #faultyPorts(office: NoticeOffice): DeliveryPorts {
    const killAt = this.#fault === 'kill' ? this.#pick(60) : Number.POSITIVE_INFINITY;
    let steps = 0;
    /** Every await of the product passes here, before and after. */
    const step = async (): Promise<void> => {
      if (steps++ >= killAt) throw new Killed();
      if (this.#fault === 'clock-jumps' && this.#random() < 0.02)
        office.clock.at = new Date(office.clock.at.getTime() + 30 * DAY);
      if (this.#fault === 'delivered-twice')
        for (let turn = this.#pick(4); turn > 0; turn -= 1) await Promise.resolve();
    };
    const through = async <T>(work: () => Promise<T>): Promise<T> => {
      await step();
      const result = await work();
      await step();
      return result;
    };
    const inner = office.store;
    const store: Store = {
      get: (collection, id) => through(() => inner.get(collection, id)),
      getMany: (collection, ids) => through(() => inner.getMany(collection, ids)),
      query: <T>(collection: string, query?: Query) => through(() => inner.query<T>(collection, query)),
      commit: (writes) => through(() => this.#commit(inner, writes)),
      close: () => inner.close(),
    };
    const mailer = { send: (message: EmailMessage) => through(() => this.#send(message)) };
    return { ...office.ports, store, mailer, random: this.#random };
  }

  async #commit(inner: Store, writes: readonly Write[]): Promise<string[]> {
    if (this.#fault !== 'commit-fails' || this.#random() > 0.3) return inner.commit(writes);
    if (this.#random() < 0.5) await inner.commit(writes);
    throw new StoreUnavailable('no answer');
  }

  async #send(message: EmailMessage): Promise<void> {
    const trouble = this.#random() < 0.35;
    if (this.#fault === 'smtp-refuses' && message.to.startsWith('cb23-01'))
      throw new SendRefused('Máy chủ thư từ chối địa chỉ nhận (550)');
    if (this.#fault === 'smtp-hangs' && trouble) {
      if (this.#office !== undefined) this.#office.clock.at = new Date(this.#office.clock.at.getTime() + 20_000);
      throw new Error('ETIMEDOUT');
    }
    await this.#accept(message);
    if (this.#fault === 'smtp-drops-after-data' && trouble) throw new Error('ECONNECTION');
  }

  /** The server's side: what it has taken, it has taken. */
  async #accept(message: EmailMessage): Promise<void> {
    const entries = (await this.#entries()).filter((one) => speaksOf(message, one));
    const again = this.#accepted.some(({ messageId }) => messageId === message.messageId);
    if (entries.some((one) => one.state === 'sent' && one.messageId !== message.messageId && !again)) this.#wrong += 1;
    if (again && entries.length > 0 && entries.every((one) => one.state === 'sent')) this.#wrong += 1;
    const before = this.#accepted.find(({ messageId }) => messageId === message.messageId)?.entries;
    if (before !== undefined && entries.some(({ id }) => !before.includes(id))) this.#wrong += 1;
    if (entries.some((one) => this.#settled.has(one.subject.id))) this.#settledSent += 1;
    this.#accepted.push({ messageId: message.messageId, entries: entries.map(({ id }) => id) });
  }

  async #entries(): Promise<Notice[]> {
    const found = (await this.#office?.store.query(`units/${unitId}/notices`)) ?? [];
    return found.map(({ data }) => noticeSchema.parse(data));
  }

  /** The faults are over: scheduler and queue call on until nothing moves any more. */
  async #recover(office: NoticeOffice): Promise<void> {
    const ports = { ...office.ports, mailer: { send: (message: EmailMessage) => this.#recoverySend(message) } };
    for (let turn = 0; turn < 60; turn += 1) {
      await dailySummary({ store: office.store, clock: office.clock }, { unitId });
      await deliverNotices(ports, { unitId });
      const open = (await this.#entries()).filter((one) => one.state === 'queued' || one.state === 'failed');
      const outbox = await office.store.get<{ lease: unknown }>(`units/${unitId}/delivery`, 'outbox');
      if (open.length === 0 && (outbox?.data.lease ?? null) === null) return;
      const next = Math.min(...open.map((one) => Date.parse(one.notBefore)));
      office.clock.at = new Date(Math.max(office.clock.at.getTime() + 150_000, Number.isFinite(next) ? next : 0));
    }
    throw new Error('The outbox does not come to rest');
  }

  async #recoverySend(message: EmailMessage): Promise<void> {
    if (this.#fault === 'smtp-refuses' && message.to.startsWith('cb23-01'))
      throw new SendRefused('Máy chủ thư từ chối địa chỉ nhận (550)');
    await this.#accept(message);
  }

  async #judge(office: NoticeOffice): Promise<Omit<FaultReport, 'fault' | 'runs' | 'badSeeds'>> {
    const entries = await this.#entries();
    const taken = new Map<string, Set<string>>();
    for (const { messageId, entries: ids } of this.#accepted)
      for (const id of ids) taken.set(id, (taken.get(id) ?? new Set()).add(messageId));
    const journal = (await office.journal()).join('\n');
    const lost = entries.filter((one) => one.stage !== 'summary' && this.#isLost(one, taken, entries, journal)).length;
    const ids = this.#accepted.map(({ messageId }) => messageId);
    const others = [...taken.values()].filter((messages) => messages.size > 1).length;
    return {
      mails: ids.length,
      lost,
      settledSent: this.#settledSent,
      doubles: ids.length - new Set(ids).size,
      wrongDoubles: this.#wrong + others,
    };
  }

  #isLost(entry: Notice, taken: ReadonlyMap<string, unknown>, entries: readonly Notice[], journal: string): boolean {
    switch (entry.state) {
      case 'sent':
        return !taken.has(entry.id);
      case 'cancelled':
        return entry.reason === '' || !journal.includes(entry.code);
      case 'dead':
        // Given to the office instead, and the office reads why.
        return (
          !journal.includes(entry.reason) ||
          !entries.some(
            (one) =>
              one.id !== entry.id && one.code === entry.code && one.stage === entry.stage && one.state === 'sent',
          )
        );
      default:
        return true;
    }
  }
}

const staff = [
  official('CB23-01', { superior: 'CB23-06' }),
  official('CB23-02', { superior: 'CB23-06' }),
  official('CB23-03', { superior: 'CB23-06' }),
  official('CB23-04', { role: 'Chủ trì' }),
  official('CB23-05', { role: 'Văn phòng' }),
  official('CB23-06'),
];

const speaksOf = (message: EmailMessage, entry: Notice): boolean =>
  entry.code !== '' &&
  message.to === `${entry.to.toLowerCase()}@tandan.example` &&
  message.text.includes(`- ${entry.code} `) &&
  stageOf(message, entry);

/** The mail of a stage is told by its words in the subject. */
function stageOf(message: EmailMessage, entry: Notice): boolean {
  if (entry.stage === 'assigned') return message.subject.includes('] Giao xử lý');
  if (entry.stage === 'overdue') return message.subject.includes('] Quá hạn');
  return false;
}

const expected = (error: unknown): boolean => error instanceof Killed || error instanceof StoreUnavailable;
