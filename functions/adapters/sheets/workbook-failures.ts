import { WorkbookRefused, WorkbookUnavailable } from '../../domain/workbooks.ts';
import { errorSentence, httpStatus } from '../google/google-error.ts';

const messageOf = (error: unknown): string => errorSentence(error) || (error instanceof Error ? error.message : '');

/** Google's words for a sheetId or a title that is no longer in the book. */
const missingTab = /No grid with id|No sheet with id|Unable to parse range|Invalid sheetId/i;

/** Google's words for a row or column that went after it was read: the next pass knows. */
const outgrown = /grid limits|grid\[|beyond the last/i;

/** Its sentence without what it quotes: that may be somebody's text. */
function refused(error: unknown, book: string): WorkbookRefused {
  const sentence = messageOf(error)
    .replace(/["'“«].*["'”»]/gs, '…')
    .slice(0, 200);
  const message = `Google từ chối lệnh gửi tới sổ ${book}: ${sentence} Hệ thống tự thử lại; mai còn dòng này thì báo quản trị.`;
  return new WorkbookRefused(message, { cause: error });
}

function missingSheet(sentence: string): number | undefined {
  const [, id] = /No grid with id: (\d+)/i.exec(sentence) ?? [];
  return id === undefined ? undefined : Number(id);
}

/** Google's words for a cell that a person keeps for himself. */
export const isProtected = (error: unknown): boolean =>
  [400, 403].includes(httpStatus(error)) && /protected cell|protected range|protected sheet/i.test(messageOf(error));

/** Google's words for a change of format or drop-down where a table (Chuyển thành bảng) has given the column a type. Values are taken. */
export const isTyped = (error: unknown): boolean => httpStatus(error) === 400 && /typed column/i.test(messageOf(error));

/** Place of the request for which Google refuses a whole batch: `Invalid requests[3].setDataValidation: …`. */
export function refusedRequest(error: unknown): number | undefined {
  const [, place] = /^Invalid requests\[(\d+)\]/.exec(messageOf(error)) ?? [];
  return httpStatus(error) === 400 && place !== undefined ? Number(place) : undefined;
}

/**
 * A failed call as the port promises it: what the office can mend becomes `WorkbookUnavailable`, what it must know of `WorkbookRefused`; everything
 * else stays as it is.
 * @param book how the book is called in the message.
 */
export const explained = (error: unknown, book: string): unknown => {
  if (isProtected(error))
    return new WorkbookUnavailable(
      'no-access',
      `Sổ ${book} có ô bị khóa mà hệ thống phải ghi. Hãy bỏ bảo vệ hoặc cho phép tài khoản của hệ thống sửa.`,
    );
  switch (httpStatus(error)) {
    case 404:
      return new WorkbookUnavailable(
        'not-found',
        `Không tìm thấy sổ ${book}: tệp đã bị xóa hoặc đã chuyển khỏi Drive dùng chung. Hãy khôi phục tệp từ Thùng rác.`,
      );
    case 403:
      return new WorkbookUnavailable(
        'no-access',
        `Hệ thống không có quyền mở hoặc ghi sổ ${book}. Hãy chia sẻ lại sổ cho tài khoản của hệ thống với quyền Người chỉnh sửa.`,
      );
    case 400:
      if (outgrown.test(messageOf(error))) return error;
      if (!missingTab.test(messageOf(error))) return refused(error, book);
      return new WorkbookUnavailable(
        'tab-missing',
        `Sổ ${book} thiếu một tab: tab đã bị xóa hoặc vừa đổi tên. Hãy khôi phục từ Lịch sử phiên bản, hoặc đợi lần kiểm tra sau.`,
        missingSheet(messageOf(error)),
      );
    default:
      return error;
  }
};
