import { describe, expect, it } from 'vitest';
import type { AnyRecord, RowKind } from '../../../functions/domain/books/row-kind.ts';
import { conclusionRow } from '../../../functions/domain/kinds/conclusion-row.ts';
import { forwardRow } from '../../../functions/domain/kinds/forward-row.ts';
import { petitionRow } from '../../../functions/domain/kinds/petition-row.ts';
import { taskRow } from '../../../functions/domain/kinds/task-row.ts';
import { decided, ruleBook, session } from '../../fixtures/rule-book.ts';

const sessions = [session('DT23-01', { heldOn: '2023-10-20' })];
const officials = [{ code: 'CB23-01', name: 'Ông Tư', role: 'Văn phòng' as const }];
const petitions = [{ code: 'YK23-0001', status: 'Đã chuyển, chờ trả lời' }];

/** The row as it is read on that day. */
function read<R extends AnyRecord & { readonly status: string }>(
  kind: RowKind<R>,
  cells: Readonly<Record<string, string>>,
  today: string,
) {
  const record = decided(kind, 'YK23-0001', cells, ruleBook({ sessions, officials, today, rows: { petitions } }));
  return [record.status, kind.brief(record).open, record.problems.map(({ column }) => column)];
}

const answer = { session: 'DT23-01', receivedOn: '16/10/2023', content: 'Đề nghị sửa đường', answer: 'Sẽ sửa' };
const done = { session: 'DT23-01', content: 'Sửa đường', task: 'Họp', result: 'Đã sửa', doneOn: '27/10/2023' };
const back = { petition: 'YK23-0001', receiver: 'Sở Xây dựng', letter: '12/UBND', answer: 'Sẽ làm' };

describe('a day to come closes nothing until it is there, and then closes by itself', () => {
  it('Ngày trả lời', () => {
    const cells = { ...answer, answerForm: 'Bằng văn bản', outcome: 'Đã trả lời', answeredOn: '27/10/2023' };
    expect(read(petitionRow, cells, '2023-10-26')).toEqual(['Đang xử lý', true, ['Ngày trả lời']]);
    expect(read(petitionRow, cells, '2023-10-27')).toEqual(['Đã trả lời bằng văn bản', false, []]);
  });

  it('Ngày hoàn thành of a promise', () => {
    expect(read(conclusionRow, done, '2023-10-26')).toEqual(['Đang thực hiện', true, ['Ngày hoàn thành']]);
    expect(read(conclusionRow, done, '2023-10-27')).toEqual(['Hoàn thành', false, []]);
  });

  it('Ngày hoàn thành of a task', () => {
    expect(read(taskRow, done, '2023-10-26')).toEqual(['Chưa làm', true, ['Ngày hoàn thành']]);
    expect(read(taskRow, done, '2023-10-27')).toEqual(['Đã xong', false, []]);
  });

  it('Ngày nhận trả lời, and Ngày báo người dân, of a forwarding', () => {
    const coming = { ...back, answeredOn: '27/10/2023' };
    expect(read(forwardRow, coming, '2023-10-26')).toEqual(['Đã chuyển, chờ trả lời', true, ['Ngày nhận trả lời']]);
    const telling = { ...back, answeredOn: '25/10/2023', toldOn: '27/10/2023' };
    expect(read(forwardRow, telling, '2023-10-26')).toEqual(['Đã có trả lời', true, ['Ngày báo người dân']]);
    expect(read(forwardRow, telling, '2023-10-27')).toEqual(['Đã báo người dân', false, []]);
  });
});
