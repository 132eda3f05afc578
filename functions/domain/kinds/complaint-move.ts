import type { Brief } from '../books/brief.ts';
import { dateOutput, textOutput } from '../books/cell-output.ts';
import { contentHash } from '../books/content-hash.ts';
import type { Parcel } from '../books/row-kind.ts';
import type { Petition } from '../records/petition.ts';
import type { IsoDate } from '../values.ts';

/** What stays in Sổ đối thoại of a row that a person has called Khiếu nại or Tố cáo, beside its code. */
export const MOVED = 'Đã chuyển Văn phòng';

type Move = Pick<Petition, 'moving' | 'movedOn' | 'movedAs'>;
type Moved = Move & Pick<Petition, 'content'>;

/**
 * A row moves once. It is `moving` until its cells have been emptied, and again when its own text comes back (an older version of the book was
 * restored). What else is typed into it afterwards is left alone, since it would neither be sent nor be anybody's complaint.
 */
export function decideMove(
  now: Pick<Petition, 'content'> & { readonly complaint: boolean },
  before: Moved | undefined,
  today: IsoDate,
): Move {
  if (!now.complaint) return { moving: false, movedOn: null, movedAs: '' };
  if (before === undefined || before.movedOn === null) {
    const moving = now.content !== '' && now.content !== MOVED;
    return { moving, movedOn: moving ? today : null, movedAs: '' };
  }
  const underway = before.moving && before.content === now.content;
  const movedAs = before.moving && now.content === MOVED && before.movedAs === '' ? markOf(before) : before.movedAs;
  return { moving: underway || movedAs === markOf(now), movedOn: before.movedOn, movedAs };
}

const markOf = ({ content }: Pick<Petition, 'content'>): string => contentHash({ content });

/** Its cells have been emptied, be it that their text has come back since. */
export const hasLeft = ({ movedOn, moving, movedAs }: Move): boolean => movedOn !== null && (!moving || movedAs !== '');

/**
 * Its text runs on in Sổ văn phòng: another `Loại` would only hand the placeholder to somebody, and a second move under the same code
 * would be lost. While its own text still stands in the row for the first time, the choice can be taken back.
 */
export const staysMoved = (now: Pick<Petition, 'content'>, before: Moved | undefined): before is Moved =>
  before !== undefined && before.movedOn !== null && (hasLeft(before) || now.content === MOVED);

/** Kept in the brief of a petition that has moved: the registration it came from is emptied too. */
export const hasMoved = (petition: Brief | undefined): boolean => petition?.kind === MOVED;

/** Staff cells after the move; kind, session and day stay, so that the counts do. */
export const emptiedCells: Readonly<Record<string, string>> = {
  content: MOVED,
  name: '',
  village: '',
  phone: '',
  source: '',
  draft: '',
  answer: '',
};

/** The row of Sổ văn phòng: the same code, all that was said. */
export function complaintParcel(petition: Petition): Parcel {
  const name = `${petition.address} ${petition.name}`.trim();
  return {
    tab: 'complaints',
    code: petition.code,
    cause: `complaint ${petition.code}`,
    cells: {
      session: textOutput(petition.session ?? ''),
      receivedOn: dateOutput(petition.receivedOn),
      name: textOutput(name),
      village: textOutput(petition.village),
      phone: textOutput(petition.phone),
      source: textOutput(petition.source),
      content: textOutput(petition.content),
      kind: textOutput(petition.kind),
      field: textOutput(petition.field),
    },
    fields: petition.erased === null ? {} : { erased: petition.erased },
  };
}
