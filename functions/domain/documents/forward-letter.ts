import type { Forward } from '../records/following.ts';
import type { Petition } from '../records/petition.ts';
import type { IsoDate } from '../values.ts';
import { paragraph } from './blocks.ts';
import { DocumentImpossible, type DocumentInput } from './document-input.ts';
import { headerOf, letterheadOf } from './letterhead.ts';
import { mayBePrinted, petitionerInText, petitionerOf, petitionsOf } from './matters.ts';
import type { OfficialDocument } from './official-document.ts';
import { byText } from './vietnamese-order.ts';
import { countText, dateInFigures, dateInWords, placeInText, placesOf, upperFirst } from './wording.ts';

const kind = 'Công văn kiến nghị cấp trên';

interface Item {
  readonly petition: Petition;
  readonly forward: Forward;
}

/**
 * Công văn kiến nghị cấp trên: one forwarding (`one`), or all of the session not answered yet.
 * @throws DocumentImpossible when nothing is to be forwarded.
 */
export function buildForwardLetter(input: DocumentInput): OfficialDocument {
  const only = input.one?.is === 'forward' ? input.one.forward : undefined;
  const items = only ? itemsOf(input, [only]) : itemsOf(input, openForwards(input));
  return letter(input, items);
}

export interface ForwardLetter {
  readonly receiver: string;
  readonly document: OfficialDocument;
}

/**
 * One letter for each receiving body, in Vietnamese order.
 * @throws DocumentImpossible when nothing is to be forwarded.
 */
export function buildForwardLetters(input: DocumentInput): readonly ForwardLetter[] {
  const items = itemsOf(input, openForwards(input));
  const receivers = [...new Set(items.map(({ forward }) => forward.receiver))].sort(byText);
  return receivers.map((receiver) => {
    const own = items.filter(({ forward }) => forward.receiver === receiver);
    return { receiver, document: letter(input, own) };
  });
}

function openForwards(input: DocumentInput): readonly Forward[] {
  const codes = new Set(petitionsOf(input, input.session).map(({ code }) => code));
  return input.forwards.filter(
    ({ petition, answeredOn }) => petition !== null && codes.has(petition) && answeredOn === null,
  );
}

function itemsOf(input: DocumentInput, forwards: readonly Forward[]): readonly Item[] {
  const items = forwards.flatMap((forward) => {
    const petition = input.petitions.find(({ code }) => code === forward.petition);
    return petition && mayBePrinted(petition) ? [{ petition, forward }] : [];
  });
  if (items.length > 0) return items;
  throw new DocumentImpossible(
    'Không lập được Công văn kiến nghị cấp trên: chưa có dòng nào ở tab Chuyển cấp trên cho các ý kiến này. Ghi mã ý kiến và Cơ quan nhận, rồi lập lại.',
  );
}

function letter(input: DocumentInput, items: readonly Item[]): OfficialDocument {
  const letterhead = letterheadOf(input.unit, kind);
  const receivers = [...new Set(items.map(({ forward }) => forward.receiver || input.unit.higherBody || '……………………'))];
  const [first] = items;
  const where = input.session ? placesOf(input.session, input.unit) : placeInText(input.unit.name);
  const at = input.session?.heldOn
    ? `Qua cuộc tiếp xúc, đối thoại với nhân dân ${where} ${dateInWords(input.session.heldOn)}`
    : `Qua tiếp xúc, đối thoại với nhân dân ${where}`;
  const isOver = (forward: Forward) => isOverUnsent(forward, input.today);
  const due = items.flatMap(({ forward }) => (isOver(forward) ? [] : (forward.replyWanted ?? []))).sort()[0];
  const until = due ? dateInWords(due) : items.some(({ forward }) => isOver(forward)) ? 'ngày …… tháng …… năm ……' : '';
  return {
    family: letterhead.family,
    header: headerOf(input, letterhead),
    type: null,
    subject:
      items.length === 1 && first
        ? `đề nghị giải quyết ý kiến, kiến nghị của ${petitionerInText(first.petition)}`
        : `đề nghị giải quyết ý kiến, kiến nghị của nhân dân ${where}`,
    addressees: receivers,
    body: [
      paragraph(
        `${at}, ${letterhead.body} nhận được ${countText(items.length)} ý kiến, kiến nghị có nội dung vượt thẩm quyền giải quyết, cụ thể như sau:`,
      ),
      { block: 'table', columns, rows: items.map((item, index) => rowOf(item, index, isOver(item.forward))) },
      paragraph(
        'Lý do chuyển: nội dung không thuộc thẩm quyền giải quyết của địa phương, thuộc thẩm quyền của quý cơ quan.',
      ),
      paragraph(
        'Tài liệu kèm theo: Thông báo kết luận cuộc tiếp xúc, đối thoại; ý kiến, kiến nghị của công dân (nếu có bản giấy).',
      ),
      paragraph(
        `${upperFirst(letterhead.body)} đề nghị quý cơ quan xem xét, giải quyết và trả lời bằng văn bản về ${input.unit.draftingBody}${until ? ` trước ${until}` : ''}, để thông báo cho người có ý kiến, kiến nghị biết`,
      ),
    ],
    signatures: [letterhead.signature],
    recipients: letterhead.recipients,
  };
}

const columns = [
  { header: 'STT', width: 0.07, align: 'center' },
  { header: 'Ngày nhận', width: 0.15, align: 'center' },
  { header: 'Người kiến nghị', width: 0.2 },
  { header: 'Tóm tắt nội dung', width: 0.37 },
  { header: 'Cơ quan có thẩm quyền', width: 0.21 },
] as const;

/** The day by which an answer is asked for, over before the letter went out: left to be written in. */
const isOverUnsent = ({ letter: sent, replyWanted }: Forward, today: IsoDate): boolean =>
  sent === '' && replyWanted !== null && replyWanted < today;

const rowOf = ({ petition, forward }: Item, index: number, isOver: boolean): readonly string[] => [
  String(index + 1),
  petition.receivedOn ? dateInFigures(petition.receivedOn) : '',
  petitionerOf(petition),
  `${petition.content}\n(${petition.code}; ${forward.code})`,
  `${forward.receiver}${forward.replyWanted ? `\n(đề nghị trả lời trước ${isOver ? '……/……/……' : dateInFigures(forward.replyWanted)})` : ''}`,
];
