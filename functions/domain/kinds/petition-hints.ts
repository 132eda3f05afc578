import type { Book } from '../books/row-kind.ts';
import { receivedAfterSession, samePhoneOtherName } from '../cells/petition-checks.ts';
import { isComplaint, isOpen } from '../lifecycle/petition-state.ts';
import { label } from '../notices/receivers.ts';
import type { Petition } from '../records/petition.ts';
import { formatDate } from '../time/day.ts';
import { todayIn } from '../time/zone.ts';
import { changeHints } from './change-below.ts';
import { isOfEarlierYear, sessionsListed } from './common-cells.ts';
import { maskHint } from './contact.ts';
import { issuedReplyHint } from './issued-reply.ts';
import { disputedSince } from './petition-dispute.ts';
import { waitingNotes } from './petition-waiting.ts';
import { deletedSessionHint, takesPlaceOn } from './row-days.ts';

/** What the clerk should know of a petition although nothing is wrong: shown behind the verdict. */
export function petitionHints(petition: Petition, book: Book): readonly string[] {
  const { similarTo, session, problems } = petition;
  const held = session === null ? undefined : book.sessions.get(session);
  const asked = new Set(problems.map(({ column }) => column));
  const doubts = [
    held === undefined ? null : receivedAfterSession(petition.receivedOn, held),
    samePhoneOtherName(petition, book.otherCaller(petition)),
  ].filter((doubt) => doubt !== null);
  return [
    ...(similarTo === null ? [] : [`Có thể trùng ${similarTo.code} (${Math.round(similarTo.score * 100)} %)`]),
    ...leftHint(petition, book),
    ...disputeHint(petition),
    ...issuedReplyHint(petition, book),
    // What went to Sổ văn phòng is called from there.
    ...(petition.movedOn === null ? maskHint(petition) : []),
    ...earlierYearHint(petition, book),
    ...noSessionHint(petition, book),
    ...deletedSessionHint(session, book),
    ...noDeadlineHint(petition, book),
    ...lateExtensionHint(petition),
    ...leftOpenlyHint(petition),
    ...forwardingHint(petition, book),
    ...changeHints(petition),
    ...doubts.flatMap(({ column, message }) => (asked.has(column) ? [] : [`${column}: ${message}`])),
    ...(session === null ? warningOf(petition) : []),
  ];
}

/** Nobody is given the work of somebody who has left but by the office: his row may have been deleted by mistake. */
function leftHint({ assignee, status, outcome, heldBack, kind }: Petition, book: Book): string[] {
  const official = book.officials.find(({ code }) => code === assignee);
  if (official === undefined || official.missingSince === null) return [];
  if (heldBack || !isOpen({ status, outcome }) || isComplaint({ kind })) return [];
  return [`Người xử lý: ${label(official)} không còn trong tab Cán bộ; ghi người khác ở «Giao đích danh»`];
}

/** What ends it: a new text under the day of the old answer does not. */
function disputeHint({ status, disputed, redone }: Petition): string[] {
  const since = disputedSince(disputed);
  if (status !== 'Đề nghị xem lại' || since === null) return [];
  const now = redone
    ? 'kết luận đã có kết quả mới, chờ MTTQ xem ở tab Kết luận'
    : 'trả lời lại thì ghi nội dung mới và «Ngày trả lời» từ ngày đó';
  return [`MTTQ đề nghị xem lại ngày ${formatDate(since)}: ${now}`];
}

/** Merged with the cell above, its own is read as blank; what was said at a session would be in none of its papers. */
function noSessionHint({ session, receivedOn, carriedFrom, movedOn }: Petition, book: Book): string[] {
  if (session !== null || receivedOn === null || carriedFrom !== '' || movedOn !== null) return [];
  const that = sessionsListed(book).find((code) => takesPlaceOn(code, book) === receivedOn);
  return that === undefined
    ? []
    : [
        `Cuộc đối thoại: để trống, mà nhận đúng ngày cuộc ${that}; là ý kiến của cuộc ấy thì ghi ${that} (ô gộp với dòng trên thì bỏ gộp), nếu không sẽ không có trong văn bản nào của cuộc`,
      ];
}

/** Only what was carried over belongs to a session of an earlier book; else its code is a slip. */
function earlierYearHint({ session, carriedFrom }: Petition, book: Book): string[] {
  if (session === null || carriedFrom !== '' || !isOfEarlierYear(session, book)) return [];
  const own = sessionsListed(book).at(-1);
  return [
    `Cuộc đối thoại: ${session} ở sổ năm trước; nếu nhầm, chọn mã của năm nay${own === undefined ? '' : `, ví dụ ${own}`}`,
  ];
}

