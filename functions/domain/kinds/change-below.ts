import { contentHash } from '../books/content-hash.ts';
import type { Book, Parcel } from '../books/row-kind.ts';
import { publicText } from '../documents/matters.ts';
import { isComplaint, isOpen } from '../lifecycle/petition-state.ts';
import type { Petition } from '../records/petition.ts';
import { formatDate } from '../time/day.ts';
import { causeUp, stays } from './between-levels.ts';

/**
 * What became of a matter in the unit below after it was sent up. The unit above reads it as a hint in its row: what it has typed there
 * stands, and it decides itself. Of the petitioner, whom it never heard of, it hears nothing.
 */
type Change = Omit<NonNullable<Petition['fromBelow']>, 'unit' | 'on'>;

const nothing: Change = { withdrawn: false, movedToOffice: false, content: '' };

/** Mark of the text that goes up; said once, it stays. Of what went up before marks were kept, the text that was recorded last. */
export function sentUpAs(after: Pick<Petition, 'sentUp' | 'content'>, before: Petition | undefined): string {
  if (after.sentUp === null) return '';
  if (before === undefined || before.sentUp === null) return markOf(after);
  return before.sentUpAs === '' ? markOf(before) : before.sentUpAs;
}

const markOf = ({ content }: Pick<Petition, 'content'>): string => contentHash({ content });

/** Of what is, or may have become, khiếu nại, tố cáo the text stays below. */
function changeOf(petition: Petition): Change {
  if (isComplaint(petition)) return { ...nothing, movedToOffice: true };
  const changed = petition.sentUpAs !== '' && petition.sentUpAs !== markOf(petition) && !stays(petition);
  return {
    ...nothing,
    withdrawn: petition.status === 'Rút',
    content: changed ? publicText(petition.content, petition) : '',
  };
}

/** For the row that its forwarding brought forth above, once more when it changes. */
export function parcelOfChange(before: Petition | undefined, after: Petition, { unit, today }: Book): Parcel[] {
  const { sentUp, sentUpVia } = after;
  if (sentUp === null || sentUpVia === null) return [];
  const told = before === undefined || before.sentUp === null ? nothing : changeOf(before);
  const change = changeOf(after);
  const { withdrawn, movedToOffice, content } = change;
  if (withdrawn === told.withdrawn && movedToOffice === told.movedToOffice && content === told.content) return [];
  const fromBelow = { unit: unit.name, on: today, ...change };
  const cause = `change ${sentUp}`;
  return [
    {
      unit: sentUpVia.to,
      tab: 'petitions',
      madeBy: { sender: sentUpVia.from, cause: causeUp(sentUp) },
      cause,
      cells: {},
      fields: { fromBelow },
      edits: {},
    },
  ];
}

/** Without a text that may name somebody; once it is edited below it is said anew. */
export const wordless = <C extends { readonly content: string }>(said: C | null): C | null =>
  said === null ? null : { ...said, content: '' };

/** For the row of the unit above; gone once its own cells say the same. */
export function changeHints(petition: Petition): string[] {
  const { fromBelow } = petition;
  if (fromBelow === null || isComplaint(petition)) return [];
  const { unit, on, withdrawn, movedToOffice, content } = fromBelow;
  const says = `${unit} báo ngày ${formatDate(on)}`;
  const open = isOpen(petition);
  return [
    ...(withdrawn && open
      ? [`${says}: người dân đã rút ý kiến này; nếu không xử lý tiếp, chọn “Rút” ở «Kết quả xử lý»`]
      : []),
    ...(movedToOffice && open
      ? [`${says}: ý kiến này đã chuyển Văn phòng; hỏi Văn phòng đơn vị đó trước khi xử lý tiếp`]
      : []),
    ...(content !== '' && content !== petition.content
      ? [`${says}: nội dung đã sửa thành «${content}»; đúng thì chép vào «Nội dung»`]
      : []),
  ];
}
