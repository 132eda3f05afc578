import { describe, expect, it } from 'vitest';
import { type Notice, noticeSchema, packNotice } from '../../functions/domain/records/notice.ts';
import { StaleWrite, type Store, StoreUnavailable, type Write } from '../../functions/domain/store.ts';
import { type Outcome, Recorder } from '../../functions/use-cases/notices/recorder.ts';
import { type NoticeOffice, openOffice, unitId } from '../fixtures/notice-office.ts';
import { storeOver } from '../fixtures/store-over.ts';

/** Mails have left, and while that is being noted somebody else has written the same entries, or the store did not answer. */

const collection = `units/${unitId}/notices`;
const sent = { state: 'sent', attempts: 1, sentAt: '2023-11-20T01:00:00.000Z' } as const;
const failed = { state: 'failed', attempts: 1, reason: 'Máy chủ thư từ chối' } as const;

async function noting(
  next: Partial<Notice>,
  meanwhile: (office: NoticeOffice, notice: Notice) => Promise<void>,
  more: { readonly instead?: boolean; readonly store?: (store: Store) => Store } = {},
) {
  const office = await openOffice();
  const notice = await office.queue('YK23-0001', 'CB23-01');
  const stored = await office.store.get(collection, notice.id);
  if (stored === undefined) throw new Error('Not queued');
  const other = { ...notice, id: 'instead', to: 'CB23-03' };
  const outcome: Outcome = {
    entry: { ...stored, data: noticeSchema.parse(stored.data) },
    next: { ...notice, ...next },
    line: { at: '2023-11-20T01:00:00.000Z', what: 'Gửi', code: notice.code, message: 'thư' },
    ...(more.instead ? { instead: other } : {}),
  };
  await meanwhile(office, notice);
  const recorder = new Recorder(more.store?.(office.store) ?? office.store, unitId);
  recorder.note([outcome]);
  const failure: unknown = await recorder.flush().catch((error: unknown) => error);
  const notices = (await office.notices()).map(({ id, state, reason }) => [
    id === notice.id ? 'it' : id,
    state,
    reason,
  ]);
  return { failure, failed: recorder.failed, notices, lines: (await office.journal()).length };
}

const change = (more: Partial<Notice>) => async (office: NoticeOffice, notice: Notice) =>
  office.put('notices', { ...notice, ...more });
const untouched = async () => {};

describe('what became of a mail', () => {
  it.each<[string, Partial<Notice>, Partial<Notice>, [string, string], number]>([
    ['sent, and cancelled meanwhile: it has left', sent, { state: 'cancelled', reason: 'Đã trả lời' }, ['sent', ''], 1],
    ['sent, and touched meanwhile', sent, { messageId: 'm' }, ['sent', ''], 1],
    ['failed, and touched meanwhile', failed, { messageId: 'm' }, ['failed', failed.reason], 1],
    [
      'failed, and cancelled meanwhile',
      failed,
      { state: 'cancelled', reason: 'Đã trả lời' },
      ['cancelled', 'Đã trả lời'],
      0,
    ],
    ['failed, and tried by another meanwhile', failed, { attempts: 2 }, ['queued', ''], 0],
    ['failed, and put off meanwhile', failed, { notBefore: '2023-11-21T01:00:00.000Z' }, ['queued', ''], 0],
    ['failed, and sent by another meanwhile', failed, { state: 'sent' }, ['sent', ''], 0],
  ])('%s', async (_, next, meanwhile, [state, reason], lines) => {
    const done = await noting(next, change(meanwhile));
    expect(done).toEqual({ failure: undefined, failed: false, notices: [['it', state, reason]], lines });
  });

  it('goes to another receiver once, though the first note was made and its answer lost', async () => {
    let lost = true;
    const losing = (store: Store) =>
      storeOver(store, {
        async commit(writes: readonly Write[]) {
          const versions = await store.commit(writes);
          if (lost) {
            lost = false;
            throw new StoreUnavailable('no answer');
          }
          return versions;
        },
      });
    const dead = { state: 'dead', attempts: 1, reason: 'Địa chỉ sai' } as const;
    const done = await noting(dead, untouched, { instead: true, store: losing });
    expect(done).toEqual({
      failure: undefined,
      failed: false,
      notices: [
        ['it', 'dead', 'Địa chỉ sai'],
        ['instead', 'queued', ''],
      ],
      lines: 1,
    });
  });

  it('goes to no other receiver twice: he had it from somebody else meanwhile', async () => {
    const done = await noting(
      { state: 'dead', reason: 'Địa chỉ sai' },
      async (office, notice) => {
        await change({ messageId: 'm' })(office, notice);
        await office.store.commit([
          { op: 'create', collection, id: 'instead', data: packNotice({ ...notice, id: 'instead', state: 'sent' }) },
        ]);
      },
      { instead: true },
    );
    expect(done.notices).toEqual([
      ['it', 'dead', 'Địa chỉ sai'],
      ['instead', 'sent', ''],
    ]);
  });

  it.each([
    ['is never free', new StaleWrite('again'), 4],
    ['is broken', new Error('disk full'), 1],
  ])('is not lost in silence when the store %s', async (_, error, tries) => {
    let asked = 0;
    const refusing = (store: Store) =>
      storeOver(store, {
        commit() {
          asked += 1;
          return Promise.reject(error);
        },
      });
    expect(await noting(sent, untouched, { store: refusing })).toMatchObject({ failure: error, failed: true });
    expect(asked).toBe(tries);
  });
});
