import { z } from 'zod';
import { waitingBelowSchema } from '../records/petition.ts';

const text = z.string().optional();
const truth = z.boolean().optional();
const number = z.number().optional();

/**
 * Small JSON kept in the row index: what other rows' rules, counts and summaries must know of a record without loading it.
 */
export const briefSchema = z.object({
  /** Open: still counted as work. */
  open: truth,
  /** Code of the responsible official. */
  who: text,
  /** Signature of the text for likeness. */
  sign: text,
  /** Session code. */
  session: text,
  /** Petition code it belongs to (conclusion, forwarding, registration, reply letter). */
  petition: text,
  status: text,
  /** ISO day of the deadline that runs. */
  due: text,
  /** ISO day it was done, issued or answered. */
  done: text,
  /** ISO day the petitioner was told (forwarding). */
  told: text,
  /** ISO day on which MTTQ asked to look again, and that there is a new result since, for it to look at. */
  review: text,
  redone: truth,
  field: text,
  village: text,
  /** A petition that was answered: by its deadline, or late. */
  inTime: truth,
  /** A petition that another body has authority over; that was sent on; that came from the book of an earlier year; that went on in the next. */
  elsewhere: truth,
  forwarded: truth,
  carried: truth,
  wentOn: truth,
  /** Hash of name and phone, for the tab Liên hệ. */
  contact: text,
  /** Mark of the phone and of the given name, for one number under two names. */
  caller: text,
  /** Cells of the row are still to be set: look at it again. */
  restless: truth,
  /** Finished paper or parcel that the row was made from. */
  from: text,
  /** Kind of the document; other short facts of one tab: that a petition has moved to Sổ văn phòng. */
  kind: text,
  /** `Số, ký hiệu` of a document as typed. */
  number: text,
  /** What of its session a document is about, and the how manieth of these it is. */
  about: text,
  edition: number,
  /** ISO day of the session that a paper tells people. */
  tells: text,
  /** Mark of what a registration says that was corrected, and of what the petition made of one says (`sameMatter`). */
  matter: text,
  /** Mark of what a conclusion item promises (`promiseMark`). */
  promise: text,
  /** Place among the speakers of its session. */
  order: number,
  /** A petition that its own outcome has settled: its conclusion items close with it. */
  settled: truth,
  /** A petition that may not go to the unit above: its row is not in order, or it is (perhaps) khiếu nại, tố cáo. */
  stays: truth,
  /** Rows of units below that wait for what becomes of this petition. */
  waitsBelow: z.array(waitingBelowSchema).readonly().optional(),
  /** Code that a petition names in `Trùng với`. */
  duplicateOf: text,
  /** Code of a petition that the row names and the book does not know, perhaps only not yet. */
  unlinked: text,
  /** What the rules saw of other rows when the row was decided (`RowKind.sees`). */
  seen: text,
  /** Made by the system; its row has not been seen in the sheet yet and is to be appended. */
  pending: truth,
});
export type Brief = Readonly<z.infer<typeof briefSchema>>;

/** A brief as the pass over a book has it. */
export interface LinkedBrief extends Brief {
  readonly code: string;
  /** Its row was not found by the last sync. */
  readonly missing?: boolean;
}
