import { isOverdue, replyDeadline } from '../lifecycle/petition-text.ts';
import { paragraph } from './blocks.ts';
import { DocumentImpossible, type DocumentInput } from './document-input.ts';
import { heldWith } from './gathering.ts';
import { lateText } from './lateness.ts';
import { letterheadOf } from './letterhead.ts';
import { mattersOf, petitionsOf } from './matters.ts';
import type { OfficialDocument } from './official-document.ts';
import { underLetterhead } from './paper-frame.ts';
import { departmentFor } from './people.ts';
import { byText } from './vietnamese-order.ts';
import { bodiesIn, countText, dateInFigures, joined, upperFirst } from './wording.ts';

const kind = 'Công văn đôn đốc';

interface Duty {
  readonly who: string;
  readonly content: string;
  readonly due: string | null;
}

/**
 * Công văn đôn đốc: what is late of the session, by who must do it. Where nothing is late it presses what is still to be
 * done.
 * @throws DocumentImpossible when everything is done.
 */
export function buildChaseLetter(input: DocumentInput): OfficialDocument {
  const letterhead = letterheadOf(input.unit, kind);
  const open = dutiesOf(input);
  const late = open.filter(({ due }) => isLate(due, input.today));
  const duties = late.length > 0 ? late : open;
  if (duties.length === 0) {
    throw new DocumentImpossible('Không lập được Công văn đôn đốc: không còn việc nào chưa thực hiện xong.');
  }
  const bodies = bodiesIn(duties.map(({ who }) => who));
  const whom = heldWith(input.session, input.unit);
  return {
    ...underLetterhead(input, letterhead),
    type: null,
    subject: `đôn đốc giải quyết, trả lời ý kiến, kiến nghị sau tiếp xúc, đối thoại với ${whom}`,
    addressees: bodies,
    body: [
      paragraph(
        `Qua theo dõi việc thực hiện kết luận và trả lời ý kiến, kiến nghị sau cuộc tiếp xúc, đối thoại với ${whom}, đến ngày ${dateInFigures(input.today)} còn ${countText(duties.length)} nội dung ${late.length > 0 ? 'quá thời hạn' : 'chưa thực hiện xong'}, cụ thể như sau:`,
      ),
      { block: 'table', columns, rows: duties.map((duty, index) => rowOf(input, duty, index)) },
      paragraph(
        `${upperFirst(letterhead.body)} đề nghị ${joined(bodies)} khẩn trương thực hiện, trả lời người có ý kiến, kiến nghị và báo cáo kết quả, nguyên nhân chậm (nếu có) về ${input.unit.draftingBody} để tổng hợp, báo cáo`,
      ),
    ],
  };
}

const columns = [
  { header: 'STT', width: 0.07, align: 'center' },
  { header: 'Nội dung', width: 0.43 },
  { header: 'Đơn vị thực hiện', width: 0.2 },
  { header: 'Thời hạn', width: 0.15, align: 'center' },
  { header: 'Tình trạng', width: 0.15 },
] as const;

const rowOf = (input: DocumentInput, { who, content, due }: Duty, index: number): readonly string[] => [
  String(index + 1),
  content,
  who,
  dateInFigures(due),
  upperFirst(lateText(input.calendar, due, input.today) || 'chưa xong'),
];

const isLate = (due: string | null, today: string): boolean => due !== null && due < today;

function dutiesOf(input: DocumentInput): readonly Duty[] {
  const { assigned } = mattersOf(input);
  const open = assigned.filter(({ conclusion }) => conclusion.status !== 'Hoàn thành' && !conclusion.redone);
  const conclusions = open.map(({ conclusion }) => ({
    who: conclusion.unit || input.unit.draftingBody,
    content: `${conclusion.content} (${conclusion.code})`,
    due: conclusion.due,
  }));
  // A promise that is not due yet answers nobody: what is late is the reply.
  const late = open.filter(({ conclusion: { due } }) => isLate(due, input.today));
  const concluded = new Set(late.map(({ conclusion }) => conclusion.petition));
  const petitions = petitionsOf(input)
    .filter((petition) => !concluded.has(petition.code) && isOverdue(petition, input.today))
    .map((petition) => ({
      who: departmentFor(input, petition),
      content: `${petition.content} (${petition.code})`,
      due: replyDeadline(petition),
    }));
  return [...conclusions, ...petitions].sort(
    (one, other) => byText(one.who, other.who) || ((one.due ?? '9') < (other.due ?? '9') ? -1 : 1),
  );
}
