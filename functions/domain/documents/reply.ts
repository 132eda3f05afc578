import type { Petition } from '../records/petition.ts';
import type { Session } from '../records/session.ts';
import { heading, paragraph } from './blocks.ts';
import { DocumentImpossible, type DocumentInput, sessionOf } from './document-input.ts';
import { headerOf, type Letterhead, letterheadOf } from './letterhead.ts';
import {
  isGroup,
  mayBePrinted,
  petitionerInText,
  petitionerOf,
  petitionsOf,
  publicPetitioner,
  publicText,
} from './matters.ts';
import type { Block, OfficialDocument } from './official-document.ts';
import { officialOf } from './people.ts';
import { byGivenName, byText } from './vietnamese-order.ts';
import { dateInWords, placesOf, timeInWords, upperFirst } from './wording.ts';

const kind = 'Trả lời kiến nghị';
const blank = '………………………………………………………………';

/**
 * Trả lời kiến nghị: to one petitioner (`one`), or without it one public answer to the residents of the session.
 * @throws DocumentImpossible for khiếu nại, tố cáo, and when nothing is due to be answered in writing.
 */
export function buildReply(input: DocumentInput): OfficialDocument {
  const letterhead = letterheadOf(input.unit, kind);
  if (input.one?.is === 'petition') return letterTo(input, letterhead, input.one.petition);
  const due = repliesDue(input);
  const session = sessionOf(input, kind);
  const places = placesOf(session, input.unit);
  return {
    ...frame(input, letterhead),
    subject: `trả lời ý kiến, kiến nghị của nhân dân ${places}`,
    addressees: [`Nhân dân ${places}`],
    body: [
      paragraph(
        `Tại cuộc tiếp xúc, đối thoại${session.heldOn ? ` ${dateInWords(session.heldOn)}` : ''}, nhân dân ${places} có ý kiến, kiến nghị. Sau khi xem xét, ${letterhead.body} trả lời như sau:`,
      ),
      ...due.flatMap((petition, index) => [
        heading(2, `${index + 1}. ${publicPetitioner(petition)} (${petition.code})`),
        paragraph({ text: 'Nội dung: ', italic: true }, publicText(petition.content, petition)),
        paragraph({ text: 'Trả lời: ', italic: true }, publicText(answerOf(petition), petition)),
      ]),
      contact(input, letterhead, undefined),
    ],
  };
}

export interface ReplyLetter {
  readonly petition: Petition;
  readonly document: OfficialDocument;
}

/**
 * One letter for each petition of the session that is answered in writing, by village and given name: they are handed out so.
 * @throws DocumentImpossible when none is due.
 */
export function buildReplyLetters(input: DocumentInput): readonly ReplyLetter[] {
  const letterhead = letterheadOf(input.unit, kind);
  return [...repliesDue(input)]
    .sort((one, other) => byText(one.village, other.village) || byGivenName(one.name, other.name))
    .map((petition) => ({ petition, document: letterTo(input, letterhead, petition) }));
}

function repliesDue(input: DocumentInput): readonly Petition[] {
  const due = petitionsOf(input, input.session).filter(isWrittenReplyDue);
  if (due.length > 0) return due;
  throw new DocumentImpossible(
    'Không lập được Trả lời kiến nghị: không có ý kiến nào cần trả lời bằng văn bản. Ghi Nội dung trả lời, chọn Hình thức trả lời là Bằng văn bản, rồi lập lại.',
  );
}

/** Answered (or drafted), not at the meeting or by phone, and not sent on to another body. */
export const isWrittenReplyDue = (petition: Petition): boolean =>
  (petition.answer.trim() !== '' || petition.draft.trim() !== '') &&
  petition.outcome !== 'Chuyển cấp trên' &&
  (petition.answerForm === null || petition.answerForm === 'Bằng văn bản');

const answerOf = (petition: Petition): string => petition.answer.trim() || petition.draft.trim() || blank;

const frame = (input: DocumentInput, letterhead: Letterhead) => ({
  family: letterhead.family,
  header: headerOf(input, letterhead),
  type: null,
  signatures: [letterhead.signature],
  recipients: letterhead.recipients,
});

function letterTo(input: DocumentInput, letterhead: Letterhead, petition: Petition): OfficialDocument {
  if (!mayBePrinted(petition)) {
    throw new DocumentImpossible(
      `Không lập được Trả lời kiến nghị cho ${petition.code}: ý kiến này là khiếu nại, tố cáo, đã rút hoặc trùng; khiếu nại, tố cáo được giải quyết theo thủ tục riêng ở Sổ văn phòng.`,
    );
  }
  const session = input.sessions.find(({ code }) => code === petition.session) ?? input.session;
  return {
    ...frame(input, letterhead),
    subject: `trả lời ý kiến, kiến nghị của ${petitioner(petition)}`,
    addressees: [petitionerOf({ ...petition, address: formOfAddress(petition) })],
    body: [
      paragraph(
        `${upperFirst(letterhead.body)} nhận được ý kiến, kiến nghị của ${petitioner(petition)}${receivedAt(input, petition, session)} (mã số ${petition.code}), nội dung: ${petition.content.replace(/[\s.;]+$/u, '')}.`,
      ),
      ...findings(input, letterhead, petition),
      contact(input, letterhead, petition),
    ],
  };
}

/** When it came: at the session, or on another day for it. */
function receivedAt(input: DocumentInput, { receivedOn }: Petition, session: Session | null): string {
  const day = receivedOn === null ? '' : ` ${dateInWords(receivedOn)}`;
  if (session === null) return day;
  const { heldOn } = session;
  const name = `cuộc tiếp xúc, đối thoại với nhân dân ${placesOf(session, input.unit)}${heldOn === null ? '' : ` ${dateInWords(heldOn)}`}`;
  if (receivedOn === null || receivedOn === heldOn) return ` tại ${name}`;
  return heldOn !== null && receivedOn > heldOn ? `${day}, sau ${name}` : `${day}, gửi đến ${name}`;
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

function contact(input: DocumentInput, letterhead: Letterhead, petition: Petition | undefined): Block {
  const by = petition ? officialOf(input, petition.assignee)?.department : undefined;
  const { from, to } = input.unit.officeHours;
  const who = petition
    ? `Nếu cần trao đổi thêm, đề nghị ${petitioner(petition)}`
    : 'Nếu cần trao đổi thêm, đề nghị nhân dân';
  return paragraph(
    `${who} liên hệ ${by && by !== input.unit.draftingBody ? `${bodyInText(by)} hoặc ` : ''}${input.unit.draftingBody} trong giờ làm việc (từ ${timeInWords(from)} đến ${timeInWords(to)}, các ngày làm việc)${petition ? `, nêu mã số ${petition.code}` : ''}. ${upperFirst(letterhead.body)} trân trọng thông báo`,
  );
}
