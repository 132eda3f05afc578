import { describe, expect, it } from 'vitest';
import { promiseMark } from '../../functions/domain/lifecycle/following.ts';
import { conclusionSchema, documentSchema } from '../../functions/domain/records/following.ts';
import type { Petition } from '../../functions/domain/records/petition.ts';
import { sessionSchema } from '../../functions/domain/records/session.ts';
import { publishedResults, withNumbers } from '../../functions/domain/results/published-results.ts';
import { resultsPage } from '../../functions/domain/results/results-page.ts';
import { examplePetition } from './documents/example.ts';

const base = { id: 'x', raw: {}, createdAt: '', updatedAt: '' };
const session = sessionSchema.parse({
  ...base,
  code: 'DT23-01',
  content: 'Đối thoại khu Kim Đồng',
  heldOn: '2023-10-26',
  venue: 'Nhà văn hóa',
});
const item = (code: string, more: object = {}) => {
  const parsed = conclusionSchema.parse({
    ...base,
    code,
    session: 'DT23-01',
    content: `Việc ${code}`,
    unit: 'UBND phường',
    due: '2023-11-15',
    published: true,
    ...more,
  });
  return { ...parsed, noticedOn: '2023-10-31', noticedAs: promiseMark(parsed) };
};
const notice = (more: object = {}) =>
  documentSchema.parse({
    ...base,
    code: 'VB23-0001',
    session: 'DT23-01',
    kind: 'Thông báo kết luận',
    number: '12/TB-UBND',
    issuedOn: '2023-10-31',
    status: 'Đã ban hành',
    ...more,
  });

