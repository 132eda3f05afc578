import type { Brief, LinkedBrief } from '../../domain/books/brief.ts';
import type { IndexEntry } from '../../domain/books/row-index.ts';
import type { Book } from '../../domain/books/row-kind.ts';
import { callerMark } from '../../domain/kinds/contact.ts';
import type { WaitingBelow } from '../../domain/records/petition.ts';
import { makeSimilarityIndex, type SimilarityIndex, signature } from '../../domain/similarity/similarity-index.ts';

const NOBODY: readonly WaitingBelow[] = [];

type LinkedTab = Parameters<Book['following']>[0];

/** The briefs of all rows of a unit: who follows whom, how much work each official has, what is alike. */
export class Briefs {
  /** Open cases per official. */
  readonly openCases = new Map<string, number>();
  readonly #byTab = new Map<string, Map<string, LinkedBrief>>();
  readonly #codes = new Set<string>();
  /** Petitions from below by the petition they repeat, by code. */
  readonly #repeats = new Map<string, Map<string, readonly WaitingBelow[]>>();
  readonly #links = new Map<string, Map<string, LinkedBrief[]>>();
  #similarity: SimilarityIndex | undefined;
  /** Mark of a phone → code → mark of the name. */
  #callers: Map<string, Map<string, string>> | undefined;

  has(code: string): boolean {
    return this.#codes.has(code);
  }

  of(tab: string): readonly LinkedBrief[] {
    return [...this.#tab(tab).values()];
  }

  get(tab: string, id: string): LinkedBrief | undefined {
    return this.#tab(tab).get(id);
  }

  /** What a row has become, in place of what it was. */
  put(tab: string, entry: IndexEntry): void {
    const before = this.#tab(tab).get(entry.id);
    if (tab === 'petitions' && before !== undefined) this.#count(before, -1);
    const brief = { ...entry.brief, code: entry.code, ...(entry.missing ? { missing: true } : {}) };
    this.#codes.add(entry.code);
    this.#tab(tab).set(entry.id, brief);
    this.#links.delete(tab);
    if (tab !== 'petitions') return;
    this.#noteRepeat(before, brief);
    this.#count(entry.brief, 1);
    if (entry.brief.sign !== undefined) this.#similarity?.add(entry.code, entry.brief.sign);
    if (this.#callers !== undefined) noteCaller(this.#callers, brief, before?.caller);
  }

  following(tab: LinkedTab, code: string): readonly LinkedBrief[] {
    return this.#linksOf(tab).get(code) ?? [];
  }

  /** In the order of their codes, whichever was marked first. */
  waitingForRepeatsOf(code: string): readonly WaitingBelow[] {
    const repeats = this.#repeats.get(code);
    if (repeats === undefined) return NOBODY;
    const all = [...repeats].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, waiting]) => waiting);
    // Repeats of repeats may name one another; each is waiting once.
    return [...new Map(all.map((one) => [`${one.unit} ${one.forward}`, one])).values()];
  }

  #noteRepeat(before: LinkedBrief | undefined, now: LinkedBrief): void {
    if (before?.duplicateOf !== undefined) this.#repeats.get(before.duplicateOf)?.delete(before.code);
    const { code, status, duplicateOf, waitsBelow } = now;
    if (status !== 'Trùng' || duplicateOf === undefined || waitsBelow === undefined) return;
    const repeats = this.#repeats.get(duplicateOf) ?? new Map<string, readonly WaitingBelow[]>();
    this.#repeats.set(duplicateOf, repeats.set(code, waitsBelow));
  }

  #linksOf(tab: LinkedTab): Map<string, LinkedBrief[]> {
    const known = this.#links.get(tab);
    if (known !== undefined) return known;
    const links = new Map<string, LinkedBrief[]>();
    for (const brief of this.#tab(tab).values()) {
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

  similar(petition: Parameters<Book['similar']>[0]): ReturnType<Book['similar']> {
    if (this.#similarity === undefined) {
      this.#similarity = makeSimilarityIndex();
      for (const brief of this.#tab('petitions').values()) {
        if (brief.sign !== undefined) this.#similarity.add(brief.code, brief.sign);
      }
    }
    return this.#similarity.best(signature(petition.content, petition.village), petition.code);
  }

  otherCaller({ code, name, phone }: Parameters<Book['otherCaller']>[0]): string | null {
    if (name === '' || phone === '') return null;
    const callers = this.#callers ?? this.#allCallers();
    const [number = '', given = ''] = callerMark(name, phone).split('.');
    for (const [other, otherGiven] of callers.get(number) ?? []) {
      if (other < code && otherGiven !== given) return other;
    }
    return null;
  }

  #allCallers(): Map<string, Map<string, string>> {
    const callers = new Map<string, Map<string, string>>();
    for (const brief of this.#tab('petitions').values()) noteCaller(callers, brief, undefined);
    this.#callers = callers;
    return callers;
  }

  #count(brief: Brief, by: 1 | -1): void {
    if (brief.open !== true || brief.who === undefined) return;
    this.openCases.set(brief.who, (this.openCases.get(brief.who) ?? 0) + by);
  }

  #tab(tab: string): Map<string, LinkedBrief> {
    const briefs = this.#byTab.get(tab) ?? new Map<string, LinkedBrief>();
    this.#byTab.set(tab, briefs);
    return briefs;
  }
}

function noteCaller(callers: Map<string, Map<string, string>>, brief: LinkedBrief, before: string | undefined): void {
  if (before !== undefined && before !== brief.caller) callers.get(before.split('.')[0] ?? '')?.delete(brief.code);
  if (brief.caller === undefined) return;
  const [number = '', given = ''] = brief.caller.split('.');
  const known = callers.get(number);
  if (known === undefined) callers.set(number, new Map([[brief.code, given]]));
  else known.set(brief.code, given);
}
