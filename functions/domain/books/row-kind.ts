import type { Tab } from '../../../sheets-templates/definition.ts';
import type { Erased } from '../records/erased.ts';
import type { Official } from '../records/official.ts';
import type { Petition, WaitingBelow } from '../records/petition.ts';
import type { Session } from '../records/session.ts';
import type { WorkCalendar } from '../time/work-calendar.ts';
import type { Unit } from '../unit.ts';
import type { Cell, Instant, IsoDate } from '../values.ts';
import type { CellOutput } from '../workbooks.ts';
import type { Brief, LinkedBrief } from './brief.ts';
import type { Edits } from './edits.ts';

/**
 * How the rows of one tab become records. Every kind of row (petition, session, …) is one such object; the sync knows
 * rows only through it.
 *
 *   cells ──decide──► record ──present──► system cells, with notes
 *                       └──notices──► what to tell whom
 */
export interface RowKind<R extends AnyRecord> {
  readonly tab: Tab;
  /** Collection under the unit, and KIND of `/local/records`. */
  readonly collection: string;
  /** From the store, zod. */
  parse(data: unknown): R;
  /** For the store: without what its fields say by default. */
  pack(record: R): object;
  /** Pure: the record after this row, problems included. A row that cannot be understood is kept with its problems. */
  decide(row: Row, before: R | undefined, book: Book): R;
  /** What the system columns of the row must show: all of them but `code` and `verdict`, which the sync writes itself. */
  present(record: R, book: Book): Readonly<Record<string, Presented>>;
  /** What the change makes necessary to tell. */
  notices?(before: R | undefined, after: R, book: Book): readonly NoticeIntent[];
  brief(record: R): Brief;
  /**
   * What the row's rules see of other rows, as a short text kept in its brief: when it differs, the row is decided again. Compared at every
   * pass, so a change counts even if the pass that made it died right after.
   */
  sees?(brief: LinkedBrief, book: Book): string;
  /** What the clerk should know although nothing is wrong: shown behind `Hợp lệ`. */
  hints?(record: R, book: Book): readonly string[];
  /** A row of another tab that this record brings forth once: a good registration makes its own petition. */
  offspring?(record: R, book: Book): Offspring | undefined;
  /** Rows that the tab is to have although nobody typed them. */
  fill?(book: Book): readonly Offspring[];
  /** Rows for a book of another audience or unit, sent in the commit of the change. */
  parcels?(before: R | undefined, after: R, book: Book): readonly Parcel[];
  /** Completes the cells of a parcel by what only the receiving book knows. */
  receive?(cells: Parcel['cells'], book: Book): Parcel['cells'];
  /** Staff cells to be emptied or replaced, each only while it still holds what was read. */
  replace?(record: R): Readonly<Record<string, string>>;
  /** Keys of the staff columns that say who the person is. */
  readonly personal?: readonly string[];
  /** The record once the person's data are erased; the fields of the personal columns then say what their cells are to say. */
  forget?(record: R): R;
  /** The number that staff typed and that is now masked in the sheet, if the tab shows one. */
  phone?(record: R): string;
}

export interface AnyRecord {
  readonly id: string;
  readonly code: string;
  readonly raw: Readonly<Record<string, Cell>>;
  readonly problems: readonly { readonly column: string; readonly message: string }[];
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly syncId: string;
  readonly missingSince: string | null;
  readonly edits: Edits;
  readonly parcel: string;
  /** What the marks "as above" of its row stood for when they were first seen, by column key. */
  readonly asAbove: Readonly<Record<string, Cell>>;
  /** Unit of the next year in whose book it goes on; blank while it is worked on here. */
  readonly carriedTo: string;
  /** What its row here says otherwise since then, by header. */
  readonly typedLate: Readonly<Record<string, Cell>>;
  /** The number whose mask Ctrl+Z can bring back. */
  readonly formerPhone: string;
  readonly erased: Erased | null;
}

/** A row of a tab as it stands in the sheet. */
export interface Row {
  /** Given by the sync; new rows have theirs allocated before `decide`. */
  readonly id: string;
  readonly code: string;
  /** Staff cells by column key; absent columns are blank. */
  readonly cells: Readonly<Record<string, Cell>>;
  /** Staff cells of the nearest row above with content, its own marks and masks resolved; for `nt` and `"`. */
  readonly above: Readonly<Record<string, Cell>> | undefined;
  /** 0-based place among the rows with content. */
  readonly position: number;
}

export interface Presented {
  readonly value: CellOutput;
  readonly note?: string;
}

export interface NoticeIntent {
  readonly stage: 'assigned' | 'disputed' | 'answered-to-confirm' | 'document-ready' | 'held-back';
  /** Code of the official, or `OFFICE`. */
  readonly to: string;
  readonly because?: string;
  readonly urgent?: boolean;
  /** What makes it a new occasion of the same stage: the day on which MTTQ asked again. */
  readonly occasion?: string;
}

/** A row that the system puts under a tab by itself. */
export interface Offspring {
  readonly tab: string;
  /** Code given to it earlier; absent: a fresh one. */
  readonly code?: string;
  /** Staff cells by column key. */
  readonly cells: Readonly<Record<string, CellOutput>>;
  /** Fields of its record that no cell shows. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** A row on its way to another book (`units/U/inbox`): taken out by the next sync of that book, once. */
export interface Parcel extends Offspring {
  /** Unit of the receiving book; absent: the same unit. */
  readonly unit?: string;
  /** What makes it the same parcel when its cause is repeated. Of those for a row that is there, the last one counts. */
  readonly cause: string;
  /** The earlier parcel that brought its row forth, where the code it has there is not known. */
  readonly madeBy?: { readonly sender: string; readonly cause: string };
  /** For the row of `code` or `madeBy`, which is there already: staff cells it is to have. Its `fields` are taken over, its `cells` are not. */
  readonly edits?: Readonly<Record<string, { readonly value: Cell; readonly by: string }>>;
}

/** Everything the rules may look at, gathered once a sync. */
export interface Book {
  readonly unit: Unit;
  readonly now: Instant;
  readonly today: IsoDate;
  readonly calendar: WorkCalendar;
  readonly sessions: ReadonlyMap<string, Session>;
  readonly officials: readonly Official[];
  /** Open cases per official code; the sync counts up as it assigns. */
  readonly openCases: Map<string, number>;
  /** Whether a code stands in the book, whatever its kind. */
  has(code: string): boolean;
  /** Briefs of the rows of a tab that belong to a petition or to a session; of documents, a petition has its reply letters. */
  following(
    tab: 'conclusions' | 'forwards' | 'documents' | 'petitions' | 'registrations' | 'tasks',
    code: string,
  ): readonly LinkedBrief[];
  /** Briefs of all documents of the unit: their numbers are counted together. */
  papers(): readonly LinkedBrief[];
  /** Requests in `Lập văn bản` that could not be met, with the reason. */
  readonly refusals: ReadonlyMap<string, string>;
  /** Brief of a petition by its code. */
  petition(code: string): LinkedBrief | undefined;
  /** Who waits below for the petitions that are closed as repeats of this one. */
  waitingForRepeatsOf(code: string): readonly WaitingBelow[];
  /** Code of an earlier petition with the same phone and another name. */
  otherCaller(petition: Pick<Petition, 'code' | 'name' | 'phone'>): string | null;
  /** The most alike earlier petition, if any is alike enough. */
  similar(
    petition: Pick<Petition, 'code' | 'content' | 'village'>,
  ): { readonly code: string; readonly score: number } | null;
}
