import { isAnsweredApart, isForwarded, isOpen } from '../lifecycle/petition-state.ts';
import { isOverdue, replyDeadline } from '../lifecycle/petition-text.ts';
import type { Petition } from '../records/petition.ts';
import { bullets, heading, paragraph } from './blocks.ts';
import type { DocumentInput } from './document-input.ts';
import { lateText } from './lateness.ts';
import { headerOf, letterheadOf } from './letterhead.ts';
import { petitionerOf, petitionsOf } from './matters.ts';
import type { Block, OfficialDocument } from './official-document.ts';
import { countedBy, officialOf } from './people.ts';
import { byText } from './vietnamese-order.ts';
import { countText, dateInFigures, dateInWords, placeInText, placesOf, upperFirst } from './wording.ts';

const kind = 'Báo cáo kết quả';

/** Báo cáo kết quả of a session, or of the year without one: counts by state, field and village, and the table of all opinions. */
export function buildResultReport(input: DocumentInput): OfficialDocument {
  const letterhead = letterheadOf(input.unit, kind);
  const petitions = petitionsOf(input, input.session);
  const places = input.session ? placesOf(input.session, input.unit) : placeInText(input.unit.name);
  const subject = input.session
    ? `Kết quả tiếp xúc, đối thoại với nhân dân ${places}`
    : `Kết quả tiếp xúc, đối thoại với nhân dân ${places} năm ${input.unit.year}`;
  return {
    family: letterhead.family,
    header: headerOf(input, letterhead),
    type: 'BÁO CÁO',
    subject,
    body: [
      paragraph(
        `${upperFirst(letterhead.body)} báo cáo kết quả tiếp xúc, đối thoại với nhân dân ${places} tính đến ${dateInWords(input.today)} như sau:`,
      ),
      heading(1, 'I. TÌNH HÌNH TỔ CHỨC'),
      ...organisationOf(input),
      heading(1, 'II. KẾT QUẢ TIẾP NHẬN, GIẢI QUYẾT Ý KIẾN, KIẾN NGHỊ'),
      ...counts(input, petitions),
      ...tallies(input, petitions),
      paragraph(
        `Trên đây là báo cáo kết quả tiếp xúc, đối thoại với nhân dân ${places}${petitions.length > 0 ? ' (có Phụ lục tổng hợp từng ý kiến, kiến nghị kèm theo)' : ''}`,
      ),
    ],
    signatures: [letterhead.signature],
    recipients: letterhead.recipients,
    ...(petitions.length > 0 ? { annex: annexOf(input, petitions) } : {}),
  };
}

function organisationOf(input: DocumentInput): Block[] {
  const sessions = input.session ? [input.session] : input.sessions;
  const held = sessions.filter(
    ({ heldOn, postponed }) => heldOn !== null && heldOn <= input.today && postponed === null,
  );
  const lines = held.map(
    (session) =>
      `${session.heldOn ? upperFirst(dateInWords(session.heldOn)) : ''}: đối thoại với nhân dân ${placesOf(session, input.unit)}${session.venue ? ` tại ${session.venue}` : ''}${session.attended === null ? '' : `, ${countText(session.attended)} người dự`} (${session.code}).`,
  );
  return [
    paragraph(`Đã tổ chức ${countText(held.length)}/${countText(sessions.length)} cuộc tiếp xúc, đối thoại.`),
    ...(lines.length > 0 ? [bullets(lines)] : []),
  ];
}

function counts(input: DocumentInput, petitions: readonly Petition[]): Block[] {
  const forwarded = petitions.filter(isForwarded);
  const settled = petitions.filter((petition) => !isOpen(petition) && !isForwarded(petition));
  const late = petitions.filter((petition) => isOverdue(petition, input.today));
  const open = petitions.length - forwarded.length - settled.length;
  const apart = petitions.filter(isAnsweredApart).length;
  const inWriting = settled.filter(({ answerForm }) => answerForm === 'Bằng văn bản').length;
  const atMeeting = settled.filter(({ answerForm }) => answerForm === 'Tại hội nghị').length;
  return [
    bullets([
      `Tiếp nhận: ${countText(petitions.length)} ý kiến, kiến nghị.`,
      `Đã trả lời, giải quyết: ${countText(settled.length)} (tại hội nghị ${countText(atMeeting)}, bằng văn bản ${countText(inWriting)}).`,
      `Đang giải quyết: ${countText(open)}, trong đó quá hạn ${countText(late.length)}${apart > 0 ? `, ngoài nội dung, trả lời riêng ${countText(apart)}` : ''}.`,
      `Chuyển cấp trên, cơ quan có thẩm quyền: ${countText(forwarded.length)}.`,
    ]),
  ];
}

function tallies(input: DocumentInput, petitions: readonly Petition[]): Block[] {
  if (petitions.length === 0) return [];
  const table = (
    title: string,
    name: string,
    rows: readonly (readonly [string, number])[],
    of: (petition: Petition) => string,
  ): Block[] => [
    heading(2, title),
    {
      block: 'table',
      columns: [
        { header: name, width: 0.4 },
        { header: 'Tiếp nhận', width: 0.15, align: 'center' },
        { header: 'Đã trả lời', width: 0.15, align: 'center' },
        { header: 'Quá hạn', width: 0.15, align: 'center' },
        { header: 'Chuyển', width: 0.15, align: 'center' },
      ],
      rows: rows.map(([key, count]) => {
        const own = petitions.filter((petition) => of(petition) === key);
        return [
          key,
          count,
          own.filter((each) => !isOpen(each) && !isForwarded(each)).length,
          own.filter((each) => isOverdue(each, input.today)).length,
          own.filter(isForwarded).length,
        ].map((value) => (typeof value === 'number' ? countText(value) : value));
      }),
    },
  ];
  const field = ({ field: name }: Petition): string => name || 'Khác';
  const village = ({ village: name }: Petition): string => name || 'Không rõ thôn, khu';
  return [
    ...table('1. Theo lĩnh vực', 'Lĩnh vực', countedBy(petitions, field), field),
    ...table(
      '2. Theo thôn, khu',
      'Thôn, khu',
      [...countedBy(petitions, village)].sort(([one], [other]) => byText(one, other)),
      village,
    ),
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
  const centred = (text: string): Block => ({
    block: 'paragraph',
    align: 'center',
    indent: false,
    runs: [{ text, bold: true }],
  });
  return {
    orientation: 'landscape',
    blocks: [
      centred('PHỤ LỤC'),
      centred('TỔNG HỢP Ý KIẾN, KIẾN NGHỊ'),
      { block: 'table', columns, rows: petitions.map((petition, index) => rowOf(input, petition, index)) },
    ],
  };
}

function rowOf(input: DocumentInput, petition: Petition, index: number): readonly string[] {
  const due = replyDeadline(petition);
  const late = isOverdue(petition, input.today) ? lateText(input.calendar, due, input.today) : '';
  return [
    String(index + 1),
    `${petition.content}\n${petition.code}`,
    petitionerOf(petition),
    petition.field,
    officialOf(input, petition.assignee)?.department || input.unit.draftingBody,
    petition.answer,
    due ? dateInFigures(due) : '',
    [petition.status, late].filter(Boolean).join(', '),
  ];
}
