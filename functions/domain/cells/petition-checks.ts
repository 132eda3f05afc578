import { readLine } from '../text/normalise.ts';
import { formatDate } from '../time/day.ts';
import type { Cell, IsoDate, Problem } from '../values.ts';
import { asGroup } from './name.ts';
import { maskPhone } from './phone.ts';

/** Checks over a whole row. Each answers one problem, for the column to change, or `null`. */

export interface GroupPetition {
  /** How many people or households stand behind it, when it is said. */
  readonly people: number | null;
  /** Names of those who speak for them. */
  readonly representatives: readonly string[];
}

const peopleCount =
  /(?:^|[^\d/.])(\d{1,4})\s*(?:hộ|người|gia đình|cử tri|công dân|hội viên|xã viên|chữ ký|nhân khẩu)(?=[\s,.;)]|$)/giu;
const speakers =
  /(?:đại diện(?:\s+là)?\s*:?|do|tập thể(?:\s+(?:gồm|các ông bà))?\s*:?)\s*(?=(?:các\s+)?(?:ông|bà|anh|chị|cụ|\p{Lu}))([^;()]+)/u;

/** What a cell of the petitioner says of a group: `Tập thể 12 hộ xóm Bến (đại diện: ông A, bà B)`. */
export function groupPetition(name: Cell): GroupPetition {
  const text = asGroup(readLine(name));
  const counts = [...text.matchAll(peopleCount)].map((match) => Number(match[1]));
  const named = speakers.exec(text.replace(/^./, (first) => first.toLowerCase()))?.[1] ?? '';
  const representatives = named
    .split(/\s*(?:,|;|\/|\s+và\s+)\s*/)
    .map((part) => part.trim())
    .filter((part) => /^\p{L}[\p{L}\s'’.]*$/u.test(part));
  return { people: counts.length > 0 ? Math.max(...counts) : null, representatives };
}

/**
 * Representatives of people with one petition: one or two for 5 to 10 people, at most five for more
 * (Luật Tiếp công dân 42/2013/QH13; Nghị định 124/2020/NĐ-CP for complaints).
 */
export function tooManyRepresentatives({ people, representatives }: GroupPetition): Problem | null {
  const count = representatives.length;
  if (people === null || people < 5) return null;
  const most = people <= 10 ? 2 : 5;
  if (count <= most) return null;
  return {
    column: 'Tổ chức, cá nhân kiến nghị',
    message: `${people} người cùng kiến nghị chỉ cử ${most === 2 ? '1 hoặc 2' : 'tối đa 5'} người đại diện, đang ghi ${count}; giữ lại người đại diện, ví dụ: Tập thể ${people} người (đại diện: ${representatives.slice(0, most).join(', ')})`,
  };
}

/**
 * The same phone with another name, somewhere else in the book. Either a shared phone or a slip.
 * @param other code of an earlier petition with the phone and another name.
 */
export function samePhoneOtherName(petitioner: { readonly phone: string }, other: string | null): Problem | null {
  if (other === null) return null;
  return {
    column: 'Điện thoại',
    message: `số ${maskPhone(petitioner.phone)} ở ${other} ghi tên khác; xem lại số điện thoại hoặc tên (nếu hai người dùng chung máy thì để nguyên)`,
  };
}

export function receivedAfterSession(
  receivedOn: IsoDate | null,
  session: { readonly code: string; readonly heldOn: IsoDate | null } | null,
): Problem | null {
  if (receivedOn === null || session === null || session.heldOn === null || receivedOn <= session.heldOn) return null;
  return {
    column: 'Ngày nhận',
    message: `${formatDate(receivedOn)} sau ngày đối thoại ${formatDate(session.heldOn)} (${session.code}); nếu không nêu tại cuộc này thì sửa ngày nhận, hoặc chọn cuộc đối thoại khác`,
  };
}

/** A day that tells what has been done cannot lie ahead. */
export function notYet(column: string, day: IsoDate | null, today: IsoDate): Problem | null {
  if (day === null || day <= today) return null;
  return {
    column,
    message: `${formatDate(day)} chưa tới (hôm nay ${formatDate(today)}); gõ ngày thật, hoặc để trống`,
  };
}

/** An extension must end later than the deadline it extends. */
export function extensionTooEarly(replyDue: IsoDate | null, extendedTo: IsoDate | null): Problem | null {
  if (replyDue === null || extendedTo === null || extendedTo > replyDue) return null;
  return {
    column: 'Gia hạn đến',
    message: `${formatDate(extendedTo)} không sau hạn trả lời ${formatDate(replyDue)}; gõ ngày muộn hơn, hoặc để trống nếu không gia hạn`,
  };
}

/** Why a code is refused. @param known codes of the sessions in the book, to choose from. */
export function unknownSession(code: string, known: readonly string[]): string {
  const list =
    known.length === 0 ? 'bảng «Kế hoạch» chưa có cuộc nào, ghi cuộc ở đó trước' : `chọn ${known.slice(-5).join(', ')}`;
  return `không có cuộc ${code} trong bảng «Kế hoạch»; ${list}`;
}
