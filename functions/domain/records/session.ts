import { z } from 'zod';
import { documentKinds, postponements, sessionStatuses } from '../../../sheets-templates/choices.ts';
import { date, recordBase, text } from './record.ts';

/** Cuộc tiếp xúc, đối thoại: one meeting with residents, planned or held. */
export const sessionSchema = z.object({
  ...recordBase,
  content: text,
  /** As typed: `26/10/2023`, `Quý III`, `tháng 5/2024`. */
  expected: text,
  /** The days it can fall on, from `expected` or `heldOn`; equal when the day is known. */
  earliest: date,
  latest: date,
  /** Known to the day. */
  heldOn: date,
  /** `HH:MM`. */
  from: text,
  to: text,
  villages: z.array(z.string()).default([]),
  venue: text,
  chairs: z.array(z.string()).default([]),
  secretary: text,
  invited: text,
  /** As typed; `Nguộn 60; Râm 40`. */
  delegates: text,
  delegatesTotal: z.number().nullable().default(null),
  collectUntil: date,
  announcedOn: date,
  /** Mark of its announcements, and the day of the session when the last of them was seen. */
  announcedAs: text,
  announcedFor: date,
  attended: z.number().nullable().default(null),
  postponed: z.enum(postponements).nullable().default(null),
  /** The kind asked for in `Lập văn bản`, until it is made. */
  documentWanted: z.enum(documentKinds).nullable().default(null),
  /** When it was asked for: asked again later, it is another paper. */
  wantedAt: date,
  /** The last request that could not be met, until the office asks again. */
  refused: z.object({ request: z.string(), on: z.string(), message: z.string() }).nullable().default(null),
  noticeDue: date,
  noticeDueReason: text,
  conclusionDue: date,
  conclusionDueReason: text,
  /** Day of issue of the conclusion notice. */
  concludedOn: date,
  status: z.enum(sessionStatuses).default('Dự kiến'),
});
export type Session = z.infer<typeof sessionSchema>;
