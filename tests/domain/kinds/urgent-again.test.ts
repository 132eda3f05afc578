import { describe, expect, it } from 'vitest';
import { petitionRow } from '../../../functions/domain/kinds/petition-row.ts';
import { makeNotice } from '../../../functions/domain/notices/make-notice.ts';
import { smsText } from '../../../functions/domain/notices/texts/sms-text.ts';
import { decided, ruleBook } from '../../fixtures/rule-book.ts';

const book = ruleBook({ officials: [{ code: 'CB23-01', name: 'Trần Văn Hùng', role: 'Văn phòng' }] });
const petition = (cells: Record<string, string>, before?: ReturnType<typeof petitionRow.decide>) =>
  decided(petitionRow, 'YK23-0001', { content: 'Cột điện đổ', kind: 'Phản ánh', ...cells }, book, before);
const told = (before: ReturnType<typeof petition>, after: ReturnType<typeof petition>) =>
  petitionRow.notices?.(before, after, book) ?? [];

describe('what somebody is told of a Khẩn petition that he has', () => {
  const open = petition({ urgency: 'Khẩn' });
  const closed = petition({ urgency: 'Khẩn', outcome: 'Rút' }, open);
  const because = (notices: ReturnType<typeof told>) => notices.map((notice) => notice.because);

  it('says that it was marked, or that it is open again, whichever is true', () => {
    expect(because(told(petition({ urgency: 'Bình thường' }), open))).toEqual([
      'việc đã giao nay được xếp mức độ Khẩn',
    ]);
    expect(because(told(closed, petition({ urgency: 'Khẩn' }, closed)))).toEqual([
      'việc mức độ Khẩn đã đóng nay mở lại',
    ]);
  });

  it('says the same in the SMS', () => {
    const [notice] = told(closed, petition({ urgency: 'Khẩn' }, closed));
    if (notice === undefined) throw new Error('Nobody is told');
    const subject = { kind: 'petitions', id: 'id-1', code: 'YK23-0001' };
    const entry = makeNotice({
      ...notice,
      unit: book.unit,
      calendar: book.calendar,
      now: book.now,
      subject,
      channel: 'sms',
    });
    expect(smsText(entry, 'Xã An Lộc', '2023-11-27', '2023-11-01')).toContain('YK23-0001 KHAN, mo lai, han 27/11/2023');
  });
});
