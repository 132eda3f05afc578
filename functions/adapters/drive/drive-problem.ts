import { FilesRefused } from '../../domain/files.ts';
import { errorReason, httpStatus } from '../google/google-error.ts';

/** The quota of calls is used up; nothing was done. Drive says so with 429 or with 403 and a reason. */
export const isOverQuota = (error: unknown): boolean =>
  httpStatus(error) === 429 ||
  (httpStatus(error) === 403 && ['rateLimitExceeded', 'userRateLimitExceeded'].includes(errorReason(error)));

/** What an administrator can do, for the failures that no repeating heals; others stay what they are. */
export function driveProblem(id: string, error: unknown): unknown {
  const status = httpStatus(error);
  const reason = errorReason(error);
  const message = messages[reason] ?? (status === 404 ? messages.notFound : undefined);
  if (message === undefined || isOverQuota(error)) return error;
  return new FilesRefused(`${message} (${id})`, { cause: error });
}

const messages: Readonly<Record<string, string>> = {
  notFound:
    'Không thấy tệp, thư mục hoặc ổ dùng chung: có thể đã bị xóa, hoặc chưa chia sẻ cho tài khoản hệ thống. Kiểm tra trong Google Drive',
  storageQuotaExceeded:
    'Tài khoản hệ thống không có chỗ lưu riêng: thư mục phải nằm trong ổ dùng chung (shared drive) mà hệ thống là thành viên',
  teamDriveFileLimitExceeded: 'Ổ dùng chung đã đầy (400 000 tệp): chuyển bớt năm cũ sang ổ khác',
  insufficientFilePermissions:
    'Tài khoản hệ thống không đủ quyền trên tệp hoặc thư mục này: cho hệ thống quyền Người quản lý nội dung trong ổ dùng chung',
  invalidSharingRequest:
    'Google không nhận địa chỉ được chia sẻ: địa chỉ phải là tài khoản Google, hoặc quản trị viên phải cho phép chia sẻ ra ngoài',
  cannotShareTeamDriveWithNonGoogleAccounts:
    'Tệp trong ổ dùng chung chỉ chia sẻ được cho tài khoản Google: dùng địa chỉ khác của cán bộ, hoặc lập tài khoản Google cho địa chỉ này',
  sharingRateLimitExceeded: 'Google tạm ngừng nhận chia sẻ vì quá nhiều trong ngày: thử lại sau 24 giờ',
};
