import type { Petition } from '../records/petition.ts';
import { paragraph } from './blocks.ts';
import { DocumentImpossible, type DocumentInput, type Letter } from './document-input.ts';
import { heldWith } from './gathering.ts';
import { type Letterhead, letterheadOf } from './letterhead.ts';
import { isGroup, petitionerInText, petitionerOf, petitionsOf } from './matters.ts';
import type { Block, OfficialDocument } from './official-document.ts';
import { underLetterhead } from './paper-frame.ts';
import { officialOf } from './people.ts';
import { byGivenName, byText } from './vietnamese-order.ts';
import { dateInWords, timeInWords, upperFirst } from './wording.ts';

const kind = 'Trả lời kiến nghị';

/**
 * Trả lời kiến nghị: one letter for each petition of the session that is answered in writing, by village and given name: they are handed
 * out so.
 * @throws DocumentImpossible when none is due.
 */
export function buildReplyLetters(input: DocumentInput): readonly Letter[] {
  const letterhead = letterheadOf(input.unit, kind);
  return [...repliesDue(input)]
    .sort((one, other) => byText(one.village, other.village) || byGivenName(one.name, other.name))
    .map((petition) => ({ about: petition.code, document: letterTo(input, letterhead, petition) }));
}

function repliesDue(input: DocumentInput): readonly Petition[] {
  const due = petitionsOf(input).filter(isWrittenReplyDue);
  if (due.length > 0) return due;
  throw new DocumentImpossible(
    'Không lập được Trả lời kiến nghị: không có ý kiến nào cần trả lời bằng văn bản. Ghi Nội dung trả lời, chọn Hình thức trả lời là Bằng văn bản, rồi lập lại.',
  );
}

/** Answered (or drafted), not at the meeting or by phone, and not sent on to another body. */
const isWrittenReplyDue = (petition: Petition): boolean =>
  answerOf(petition) !== '' &&
  petition.outcome !== 'Chuyển cấp trên' &&
  (petition.answerForm === null || petition.answerForm === 'Bằng văn bản');

const answerOf = (petition: Petition): string => petition.answer.trim() || petition.draft.trim();

function letterTo(input: DocumentInput, letterhead: Letterhead, petition: Petition): OfficialDocument {
  return {
    ...underLetterhead(input, letterhead),
    type: null,
    subject: `trả lời ý kiến, kiến nghị của ${petitioner(petition)}`,
    addressees: [petitionerOf({ ...petition, address: formOfAddress(petition) })],
    body: [
      paragraph(
        `${upperFirst(letterhead.body)} nhận được ý kiến, kiến nghị của ${petitioner(petition)}${receivedAt(input, petition)} (mã số ${petition.code}), nội dung: ${petition.content.replace(/[\s.;]+$/u, '')}.`,
      ),
      ...findings(input, letterhead, petition),
      contact(input, letterhead, petition),
    ],
  };
}

/** When it came: at the session, or on another day for it. */
function receivedAt({ session, unit }: DocumentInput, { receivedOn }: Petition): string {
  const { heldOn } = session;
  const name = `cuộc tiếp xúc, đối thoại với ${heldWith(session, unit)}${heldOn === null ? '' : ` ${dateInWords(heldOn)}`}`;
  if (receivedOn === null || receivedOn === heldOn) return ` tại ${name}`;
  const day = dateInWords(receivedOn);
  return heldOn !== null && receivedOn > heldOn ? ` ${day}, sau ${name}` : ` ${day}, gửi đến ${name}`;
}

/** `Công an`, `bộ phận Địa chính - xây dựng`. */
const bodyInText = (department: string): string =>
  /^(bộ phận|công chức|cán bộ|phòng|văn phòng|ban|công an|trạm|ubnd|đội|tổ|trung tâm|trường|hội)(?=\s|$)/iu.test(
    department,
  )
    ? department
    : `bộ phận ${department}`;

/** `Ông (bà)` where the form of address is not known; a group has none. */
const formOfAddress = (petition: Petition): string =>
  isGroup(petition) ? '' : petition.address || (petition.name === '' ? '' : 'Ông (bà)');

const petitioner = (petition: Petition): string =>
  petitionerInText({ name: petition.name, address: formOfAddress(petition), village: '' });

function findings(input: DocumentInput, letterhead: Letterhead, petition: Petition): Block[] {
  const answer = answerOf(petition);
  const by = officialOf(input, petition.assignee)?.department;
  // Dots as text would not fit behind the label, and a justified line is stretched.
  const basis: Block[] = /căn cứ/iu.test(answer) ? [] : [{ block: 'form-line', label: 'Căn cứ pháp luật:' }];
  const conclusion = input.conclusions.find((each) => each.petition === petition.code);
  const deadline = conclusion?.due
    ? [
        paragraph(
          { text: 'Thời hạn thực hiện: ', bold: true },
          `${conclusion.unit ? `${conclusion.unit}, ` : ''}hoàn thành trước ${dateInWords(conclusion.due)} (${conclusion.code}).`,
        ),
      ]
    : [];
  return [
    paragraph(
      `Sau khi giao ${by ? bodyInText(by) : input.unit.draftingBody} kiểm tra, xem xét, ${letterhead.body} trả lời như sau:`,
    ),
    ...basis,
    paragraph({ text: 'Nội dung trả lời: ', bold: true }, answer),
    ...deadline,
  ];
}

function contact(input: DocumentInput, letterhead: Letterhead, petition: Petition): Block {
  const by = officialOf(input, petition.assignee)?.department;
  const { from, to } = input.unit.officeHours;
  return paragraph(
    `Nếu cần trao đổi thêm, đề nghị ${petitioner(petition)} liên hệ ${by && by !== input.unit.draftingBody ? `${bodyInText(by)} hoặc ` : ''}${input.unit.draftingBody} trong giờ làm việc (từ ${timeInWords(from)} đến ${timeInWords(to)}, các ngày làm việc), nêu mã số ${petition.code}. ${upperFirst(letterhead.body)} trân trọng thông báo`,
  );
}
