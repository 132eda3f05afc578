import { StoreUnavailable } from '../../domain/store.ts';

/** Primary result codes of SQLite, sqlite.org/rescode.html. */
const codes = { busy: 5, locked: 6, readOnly: 8, ioError: 10, corrupt: 11, full: 13, cannotOpen: 14, notADatabase: 26 };

const primaryCode = (error: unknown): number =>
  error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;

/** Another process or connection holds the file. */
export const isBusy = (error: unknown): boolean => [codes.busy, codes.locked].includes(primaryCode(error));

/** What an administrator can do about a failing file, naming it. */
export function fileProblem(path: string, error: unknown): Error {
  const reason = error instanceof Error ? error.message : String(error);
  const code = primaryCode(error);
  if (code === codes.full || code === codes.ioError) {
    return new StoreUnavailable(
      `Không ghi được tệp dữ liệu ${path} (${reason}). Kiểm tra dung lượng và ổ đĩa, rồi chạy lại.`,
    );
  }
  if (code === codes.cannotOpen || code === codes.readOnly) {
    return new Error(
      `Không mở hoặc không ghi được tệp dữ liệu ${path} (${reason}). Kiểm tra quyền của thư mục và tệp.`,
    );
  }
  if (code === codes.corrupt || code === codes.notADatabase) {
    return new Error(
      `Tệp dữ liệu ${path} bị hỏng (${reason}). Dừng chương trình, lấy bản sao lưu thay vào, rồi chạy lại.`,
    );
  }
  return new Error(`Tệp dữ liệu ${path}: ${reason}`, { cause: error });
}
