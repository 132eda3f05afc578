import { z } from 'zod';
import {
  answerForms,
  authorities,
  outcomes,
  petitionKinds,
  petitionStatuses,
  urgencies,
} from '../../../sheets-templates/choices.ts';
import { date, recordBase, ref, text } from './record.ts';

/** A forwarding in a unit below, and the petition it became here. */
export const waitingBelowSchema = z.object({ unit: z.string(), forward: z.string(), code: z.string() });
export type WaitingBelow = z.infer<typeof waitingBelowSchema>;

/** Ý kiến, kiến nghị: an opinion or petition of a resident or a group. Dates are ISO days. */
export const petitionSchema = z.object({
  ...recordBase,
  /** Code of the session, `DT23-01`. */
  session: ref,
  receivedOn: date,
  /** Without the form of address, e.g. `Nguyễn Văn A`. */
  name: text,
  /** Ông, Bà, Anh, Chị … as typed. */
  address: text,
  /** Official name of the village; blank when not given. */
  village: text,
  /** National form `0912345678`; blank when there is none. */
  phone: text,
  source: text,
  content: text,
  kind: z.enum(petitionKinds).default('Kiến nghị'),
  field: text,
  urgency: z.enum(urgencies).default('Bình thường'),
  authority: z.enum(authorities).default('Thuộc thẩm quyền'),
  /** Which of the four above the system suggested because staff left the cell blank. */
  suggested: z.array(z.enum(['kind', 'field', 'urgency', 'authority'])).default([]),
  /** The words of the text that decided each of them, as typed. */
  suggestedFor: z.partialRecord(z.enum(['kind', 'field', 'urgency', 'authority']), z.array(z.string())).default({}),
  assigneeNamed: text,
  /** Code of the official, `CB23-03`. */
  assignee: ref,
  /** Why this official, e.g. `Đất đai → Địa chính - xây dựng → ít việc nhất (2)`. */
  assigneeReason: text,
  /** Earlier officials, oldest first. */
  assigneeHistory: z.array(z.object({ official: z.string(), until: z.string() })).default([]),
  replyDue: date,
  /** The sum of the deadline with its source, Vietnamese. */
  replyDueReason: text,
  extendedTo: date,
  /** Day on which that extension was first seen. */
  extendedOn: date,
  /** Spells of waiting for the petitioner or another body, oldest first; `until`: null while it lasts. Meanwhile the reply clock stands still. */
  waits: z.array(z.object({ from: z.string(), until: z.string().nullable() })).default([]),
  /** The reply deadline, or the extended one, moved on by the days waited; null where that moves nothing. */
  dueAfterWait: date,
  toldOn: date,
  draft: text,
  answer: text,
  answerForm: z.enum(answerForms).nullable().default(null),
  outcome: z.enum(outcomes).nullable().default(null),
  answeredOn: date,
  duplicateOf: ref,
  /** `Có thể trùng YK23-0012 (86 %)`. */
  similarTo: z.object({ code: z.string(), score: z.number() }).nullable().default(null),
  /** Without the computed suffix `quá hạn …`. */
  status: z.enum(petitionStatuses).default('Mới nhận'),
  /** Mail is held back: key words of khiếu nại, tố cáo that nobody has decided on. */
  heldBack: z.boolean().default(false),
  /** Called khiếu nại or tố cáo by a person: on its way to Sổ văn phòng, or there since this day. */
  moving: z.boolean().default(false),
  movedOn: date,
  /** Mark of the text that moved, once its cells have been emptied. */
  movedAs: text,
  /** The conclusion item that closed it. */
  closedBy: ref,
  /** When the last of its items was done. */
  closedOn: date,
  /** While MTTQ asks to look again: the items in which it asks, each with the day it began, and the mark of the answer it found. */
  disputed: z
    .object({ asks: z.record(z.string(), z.string()), answer: z.string() })
    .nullable()
    .default(null),
  /** Its promises have new results since, and were MTTQ content with them it would be closed: it lies with MTTQ. */
  redone: z.boolean().default(false),
  /** Closed with another, or by what another wrote, it has been work again since this day. */
  openedAgainOn: date,
  /** Unit of an earlier year it was carried over from; blank else. */
  carriedFrom: text,
  /** The registration it came from. */
  registration: ref,
  /** The forwarding with which it went to the unit above. */
  sentUp: ref,
  /** Where it came from, when the unit below sent it up: that unit, its forwarding and its petition. */
  origin: z.object({ unit: z.string(), forward: z.string(), petition: z.string() }).nullable().default(null),
  /** What closed petitions repeat it that came from below: the same answer is owed there. */
  alsoFor: z.array(waitingBelowSchema).default([]),
  /** Mark of the text with which it went to the unit above. */
  sentUpAs: text,
  /** From which unit to which it went: in the book of a later year both are others. */
  sentUpVia: z.object({ from: z.string(), to: z.string() }).nullable().default(null),
  /** What became of it in the unit below after it was sent up. */
  fromBelow: z
    .object({
      /** Name of the unit. */
      unit: z.string(),
      /** Day on which it was said. */
      on: z.string(),
      withdrawn: z.boolean(),
      movedToOffice: z.boolean(),
      /** Its text there, where it is another than was sent; blank else. */
      content: z.string(),
    })
    .nullable()
    .default(null),
});
export type Petition = z.infer<typeof petitionSchema>;
