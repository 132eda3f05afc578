import { documentKinds } from '../../../sheets-templates/choices.ts';
import type { Book, Row } from '../books/row-kind.ts';
import type { RowReader } from '../books/row-reader.ts';
import { parseChoice } from '../cells/choice.ts';
import { lowerFirst } from '../documents/wording.ts';
import { requestId } from '../records/paper.ts';
import type { Session } from '../records/session.ts';
import { addDays } from '../time/day.ts';

type Request = Pick<Session, 'documentWanted' | 'wantedAt' | 'refused'>;

/** Days for which the row goes on telling why a paper could not be made; Nhật ký keeps it. */
const TOLD_FOR = 7;

/**
 * Lập văn bản: what is asked for, and why the last request could not be met, until the office asks again. Picked in a row that is no
 * session yet it waits: the paper would be about nothing, and with the cell emptied the row would be gone.
 */
export function decideRequest(reader: RowReader, row: Row, before: Session | undefined, book: Book): Request {
  const picked = reader.read('documentWanted', (cell) => parseChoice(cell, documentKinds), null);
  const documentWanted = reader.isBlank('content') ? null : picked;
  if (picked !== documentWanted)
    reader.problem('documentWanted', 'ghi Nội dung của cuộc trước; nếu chọn nhầm dòng thì xóa ô này.');
  const isSame = documentWanted === (before?.documentWanted ?? null);
  const wantedAt = documentWanted === null ? null : isSame ? (before?.wantedAt ?? null) : book.now;
  const refused = refusalOf({ id: row.id, documentWanted, wantedAt }, before?.refused ?? null, book);
  if (refused !== null) reader.problem('documentWanted', lowerFirst(refused.message));
  return { documentWanted, wantedAt, refused };
}

function refusalOf(
  asked: Pick<Session, 'id' | 'documentWanted' | 'wantedAt'>,
  told: Session['refused'],
  book: Book,
): Session['refused'] {
  const request = requestId(asked);
  const message = book.refusals.get(request);
  if (message !== undefined) return { request, on: book.today, message };
  if (told === null || addDays(told.on, TOLD_FOR) < book.today) return null;
  return asked.documentWanted === null || told.request === request ? told : null;
}