/** The session it waits for stands in the book of an earlier year: its day is never learnt here. */
function noDeadlineHint(
  { carriedFrom, session, replyDue, extendedTo, status, outcome }: Petition,
  book: Book,
): string[] {
  const lacks = carriedFrom !== '' && replyDue === null && extendedTo === null && book.unit.deadlines.reply !== null;
  if (!lacks || session === null || book.sessions.has(session) || !isOpen({ status, outcome })) return [];
  return [
    `Hạn trả lời: chưa có, vì cuộc ${session} ở sổ năm trước chưa có ngày; chọn cuộc của năm nay, hoặc ghi «Gia hạn đến»`,
  ];
}

/** It holds, for a person decides; but the suffix of lateness goes with it, and whoever supervises is to see why. Waiting moves the deadline. */
function lateExtensionHint({ extendedTo, toldOn, replyDue, waits, status, outcome }: Petition): string[] {
  if (extendedTo === null || toldOn === null || replyDue === null || toldOn <= replyDue) return [];
  if (waits.length > 0 || !isOpen({ status, outcome })) return [];
  return [`Gia hạn đến: báo người dân ngày ${formatDate(toldOn)}, khi đã quá hạn trả lời ${formatDate(replyDue)}`];
}

/** The row it came from stands where officials and associations read, and is not emptied with this one. */
const leftOpenlyHint = ({ code, carriedFrom, movedOn }: Petition): string[] =>
  carriedFrom === '' || movedOn === null
    ? []
    : [`Nội dung còn ở dòng ${code} của sổ «${carriedFrom}»: xóa dòng đó ở Sổ đối thoại năm trước`];

/**
 * The decision to forward comes before the letter; until its row is there nothing waits for an answer. A row without the decision may be
 * of a part of the matter: only a person knows, and is told that the rest is still asked for here. Whose matter was sent on is to know
 * who settles it, and by when.
 */
function forwardingHint(petition: Petition, book: Book): string[] {
  const { code, outcome, name, toldOn } = petition;
  const row = book.following('forwards', code).at(-1);
  if (!isOpen(petition)) return [];
  if (outcome === 'Chuyển cấp trên' && row?.status === 'Đã chuyển, chờ trả lời' && name !== '' && toldOn === null)
    return [
      'Ngày báo người dân: việc đã chuyển; báo người có ý kiến biết nơi giải quyết, thời gian, rồi ghi ngày đã báo',
    ];
  if (outcome === null && row !== undefined && row.missing !== true)
    return [
      `Kết quả xử lý: tab «Chuyển cấp trên» có ${row.code} của ý kiến này nhưng ở đây chưa chọn “Chuyển cấp trên” nên hạn trả lời vẫn tính; chọn nếu cả việc đã chuyển đi`,
    ];
  if (outcome !== 'Chuyển cấp trên' || row !== undefined) return [];
  return [
    `Kết quả xử lý: “Chuyển cấp trên” nhưng tab «Chuyển cấp trên» chưa có dòng nào của ý kiến này nên hạn trả lời vẫn tính; thêm dòng ở tab đó, ghi ${code} ở cột “Ý kiến”`,
  ];
}

/** Days off that are missing, said with the sum of the deadline; rows of a session leave it to the session. */
const warningOf = ({ replyDueReason }: Pick<Petition, 'replyDueReason'>): string[] =>
  replyDueReason.split('\n').slice(1);

const labels = { field: 'Lĩnh vực', urgency: 'Mức độ', kind: 'Loại', authority: 'Thẩm quyền' } as const;

/** Note of `Người xử lý`: why this one, who had it before, what the system suggested for the cells left blank and by which words. */
export function assigneeNote(petition: Petition, nameOf: (code: string) => string): string {
  const { assigneeReason, assigneeHistory, suggested, suggestedFor, heldBack } = petition;
  const history = assigneeHistory.map(
    ({ official, until }) => `${nameOf(official)} (đến ${formatDate(todayIn(new Date(until)))})`,
  );
  const suggestions: string[] = [];
  for (const key of ['field', 'urgency', 'kind', 'authority'] as const) {
    // The verdict asks what the words speak for: here they would speak for Kiến nghị.
    if (!suggested.includes(key) || petition[key] === '' || (key === 'kind' && heldBack)) continue;
    const words = suggestedFor[key] ?? [];
    suggestions.push(`${labels[key]} ${petition[key]}${words.length === 0 ? '' : ` (“${words.join('”, “')}”)`}`);
  }
  return [
    ...(assigneeReason === '' ? [] : [assigneeReason]),
    ...(history.length === 0 ? [] : [`Trước đó: ${history.join('; ')}`]),
    ...(suggestions.length === 0
      ? []
      : [`Hệ thống gợi ý: ${suggestions.join('; ')}. Chọn khác thì giữ lựa chọn của anh/chị.`]),
  ].join('\n');
}

/** Note of `Hạn trả lời`: its sum, the later day that was granted, and the days that do not count. */
export const deadlineNote = (petition: Petition, book: Book): string =>
  [
    petition.replyDueReason,
    ...(petition.extendedTo === null ? [] : [`Đã gia hạn đến ${formatDate(petition.extendedTo)}.`]),
    ...waitingNotes(petition, book),
  ].join('\n');
