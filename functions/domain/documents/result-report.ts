import { isOverdue, replyDeadline } from '../lifecycle/petition-text.ts';
import type { Petition } from '../records/petition.ts';
import { bullets, centred, heading, paragraph } from './blocks.ts';
import type { DocumentInput } from './document-input.ts';
import { heldWith } from './gathering.ts';
import { lateText } from './lateness.ts';
import { letterheadOf } from './letterhead.ts';
import { petitionerOf, petitionsOf } from './matters.ts';
import type { Block, OfficialDocument } from './official-document.ts';
import { underLetterhead } from './paper-frame.ts';
import { departmentFor } from './people.ts';
import { resultCounts, resultTables } from './result-counts.ts';
import { countText, dateInFigures, dateInWords, inSentence, upperFirst } from './wording.ts';

const kind = 'Báo cáo kết quả';

/** Báo cáo kết quả of a session: counts by state, field and village, and the table of all opinions. */
export function buildResultReport(input: DocumentInput): OfficialDocument {
  const letterhead = letterheadOf(input.unit, kind);
  const petitions = petitionsOf(input);
  const whom = heldWith(input.session, input.unit);
  return {
    ...underLetterhead(input, letterhead),
    type: 'BÁO CÁO',
    subject: `Kết quả tiếp xúc, đối thoại với ${whom}`,
    body: [
      paragraph(
        `${upperFirst(letterhead.body)} báo cáo kết quả tiếp xúc, đối thoại với ${whom} tính đến ${dateInWords(input.today)} như sau:`,
      ),
      heading(1, 'I. TÌNH HÌNH TỔ CHỨC'),
      ...organisationOf(input),
      heading(1, 'II. KẾT QUẢ TIẾP NHẬN, GIẢI QUYẾT Ý KIẾN, KIẾN NGHỊ'),
      ...resultCounts(input, petitions),
      ...resultTables(input, petitions),
      paragraph(
        `Trên đây là báo cáo kết quả tiếp xúc, đối thoại với ${whom}${petitions.length > 0 ? ' (có Phụ lục tổng hợp từng ý kiến, kiến nghị kèm theo)' : ''}`,
      ),
    ],
    ...(petitions.length > 0 ? { annex: annexOf(input, petitions) } : {}),
  };
}

function organisationOf({ session, unit, today }: DocumentInput): Block[] {
  const { code, heldOn, postponed, venue, attended } = session;
  const isHeld = heldOn !== null && heldOn <= today && postponed === null;
  return [
    paragraph(`Đã tổ chức ${countText(isHeld ? 1 : 0)}/${countText(1)} cuộc tiếp xúc, đối thoại.`),
    ...(isHeld
      ? [
          bullets([
            `${upperFirst(dateInWords(heldOn))}: đối thoại với ${heldWith(session, unit)}${venue ? ` tại ${inSentence(venue)}` : ''}${attended === null ? '' : `, ${countText(attended)} người dự`} (${code}).`,
          ]),
        ]
      : []),
  ];
}

const columns = [
  { header: 'STT', width: 0.05, align: 'center' },
  { header: 'Nội dung', width: 0.25 },
  { header: 'Người kiến nghị', width: 0.13 },
  { header: 'Lĩnh vực', width: 0.1 },
  { header: 'Đơn vị', width: 0.12 },
  { header: 'Trả lời', width: 0.15 },
  { header: 'Thời hạn', width: 0.1, align: 'center' },
  { header: 'Tình trạng', width: 0.1 },
] as const;

function annexOf(input: DocumentInput, petitions: readonly Petition[]): NonNullable<OfficialDocument['annex']> {
  return {
    orientation: 'landscape',
    blocks: [
      centred({ text: 'PHỤ LỤC', bold: true }),
      centred({ text: 'TỔNG HỢP Ý KIẾN, KIẾN NGHỊ', bold: true }),
      { block: 'table', columns, rows: petitions.map((petition, index) => rowOf(input, petition, index)) },
    ],
  };
}

/** What was answered here, and what came back from where the matter was sent on; of what a promise has closed, what was done. */
function answerOf({ forwards, conclusions }: DocumentInput, { code, answer: own, closedBy }: Petition): string {
  const back = forwards
    .filter(({ petition, answer }) => petition === code && answer !== '' && !own.includes(answer))
    .map(({ receiver, answer }) => (receiver === '' ? answer : `${receiver}: ${answer}`));
  const said = [own, ...back].filter((text) => text !== '').join('\n');
  return said === '' ? (conclusions.find((item) => item.code === closedBy)?.result ?? '') : said;
}

function rowOf(input: DocumentInput, petition: Petition, index: number): readonly string[] {
  const due = replyDeadline(petition);
  const late = isOverdue(petition, input.today) ? lateText(input.calendar, due, input.today) : '';
  return [
    String(index + 1),
    `${petition.content}\n${petition.code}`,
    petitionerOf(petition),
    petition.field,
    departmentFor(input, petition),
    answerOf(input, petition),
    dateInFigures(due),
    [petition.status, late].filter(Boolean).join(', '),
  ];
}
