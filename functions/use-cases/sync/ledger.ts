import { tabOf } from '../../../sheets-templates/books.ts';
import type { LinkedBrief } from '../../domain/books/brief.ts';
import { causeId } from '../../domain/books/content-hash.ts';
import type { IndexEntry } from '../../domain/books/row-index.ts';
import type { AnyRecord, Book, Offspring } from '../../domain/books/row-kind.ts';
import { TabIndex } from '../../domain/books/tab-index.ts';
import { formatCode } from '../../domain/cells/codes.ts';
import { CARRIED_TABS, type NextBook } from '../../domain/kinds/next-book.ts';
import { type Official, officialSchema } from '../../domain/records/official.ts';
import { type Session, sessionSchema } from '../../domain/records/session.ts';
import type { UnitRecord } from '../../domain/records/unit-record.ts';
import type { Version } from '../../domain/store.ts';
import { makeCalendar } from '../../domain/time/calendar.ts';
import { todayIn } from '../../domain/time/zone.ts';
import { Briefs } from './briefs.ts';
import { type Counters, type LedgerContents, loadLedger } from './ledger-contents.ts';
import { nextBook } from './next-book.ts';
import type { SyncPorts } from './sync-unit.ts';

/**
 * What one pass knows of a unit: row index, code counters, sessions and officials; kept up to date as the pass decides, so that a
 * later row sees what an earlier one became. It is the `Book` the rules look at.
 */
export class Ledger {
  readonly unit: UnitRecord;
  readonly book: Book;
  /** Once this book is closed. */
  readonly next: NextBook | undefined;
  /** Batches of new rows whose code nobody has read back in the sheet yet, by document id. */
  readonly unconfirmed: LedgerContents['unconfirmed'];
  /** Notices may be held that wait for a confirmation: of rows that were changed before they were confirmed. */
  mayHold: boolean;
  /** Requests in `Lập văn bản` that could not be met, with the reason; taken over from the finished papers. */
  readonly refusals = new Map<string, string>();
  readonly #indexes: Map<string, TabIndex>;
  readonly #counters: Counters;
  readonly #briefs = new Briefs();
  readonly #sessions: Map<string, Session>;
  readonly #officials: Official[];
  readonly #offspring: (Offspring & { readonly id: string; readonly code: string })[] = [];
  readonly #reserved: Record<string, number> = {};
  #noted: Readonly<Record<string, number>>;

  private constructor(unit: UnitRecord, now: Date, loaded: LedgerContents, next: NextBook | undefined) {
    this.unit = unit;
    this.next = next;
    this.#indexes = loaded.indexes;
    this.#counters = loaded.counters;
    this.#noted = { ...loaded.counters.values };
    this.#sessions = new Map(loaded.sessions.map((session) => [session.code, session]));
    this.#officials = loaded.officials;
    this.unconfirmed = loaded.unconfirmed;
    this.mayHold = loaded.unconfirmed.size > 0;
    for (const index of this.#indexes.values()) {
      for (const entry of index.entries()) this.#briefs.put(index.tab, entry);
    }
    this.book = this.#asBook(now);
  }

  static async open(ports: Pick<SyncPorts, 'store' | 'editorUrl'>, unit: UnitRecord, now: Date): Promise<Ledger> {
    const [loaded, next] = await Promise.all([loadLedger(ports.store, unit.id), nextBook(ports, unit)]);
    return new Ledger(unit, now, loaded, next);
  }

  /** What such rows have to tell is told from the next book alone. */
  goesOnElsewhere(tab: string): boolean {
    return this.next !== undefined && CARRIED_TABS.includes(tab);
  }

  get collections() {
    const of = (name: string) => `units/${this.unit.id}/${name}`;
    return {
      rowIndex: of('rowIndex'),
      state: of('state'),
      audit: of('audit'),
      notices: of('notices'),
      unconfirmed: of('unconfirmed'),
      of,
    };
  }

  index(tab: string): TabIndex {
    const index = this.#indexes.get(tab) ?? new TabIndex(tab, []);
    this.#indexes.set(tab, index);
    return index;
  }

