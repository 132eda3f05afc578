import { describe, expect, it } from 'vitest';
import { sessionRow } from '../../../functions/domain/kinds/session-row.ts';
import { decided, ruleBook } from '../../fixtures/rule-book.ts';

const officials = [
  { code: 'CB23-01', name: 'Nguyễn Thị Thu', title: 'Chủ tịch UBND xã', role: 'Chủ trì' as const },
  { code: 'CB23-02', name: 'Trần Văn An', title: 'Bí thư Đảng ủy', role: 'Chủ trì' as const },
  { code: 'CB23-03', name: 'Trần Văn An', title: 'Công chức', role: 'Chuyên môn' as const },
];

/** What the office reads behind the verdict of a session. */
const hintsOf = (chairs: string, known = officials) => {
  const book = ruleBook({ officials: known });
  return sessionRow.hints?.(decided(sessionRow, 'DT23-01', { content: 'Đối thoại', chairs }, book), book) ?? [];
};

describe('Chủ trì of a session', () => {
  it.each(['Nguyễn Thị Thu', 'Chủ tịch UBND xã', 'Chủ tịch Nguyễn Thị Thu; Bí thư Đảng ủy', ''])(
    '“%s” needs no word',
    (chairs) => {
      expect(hintsOf(chairs)).toEqual([]);
    },
  );

  it('of nobody in Cán bộ stands in the papers as typed, and the office reads so', () => {
    expect(hintsOf('Nguyễn Thị Thu Hà; Nguyễn Thị Thu')).toEqual([
      'Chủ trì: không thấy “Nguyễn Thị Thu Hà” trong tab Cán bộ; văn bản sẽ ghi đúng như đã gõ.',
    ]);
  });

  it('that may be several is asked about', () => {
    expect(hintsOf('Trần Văn An')).toEqual([
      'Chủ trì: “Trần Văn An” có thể là Trần Văn An (CB23-02, Bí thư Đảng ủy), Trần Văn An (CB23-03, Công chức); ghi chức vụ thay cho họ tên, nếu là nhiều người thì ngăn bằng dấu chấm phẩy.',
    ]);
  });

  it('is settled by the office held, as the message says', () => {
    expect(hintsOf('Bí thư Đảng ủy')).toEqual([]);
  });

  it('is not judged before anybody stands in Cán bộ', () => {
    expect(hintsOf('Nguyễn Thị Thu', [])).toEqual([]);
  });
});