describe('what residents may see', () => {
  it('is the published conclusions of a notice that has been issued', () => {
    const [shown] = publishedResults(
      [session],
      [item('KL23-0001'), item('KL23-0002', { published: false })],
      [notice()],
    );
    expect(shown).toMatchObject({ heldOn: '26/10/2023', notice: '12/TB-UBND ngày 31/10/2023' });
    expect(shown?.conclusions.map(({ code }) => code)).toEqual(['KL23-0001']);
  });

  it.each([
    ['only a draft', notice({ status: 'Dự thảo' })],
    ['another paper of the session', notice({ kind: 'Biên bản' })],
    ['the notice of another session', notice({ session: 'DT23-02' })],
    ['a notice whose row was taken out of Văn bản', notice({ missingSince: '2023-11-02T00:00:00.000Z' })],
  ])('is nothing while there is %s', (_, paper) => {
    expect(publishedResults([session], [item('KL23-0001')], [paper])).toEqual([]);
  });

  it('is no promise whose row was taken out of Kết luận, and none of another session', () => {
    const items = [
      item('KL23-0001'),
      item('KL23-0002', { missingSince: '2023-11-02T00:00:00.000Z' }),
      item('KL23-0003', { session: 'DT23-02' }),
    ];
    const [shown] = publishedResults([session], items, [notice()]);
    expect(shown?.conclusions.map(({ code }) => code)).toEqual(['KL23-0001']);
  });

  it.each([
    ['a draft of the next notice', { status: 'Dự thảo', issuedOn: '2023-12-01' } as const],
    ['another paper', { kind: 'Biên bản', issuedOn: '2023-10-27' } as const],
    ['a notice of another session', { session: 'DT23-02', issuedOn: '2023-12-01' }],
  ])('is held against the notices of its session, not against %s', (_, more) => {
    const other = notice({ code: 'VB23-0002', ...more });
    const items = [item('KL23-0001'), { ...item('KL23-0002'), noticedAs: '' }];
    const [shown] = publishedResults([session], items, [notice(), other]);
    expect(shown?.conclusions.map(({ code }) => code)).toEqual(['KL23-0001']);
  });

  it('is no promise that the notice does not make: one that is new since, or another text', () => {
    const items = [
      item('KL23-0001'),
      { ...item('KL23-0002'), noticedAs: '' },
      { ...item('KL23-0003'), content: 'Việc khác, bà Nhài', due: '2024-11-15' },
    ];
    const [shown] = publishedResults([session], items, [notice()]);
    expect(shown?.conclusions).toEqual([
      expect.objectContaining({ code: 'KL23-0001', content: 'Việc KL23-0001', due: '15/11/2023' }),
      expect.objectContaining({
        code: 'KL23-0003',
        content: expect.stringContaining('đang được sửa'),
        unit: '',
        due: '',
      }),
    ]);
  });

  it('is as it stands where it went on in the next book, in which nobody knows of a notice issued since', () => {
    const on = { ...item('KL23-0001'), noticedOn: '', noticedAs: '' };
    expect(publishedResults([session], [on], [notice()])[0]?.conclusions).toMatchObject([
      { content: 'Việc KL23-0001' },
    ]);
    const older = notice({ code: 'VB23-0000', status: 'Thay thế', issuedOn: '2023-10-30' });
    const known = { ...item('KL23-0001'), noticedOn: '2023-10-30 2023-10-31', noticedAs: '' };
    expect(publishedResults([session], [known], [older, notice()])).toEqual([]);
  });

  it('does not name whose petition a promise is about', () => {
    const typed = item('KL23-0001', {
      petition: 'YK23-0001',
      content: 'Hỗ trợ bà Đỗ Thị Nhài xóa nhà tạm',
      unit: 'Hội Phụ nữ (0912 345 678), Đỗ Thị Nhài',
    });
    const petitioner = examplePetition(1, { address: 'Bà', name: 'Đỗ Thị Nhài' });
    const [shown] = publishedResults([session], [typed], [notice()], [petitioner]);
    expect(shown?.conclusions[0]).toMatchObject({
      content: 'Hỗ trợ người kiến nghị xóa nhà tạm',
      unit: 'Hội Phụ nữ (số điện thoại đã được lược bỏ), người kiến nghị',
    });
  });

  it.each<[string, Partial<Petition>]>([
    ['a person has called tố cáo since', { kind: 'Tố cáo', name: '' }],
    ['a person has called khiếu nại since', { kind: 'Khiếu nại', name: '' }],
    ['looks like tố cáo, and nobody has decided', { heldBack: true }],
  ])('is nothing about a petition that %s', (_, more) => {
    const items = [item('KL23-0001', { petition: 'YK23-0001', content: 'Trả lời bà Đỗ Thị Nhài' }), item('KL23-0002')];
    const [shown] = publishedResults([session], items, [notice()], [examplePetition(1, more)]);
    expect(shown?.conclusions.map(({ code }) => code)).toEqual(['KL23-0002']);
  });

  it('counts what became of the opinions of such a session, of those that a paper may tell of', () => {
    const answered = { outcome: 'Đã trả lời', answer: 'Xong', answeredOn: '2023-11-20' } as const;
    const petitions = [
      examplePetition(1, { ...answered, status: 'Đã trả lời bằng văn bản', answerForm: 'Bằng văn bản' }),
      examplePetition(2),
      examplePetition(3, { kind: 'Tố cáo' }),
      examplePetition(4, { session: 'DT23-02' }),
      examplePetition(5, { missingSince: '2023-11-01T00:00:00.000Z' }),
    ];
    const shown = withNumbers(publishedResults([session], [item('KL23-0001')], [notice()]), petitions, '2023-12-20');
    const page = resultsPage({ name: 'Phường Tân Dân', year: 2023 }, shown);
    expect(page).toContain('<li>Tiếp nhận: 02 ý kiến, kiến nghị (thuộc thẩm quyền 02).</li>');
    expect(page).toContain('tại hội nghị 00, bằng văn bản 01); đúng hạn 01, chậm hạn 00.');
    expect(page).toContain('Đang giải quyết: 01, trong đó quá hạn 01.');
  });

  it('counts nothing where no petition of the session may be told of', () => {
    const shown = publishedResults([session], [item('KL23-0001')], [notice()]);
    expect(withNumbers(shown, [examplePetition(1, { kind: 'Tố cáo' })], '2023-12-20')).toEqual(shown);
  });

  it('carries no phone number and no markup, whatever was typed', () => {
    const typed = item('KL23-0001', { content: 'Gọi 0912 345 678 <script>alert(1)</script>' });
    const page = resultsPage({ name: 'Phường Tân Dân', year: 2023 }, publishedResults([session], [typed], [notice()]));
    expect(page).not.toContain('345');
    expect(page).not.toContain('<script>');
    expect(page).toContain('&lt;script&gt;');
  });
});
