import { z } from 'zod';
import { documentKinds, documentStatuses, registrationForms, supervisions } from '../../../sheets-templates/choices.ts';
import { date, recordBase, ref, text } from './record.ts';

/** Kết luận: one promise of the chair. */
export const conclusionSchema = z.object({
  ...recordBase,
  session: ref,
  petition: ref,
  /** Code typed in `Ý kiến` that no petition has; blank else. */
  unlinked: text,
  content: text,
  unit: text,
  partners: text,
  due: date,
  result: text,
  doneOn: date,
  supervision: z.enum(supervisions).nullable().default(null),
  /** Unit of an earlier year it was carried over from; blank else. */
  carriedFrom: text,
  /** Its petition, which stayed in that book, is there khiếu nại or tố cáo, or may be. */
  confidential: z.boolean().default(false),
  /** Day on which MTTQ's `Đề nghị xem lại` was first seen. */
  reviewAskedOn: date,
  /** Mark of the result that MTTQ asks about. */
  reviewedAs: text,
  /** There is another result since, which MTTQ is to look at. */
  redone: z.boolean().default(false),
  published: z.boolean().default(false),
  /** Days on which a Thông báo kết luận of its session was issued, and the mark of the item as the last of them has it; blank when it stands in none. */
  noticedOn: text,
  noticedAs: text,
  status: z.enum(['Chưa thực hiện', 'Đang thực hiện', 'Hoàn thành', 'Đề nghị xem lại']).default('Chưa thực hiện'),
});
export type Conclusion = z.infer<typeof conclusionSchema>;

/** Phân công: a task around a session. */
export const taskSchema = z.object({
  ...recordBase,
  session: ref,
  task: text,
  lead: text,
  partners: text,
  due: date,
  /** The day in `Thời hạn` that was counted from the session and changed by nobody, and by how many days: it follows the session. */
  counted: z
    .object({ day: z.string(), offset: z.number(), unit: z.enum(['ngay', 'ngay-lam-viec']).optional() })
    .nullable()
    .default(null),
  doneOn: date,
  status: z.enum(['Chưa làm', 'Đã xong']).default('Chưa làm'),
});
export type Task = z.infer<typeof taskSchema>;

/** Đăng ký phát biểu: a resident wants to speak or hands in a question. */
export const registrationSchema = z.object({
  ...recordBase,
  session: ref,
  name: text,
  address: text,
  village: text,
  phone: text,
  organisation: text,
  field: text,
  content: text,
  form: z.enum(registrationForms).nullable().default(null),
  spoken: z.boolean().default(false),
  order: z.number().nullable().default(null),
  /** Code of the petition it made. */
  petition: ref,
  /** Mark of what that petition was made of (`handedOver`). */
  handedOver: text,
  /** That petition went to Sổ văn phòng: this row is being emptied, or has been since this day. */
  moving: z.boolean().default(false),
  movedOn: date,
  /** Mark of the text it was emptied of. */
  movedAs: text,
});
export type Registration = z.infer<typeof registrationSchema>;

/** Chuyển cấp trên: a petition sent to a higher body or another agency. */
export const forwardSchema = z.object({
  ...recordBase,
  petition: ref,
  /** Code typed in `Ý kiến` that no petition has; blank else. */
  unlinked: text,
  receiver: text,
  letter: text,
  replyWanted: date,
  toldOn: date,
  answeredOn: date,
  answer: text,
  /** What the unit above says of it while it has not answered, Vietnamese; blank while it says nothing. */
  fromAbove: text,
  /** Mark of the answer that the unit above gave last; of what the petitioner was told on `toldOn`. */
  answeredAs: text,
  toldAs: text,
  /** Sent, in order, to the unit above: its matter stands in that unit's book. */
  up: z.boolean().default(false),
  /** Its petition was withdrawn or has become khiếu nại, tố cáo: no answer is asked for any more. */
  calledBack: z.boolean().default(false),
  /** Unit of an earlier year it was carried over from; blank else. */
  carriedFrom: text,
  status: z.enum(['Chờ gửi', 'Đã chuyển, chờ trả lời', 'Đã có trả lời', 'Đã báo người dân']).default('Chờ gửi'),
});
export type Forward = z.infer<typeof forwardSchema>;

/** Văn bản: a paper made for a session, its number and day of issue typed by the clerk. */
export const documentSchema = z.object({
  ...recordBase,
  session: ref,
  kind: z.enum(documentKinds).nullable().default(null),
  subject: text,
  fileId: text,
  fileLink: text,
  fileName: text,
  number: text,
  issuedOn: date,
  signer: text,
  signedCopy: text,
  /** What of the session it is about: code of a petition, receiving body; blank for the whole session. */
  about: text,
  /** Day of the session when the system made it, and codes of rows in it that were not in order then. */
  forDay: date,
  unsound: z.array(z.string()).default([]),
  /** What the conclusion items in it promised when it was made, as marks by code. */
  promises: z.record(z.string(), z.string()).default({}),
  /** 1 for the first paper of its kind, session and subject matter. */
  edition: z.number().default(1),
  status: z.enum(documentStatuses).default('Dự thảo'),
});
export type DocumentRecord = z.infer<typeof documentSchema>;

/** Khiếu nại, tố cáo: kept apart in Sổ văn phòng. */
export const complaintSchema = z.object({
  ...recordBase,
  session: ref,
  receivedOn: date,
  name: text,
  address: text,
  village: text,
  phone: text,
  source: text,
  content: text,
  kind: z.enum(['Khiếu nại', 'Tố cáo']).default('Khiếu nại'),
  field: text,
  acceptDue: date,
  resolveDue: date,
  /** Unit of an earlier year it was carried over from; blank else. */
  carriedFrom: text,
  result: text,
  closedOn: date,
  status: z.enum(['Mới nhận', 'Đang giải quyết', 'Đã kết thúc']).default('Mới nhận'),
});
export type Complaint = z.infer<typeof complaintSchema>;
