import type { JournalLine } from '../../domain/journal.ts';
import { backoff, MOST_ATTEMPTS } from '../../domain/notices/backoff.ts';
import { departure, isOwn, makeNotice } from '../../domain/notices/make-notice.ts';
import { type Receiver, receiverFor } from '../../domain/notices/receivers.ts';
import { stageText } from '../../domain/notices/texts/stage-texts.ts';
import type { Notice } from '../../domain/records/notice.ts';
import type { Stored } from '../../domain/store.ts';
import { addDays } from '../../domain/time/day.ts';
import { momentOf } from '../../domain/time/zone.ts';
import type { DeliveryContext } from './delivery-context.ts';
import type { Outcome } from './recorder.ts';

type Entry = Stored<Notice>;

/** What the office reads in `Nhật ký`: codes, stage, receiver, reason. */
function line(entry: Entry, what: string, at: Date, reason = ''): JournalLine {
  const { code, to, channel } = entry.data;
  const subject = stageText(entry.data, isOwn(entry.data), 1, [entry.data.subject.kind]).subject;
  const way = channel === 'sms' ? 'SMS' : 'thư';
  return {
    at: at.toISOString(),
    what,
    code,
    message: `${subject}: ${way} đến ${to}${reason === '' ? '' : ` – ${reason}`}`,
  };
}

export const sent = (entry: Entry, messageId: string, now: Date): Outcome => ({
  entry,
  next: {
    ...entry.data,
    state: 'sent',
    attempts: entry.data.attempts + 1,
    messageId,
    reason: '',
    sentAt: now.toISOString(),
  },
  line: line(entry, 'Đã gửi', now),
});

export const cancelled = (entry: Entry, reason: string, now: Date): Outcome => ({
  entry,
  next: { ...entry.data, state: 'cancelled', reason },
  line: line(entry, 'Không gửi', now, reason),
});

/**
 * Later, without counting as an attempt, in a mail of its own: the one it was to be in may go without it. Said in `Nhật ký`
 * once per reason.
 */
export function postponed(entry: Entry, until: Date, reason: string, now: Date): Outcome {
  const next = { ...entry.data, notBefore: until.toISOString(), reason, messageId: '' };
  const told = reason === '' || entry.data.reason === reason;
  return told ? { entry, next } : { entry, next, line: line(entry, 'Chưa gửi', now, reason) };
}

/**
 * May pass: tried again after a pause, until it is given up.
 * @param random the same for all entries of a mail: they are due again in the same moment and stay one mail.
 */
export function failed(entry: Entry, messageId: string, context: DeliveryContext, now: Date, random: number): Outcome {
  const attempts = entry.data.attempts + 1;
  if (attempts >= MOST_ATTEMPTS) return dead(entry, `đã thử ${attempts} lần không được`, messageId, now);
  const at = new Date(now.getTime() + backoff(attempts, random));
  const notBefore = departure(at, entry.data.urgent, context.unit.settings, context.calendar).toISOString();
  const reason = 'Máy chủ gửi chưa nhận';
  const next: Notice = { ...entry.data, state: 'failed', attempts, messageId, notBefore, reason };
  return { entry, next, line: line(entry, 'Chưa gửi được', now, `${reason}, sẽ thử lại (lần ${attempts})`) };
}

export const dead = (entry: Entry, reason: string, messageId: string, now: Date): Outcome => ({
  entry,
  next: { ...entry.data, state: 'dead', attempts: entry.data.attempts + 1, messageId, reason },
  line: line(entry, 'Không gửi được', now, `${reason}. Sửa rồi ghi mã vào tab Gửi lại`),
});

/** The one meant cannot be reached: the matter goes to whoever stands in, in the end the office, and says why. */
export function rerouted(entry: Entry, reason: string, context: DeliveryContext, now: Date): Outcome {
  const { data: notice } = entry;
  const receiver = receiverFor(notice.to, context.staff);
  const summaryOf = notice.stage === 'summary';
  const away: Outcome = {
    entry,
    next: { ...notice, state: 'dead', reason },
    line: line(
      entry,
      'Không gửi được',
      now,
      receiver === null
        ? `${reason}; không còn ai nhận thay`
        : `${reason}${summaryOf ? '' : `; chuyển cho ${receiver.official.code}`}`,
    ),
  };
  // The office has its own summary.
  return receiver === null || summaryOf ? away : { ...away, instead: insteadOf(notice, receiver, context, now) };
}

function insteadOf(notice: Notice, receiver: Receiver, context: DeliveryContext, now: Date): Notice {
  const { stage, step, topic, subject, responsible, day, urgent, channel } = notice;
  const because = receiver.because === '' ? notice.because : receiver.because;
  return makeNotice({
    unit: context.unit.settings,
    calendar: context.calendar,
    now,
    stage,
    step,
    ...(topic === null ? {} : { topic }),
    channel,
    subject,
    to: receiver.official.code,
    responsible,
    day,
    occasion: `${day} instead of ${notice.id}`,
    because,
    urgent,
  });
}

/** When the office opens on the next working day; for what is urgent the same hour of tomorrow, which may be a Sunday. */
export const nextMorning = (context: DeliveryContext, urgent: boolean): Date =>
  morningAfter(context.today, context, urgent);

export function morningAfter(day: string, context: DeliveryContext, urgent = false): Date {
  const { officeHours } = context.unit.settings;
  return departure(momentOf(addDays(day, 1), officeHours.from), urgent, context.unit.settings, context.calendar);
}
