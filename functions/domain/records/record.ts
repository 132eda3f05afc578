import { z } from 'zod';
import { editSchema } from '../books/edits.ts';
import { cellSchema } from './cell.ts';
import { erasedSchema } from './erased.ts';

/** What every record of a row carries. Records are parsed with zod when they come out of the store. */

const problemSchema = z.object({ column: z.string(), message: z.string() });

export const recordBase = {
  id: z.string(),
  /** Unique per unit, e.g. `YK23-0012`; never reused. */
  code: z.string(),
  /** Cells of the staff columns as last seen, by header; the text is kept even where it could not be understood. */
  raw: z.record(z.string(), cellSchema),
  problems: z.array(problemSchema).default([]),
  createdAt: z.string(),
  updatedAt: z.string(),
  /** The sync that wrote it last: after a time-out it tells whether the commit was applied. */
  syncId: z.string().default(''),
  /** Since when its row has not been found in the book. */
  missingSince: z.string().nullable().default(null),
  /** Staff cells changed by another door and not shown by the sheet yet, by column key. */
  edits: z.record(z.string(), editSchema).default({}),
  /** Parcel it came in from another book; blank for a row that was typed. */
  parcel: z.string().default(''),
  /** What marks "as above" (`nt`) stood for when first seen, by column key. */
  asAbove: z.record(z.string(), cellSchema).default({}),
  /** Unit of the next year in whose book it goes on; blank while it is worked on here. */
  carriedTo: z.string().default(''),
  /** What its row here says otherwise since then, by header: kept, and not taken for the record's. */
  typedLate: z.record(z.string(), cellSchema).default({}),
  /** The number its cell held before somebody emptied or changed it: the sheet shows masks only, so Ctrl+Z brings back no more. */
  formerPhone: z.string().default(''),
  /** Since when it names nobody, on request; `null` for nearly all. */
  erased: erasedSchema.nullable().default(null),
};

/** What the rules leave to the sync. */
export const newRecord = ({ id, code }: { readonly id: string; readonly code: string }) => ({
  id,
  code,
  raw: {},
  createdAt: '',
  updatedAt: '',
  syncId: '',
  missingSince: null,
  edits: {},
  parcel: '',
  carriedTo: '',
  typedLate: {},
  formerPhone: '',
  erased: null,
});

const nullableText = z.string().nullable().default(null);
export const text = z.string().default('');
export const date = nullableText;
export const ref = nullableText;
