import { z } from 'zod';
import { sparse } from './sparse.ts';

/**
 * The outbox (`units/UNIT/notices`): one entry per case, stage and person.
 *
 *   held ─► queued ─► sent
 *             │  ▲
 *             ▼  │ backoff
 *            failed ─► dead ─► queued (Gửi lại)
 *   held, queued, failed ─► cancelled
 *
 * That an entry is being sent is no state of its own: the claim of a whole batch, with lease and fencing version, stands in
 * one document of the unit (`notices/outbox.ts`). It says so once for hundreds of entries, before the first mail leaves.
 */

const noticeStages = [
  'assigned',
  'reminder',
  'due-today',
  'overdue',
  'answered-to-confirm',
  'disputed',
  'session-step',
  'forward-unanswered',
  'waiting-for-petitioner',
  'forward-answered',
  'held-back',
  'document-ready',
  'summary',
] as const;
export type NoticeStage = (typeof noticeStages)[number];

/** What a `session-step` speaks of. */
const sessionTopics = ['day', 'notice', 'collection', 'drafts', 'conclusion', 'replies', 'task'] as const;
export type SessionTopic = (typeof sessionTopics)[number];

export const noticeSchema = z.object({
  /** Hash of unit, case, stage (with its step and occasion), person and channel: a repeated cause makes no second entry. */
  id: z.string(),
  unit: z.string(),
  channel: z.enum(['email', 'sms']),
  stage: z.enum(noticeStages),
  /** Step of the ladder or reminder: working days. 0 where there is none. */
  step: z.number().default(0),
  topic: z.enum(sessionTopics).nullable().default(null),
  /** What it is about; one mail can speak of several entries of one person. `code` is blank for summaries. */
  subject: z.object({ kind: z.string(), id: z.string(), code: z.string() }),
  /** `subject.code` again, to find the entries of a case. */
  code: z.string().default(''),
  /** Code of the official. */
  to: z.string(),
  /** Code of the official whose work it is: another responsible official makes the entry void. Blank: it concerns nobody's work. */
  responsible: z.string().default(''),
  /** Day it belongs to: the day of a summary, the deadline of reminders and alerts; blank else. */
  day: z.string().default(''),
  /** Why it goes to this person and not to the one first meant, Vietnamese; blank else. */
  because: z.string().default(''),
  urgent: z.boolean().default(false),
  /** `held`: the row's Mã has not been read back yet, nothing leaves. */
  state: z.enum(['held', 'queued', 'sent', 'failed', 'dead', 'cancelled']),
  attempts: z.number().default(0),
  /** Not before this moment (ISO, UTC with Z so that text order is time order). */
  notBefore: z.string(),
  /** Set when a mail was composed that speaks of it; entries of one Message-ID go together when it is repeated. */
  messageId: z.string().default(''),
  /** Vietnamese, without personal data; why it failed, died, waits or was cancelled. */
  reason: z.string().default(''),
  createdAt: z.string(),
  sentAt: z.string().nullable().default(null),
});
export type Notice = z.infer<typeof noticeSchema>;

/** As it is stored. */
export const packNotice = sparse(noticeSchema);

/** Nothing more happens to it by itself. */
export const isSettled = (notice: Pick<Notice, 'state'>): boolean =>
  notice.state === 'sent' || notice.state === 'dead' || notice.state === 'cancelled';
