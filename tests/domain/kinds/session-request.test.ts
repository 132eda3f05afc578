import { describe, expect, it } from 'vitest';
import { sessionRow } from '../../../functions/domain/kinds/session-row.ts';
import { decided, ruleBook } from '../../fixtures/rule-book.ts';

const asked = (content: string) =>
  decided(sessionRow, 'DT23-02', { content, documentWanted: 'Thông báo tổ chức' }, ruleBook({}));

describe('Lập văn bản', () => {
  it('asks for a paper about the session of its row', () => {
    expect(asked('Đối thoại với nhân dân khu Kim Đồng')).toMatchObject({
      documentWanted: 'Thông báo tổ chức',
      problems: [],
    });
  });

  it('picked in an empty row asks for nothing until the session is typed', () => {
    const session = asked('');
    expect(session.documentWanted).toBeNull();
    expect(session.problems).toContainEqual({
      column: 'Lập văn bản',
      message: 'ghi Nội dung của cuộc trước; nếu chọn nhầm dòng thì xóa ô này.',
    });
  });
});
