import { journalWrites } from '../domain/journal.ts';
import { departure } from '../domain/notices/make-notice.ts';
import { type Notice, noticeSchema, packNotice } from '../domain/records/notice.ts';
import { type Store, unlessStale, type Write } from '../domain/store.ts';
import type { Clock } from '../domain/tasks.ts';
import { makeCalendar } from '../domain/time/calendar.ts';
import { readUnit } from './read-unit.ts';

export interface ResendRequest {
  readonly unitId: string;
  readonly code: string;
  /** Written in the commit that queues: that this request has been carried out, with its result. */
  readonly noted?: (result: string) => Write;
}

/**
 * `Gửi lại`: what of a code was given up, or waits for its next attempt, is queued again, whatever its attempts. What has been sent
 * stays sent.
 * @returns what the column `Kết quả` says, Vietnamese.
 */
export async function resendNotices(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  { unitId, code, noted }: ResendRequest,
): Promise<string> {
  const unit = (await readUnit(store, unitId))?.settings;
  if (unit === undefined) return 'Không có đơn vị này';
  const calendar = makeCalendar(unit.holidays);
  const collection = `units/${unitId}/notices`;
  const now = clock.now();
  for (;;) {
    const all = (await store.query(collection, { where: { code } })).map((entry) => ({
      ...entry,
      data: noticeSchema.parse(entry.data),
    }));
    const again = all.filter(({ data }) => data.state === 'dead' || data.state === 'failed').slice(0, 300);
    if (again.length === 0) return nothingText(all.map(({ data }) => data));
    const next = (notice: Notice): Notice => ({
      ...notice,
      state: 'queued',
      attempts: 0,
      reason: '',
      notBefore: departure(now, notice.urgent, unit, calendar).toISOString(),
    });
    const message = `Đã xếp gửi lại ${again.length} thư, tin`;
    const line = { at: now.toISOString(), what: 'Gửi lại', code, message };
    const writes: Write[] = [
      ...again.map(
        ({ id, version, data }) => ({ op: 'put', collection, id, version, data: packNotice(next(data)) }) as const,
      ),
      ...journalWrites(unitId, [line], `resend ${code} ${now.toISOString()}`),
      ...(noted === undefined ? [] : [noted(message)]),
    ];
    if ((await unlessStale(() => store.commit(writes))) !== 'stale') return message;
  }
}

function nothingText(all: readonly Notice[]): string {
  if (all.length === 0) return 'Mã này chưa có thư nào; kiểm tra lại mã';
  const waiting = all.filter(({ state }) => state === 'queued' || state === 'held').length;
  return waiting > 0 ? `Đang chờ gửi ${waiting} thư, không cần gửi lại` : 'Không có thư lỗi của mã này';
}
