import { expect, it } from 'vitest';
import { papersQuoting } from '../../../functions/domain/documents/quoting-papers.ts';
import { ruleBook, session } from '../../fixtures/rule-book.ts';

const paper = (code: string, of: string, kind: string, about?: string) => ({
  code,
  session: of,
  kind,
  ...(about === undefined ? {} : { about }),
});
const documents = [
  paper('VB23-0001', 'DT23-02', 'Thông báo tổ chức'),
  paper('VB23-0002', 'DT23-02', 'Biên bản'),
  paper('VB23-0003', 'DT23-02', 'Trả lời kiến nghị', 'YK23-0001'),
  paper('VB23-0004', 'DT23-02', 'Trả lời kiến nghị', 'YK23-0002'),
  paper('VB23-0005', 'DT23-03', 'Tổng hợp ý kiến'),
  paper('VB23-0006', 'DT23-01', 'Tổng hợp ý kiến'),
  paper('VB23-0007', 'DT23-03', 'Biên bản'),
  paper('VB23-0008', 'DT23-04', 'Thông báo kết luận'),
  { ...paper('VB23-0009', 'DT23-02', 'Báo cáo kết quả'), missing: true },
];
const sessions = ['2023-03-01', '2023-05-01', '2023-08-01', '2023-11-01'].map((heldOn, at) =>
  session(`DT23-0${at + 1}`, { heldOn }),
);
const conclusions = [{ code: 'KL23-0001', session: 'DT23-04', petition: 'YK23-0001' }];

it.each([
  ['of its session, of one that concluded about it, and briefs of later ones', 'YK23-0001', ['02', '03', '05', '08']],
  ['of its session and briefs of later ones', 'YK23-0003', ['02', '05']],
])('a petition may stand in papers %s', (_, code, papers) => {
  const book = ruleBook({ sessions, rows: { documents, conclusions } });
  expect(papersQuoting({ session: 'DT23-02', code }, book).map((one) => one.code.slice(-2))).toEqual(papers);
});
