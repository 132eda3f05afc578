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

/** Of the project and its rights, not of the person or the drive. */
const ofProject: ReadonlySet<string> = new Set([
  'accessNotConfigured',
  'insufficientPermissions',
  'dailyLimitExceeded',
]);

/**
 * Google has a dozen reasons for which one person may not be given one file, of the drive, of either organisation, of a licence, and adds
 * to them: whatever it is, it keeps that person out and nobody else.
 */
export function sharingProblem(id: string, error: unknown): unknown {
  const problem = driveProblem(id, error);
  const reason = errorReason(error);
  if (problem !== error || ![400, 403].includes(httpStatus(error)) || isOverQuota(error) || ofProject.has(reason))
    return problem;
  const message = `Google không cho chia sẻ với địa chỉ này (${reason || httpStatus(error)}): mở Drive, chia sẻ bằng tay để thấy lý do`;
  return new FilesRefused(`${message} (${id})`, { cause: error });
}

const outside =
  'Ổ dùng chung hoặc quản trị Workspace không cho chia sẻ ra ngoài tổ chức: bật cho phép, hoặc dùng địa chỉ trong tổ chức';

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
  teamDriveDomainUsersOnlyRestriction: outside,
  shareOutNotPermitted: outside,
  shareOutNotPermittedToUser: outside,
  teamDriveTeamMembersOnlyRestriction:
    'Cài đặt của ổ dùng chung không cho người không phải thành viên mở tệp: bật cho phép trong cài đặt của ổ',
  sharingRateLimitExceeded: 'Google tạm ngừng nhận chia sẻ vì quá nhiều trong ngày: thử lại sau 24 giờ',
};
