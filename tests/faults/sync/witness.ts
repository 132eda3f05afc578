import { isMask } from '../../../functions/domain/cells/phone.ts';
import type { Notice } from '../../../functions/domain/records/notice.ts';
import type { Official } from '../../../functions/domain/records/official.ts';
import type { Petition } from '../../../functions/domain/records/petition.ts';
import type { Write } from '../../../functions/domain/store.ts';
import { dateToSerial } from '../../../functions/domain/time/day.ts';
import { petitions } from '../../../sheets-templates/tabs/so-doi-thoai.ts';
import { CODE, CONTENT, type Grid, type Hand, type Look, SOURCE } from './hand.ts';
import type { Act } from './people.ts';
import type { World } from './world.ts';

/**
 * Looks on, and at rest says what is wrong. It trusts nothing that the sync says of itself: texts are found by their marks, and that a code
 * stood beside its text was seen by itself.
 */
export class Witness {
  readonly violations: string[] = [];
  /** How often each mark stands in the tab if only people had a hand in it. */
  readonly #due = new Map<string, number>();
  /** Texts that no sync had read when its write struck them. */
  unread = 0;
  readonly #read = new Set<string>();
  #before = new Map<string, number>();
  readonly #everSeen = new Set<string>();
  readonly #codes = new Set<string>();
  readonly #beside = new Set<string>();
  readonly #contentOf = new Map<string, string>();
  readonly #tooEarly: string[] = [];

  /** Something that people do. */
  people(hand: Hand, act: () => Act | undefined): void {
    const before = marksIn(hand.look());
    // The tab as it once was brings codes of then back, and rightly so.
    if (act() === 'undo') this.#known.clear();
    const look = hand.look();
    this.#watchRows(look);
    const after = marksIn(look);
    for (const mark of new Set([...before.keys(), ...after.keys()])) {
      const change = (after.get(mark) ?? 0) - (before.get(mark) ?? 0);
      if (change === 0) continue;
      this.#due.set(mark, (this.#due.get(mark) ?? 0) + change);
      this.#known.delete(mark);
    }
  }

  /** Right before and right after a call of the sync. */
  book(hand: Hand, method: string, when: 'before' | 'after'): void {
    if (!method.startsWith('spreadsheets.')) return;
    const look = hand.look();
    const marks = marksIn(look);
    if (when === 'before') {
      this.#before = marks;
      return;
    }
    this.#watchRows(look);
    if (method.includes('batchGet')) for (const mark of marks.keys()) this.#read.add(mark);
    for (const [mark, count] of this.#before) {
      const struck = count - (marks.get(mark) ?? 0);
      if (struck <= 0 || this.#read.has(mark)) continue;
      this.unread += struck;
      this.#due.set(mark, (this.#due.get(mark) ?? 0) - struck);
    }
    for (const row of look.filled()) this.#beside.add(`${look.at(row, CODE)} ${look.at(row, CONTENT)}`);
  }

  committed(writes: readonly Write[]): void {
    for (const write of writes) {
      if (write.op === 'delete') continue;
      if (write.collection.endsWith('/petitions')) this.#petitionCommitted(write.op, write.data as Petition);
    }
    for (const write of writes) {
      if (write.op === 'delete' || !write.collection.endsWith('/notices')) continue;
      const notice = write.data as Notice;
      if (notice.subject.kind !== 'petitions' || notice.state !== 'queued') continue;
      const content = this.#contentOf.get(notice.subject.id) ?? '';
      if (!this.#confirmed.has(notice.subject.id) && !this.#beside.has(`${notice.code} ${content}`))
        this.#tooEarly.push(`${notice.code} told before its code was seen beside «${content}»`);
      this.#confirmed.add(notice.subject.id);
    }
  }
  readonly #confirmed = new Set<string>();

  #petitionCommitted(op: 'create' | 'put', petition: Petition): void {
    if (op === 'create') {
      if (this.#codes.has(petition.code)) this.violations.push(`code ${petition.code} given twice`);
      this.#codes.add(petition.code);
    }
    this.#contentOf.set(petition.id, String(petition.raw[CONTENT] ?? ''));
  }

  async atRest(world: World, rounds: number | undefined): Promise<void> {
    if (rounds === undefined) this.violations.push('never came to rest');
    this.violations.push(...this.#tooEarly);
    const look = world.hand.look();
    const records = await world.documents<Petition>('petitions');
    const officials = await world.documents<Official>('officials');
    const audit = JSON.stringify(await world.documents('audit'));
    this.#rowsAndRecords(look, records, officials);
    this.#texts(look, records, audit);
    this.#sameRows(look);
    const unconfirmed = (await world.documents<{ ids: string[] }>('unconfirmed')).flatMap(({ ids }) => ids);
    for (const record of records)
      if (record.missingSince === null && unconfirmed.includes(record.id))
        this.violations.push(`${record.code} stands in the book and was never confirmed`);
  }

  /** What can be said without looking at records. */
  codesAndRows(look: Look): void {
    const codes = look.filled().flatMap((row) => String(look.at(row, CODE) ?? '') || []);
    for (const code of new Set(codes)) {
      if (codes.filter((each) => each === code).length > 1) this.violations.push(`two rows bear ${code}`);
    }
    this.#sameRows(look);
  }

  #rowsAndRecords(look: Look, records: readonly Petition[], officials: readonly Official[]): void {
    const live = new Map(records.filter((each) => each.missingSince === null).map((each) => [each.code, each]));
    const taken = new Set<string>();
    for (const row of look.filled()) {
      const code = String(look.at(row, CODE) ?? '');
      const record = live.get(code);
      if (record === undefined) this.violations.push(`row ${row} bears «${code}», of no living record`);
      else if (taken.has(code)) this.violations.push(`two rows bear ${code}`);
      else this.violations.push(...differences(look, row, record, officials));
      taken.add(code);
    }
    for (const code of live.keys()) if (!taken.has(code)) this.violations.push(`${code} lives without a row`);
    for (let row = look.headerRow + 1; row < look.grid.length; row += 1) {
      if (look.at(row, CODE) && !look.filled().includes(row)) this.violations.push(`blank row ${row} bears a code`);
    }
  }

  /** By whatever hand: a row stood beside another code than its own; its text was written anew as a whole. */
  #watchRows(look: Look): void {
    for (const row of look.filled()) {
      const known = this.#known.get(birthOf(look, row));
      if (known === undefined) continue;
      if (look.at(row, CODE) !== known.code) known.strayed = true;
      if (!alike(String(look.at(row, CONTENT) ?? ''), known.content)) known.rewritten = true;
    }
  }

  /**
   * A row that nobody copied, deleted or brought back goes by the code it was given, wherever it went and whatever it says now. Unless its
   * text was written anew and its code lost between the same two syncs: then nobody could know.
   */
  #sameRows(look: Look): void {
    const births = look.filled().map((row) => birthOf(look, row));
    for (const row of look.filled()) {
      const birth = birthOf(look, row);
      const code = String(look.at(row, CODE));
      const known = this.#known.get(birth);
      if (known !== undefined && known.code !== code && !(known.strayed && known.rewritten))
        this.violations.push(`the row ${birth} was ${known.code} and is now ${code}`);
      if (birth === '' || births.filter((other) => other === birth).length > 1) continue;
      const content = String(look.at(row, CONTENT) ?? '');
      this.#known.set(birth, { code, content, strayed: false, rewritten: false });
    }
  }
  readonly #known = new Map<string, { code: string; content: string; strayed: boolean; rewritten: boolean }>();

