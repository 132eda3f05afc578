import { promiseDeadline } from '../lifecycle/following.ts';
import { isAnsweredApart, isForwarded, isOpen } from '../lifecycle/petition-state.ts';
import { isOverdue, replyDeadline } from '../lifecycle/petition-text.ts';
import type { Conclusion } from '../records/following.ts';
import type { Petition } from '../records/petition.ts';
import type { Session } from '../records/session.ts';
import { heading, paragraph } from './blocks.ts';
import type { DocumentInput } from './document-input.ts';
import { heldWith } from './gathering.ts';
import { letterheadOf } from './letterhead.ts';
import { aboutConfidential, mayBePrinted, petitionsOf } from './matters.ts';
import type { Block, OfficialDocument } from './official-document.ts';
import { underLetterhead } from './paper-frame.ts';
import { countedBy, officialOf } from './people.ts';
import { countText, dateInFigures, inSentence, sessionTime } from './wording.ts';

const kind = 'Tổng hợp ý kiến';

/**
 * Tổng hợp ý kiến, the chair's brief before the meeting: old promises first, then the opinions by field with who answers and the
 * draft, how much is ready, likely repeats. Texts are cut so that a usual session fits two pages; the book holds them whole.
 */
export function buildBrief(input: DocumentInput): OfficialDocument {
  const { session } = input;
  const letterhead = letterheadOf(input.unit, kind);
  const petitions = petitionsOf(input);
  const promises = promisesOf(input, session);
  const room = roomFor(petitions.length + promises.length);
  return {
    ...underLetterhead(input, letterhead),
    type: 'BÁO CÁO',
    subject: `Tổng hợp ý kiến, kiến nghị trước cuộc tiếp xúc, đối thoại với ${heldWith(session, input.unit)}`,
    body: [
      paragraph(summary(session, petitions)),
      ...heldBackNote(input, session),
      ...oldPromises(promises, room),
      ...byField(input, petitions, room),
      paragraph('Trên đây là tổng hợp ý kiến, kiến nghị phục vụ người chủ trì cuộc tiếp xúc, đối thoại'),
    ],
  };
}

const isReady = (petition: Petition): boolean => petition.answer.trim() !== '' || petition.draft.trim() !== '';

function summary(session: Session, petitions: readonly Petition[]): string {
  const ready = petitions.filter(isReady).length;
  const share = petitions.length === 0 ? 0 : Math.floor((ready / petitions.length) * 100);
  const urgent = petitions.filter(({ urgency }) => urgency === 'Khẩn').length;
  const repeats = petitions.filter(({ similarTo }) => similarTo !== null).length;
  const apart = petitions.filter(isAnsweredApart).length;
  const counts = [
    `đã có dự thảo trả lời ${countText(ready)} (${share} %)`,
    urgent > 0 ? `khẩn ${countText(urgent)}` : '',
    repeats > 0 ? `có thể trùng ${countText(repeats)}` : '',
    apart > 0 ? `ngoài nội dung, trả lời riêng ${countText(apart)}` : '',
  ].filter((count) => count !== '');
  return `Cuộc đối thoại tổ chức ${sessionTime(session)}${session.venue ? `, tại ${inSentence(session.venue)}` : ''}. Tổng số ý kiến, kiến nghị: ${countText(petitions.length)}; ${counts.join('; ')}.`;
}

/** Suspected khiếu nại, tố cáo are not printed; the chair is told that they exist. */
function heldBackNote(input: DocumentInput, session: Session): Block[] {
  const held = input.petitions.filter(({ session: code, heldBack }) => code === session.code && heldBack).length;
  return held === 0
    ? []
    : [
        paragraph(
          `Ngoài ra có ${countText(held)} ý kiến có dấu hiệu khiếu nại, tố cáo đang chờ ${input.unit.draftingBody} xem xét, không nêu trong tài liệu này.`,
        ),
      ];
}

interface Promised {
  readonly code: string;
  readonly isPromised: boolean;
  readonly content: string;
  readonly who: string;
  readonly due: string | null;
  readonly state: string;
}

function promisesOf(input: DocumentInput, session: Session): readonly Promised[] {
  const isEarlier = earlierThan(input, session);
  const isSecret = aboutConfidential(input.petitions);
  const conclusions = input.conclusions.filter(
    (each) => isEarlier(each.session) && each.status !== 'Hoàn thành' && !isSecret(each),
  );
  const petitions = input.petitions.filter(
    (each) => isEarlier(each.session) && mayBePrinted(each) && isOpen(each) && !concludes(conclusions, each),
  );
  const state = (status: string, late: boolean) => (late ? `${status}, quá hạn` : status);
  return [
    ...conclusions.map((each) => {
      const { code, content, unit, due, status } = each;
      return {
        code,
        isPromised: true,
        content,
        who: unit,
        due,
        state: state(status, (promiseDeadline(each) ?? input.today) < input.today),
      };
    }),
    ...petitions.map((each) => ({
      ...each,
      isPromised: each.session !== null,
      who: bodyFor(input, each),
      due: replyDeadline(each),
      state: state(each.status, isOverdue(each, input.today)),
    })),
  ].sort((one, other) => ((one.due ?? '9') < (other.due ?? '9') ? -1 : 1));
}

