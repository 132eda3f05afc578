import { isUnitAbove } from '../kinds/between-levels.ts';
import { isOff } from '../lifecycle/session.ts';
import type { Forward } from '../records/following.ts';
import type { Petition } from '../records/petition.ts';
import { paragraph } from './blocks.ts';
import { DocumentImpossible, type DocumentInput, type Letter } from './document-input.ts';
import { heldWith, placesOf } from './gathering.ts';
import { letterheadOf } from './letterhead.ts';
import { petitionerInText, petitionerOf, petitionsOf } from './matters.ts';
import type { Block, OfficialDocument } from './official-document.ts';
import { underLetterhead } from './paper-frame.ts';
import { byText } from './vietnamese-order.ts';
import { bodiesIn, countText, dateInFigures, dateInWords, upperFirst } from './wording.ts';

const kind = 'Công văn kiến nghị cấp trên';

interface Item {
  readonly petition: Petition;
  readonly forward: Forward;
  /** The day by which an answer is asked for was over before the letter went out: left to be written in. */
  readonly isOver: boolean;
}

/**
 * Công văn kiến nghị cấp trên: what of the session is not answered yet, one letter for each receiving body, in Vietnamese order.
 * @throws DocumentImpossible when nothing is to be forwarded.
 */
export function buildForwardLetters(input: DocumentInput): readonly Letter[] {
  return [...Map.groupBy(itemsOf(input), ({ forward }) => forward.receiver)]
    .sort(([one], [other]) => byText(one, other))
    .map(([receiver, items]) => ({ about: receiver, document: letterTo(input, receiver, items) }));
}

function itemsOf(input: DocumentInput): readonly Item[] {
  const codes = new Set(petitionsOf(input).map(({ code }) => code));
  const petitions = new Map(input.petitions.map((petition) => [petition.code, petition]));
  const items = input.forwards.flatMap((forward): Item[] => {
    const { letter, replyWanted, answeredOn } = forward;
    const petition = petitions.get(forward.petition ?? '');
    if (petition === undefined || !codes.has(petition.code) || answeredOn !== null) return [];
    return [{ petition, forward, isOver: letter === '' && replyWanted !== null && replyWanted < input.today }];
  });
  if (items.length > 0) return items;
  throw new DocumentImpossible(
    'Không lập được Công văn kiến nghị cấp trên: chưa có dòng nào ở tab Chuyển cấp trên cho các ý kiến này. Ghi mã ý kiến và Cơ quan nhận, rồi lập lại.',
  );
}

function letterTo(input: DocumentInput, receiver: string, items: readonly Item[]): OfficialDocument {
  const letterhead = letterheadOf(input.unit, kind);
  const isAbove = isUnitAbove(receiver, input.unit);
  const [first] = items;
  const where = placesOf(input.session, input.unit);
  const due = items.flatMap(({ forward, isOver }) => (isOver ? [] : (forward.replyWanted ?? []))).sort()[0];
  const until = due ? dateInWords(due) : items.some(({ isOver }) => isOver) ? 'ngày …… tháng …… năm ……' : '';
  return {
    ...underLetterhead(input, letterhead),
    type: null,
    subject:
      items.length === 1 && first
        ? `đề nghị giải quyết ý kiến, kiến nghị của ${petitionerInText(first.petition)}`
        : `đề nghị giải quyết ý kiến, kiến nghị của nhân dân ${where}`,
    addressees: bodiesIn([receiver || input.unit.higherBody || '……………………']),
    body: [
      paragraph(
        `${occasionOf(input)}, ${letterhead.body} nhận được ${countText(items.length)} ý kiến, kiến nghị có nội dung vượt thẩm quyền giải quyết, cụ thể như sau:`,
      ),
      { block: 'table', columns, rows: byField(items).map(rowOf) },
      paragraph(`Lý do chuyển: ${isAbove ? forAbove.reason : forOthers.reason}`),
      paragraph(
        `Tài liệu kèm theo: ${isHeld(input) ? 'Thông báo kết luận cuộc tiếp xúc, đối thoại; ' : ''}ý kiến, kiến nghị của công dân (nếu có bản giấy).`,
      ),
      ...(isAbove ? delegates : []),
      paragraph(
        `${upperFirst(letterhead.body)} đề nghị quý cơ quan ${isAbove ? forAbove.request : forOthers.request} về ${input.unit.draftingBody}${until ? ` trước ${until}` : ''}, để thông báo cho người có ý kiến, kiến nghị biết`,
      ),
    ],
  };
}

/** What cannot wait is sent up before the session it was handed in for, which then has no notice of conclusion either. */
const isHeld = ({ session, today }: DocumentInput): boolean =>
  session.heldOn !== null && session.heldOn <= today && !isOff(session);

function occasionOf(input: DocumentInput): string {
  const whom = heldWith(input.session, input.unit);
  const { heldOn } = input.session;
  if (heldOn === null) return `Qua tiếp xúc, đối thoại với ${whom}`;
  if (isHeld(input)) return `Qua cuộc tiếp xúc, đối thoại với ${whom} ${dateInWords(heldOn)}`;
  const day = isOff(input.session) ? '' : `, dự kiến tổ chức ${dateInWords(heldOn)}`;
  return `Qua tiếp nhận ý kiến, kiến nghị gửi đến cuộc tiếp xúc, đối thoại với ${whom}${day}`;
}

const forOthers = {
  reason: 'nội dung không thuộc thẩm quyền giải quyết của địa phương, thuộc thẩm quyền của quý cơ quan.',
  request: 'xem xét, giải quyết và trả lời bằng văn bản',
};

/** The unit above gathers for its own conference, and answers there; whoever takes the letter is not whoever decides. */
const forAbove = {
  reason: 'nội dung thuộc thẩm quyền giải quyết của cấp trên.',
  request: 'tổng hợp, xem xét, giải quyết và trả lời tại hội nghị đối thoại của cấp trên hoặc bằng văn bản',
};

/** Known when the letter is signed, not before. */
const delegates: readonly Block[] = [
  paragraph('Đại biểu đại diện Nhân dân được cử dự hội nghị đối thoại của cấp trên:'),
  { block: 'form-line', label: '1.' },
  { block: 'form-line', label: '2.' },
];

/** As the unit above puts together what comes from everywhere. */
const byField = (items: readonly Item[]): readonly Item[] =>
  items.toSorted((one, other) => byText(one.petition.field, other.petition.field));

const columns = [
  { header: 'STT', width: 0.08, align: 'center' },
  { header: 'Ngày nhận', width: 0.14, align: 'center' },
  { header: 'Người kiến nghị', width: 0.16 },
  { header: 'Lĩnh vực', width: 0.13 },
  { header: 'Tóm tắt nội dung', width: 0.28 },
  { header: 'Cơ quan nhận', width: 0.21 },
] as const;

const rowOf = ({ petition, forward, isOver }: Item, index: number): readonly string[] => [
  String(index + 1),
  dateInFigures(petition.receivedOn),
  petitionerOf(petition),
  petition.field,
  `${petition.content}\n(${petition.code}; ${forward.code})`,
  `${forward.receiver}${forward.replyWanted ? `\n(đề nghị trả lời trước ${isOver ? '……/……/……' : dateInFigures(forward.replyWanted)})` : ''}`,
];
