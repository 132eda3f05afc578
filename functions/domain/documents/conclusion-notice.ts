import { replyDeadline } from '../lifecycle/petition-text.ts';
import type { Petition } from '../records/petition.ts';
import type { Session } from '../records/session.ts';
import { bullets, heading, paragraph } from './blocks.ts';
import { delegatesText } from './delegates-text.ts';
import { DocumentImpossible, type DocumentInput, sessionTakingPlace } from './document-input.ts';
import { below, heldWith } from './gathering.ts';
import { letterheadOf } from './letterhead.ts';
import { type Matters, mattersOf, publicPetitioner, publicText } from './matters.ts';
import type { Block, OfficialDocument } from './official-document.ts';
import { underLetterhead } from './paper-frame.ts';
import { chairsInText, departmentFor, fieldsInText } from './people.ts';
import {
  bodiesIn,
  countText,
  dateInFigures,
  dateInWords,
  inSentence,
  joined,
  sessionTime,
  upperFirst,
} from './wording.ts';

const kind = 'Thông báo kết luận';

/**
 * Thông báo kết luận: the session, how many opinions, the assessment, and what was promised in each matter. It is posted in the
 * villages, so it names no resident and carries no phone number.
 * @throws DocumentImpossible without a session, without its day, and for one that does not take place.
 */
export function buildConclusionNotice(input: DocumentInput): OfficialDocument {
  const session = sessionTakingPlace(input, kind);
  if (session.heldOn === null) throw new DocumentImpossible(notHeld(session.code));
  const letterhead = letterheadOf(input.unit, kind);
  const matters = mattersOf(input);
  const chairs = chairsInText(input, session);
  return {
    ...underLetterhead(input, letterhead),
    type: 'THÔNG BÁO',
    subject: `Kết luận của ${chairs.short} tại cuộc tiếp xúc, đối thoại với ${heldWith(session, input.unit)} ${dateInWords(session.heldOn)}`,
    body: [
      paragraph(openingOf(input, session, chairs.full)),
      paragraph(
        `Sau khi nghe ý kiến của nhân dân và phần trả lời của các cơ quan, đơn vị, bộ phận chuyên môn, ${chairs.short} kết luận như sau:`,
      ),
      ...assessment(matters),
      ...matterBlocks(input, matters),
      ...organisation(input, matters),
      paragraph(
        `Trên đây là kết luận của ${chairs.short} tại cuộc tiếp xúc, đối thoại với ${heldWith(session, input.unit)}; ${letterhead.body} thông báo để các cơ quan, đơn vị, cá nhân có liên quan và nhân dân biết, thực hiện`,
      ),
    ],
  };
}

const notHeld = (code: string): string =>
  `Không lập được ${kind}: cuộc ${code} chưa có Ngày tổ chức. Ghi ngày đã tổ chức ở tab Kế hoạch, rồi lập lại.`;

function openingOf(input: DocumentInput, session: Session, chairs: string): string {
  const at = session.venue === '' ? '' : `, tại ${inSentence(session.venue)}`;
  const attended =
    session.attended !== null
      ? ` Tham dự có ${countText(session.attended)} đại biểu và nhân dân.`
      : session.delegates !== ''
        ? ` Thành phần mời dự: ${delegatesText(session, input.unit)}.`
        : '';
  const invited = session.invited === '' ? '' : ` Cùng dự có: ${inSentence(session.invited)}.`;
  return `${upperFirst(sessionTime(session))}${at}, ${chairs} chủ trì cuộc tiếp xúc, đối thoại trực tiếp với ${heldWith(session, input.unit)}.${invited}${attended}`;
}