function oldPromises(promises: readonly Promised[], room: number): Block[] {
  // What came in outside the sessions was promised by nobody, and is not to be forgotten either.
  const others = promises.some(({ isPromised }) => !isPromised) ? ', việc nhận ngoài các cuộc chưa xong' : '';
  const title = heading(1, `1. Việc đã hứa tại các cuộc trước${others}`);
  if (promises.length === 0) return [title, paragraph('Không còn việc chưa thực hiện xong.')];
  const columns = [
    { header: 'STT', width: 0.07, align: 'center' },
    { header: 'Nội dung', width: 0.43 },
    { header: 'Đơn vị thực hiện', width: 0.2 },
    { header: 'Thời hạn', width: 0.15, align: 'center' },
    { header: 'Tình trạng', width: 0.15 },
  ] as const;
  const rows = promises.map(({ content, code, isPromised, who, due, state }, index) => [
    String(index + 1),
    `${cut(content, Math.min(room, 140))} (${code}${isPromised ? '' : '; nhận ngoài các cuộc'})`,
    who,
    dateInFigures(due),
    state,
  ]);
  return [title, { block: 'table', compact: true, columns, rows }];
}

/** A session that stands in no row of this book is one of an earlier year. */
function earlierThan(input: DocumentInput, session: Session): (code: string | null) => boolean {
  const days = new Map(input.sessions.map(({ code, heldOn }) => [code, heldOn]));
  const before = session.heldOn ?? session.latest ?? '9999-12-31';
  return (code) => {
    if (code === session.code) return false;
    const heldOn = code === null ? undefined : days.get(code);
    return heldOn === undefined || (heldOn !== null && heldOn < before);
  };
}

const concludes = (conclusions: readonly Conclusion[], petition: Petition): boolean =>
  conclusions.some((conclusion) => conclusion.petition === petition.code);

function byField(input: DocumentInput, petitions: readonly Petition[], room: number): Block[] {
  const columns = [
    { header: 'STT', width: 0.07, align: 'center' },
    { header: 'Ý kiến, kiến nghị', width: 0.48 },
    { header: 'Bộ phận, dự thảo trả lời', width: 0.45 },
  ] as const;
  const fields = countedBy(petitions, ({ field }) => field || 'Khác').map(([field]) => field);
  let number = 0;
  const rows = fields.flatMap((field) => {
    const own = petitions.filter((petition) => (petition.field || 'Khác') === field);
    const ready = own.filter(isReady).length;
    return [
      [`${field} (${countText(own.length)} ý kiến, sẵn sàng ${countText(ready)})`],
      ...own.map((petition) => {
        number += 1;
        return [String(number), opinionText(petition, room), replyText(petition, bodyFor(input, petition), room)];
      }),
    ];
  });
  const table: Block[] =
    rows.length > 0 ? [{ block: 'table', compact: true, columns, rows }] : [paragraph('Chưa có ý kiến nào.')];
  return [heading(1, '2. Ý kiến, kiến nghị theo lĩnh vực'), ...table];
}

/** Characters of a cell that leave so many matters on two pages: two lines each where there are many. */
const roomFor = (count: number): number => (count <= 8 ? 260 : count <= 14 ? 150 : count <= 18 ? 115 : 80);

/** The text gives way to who said it and the code, which opens the row in the book. */
function opinionText(petition: Petition, room: number): string {
  const urgency = petition.urgency === 'Bình thường' ? '' : `[${petition.urgency}] `;
  const repeat = petition.similarTo
    ? `\nCó thể trùng ${petition.similarTo.code} (${Math.round(petition.similarTo.score <= 1 ? petition.similarTo.score * 100 : petition.similarTo.score)} %)`
    : '';
  const who = [petition.address, petition.name || 'Công dân'].filter(Boolean).join(' ');
  const from = `(${who}; ${petition.code})`;
  return `${urgency}${cut(petition.content, leftOf(room, urgency + from))} ${from}${repeat}`;
}

function replyText(petition: Petition, body: string, room: number): string {
  return `${body}: ${draftText(petition, leftOf(room, body))}`;
}

/** What a cell has for the text beside what always stands in it; fewer characters would say nothing. */
const leftOf = (room: number, beside: string): number => Math.max(room - beside.length, 36);

function draftText(petition: Petition, room: number): string {
  if (isReady(petition)) return cut(petition.answer || petition.draft, room);
  if (isAnsweredApart(petition)) return 'Trả lời riêng';
  return isForwarded(petition) || petition.authority === 'Cấp trên' ? 'Kiến nghị cấp trên' : 'Chưa có dự thảo';
}

function bodyFor(input: DocumentInput, petition: Petition): string {
  const official = officialOf(input, petition.assignee);
  return official?.department || official?.name || input.unit.draftingBody;
}

/** Cut at a word, at most `most` characters. */
function cut(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const end = line.lastIndexOf(' ', most - 1);
  return `${line.slice(0, end > most / 2 ? end : most - 1).replace(/[\s,;.]+$/u, '')}…`;
}