  #texts(look: Look, records: readonly Petition[], audit: string): void {
    const standing = marksIn(look);
    for (const [mark, due] of this.#due) {
      const now = standing.get(mark) ?? 0;
      if (now !== due) this.violations.push(`${mark} stands ${now} times in the book, people left it ${due} times`);
    }
    const kept = new Set(marksOf(JSON.stringify(records.map(({ raw }) => raw)) + audit));
    for (const mark of marksIn(look, true).keys()) this.#everSeen.add(mark);
    for (const mark of this.#everSeen) if (!kept.has(mark)) this.violations.push(`${mark} was lost from the records`);
  }
}

const birthOf = (look: Look, row: number): string => marksOf(String(look.at(row, SOURCE) ?? ''))[0] ?? '';

/** One begins as the other: an edit, not a new text. */
const alike = (one: string, other: string): boolean =>
  one.startsWith(other.slice(0, 20)) || other.startsWith(one.slice(0, 20));

const marksOf = (text: string): string[] => text.match(/«\d+»/g) ?? [];

/** A verdict says again what somebody typed. */
const QUOTING = 'Kiểm tra nhập liệu';

/** Marks in what people write. @param recorded only what a record keeps: no own columns, no titles */
function marksIn(look: Look, recorded = false): Map<string, number> {
  const staff = new Set(petitions.columns.filter((column) => column.owner === 'staff').map(({ header }) => header));
  const marks = new Map<string, number>();
  for (const [index, row] of (look.grid as Grid).entries()) {
    if (recorded && index <= look.headerRow) continue;
    for (const [column, value] of row.entries()) {
      if (typeof value !== 'string' || look.headers[column] === QUOTING) continue;
      if (recorded && !staff.has(look.headers[column] ?? '')) continue;
      for (const mark of marksOf(value)) marks.set(mark, (marks.get(mark) ?? 0) + 1);
    }
  }
  return marks;
}

/** Staff cells against `raw`, system cells against what the record says. */
function differences(look: Look, row: number, record: Petition, officials: readonly Official[]): string[] {
  const wrong: string[] = [];
  for (const { header, owner } of petitions.columns) {
    if (owner !== 'staff') continue;
    const shown = look.at(row, header);
    const kept = record.raw[header] ?? null;
    const same = (shown === '' ? null : shown) === kept || (typeof shown === 'string' && isMask(shown));
    if (!same) wrong.push(`${record.code}: ${header} shows «${shown}», its record says «${kept}»`);
  }
  const assignee = officials.find((official) => official.code === record.assignee)?.name ?? '';
  const expected: [string, unknown][] = [
    ['Người xử lý', assignee],
    ['Hạn trả lời', record.replyDue === null ? '' : dateToSerial(record.replyDue)],
  ];
  for (const [header, value] of expected) {
    if ((look.at(row, header) ?? '') !== value)
      wrong.push(`${record.code}: ${header} shows «${look.at(row, header)}» instead of «${value}»`);
  }
  if (!String(look.at(row, 'Tình trạng') ?? '').startsWith(record.status))
    wrong.push(`${record.code}: Tình trạng shows «${look.at(row, 'Tình trạng')}» instead of ${record.status}`);
  if (String(look.at(row, 'Kiểm tra nhập liệu') ?? '').startsWith('Hợp lệ') !== (record.problems.length === 0))
    wrong.push(`${record.code}: the verdict is not its own`);
  return wrong;
}
