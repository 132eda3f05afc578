import type { Column, Tab } from '../../../sheets-templates/definition.ts';
import { outputOf } from '../../domain/books/cell-output.ts';
import type { AnyRecord, Parcel } from '../../domain/books/row-kind.ts';
import { isMask } from '../../domain/cells/phone.ts';
import { disputedSince } from '../../domain/kinds/petition-dispute.ts';
import {
  type Complaint,
  type Conclusion,
  complaintSchema,
  conclusionSchema,
  type Forward,
  forwardSchema,
} from '../../domain/records/following.ts';
import { type Petition, petitionSchema } from '../../domain/records/petition.ts';
import type { Cell } from '../../domain/values.ts';
import type { CellOutput } from '../../domain/workbooks.ts';
import type { OpenRow } from '../carry-over.ts';

/** The row as it goes into the book of the next year. */
export const carriedParcel = (
  { kind, record }: Pick<OpenRow, 'kind' | 'record'>,
  from: string,
  to: string,
): Parcel => ({
  unit: to,
  tab: kind.tab.key,
  code: record.code,
  // With the tab: a complaint bears the code of the petition it was.
  cause: `carried ${kind.tab.key} ${record.code} ${to}`,
  cells: cellsOf(kind.tab, record),
  fields: {
    carriedFrom: from,
    ...(record.erased === null ? {} : { erased: record.erased }),
    ...unseenOf(kind.tab.key, record),
  },
});

type Unseen = Partial<Petition> | Partial<Conclusion> | Partial<Forward> | Partial<Complaint>;

/**
 * What no cell of the row says. The clock goes on: the new year resets nothing, nor does it forget since when and about which answer MTTQ
 * asks. What went to the unit above is not sent there again, and whoever waits below gets the answer, for his repeats too.
 */
function unseenOf(tab: string, record: AnyRecord): Unseen {
  if (tab === 'petitions') {
    const { receivedOn, replyDue, replyDueReason, extendedOn, waits, dueAfterWait, disputed, ...petition } =
      petitionSchema.parse(record);
    const { openedAgainOn, sentUp, sentUpAs, sentUpVia, origin, alsoFor, fromBelow } = petition;
    const levels = { sentUp, sentUpAs, sentUpVia, origin, alsoFor, fromBelow };
    const clock = { receivedOn, replyDue, replyDueReason, extendedOn, waits, dueAfterWait, openedAgainOn };
    return { ...clock, disputed, ...levels };
  }
  if (tab === 'conclusions') {
    const { confidential, reviewAskedOn, reviewedAs, noticedOn, noticedAs } = conclusionSchema.parse(record);
    return { confidential, reviewAskedOn, reviewedAs, noticedOn, noticedAs };
  }
  if (tab === 'forwards') {
    const { fromAbove, answeredAs, toldAs, toldOn } = forwardSchema.parse(record);
    return { fromAbove, answeredAs, toldAs, toldOn };
  }
  if (tab !== 'complaints') return {};
  const { kind, receivedOn, acceptDue, resolveDue } = complaintSchema.parse(record);
  return { kind, receivedOn, acceptDue, resolveDue };
}

function cellsOf(tab: Tab, record: AnyRecord): Record<string, CellOutput> {
  const cells = derivedCells(tab.key, record);
  for (const column of tab.columns) {
    // What another door wrote may wait in the record for its cell: an answer that came back from above.
    const cell = record.edits[column.key]?.value ?? record.asAbove[column.key] ?? record.raw[column.header];
    if (column.owner === 'staff' && cell !== undefined)
      cells[column.key] = dayOf(column, record) ?? outputOf(column, unmasked(cell, record));
  }
  return cells;
}

/** A mask leads to no number in a book that has not seen it. */
const unmasked = (cell: Cell, record: AnyRecord): Cell =>
  typeof cell === 'string' && isMask(cell) && 'phone' in record ? String(record.phone) : cell;

/** What staff left blank and the old book knows of other rows. */
function derivedCells(tab: string, record: AnyRecord): Record<string, CellOutput> {
  if (tab === 'petitions') return daysOf(petitionSchema.parse(record));
  if (tab !== 'conclusions') return {};
  // A promise of the session of its petition, which may stay behind.
  const { session } = conclusionSchema.parse(record);
  return session === null ? {} : { session: { type: 'text', text: session } };
}

/** The day on which it was first seen, and that of its reply letter. Where MTTQ asked to look again since, that letter answers no more. */
function daysOf({ receivedOn, answeredOn, answerForm, disputed }: Petition): Record<string, CellOutput> {
  const answer = answeredOn !== null && answeredOn > (disputedSince(disputed) ?? '');
  return {
    ...(receivedOn === null ? {} : { receivedOn: { type: 'date', date: receivedOn } }),
    ...(answer ? { answeredOn: { type: 'date', date: answeredOn } } : {}),
    ...(answer && answerForm !== null ? { answerForm: { type: 'text', text: answerForm } } : {}),
  };
}

/** A day as it was understood: in the book of the next year `20/10` would be one of that year. */
function dayOf({ key, kind }: Column, record: AnyRecord): CellOutput | undefined {
  const day: unknown = kind === 'date' ? Object.entries(record).find(([field]) => field === key)?.[1] : undefined;
  return typeof day === 'string' ? { type: 'date', date: day } : undefined;
}
