import { type JournalLine, journalWrites } from '../../domain/journal.ts';
import { isLeased, onDay, type PlannedMail, withoutUnsent } from '../../domain/notices/outbox.ts';
import type { DeliveryPorts, DeliveryRequest } from '../deliver-notices.ts';
import type { Sending } from './attempt.ts';
import { type Claim, dueEntries, type Entries, entriesOf, planClaim } from './claim.ts';
import { addCounts, type DeliveryCounts, noCounts } from './counts.ts';
import { type DeliveryContext, readContext } from './delivery-context.ts';
import { askAgain, type KnownOutbox, LeaseLost, OutboxLease, readOutbox } from './outbox-lease.ts';
import { failed } from './outcomes.ts';
import { type Outcome, Recorder } from './recorder.ts';
import { openEntries, sendClaim } from './send-claim.ts';

const MAILS_AT_ONCE = 5;
/** A claim whose holder was lost so often is not tried whole again. */
const MOST_RESUMES = 3;

/** One unit's outbox, until nothing is due or the cap of the run is reached. */
export async function drainUnit(
  ports: DeliveryPorts,
  unitId: string,
  request: DeliveryRequest,
): Promise<DeliveryCounts> {
  for (;;) {
    const known = await readOutbox(ports.store, unitId);
    if (isLeased(known.outbox, ports.clock.now())) {
      if (await askAgain(ports.store, unitId, known)) return { ...noCounts, busy: 1 };
      continue;
    }
    const due = await dueEntries(ports.store, unitId, ports.clock.now());
    if (due.size === 0 && known.outbox.claim.length === 0) return noCounts;
    const context = await readContext(ports.store, unitId, ports.clock.now());
    if (context === undefined) return noCounts;
    const run = new Run(ports, context, known, request);
    const counts = await run.drain(due);
    if (counts !== 'taken') return counts;
  }
}

class Run {
  readonly #ports: DeliveryPorts;
  readonly #context: DeliveryContext;
  readonly #lease: OutboxLease;
  readonly #recorder: Recorder;
  readonly #limit: number;
  readonly #concurrency: number;
  #counts = noCounts;
  /** Message-IDs of what was tried, and of what a server took. */
  readonly #tried = new Set<string>();
  readonly #taken = new Set<string>();
  /** Of the last claim, what did not leave: counted before, it must not use up the day of a server that is down. */
  #unsent: readonly PlannedMail[] = [];

  constructor(ports: DeliveryPorts, context: DeliveryContext, known: KnownOutbox, request: DeliveryRequest) {
    const { unit } = context;
    this.#ports = ports;
    this.#context = context;
    this.#lease = new OutboxLease(ports, unit.id, ports.newToken(), known);
    this.#recorder = new Recorder(ports.store, unit.id);
    this.#limit = request.limit ?? unit.settings.notices.perRun;
    this.#concurrency = request.concurrency ?? MAILS_AT_ONCE;
  }

