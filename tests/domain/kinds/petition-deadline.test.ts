import { describe, expect, it } from 'vitest';
import { petitionRow } from '../../../functions/domain/kinds/petition-row.ts';
import type { Session } from '../../../functions/domain/records/session.ts';
import { decided, ruleBook, session } from '../../fixtures/rule-book.ts';

const reply = { days: 30, unit: 'ngay', source: 'kế hoạch' } as const;
const book = (of: Partial<Session>, today = '2023-10-01') =>
  ruleBook({ unit: { deadlines: { reply } }, sessions: [session('DT23-01', of)], today });
const cells = { session: 'DT23-01', receivedOn: '05/09/2023', content: 'Đề nghị sửa đường ngõ 5' };

describe('the reply to a petition of a session', () => {
  it.each<[string, Partial<Session>, string | null, string]>([
    ['that takes place', { heldOn: '2023-10-10' }, '2023-11-09', '10/10/2023 + 30 ngày = 09/11/2023 (kế hoạch)'],
    [
      'that was cancelled is due as if it had been held: nobody is late at a stroke',
      { heldOn: '2023-10-10', postponed: 'Hủy' },
      '2023-11-09',
      'Cuộc DT23-01 đã hủy, tính từ ngày đã định: 10/10/2023 + 30 ngày = 09/11/2023 (kế hoạch)',
    ],
    [
      'that was cancelled before its day was known',
      { earliest: '2023-07-01', latest: '2023-09-30', postponed: 'Hủy' },
      '2023-10-30',
      'Cuộc DT23-01 đã hủy, tính từ ngày cuối của thời gian dự kiến: 30/09/2023 + 30 ngày = 30/10/2023 (kế hoạch)',
    ],
    [
      'that was cancelled before anything was known',
      { postponed: 'Hủy' },
      '2023-10-05',
      'Cuộc DT23-01 đã hủy khi chưa có ngày, tính từ ngày nhận: 05/09/2023 + 30 ngày = 05/10/2023 (kế hoạch)',
    ],
    [
      'that was put off',
      { heldOn: '2023-10-10', postponed: 'Hoãn' },
      '2023-11-09',
      'Cuộc DT23-01 đang hoãn, tạm tính từ ngày đã định đến khi có ngày mới: 10/10/2023 + 30 ngày = 09/11/2023 (kế hoạch)',
    ],
    ['whose day is not known yet', { postponed: 'Hoãn' }, null, 'Chờ ngày tổ chức cuộc DT23-01 để tính hạn.'],
  ])('%s', (_, of, due, sum) => {
    const petition = decided(petitionRow, 'YK23-0001', cells, book(of));
    expect([petition.replyDue, petition.replyDueReason]).toEqual([due, sum]);
    expect(petitionRow.present(petition, book(of)).replyDue?.note).toBe(sum);
  });

  it('is counted anew when the session is cancelled', () => {
    const seen = (of: Partial<Session>) => petitionRow.sees?.({ code: 'YK23-0001', session: 'DT23-01' }, book(of));
    expect(seen({ heldOn: '2023-10-10', postponed: 'Hủy' })).not.toBe(seen({ heldOn: '2023-10-10' }));
  });

  it('given on the day of a session that was cancelled was not given at it', () => {
    const answer = { outcome: 'Đã trả lời', answer: 'Sẽ sửa', answeredOn: '10/10/2023' };
    const status = (of: Partial<Session>) =>
      decided(petitionRow, 'YK23-0001', { ...cells, ...answer }, book(of, '2023-10-12')).status;
    expect(status({ heldOn: '2023-10-10' })).toBe('Đã trả lời tại hội nghị');
    expect(status({ heldOn: '2023-10-10', postponed: 'Hủy' })).toBe('Đang xử lý');
  });
});
