import { isOwn } from '../domain/notices/make-notice.ts';
import { stageText } from '../domain/notices/texts/stage-texts.ts';
import { type Notice, noticeSchema } from '../domain/records/notice.ts';
import type { Store } from '../domain/store.ts';
import { formatDate } from '../domain/time/day.ts';
import { timeIn, todayIn } from '../domain/time/zone.ts';
import type { Instant } from '../domain/values.ts';

export interface DeliveryLine {
  /** When it was sent, else when it was put into the outbox. */
  readonly at: Instant;
  readonly code: string;
  /** Code of the official. */
  readonly to: string;
  readonly channel: Notice['channel'];
  /** Vietnamese: `Quá hạn`. */
  readonly what: string;
  readonly state: Notice['state'];
  /** Vietnamese: `đã gửi`, `không gửi: Đã giao lại cho CB23-02`, `đang chờ gửi`. */
  readonly outcome: string;
}

/** Who got what when, or why not: of one case (`code`) or one official (`to`), oldest first. */
export async function deliveryLog(
  store: Store,
  unitId: string,
  of: { readonly code: string } | { readonly to: string },
): Promise<DeliveryLine[]> {
  const found = await store.query(`units/${unitId}/notices`, { where: { ...of } });
  return found
    .map(({ data }) => lineOf(noticeSchema.parse(data)))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function lineOf(notice: Notice): DeliveryLine {
  const { code, to, channel, state } = notice;
  const what = stageText(notice, isOwn(notice), 1, [notice.subject.kind]).subject;
  return { at: notice.sentAt ?? notice.createdAt, code, to, channel, what, state, outcome: outcomeOf(notice) };
}

function outcomeOf({ state, reason, notBefore, because }: Notice): string {
  const why = reason === '' ? '' : `: ${reason}`;
  switch (state) {
    case 'sent':
      return because === '' ? 'đã gửi' : `đã gửi (${because})`;
    case 'held':
      return 'đang giữ: chưa thấy lại dòng của mã này trong sổ';
    case 'queued':
      return `đang chờ gửi${why}`;
    case 'failed':
      return `chưa gửi được${why}, thử lại từ ${timeIn(new Date(notBefore))} ${formatDate(todayIn(new Date(notBefore)))}`;
    case 'dead':
      return `không gửi được${why}`;
    case 'cancelled':
      return `không gửi${why}`;
    default:
      return state satisfies never;
  }
}
