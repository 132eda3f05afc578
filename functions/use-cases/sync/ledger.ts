import { tabOf } from '../../../sheets-templates/books.ts';
import { causeId } from '../../domain/books/content-hash.ts';
import { type IndexEntry, unpackChunk } from '../../domain/books/row-index.ts';
import type { AnyRecord, Book, Brief, LinkedBrief, Offspring } from '../../domain/books/row-kind.ts';
import { TabIndex } from '../../domain/books/tab-index.ts';
import { formatCode } from '../../domain/cells/codes.ts';
import { type Official, officialSchema } from '../../domain/records/official.ts';
import { type Session, sessionSchema } from '../../domain/records/session.ts';
import type { UnitRecord } from '../../domain/records/unit-record.ts';
import { makeSimilarityIndex, type SimilarityIndex, signature } from '../../domain/similarity/similarity-index.ts';
import type { Store, Version } from '../../domain/store.ts';
import { makeCalendar } from '../../domain/time/calendar.ts';
import { todayIn } from '../../domain/time/zone.ts';

type LinkedTab = Parameters<Book['following']>[0];

interface Counters {
  version: Version | undefined;
  readonly values: Record<string, number>;
}

/**
 * What one pass knows of a unit: row index, code counters, sessions and officials; kept up to date as the pass decides, so that a
 * later row sees what an earlier one became. It is the `Book` the rules look at.
 */
export class Ledger {
  readonly unit: UnitRecord;
  readonly book: Book;
  /** Batches of new rows whose code nobody has read back in the sheet yet: document id → record ids. */
  readonly unconfirmed: Map<string, { readonly version: Version; readonly ids: readonly string[] }>;
  /** Requests in `Lập văn bản` that could not be met, with the reason; taken over from the finished papers. */
  readonly refusals = new Map<string, string>();
  readonly #indexes: Map<string, TabIndex>;
  readonly #counters: Counters;
  readonly #briefs = new Map<string, Map<string, LinkedBrief>>();
  readonly #codes = new Set<string>();
  readonly #sessions: Map<string, Session>;
  readonly #officials: Official[];
  readonly #openCases = new Map<string, number>();
  readonly #offspring: (Offspring & { readonly id: string; readonly code: string })[] = [];
  readonly #links = new Map<string, Map<string, LinkedBrief[]>>();
  #similarity: SimilarityIndex | undefined;
  #freshCodes = false;

  private constructor(unit: UnitRecord, now: Date, loaded: Loaded) {
    this.unit = unit;
    this.#indexes = loaded.indexes;
    this.#counters = loaded.counters;
    this.#sessions = new Map(loaded.sessions.map((session) => [session.code, session]));
    this.#officials = loaded.officials;
    this.unconfirmed = loaded.unconfirmed;
    for (const index of this.#indexes.values()) {
      for (const entry of index.entries()) this.#remember(index.tab, entry);
    }
    this.book = this.#asBook(now);
  }

  static async open(store: Store, unit: UnitRecord, now: Date): Promise<Ledger> {
    return new Ledger(unit, now, await load(store, unit.id));
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
    this.#freshCodes = true;
    const code = formatCode(prefix, this.unit.settings.year, next);
    return { code, id: this.idOf(code) };
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

  idOf(code: string): string {
    return causeId(this.unit.id, code);
  }

  get counters(): { readonly version: Version | undefined; readonly values: Readonly<Record<string, number>> } {
    return this.#counters;
  }

  /** Codes were given that no commit has noted yet: the next one must, or another pass gives them again. */
  get hasFreshCodes(): boolean {
    return this.#freshCodes;
  }

  countersWritten(version: Version): void {
    this.#counters.version = version;
    this.#freshCodes = false;
  }

  /** Takes over what a row has become, before it is committed: later rows of the pass must see it. */
  decided(tab: string, entry: IndexEntry, record: AnyRecord): void {
    this.#forget(tab, entry.id);
    this.#remember(tab, entry);
    if (tab === 'sessions') this.#sessions.set(record.code, sessionSchema.parse(record));
    if (tab === 'officials') this.#replaceOfficial(officialSchema.parse(record));
  }

  #replaceOfficial(official: Official): void {
    const place = this.#officials.findIndex((each) => each.id === official.id);
    if (place < 0) this.#officials.push(official);
    else this.#officials[place] = official;
  }