function assessment(matters: Matters): Block[] {
  const { all, answered, assigned, forwarded, pending, apart } = matters;
  // One opinion may have several conclusions, and a conclusion may be about an opinion of an earlier session.
  const own = new Set(all.map(({ code }) => code));
  const about = assigned.map(({ petition }) => petition?.code);
  const concluded = new Set(about.filter((code) => code !== undefined && own.has(code)));
  const others = [
    [about.filter((code) => code === undefined).length, 'nội dung kết luận chung'],
    [about.filter((code) => code !== undefined && !own.has(code)).length, 'nội dung kết luận về ý kiến của cuộc trước'],
  ] as const;
  const beside = others.flatMap(([count, what]) => (count > 0 ? [`${countText(count)} ${what}`] : []));
  const shares = [
    answered.length > 0 ? `${countText(answered.length)} ý kiến đã được trả lời, giải quyết` : '',
    concluded.size > 0 ? `${countText(concluded.size)} ý kiến được giao cơ quan, đơn vị thực hiện` : '',
    forwarded.length > 0
      ? `${countText(forwarded.length)} ý kiến được chuyển cấp trên, cơ quan có thẩm quyền giải quyết`
      : '',
    pending.length > 0 ? `${countText(pending.length)} ý kiến tiếp tục được xem xét, trả lời` : '',
    apart.length > 0 ? `${countText(apart.length)} ý kiến ngoài nội dung đối thoại, được trả lời riêng` : '',
  ].filter((share) => share !== '');
  return [
    heading(1, 'I. ĐÁNH GIÁ CHUNG'),
    paragraph(
      `Cuộc tiếp xúc, đối thoại tiếp nhận ${countText(all.length)} ý kiến, kiến nghị${shares.length > 0 ? `, trong đó: ${shares.join('; ')}` : ''}.${beside.length > 0 ? ` Ngoài ra có ${joined(beside)}.` : ''}`,
    ),
    paragraph(
      `Cuộc đối thoại được tiến hành công khai, dân chủ; nhân dân phát biểu theo nội dung, thứ tự đã đăng ký.${all.length > 0 ? ` Các ý kiến tập trung vào các lĩnh vực: ${fieldsInText(all)}.` : ''}`,
    ),
  ];
}

function matterBlocks(input: DocumentInput, matters: Matters): Block[] {
  const sections: { readonly title: string; readonly blocks: readonly Block[] }[] = [
    { title: 'Những nội dung đã trả lời, giải quyết', blocks: answeredBlocks(matters) },
    { title: 'Những nội dung giao cơ quan, đơn vị thực hiện', blocks: assignedBlocks(matters) },
    { title: 'Những nội dung chuyển cấp trên, cơ quan có thẩm quyền', blocks: forwardedBlocks(matters) },
    { title: 'Những nội dung tiếp tục xem xét, trả lời', blocks: pendingBlocks(input, matters.pending) },
    { title: 'Những ý kiến ngoài nội dung đối thoại, trả lời riêng', blocks: pendingBlocks(input, matters.apart) },
  ].filter(({ blocks }) => blocks.length > 0);
  return [
    heading(1, 'II. KẾT LUẬN TỪNG NỘI DUNG'),
    ...(sections.length === 0 ? [paragraph('Tại cuộc đối thoại không có ý kiến, kiến nghị cần kết luận.')] : []),
    ...sections.flatMap(({ title, blocks }, index) => [heading(2, `${index + 1}. ${title}`), ...blocks]),
  ];
}

function answeredBlocks({ answered }: Matters): readonly Block[] {
  if (answered.length === 0) return [];
  const columns = [
    { header: 'STT', width: 0.07, align: 'center' },
    { header: 'Nội dung ý kiến, kiến nghị', width: 0.44 },
    { header: 'Nội dung trả lời', width: 0.49 },
  ] as const;
  const rows = answered.map((petition, index) => [
    String(index + 1),
    `${publicText(petition.content, petition)}\n${publicPetitioner(petition)}\n${petition.code}`,
    publicText(petition.answer, petition) || 'Đã trả lời trực tiếp tại hội nghị.',
  ]);
  return [{ block: 'table', columns, rows }];
}

