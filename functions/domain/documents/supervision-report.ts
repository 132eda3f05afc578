import { promiseDeadline } from '../lifecycle/following.ts';
import type { Conclusion } from '../records/following.ts';
import { bullets, heading, paragraph } from './blocks.ts';
import type { DocumentInput } from './document-input.ts';
import { heldWith } from './gathering.ts';
import { lateText, type Standing, standingOf } from './lateness.ts';
import { letterheadOf } from './letterhead.ts';
import { mattersOf } from './matters.ts';
import type { Block, OfficialDocument } from './official-document.ts';
import { underLetterhead } from './paper-frame.ts';
import { countText, dateInFigures, dateInWords, upperFirst } from './wording.ts';

const kind = 'Báo cáo giám sát';

/** The order in which a supervisor reads: what is wrong first. */
const groups: readonly (readonly [Standing, string])[] = [
  ['disputed', 'Đề nghị xem lại'],
  ['overdue', 'Quá hạn, chưa thực hiện xong'],
  ['done-late', 'Hoàn thành chậm thời hạn'],
  ['not-begun', 'Chưa thực hiện, còn trong thời hạn'],
  ['in-progress', 'Đang thực hiện, còn trong thời hạn'],
  ['on-time', 'Hoàn thành đúng thời hạn'],
];

/** Báo cáo giám sát of MTTQ: conclusions on time, late, not begun, disputed. */
export function buildSupervisionReport(input: DocumentInput): OfficialDocument {
  const letterhead = letterheadOf(input.unit, kind);
  const conclusions = mattersOf(input).assigned.map(({ conclusion }) => conclusion);
  const whom = heldWith(input.session, input.unit);
  const { heldOn } = input.session;
  const period = heldOn ? dateInWords(heldOn) : `năm ${input.unit.year}`;
  const byStanding = groups.map(([standing, title]) => ({
    standing,
    title,
    own: conclusions.filter((conclusion) => standingOf(conclusion, input.today) === standing),
  }));
  return {
    ...underLetterhead(input, letterhead),
    type: 'BÁO CÁO',
    subject: `Giám sát việc thực hiện kết luận sau tiếp xúc, đối thoại với ${whom}`,
    body: [
      paragraph(
        `${upperFirst(letterhead.body)} báo cáo kết quả giám sát việc thực hiện kết luận cuộc tiếp xúc, đối thoại với ${whom} ${period}, tính đến ${dateInWords(input.today)} như sau:`,
      ),
      heading(1, 'I. KẾT QUẢ CHUNG'),
      paragraph(`Tổng số nội dung kết luận: ${countText(conclusions.length)}, trong đó:`),
      bullets(byStanding.map(({ title, own }) => `${title}: ${countText(own.length)}.`)),
      heading(1, 'II. TỪNG NỘI DUNG'),
      ...details(input, byStanding),
      heading(1, 'III. KIẾN NGHỊ'),
      bullets(recommendations(input, byStanding)),
      paragraph(`Trên đây là báo cáo kết quả giám sát của ${letterhead.body}`),
    ],
  };
}

interface Group {
  readonly standing: Standing;
  readonly title: string;
  readonly own: readonly Conclusion[];
}

const columns = [
  { header: 'STT', width: 0.07, align: 'center' },
  { header: 'Nội dung kết luận', width: 0.32 },
  { header: 'Đơn vị thực hiện', width: 0.2 },
  { header: 'Thời hạn', width: 0.15, align: 'center' },
  { header: 'Kết quả', width: 0.26 },
] as const;

function details(input: DocumentInput, byStanding: readonly Group[]): Block[] {
  const filled = byStanding.filter(({ own }) => own.length > 0);
  if (filled.length === 0) return [paragraph('Chưa có nội dung kết luận nào.')];
  return filled.flatMap(({ title, own }, index) => [
    heading(2, `${index + 1}. ${title} (${countText(own.length)})`),
    { block: 'table', columns, rows: own.map((conclusion, row) => rowOf(input, conclusion, row)) } as const,
  ]);
}

function rowOf(input: DocumentInput, conclusion: Conclusion, index: number): readonly string[] {
  const done = conclusion.doneOn ? `Hoàn thành ngày ${dateInFigures(conclusion.doneOn)}.` : '';
  const late = lateText(input.calendar, promiseDeadline(conclusion), input.today);
  return [
    String(index + 1),
    `${conclusion.content}\n(${[conclusion.petition, conclusion.code].filter(Boolean).join('; ')})`,
    conclusion.unit,
    dateInFigures(conclusion.due),
    [conclusion.result, done, late && upperFirst(`${late}.`)].filter((text) => text !== '').join('\n') ||
      conclusion.status,
  ];
}

function recommendations(input: DocumentInput, byStanding: readonly Group[]): string[] {
  const count = (standing: Standing): number =>
    byStanding.find((group) => group.standing === standing)?.own.length ?? 0;
  const lines = [
    count('overdue') > 0
      ? `Đề nghị người chủ trì đối thoại chỉ đạo thực hiện dứt điểm ${countText(count('overdue'))} nội dung quá hạn, làm rõ nguyên nhân chậm.`
      : '',
    count('disputed') > 0
      ? `Đề nghị xem lại ${countText(count('disputed'))} nội dung mà kết quả chưa đáp ứng kết luận hoặc ý kiến của nhân dân.`
      : '',
    `Đề nghị ${input.unit.followingBody} tiếp tục theo dõi, đôn đốc, thông báo kết quả để nhân dân biết.`,
  ];
  return lines.filter((line) => line !== '');
}