  #remember(tab: string, entry: IndexEntry): void {
    const brief = { ...entry.brief, code: entry.code, ...(entry.missing ? { missing: true } : {}) };
    this.#codes.add(entry.code);
    this.#tabBriefs(tab).set(entry.id, brief);
    this.#links.delete(tab);
    if (tab !== 'petitions') return;
    this.#count(entry.brief, 1);
    if (entry.brief.sign !== undefined) this.#similarity?.add(entry.code, entry.brief.sign);
  }

  #forget(tab: string, id: string): void {
    const before = this.#tabBriefs(tab).get(id);
    if (tab === 'petitions' && before !== undefined) this.#count(before, -1);
  }

  #count(brief: Brief, by: 1 | -1): void {
    if (brief.open !== true || brief.who === undefined) return;
    this.#openCases.set(brief.who, (this.#openCases.get(brief.who) ?? 0) + by);
  }

  #tabBriefs(tab: string): Map<string, LinkedBrief> {
    const briefs = this.#briefs.get(tab) ?? new Map<string, LinkedBrief>();
    this.#briefs.set(tab, briefs);
    return briefs;
  }

  /** All briefs of a tab, for counts. */
  briefs(tab: string): readonly LinkedBrief[] {
    return [...this.#tabBriefs(tab).values()];
  }

  #asBook(now: Date): Book {
    return {
      unit: this.unit.settings,
      now: now.toISOString(),
      today: todayIn(now),
      calendar: makeCalendar(this.unit.settings.holidays),
      sessions: this.#sessions,
      officials: this.#officials,
      openCases: this.#openCases,
      has: (code) => this.#codes.has(code),
      following: (tab, code) => this.#linksOf(tab).get(code) ?? [],
      papers: () => this.briefs('documents'),
      refusals: this.refusals,
      petition: (code) => this.#tabBriefs('petitions').get(this.idOf(code)),
      similar: (petition) => this.#similar(petition),
    };
  }

  #linksOf(tab: LinkedTab): Map<string, LinkedBrief[]> {
    const known = this.#links.get(tab);
    if (known !== undefined) return known;
    const links = new Map<string, LinkedBrief[]>();
    for (const brief of this.#tabBriefs(tab).values()) {
      for (const code of [brief.session, brief.petition]) {
        if (code === undefined) continue;
        const list = links.get(code);
        if (list === undefined) links.set(code, [brief]);
        else list.push(brief);
      }
    }
    this.#links.set(tab, links);
    return links;
  }

  #similar(petition: Parameters<Book['similar']>[0]): ReturnType<Book['similar']> {
    if (this.#similarity === undefined) {
      this.#similarity = makeSimilarityIndex();
      for (const brief of this.#tabBriefs('petitions').values()) {
        if (brief.sign !== undefined) this.#similarity.add(brief.code, brief.sign);
      }
    }
    return this.#similarity.best(signature(petition.content, petition.village), petition.code);
  }
}

interface Loaded {
  readonly indexes: Map<string, TabIndex>;
  readonly counters: Counters;
  readonly sessions: Session[];
  readonly officials: Official[];
  readonly unconfirmed: Ledger['unconfirmed'];
}

async function load(store: Store, unitId: string): Promise<Loaded> {
  const of = (name: string) => `units/${unitId}/${name}`;
  const [chunks, counters, sessions, officials, unconfirmed] = await Promise.all([
    store.query(of('rowIndex')),
    store.get<Record<string, number>>(of('state'), 'counters'),
    store.query(of('sessions')),
    store.query(of('officials')),
    store.query<{ ids: string[] }>(of('unconfirmed')),
  ]);
  const byTab = Map.groupBy(
    chunks.map(({ version, data }) => ({ version, chunk: unpackChunk(data) })),
    ({ chunk }) => chunk.tab,
  );
  return {
    indexes: new Map([...byTab].map(([tab, list]) => [tab, new TabIndex(tab, list)])),
    counters: { version: counters?.version, values: { ...counters?.data } },
    sessions: sessions.map(({ data }) => sessionSchema.parse(data)),
    officials: officials.map(({ data }) => officialSchema.parse(data)).sort((a, b) => a.position - b.position),
    unconfirmed: new Map(unconfirmed.map(({ id, version, data }) => [id, { version, ids: data.ids }])),
  };
}
