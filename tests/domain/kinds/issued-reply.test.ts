import { describe, expect, it } from 'vitest';
import type { LinkedBrief } from '../../../functions/domain/books/brief.ts';
import { documentRow } from '../../../functions/domain/kinds/document-row.ts';
import { petitionRow } from '../../../functions/domain/kinds/petition-row.ts';
import { documentSchema } from '../../../functions/domain/records/following.ts';
import { decided, ruleBook, session } from '../../fixtures/rule-book.ts';

const sessions = [session('DT23-01', { heldOn: '2023-10-26' })];

/** The brief of a reply letter to YK23-0001, as the sync keeps it. */
const letter = (code: string, issuedOn: string | null, about = 'YK23-0001'): LinkedBrief => {
  const status = issuedOn === null ? 'Dự thảo' : 'Đã ban hành';
  const base = { id: code, code, raw: {}, createdAt: '', updatedAt: '', session: 'DT23-01', about };
  const paper = documentSchema.parse({ ...base, kind: 'Trả lời kiến nghị', issuedOn, status });
  return { ...documentRow.brief(paper), code };
};

function petition(
  typed: Record<string, string>,
  documents: readonly LinkedBrief[],
  conclusions: readonly LinkedBrief[] = [],
) {
  const officials = [{ code: 'CB23-01', name: 'Ông Tư', role: 'Văn phòng' as const }];
  const book = ruleBook({ sessions, officials, today: '2023-11-20', rows: { documents, conclusions } });
  const cells = { session: 'DT23-01', receivedOn: '16/10/2023', content: 'Đề nghị sửa đường', ...typed };
  const record = decided(petitionRow, 'YK23-0001', cells, book);
  const { status, answeredOn, answerForm, problems } = record;
  const hints = (petitionRow.hints?.(record, book) ?? []).filter((hint) => hint.startsWith('Ngày trả lời'));
  const seen = petitionRow.sees?.({ ...petitionRow.brief(record), code: record.code }, book);
  return { status, answeredOn, answerForm, asked: problems.map(({ column }) => column), hints, seen };
}

const answered = { answer: 'Đã đổ bê tông', outcome: 'Đã trả lời' };
const issued = letter('VB23-0004', '2023-11-10');

describe('an answer whose letter was issued', () => {
  it('was given on the day of issue, in writing, and the clerk reads where the day comes from', () => {
    expect(petition(answered, [letter('VB23-0004', null)])).toMatchObject({
      status: 'Đang xử lý',
      answeredOn: null,
      asked: ['Ngày trả lời'],
      hints: [],
    });
    expect(petition(answered, [issued])).toMatchObject({
      status: 'Đã trả lời bằng văn bản',
      answeredOn: '2023-11-10',
      answerForm: 'Bằng văn bản',
      asked: [],
      hints: ['Ngày trả lời: 10/11/2023, ngày ban hành VB23-0004; nếu là ngày khác, ghi vào ô.'],
    });
  });

  it.each<[string, Record<string, string>, string | null, string]>([
    ['a day that was typed', { ...answered, answeredOn: '27/10/2023', answerForm: 'Tại hội nghị' }, '2023-10-27', ''],
    ['a day that cannot be read', { ...answered, answeredOn: '31/11' }, null, 'Ngày trả lời'],
  ])('never stands against %s', (_, typed, answeredOn, column) => {
    const seen = petition(typed, [issued]);
    expect(seen).toMatchObject({ answeredOn, hints: [] });
    expect(seen.asked.includes('Ngày trả lời')).toBe(column !== '');
  });

  it.each<[string, Record<string, string>, readonly LinkedBrief[]]>([
    ['without an answer', { outcome: 'Đã trả lời' }, [issued]],
    ['by a letter to somebody else', answered, [letter('VB23-0004', '2023-11-10', 'YK23-0002')]],
    ['by a letter from before it was received', answered, [letter('VB23-0004', '2023-10-02')]],
  ])('not %s', (_, typed, documents) => {
    expect(petition(typed, documents).answeredOn).toBeNull();
  });

  it('still waits for its outcome', () => {
    expect(petition({ answer: 'Đã đổ bê tông' }, [issued])).toMatchObject({
      status: 'Đang xử lý',
      asked: ['Kết quả xử lý'],
    });
  });

  it('stays answered on the first day when a new edition is issued', () => {
    expect(petition(answered, [letter('VB23-0009', '2023-11-15'), issued]).answeredOn).toBe('2023-11-10');
  });

  it('is answered again, after MTTQ asked, only by a newer letter', () => {
    const asked = [{ code: 'KL23-0001', petition: 'YK23-0001', review: '2023-11-12' }];
    expect(petition(answered, [issued], asked).status).toBe('Đề nghị xem lại');
    const newer = letter('VB23-0009', '2023-11-15');
    expect(petition(answered, [issued, newer], asked)).toMatchObject({
      status: 'Đã trả lời bằng văn bản',
      answeredOn: '2023-11-15',
    });
  });

  it('its row is looked at again when the letter is issued, and when that is taken back', () => {
    expect(petition(answered, [issued]).seen).not.toBe(petition(answered, [letter('VB23-0004', null)]).seen);
  });
});