function assignedBlocks({ assigned }: Matters): readonly Block[] {
  if (assigned.length === 0) return [];
  const columns = [
    { header: 'STT', width: 0.07, align: 'center' },
    { header: 'Nội dung kết luận', width: 0.37 },
    { header: 'Đơn vị thực hiện', width: 0.2 },
    { header: 'Phối hợp', width: 0.2 },
    { header: 'Thời hạn', width: 0.16, align: 'center' },
  ] as const;
  const rows = assigned.map(({ conclusion, petition }, index) => [
    String(index + 1),
    `${publicText(conclusion.content || (petition?.content ?? ''), petition)}\n${petition ? `${publicPetitioner(petition)}\n${petition.code}; ` : ''}${conclusion.code}`,
    publicText(conclusion.unit, petition),
    publicText(conclusion.partners, petition),
    dateInFigures(conclusion.due),
  ]);
  return [{ block: 'table', columns, rows }];
}

function forwardedBlocks({ forwarded }: Matters): readonly Block[] {
  if (forwarded.length === 0) return [];
  const columns = [
    { header: 'STT', width: 0.07, align: 'center' },
    { header: 'Nội dung ý kiến, kiến nghị', width: 0.49 },
    { header: 'Cơ quan tiếp nhận', width: 0.26 },
    { header: 'Thời hạn đề nghị trả lời', width: 0.18, align: 'center' },
  ] as const;
  const rows = forwarded.map(({ petition, forward }, index) => [
    String(index + 1),
    `${publicText(petition.content, petition)}\n${publicPetitioner(petition)}\n${petition.code}`,
    publicText(forward?.receiver ?? '', petition) || 'Cơ quan cấp trên có thẩm quyền',
    forward?.answeredOn
      ? `đã trả lời ngày ${dateInFigures(forward.answeredOn)}`
      : dateInFigures(forward?.replyWanted ?? null),
  ]);
  return [{ block: 'table', columns, rows }];
}

function pendingBlocks(input: DocumentInput, pending: readonly Petition[]): readonly Block[] {
  if (pending.length === 0) return [];
  const columns = [
    { header: 'STT', width: 0.07, align: 'center' },
    { header: 'Nội dung ý kiến, kiến nghị', width: 0.49 },
    { header: 'Bộ phận tham mưu trả lời', width: 0.26 },
    { header: 'Thời hạn trả lời', width: 0.18, align: 'center' },
  ] as const;
  const rows = pending.map((petition, index) => {
    const due = replyDeadline(petition);
    return [
      String(index + 1),
      `${publicText(petition.content, petition)}\n${publicPetitioner(petition)}\n${petition.code}`,
      departmentFor(input, petition),
      dateInFigures(due),
    ];
  });
  return [{ block: 'table', columns, rows }];
}

function organisation(input: DocumentInput, { assigned, forwarded, pending, apart }: Matters): Block[] {
  const units = bodiesIn(assigned.map(({ conclusion, petition }) => publicText(conclusion.unit, petition)));
  const { followingBody, draftingBody } = input.unit;
  const duties = [
    units.length > 0
      ? `${joined(units)} chủ động thực hiện nội dung được giao, bảo đảm thời hạn; báo cáo kết quả về ${draftingBody} và thông báo cho người có ý kiến, kiến nghị biết.`
      : '',
    pending.length + apart.length > 0
      ? `${draftingBody} đôn đốc các bộ phận chuyên môn trả lời những ý kiến còn lại đúng thời hạn đã nêu.`
      : '',
    forwarded.some(({ forward }) => (forward?.answeredOn ?? null) === null)
      ? `${draftingBody} tham mưu văn bản kiến nghị cơ quan có thẩm quyền giải quyết, theo dõi việc trả lời và báo lại cho người có ý kiến, kiến nghị.`
      : '',
    `${followingBody} theo dõi, đôn đốc, kiểm tra việc thực hiện Thông báo này; tổng hợp, báo cáo kết quả.`,
    `Đề nghị Mặt trận Tổ quốc và các tổ chức chính trị - xã hội giám sát việc thực hiện; ${below[input.unit.level].places} niêm yết và thông báo để nhân dân biết.`,
  ].filter((duty) => duty !== '');
  return [heading(1, 'III. TỔ CHỨC THỰC HIỆN'), bullets(duties)];
}