  /** A code never given before. Gaps are fine, repeats are not: the counter is written in the commit that uses it. */
  allocate(prefix: string): { readonly id: string; readonly code: string } {
    const next = (this.#counters.values[prefix] ?? 0) + 1;
    this.#counters.values[prefix] = next;
    const code = formatCode(prefix, this.unit.settings.year, next);
    return { code, id: this.idOf(code) };
  }

  /** So many codes will be needed: the next commit takes them all, and those after it need not touch the counters. */
  reserve(prefix: string, count: number): void {
    this.#reserved[prefix] = Math.max(this.#reserved[prefix] ?? 0, (this.#counters.values[prefix] ?? 0) + count);
  }

  /** Notes a row that a later tab of this pass is to put under its table. @returns its code */
  bringForth(offspring: Offspring): string {
    const prefix = tabOf(offspring.tab).codePrefix ?? '';
    const given =
      offspring.code === undefined ? this.allocate(prefix) : { code: offspring.code, id: this.idOf(offspring.code) };
    this.#offspring.push({ ...offspring, ...given });
    return given.code;
  }

  /** Whether rows wait to be put under a tab. */
  awaits(tab: string): boolean {
    return this.offspringOf(tab).some(({ id }) => this.index(tab).get(id) === undefined);
  }

  offspringOf(tab: string): readonly (Offspring & { readonly id: string; readonly code: string })[] {
    return this.#offspring.filter((each) => each.tab === tab);
  }

  /** Nothing leaves before the code has been read back beside its content, however often the row is changed until then. */
  isUnconfirmed(id: string): boolean {
    for (const { ids } of this.unconfirmed.values()) if (ids.includes(id)) return true;
    return false;
  }

  idOf(code: string): string {
    return causeId(this.unit.id, code);
  }

  /** As a commit must write them: given and reserved. */
  get counters(): { readonly version: Version | undefined; readonly values: Readonly<Record<string, number>> } {
    const { version, values } = this.#counters;
    const prefixes = new Set([...Object.keys(values), ...Object.keys(this.#reserved)]);
    const most = [...prefixes].map((prefix) => [prefix, Math.max(values[prefix] ?? 0, this.#reserved[prefix] ?? 0)]);
    return { version, values: Object.fromEntries(most) };
  }

  /** Codes were given that no commit has noted yet: the next one must, or another pass gives them again. */
  get hasFreshCodes(): boolean {
    return Object.entries(this.counters.values).some(([prefix, value]) => value > (this.#noted[prefix] ?? 0));
  }

  countersWritten(version: Version, values: Readonly<Record<string, number>>): void {
    this.#counters.version = version;
    this.#noted = values;
  }

  /** Takes over what a row has become, before it is committed: later rows of the pass must see it. */
  decided(tab: string, entry: IndexEntry, record: AnyRecord): void {
    this.#briefs.put(tab, entry);
    if (tab === 'sessions') this.#sessions.set(record.code, sessionSchema.parse(record));
    if (tab === 'officials') this.#replaceOfficial(officialSchema.parse(record));
  }

  #replaceOfficial(official: Official): void {
    const place = this.#officials.findIndex((each) => each.id === official.id);
    if (place < 0) this.#officials.push(official);
    else this.#officials[place] = official;
  }

  /** All briefs of a tab, for counts. */
  briefs(tab: string): readonly LinkedBrief[] {
    return this.#briefs.of(tab);
  }

  #asBook(now: Date): Book {
    return {
      unit: this.unit.settings,
      now: now.toISOString(),
      today: todayIn(now),
      calendar: makeCalendar(this.unit.settings.holidays),
      sessions: this.#sessions,
      officials: this.#officials,
      openCases: this.#briefs.openCases,
      has: (code) => this.#briefs.has(code),
      following: (tab, code) => this.#briefs.following(tab, code),
      papers: () => this.briefs('documents'),
      refusals: this.refusals,
      petition: (code) => this.#briefs.get('petitions', this.idOf(code)),
      waitingForRepeatsOf: (code) => this.#briefs.waitingForRepeatsOf(code),
      otherCaller: (petition) => this.#briefs.otherCaller(petition),
      similar: (petition) => this.#briefs.similar(petition),
    };
  }
}
