import { type JournalLine, journalWrites } from '../../domain/journal.ts';
import { hashOf } from '../../domain/notices/outbox.ts';
import { type Notice, noticeSchema, packNotice } from '../../domain/records/notice.ts';
import { StaleWrite, type Store, type Stored, StoreUnavailable, type Write } from '../../domain/store.ts';

/** What became of one entry. */
export interface Outcome {
  readonly entry: Stored<Notice>;
  readonly next: Notice;
  /** The same matter for another receiver. */
  readonly instead?: Notice;
  readonly line?: JournalLine;
}

/** So many outcomes are noted at once; fewer when nothing more comes for a moment. */
const GROUP = 40;
const MOST_OUTCOMES = 120;
const WAIT_MILLISECONDS = 100;
const MOST_TRIES = 4;

/**
 * Notes outcomes in groups: one commit for many mails, soon after they left. The time between a server's acceptance and
 * this note is the only one in which a crash lets a mail be sent again, under the same Message-ID.
 */
export class Recorder {
  readonly #store: Store;
  readonly #unitId: string;
  #pending: Outcome[] = [];
  #running: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;
  #failure: unknown;

  constructor(store: Store, unitId: string) {
    this.#store = store;
    this.#unitId = unitId;
  }

  note(outcomes: readonly Outcome[]): void {
    this.#pending.push(...outcomes);
    if (this.#pending.length >= GROUP) this.#start();
    else this.#timer ??= setTimeout(() => this.#start(), WAIT_MILLISECONDS);
  }

  /** A commit that failed before. Nothing more may be sent then: it could not be noted either. */
  get failed(): boolean {
    return this.#failure !== undefined;
  }

  /** Everything noted so far stands in the store. @throws what kept it from that. */
  async flush(): Promise<void> {
    this.#start();
    await this.#running;
    if (this.#failure !== undefined) throw this.#failure;
  }

  #start(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#running = this.#running.then(() => this.#drain());
  }

  async #drain(): Promise<void> {
    while (this.#pending.length > 0 && this.#failure === undefined) {
      const group = this.#pending.splice(0, MOST_OUTCOMES);
      try {
        await this.#record(group);
      } catch (error) {
        this.#failure = error;
      }
    }
  }

  async #record(outcomes: readonly Outcome[]): Promise<void> {
    let left = outcomes;
    for (let tries = 1; left.length > 0; tries += 1) {
      try {
        await this.#store.commit(writesOf(this.#unitId, left));
        return;
      } catch (error) {
        const passes = error instanceof StaleWrite || error instanceof StoreUnavailable;
        if (!passes || tries === MOST_TRIES) throw error;
        left = await this.#reread(left);
      }
    }
  }

  /** What still is to be noted after a commit was refused, or did not answer: on top of the entries as they are now. */
  async #reread(outcomes: readonly Outcome[]): Promise<Outcome[]> {
    const collection = `units/${this.#unitId}/notices`;
    const current = await this.#store.getMany(
      collection,
      outcomes.map(({ entry }) => entry.id),
    );
    const instead = outcomes.flatMap((outcome) => outcome.instead?.id ?? []);
    const known = new Set((await this.#store.getMany(collection, instead)).flatMap((stored) => stored?.id ?? []));
    return outcomes.flatMap((outcome, index) => {
      const stored = current[index];
      if (stored === undefined) return [];
      const now = noticeSchema.parse(stored.data);
      if (isNoted(now, outcome)) return [];
      const { instead: other, ...rest } = outcome;
      const fresh = other === undefined || known.has(other.id) ? {} : { instead: other };
      return [{ ...rest, ...fresh, entry: { ...stored, data: now } }];
    });
  }
}

/** It stands there already, or another has decided since; only that a mail was sent is true whatever he decided. */
function isNoted(now: Notice, { entry, next }: Outcome): boolean {
  if (now.state === 'sent') return true;
  const changed =
    now.state !== entry.data.state || now.attempts !== entry.data.attempts || now.notBefore !== entry.data.notBefore;
  return changed && next.state !== 'sent';
}

function writesOf(unitId: string, outcomes: readonly Outcome[]): Write[] {
  const collection = `units/${unitId}/notices`;
  const cause = outcomes
    .map(({ entry, next }) => `${entry.id} ${next.state} ${next.attempts} ${next.notBefore}`)
    .join('\n');
  return [
    ...outcomes.map(
      ({ entry, next }): Write => ({
        op: 'put',
        collection,
        id: entry.id,
        data: packNotice(next),
        version: entry.version,
      }),
    ),
    ...outcomes.flatMap(({ instead }): Write[] =>
      instead === undefined ? [] : [{ op: 'create', collection, id: instead.id, data: packNotice(instead) }],
    ),
    ...journalWrites(
      unitId,
      outcomes.flatMap(({ line }) => line ?? []),
      hashOf(cause),
    ),
  ];
}