  /** @returns `taken` when another began first. */
  async drain(due: Entries): Promise<DeliveryCounts | 'taken'> {
    try {
      if (!(await this.#resume())) return 'taken';
      let page = this.#lease.outbox.claim.length > 0 ? await this.#due() : due;
      for (;;) {
        const step = page.size === 0 ? 'empty' : await this.#page(page);
        if (step === 'taken') return 'taken';
        await this.#recorder.flush();
        if (step !== 'more') {
          const released = await this.#lease.release(this.#today());
          this.#unsent = [];
          if (released || step === 'stop') return this.#counts;
        }
        page = await this.#due();
      }
    } catch (error) {
      if (error instanceof LeaseLost) return this.#counts;
      throw error;
    }
  }

  /** Mails of a holder that was lost: sent again as they were composed, unless the entries know what became of them. */
  async #resume(): Promise<boolean> {
    const { claim, resumed } = this.#lease.outbox;
    if (claim.length === 0) return true;
    if (!(await this.#lease.claim(claim, { resumed: resumed + 1 }))) return false;
    const entries = await entriesOf(this.#ports.store, this.#context.unit.id, claim);
    if (resumed < MOST_RESUMES) await sendClaim(this.#sending(), claim, entries);
    else this.#giveUpClaim(entries, claim);
    await this.#recorder.flush();
    return true;
  }

  /** A claim that ends every run is spread over time: each mail counts an attempt, keeps its Message-ID, and is bounded so. */
  #giveUpClaim(entries: Entries, claim: readonly PlannedMail[]): void {
    const { clock, random } = this.#ports;
    const outcomes = claim.flatMap((mail) => {
      const pause = random();
      return openEntries(mail, entries).map((entry) =>
        failed(entry, mail.messageId, this.#context, clock.now(), pause),
      );
    });
    this.#tally(outcomes);
    this.#recorder.note(outcomes);
  }

  async #page(page: Entries): Promise<'more' | 'stop' | 'taken'> {
    const { unit, today } = this.#context;
    const day = this.#today();
    const room = this.#limit - this.#counts.mails - this.#counts.sms;
    const claim = planClaim(page, this.#context, day, room, this.#ports.clock.now(), this.#ports.domain);
    if (!(await this.#lease.claim(claim.mails, { day: today, ...claim.counts, resumed: 0 }))) return 'taken';
    this.#tally(claim.later);
    this.#recorder.note(claim.later);
    const up = await sendClaim(this.#sending(), claim.mails, page);
    this.#unsent = claim.mails.filter((mail) => !this.#hasLeft(mail));
    if (!up) return 'stop';
    if (!claim.capped) return 'more';
    await this.#tellCapped(unit.id, claim);
    this.#counts = { ...this.#counts, more: true };
    return 'stop';
  }

  #today() {
    return withoutUnsent(onDay(this.#lease.outbox, this.#context.today), this.#unsent);
  }

  /** An SMS whose answer was lost may have been charged. */
  #hasLeft({ channel, messageId }: PlannedMail): boolean {
    return (channel === 'sms' ? this.#tried : this.#taken).has(messageId);
  }

  async #tellCapped(unitId: string, { mails }: Claim): Promise<void> {
    const at = this.#ports.clock.now().toISOString();
    const message = `Đã đủ ${this.#limit} thư một lượt; số còn lại gửi ở lượt sau`;
    const line: JournalLine = { at, what: 'Chưa gửi', code: '', message };
    await this.#ports.store.commit(journalWrites(unitId, [line], `capped ${mails[0]?.messageId ?? at}`));
  }

  #due(): Promise<Entries> {
    return dueEntries(this.#ports.store, this.#context.unit.id, this.#ports.clock.now());
  }

  #sending(): Sending {
    return {
      ports: this.#ports,
      context: this.#context,
      lease: this.#lease,
      recorder: this.#recorder,
      concurrency: this.#concurrency,
      tally: (outcomes, message) => this.#tally(outcomes, message),
    };
  }

  #tally(outcomes: readonly Outcome[], message?: 'email' | 'sms'): void {
    for (const { entry, next } of outcomes) {
      if (next.attempts > entry.data.attempts) this.#tried.add(next.messageId);
      if (next.state === 'sent') this.#taken.add(next.messageId);
    }
    const states = (state: string) => outcomes.filter(({ next }) => next.state === state).length;
    const waiting = outcomes.filter(({ next }) => next.state === 'queued').length;
    this.#counts = addCounts(this.#counts, {
      ...noCounts,
      mails: message === 'email' ? 1 : 0,
      sms: message === 'sms' ? 1 : 0,
      sent: states('sent'),
      failed: states('failed'),
      dead: states('dead'),
      cancelled: states('cancelled'),
      postponed: waiting,
      rerouted: outcomes.filter(({ instead }) => instead !== undefined).length,
    });
  }
}
