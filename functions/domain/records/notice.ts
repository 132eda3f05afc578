import { z } from 'zod';

/** The outbox: one entry per case, stage and person. */

export const noticeStages = [
  'assigned',
  'reminder',
  'due-today',
  'overdue',
  'answered-to-confirm',
  'disputed',
  'session-step',
  'forward-unanswered',
  'document-ready',
  'summary',
] as const;
export type NoticeStage = (typeof noticeStages)[number];

export const noticeSchema = z.object({
  /** Hash of unit, case, stage (with its step) and person: a repeated cause makes no second entry. */
  id: z.string(),
  unit: z.string(),
  channel: z.enum(['email', 'sms']),
  stage: z.enum(noticeStages),
  /** Step of the ladder or reminder: working days. 0 where there is none. */
  step: z.number().default(0),
  /** What it is about; one mail can speak of several entries of one person. `code` is blank for summaries. */
  subject: z.object({ kind: z.string(), id: z.string(), code: z.string() }),
  /** Code of the official. */
  to: z.string(),
  /** Day it belongs to, for summaries; blank else. */
  day: z.string().default(''),
  /** Why it goes to this person and not to the one first meant, Vietnamese; blank else. */
  because: z.string().default(''),
  urgent: z.boolean().default(false),
  /** `held`: the row's Mã has not been read back yet, nothing leaves. */
  state: z.enum(['held', 'queued', 'sending', 'sent', 'failed', 'dead', 'cancelled']),
  attempts: z.number().default(0),
  /** Not before this moment (ISO, UTC with Z so that text order is time order). */
  notBefore: z.string(),
  lease: z.object({ token: z.string(), until: z.string() }).nullable().default(null),
  messageId: z.string().default(''),
  /** Vietnamese, without personal data; why it failed, died or was cancelled. */
  reason: z.string().default(''),
  createdAt: z.string(),
  sentAt: z.string().nullable().default(null),
});
export type Notice = z.infer<typeof noticeSchema>;
