import type { BookRole } from '../../../sheets-templates/definition.ts';
import { type Files, FilesRefused } from '../../domain/files.ts';
import { journalWrite } from '../../domain/journal.ts';
import type { UnitRecord } from '../../domain/records/unit-record.ts';
import type { Write } from '../../domain/store.ts';

export interface NotShared {
  readonly email: string;
  readonly fileId: string;
  readonly why: string;
}

/** Who may write in the books, by role, beside the officials of the unit. */
export type Editors = Readonly<Record<BookRole, readonly string[]>>;

/**
 * Gives books and folders to whom they are for; repeated, it changes nothing. Many an official's address is no Google account, and
 * Google then refuses to share with it: the unit is made all the same.
 */
export async function shareUnit(
  files: Pick<Files, 'share'>,
  unit: UnitRecord,
  editors: Editors,
): Promise<readonly NotShared[]> {
  const notShared: NotShared[] = [];
  for (const { fileId, emails } of sharesOf(unit, editors)) {
    for (const email of emails) {
      try {
        await files.share(fileId, email, 'writer');
      } catch (error) {
        if (!(error instanceof FilesRefused)) throw error;
        notShared.push({ email, fileId, why: error.message });
      }
    }
  }
  return notShared;
}

/** Drafts and templates are for those who edit and sign them; the books lie beside the folders, with readers of their own. */
function sharesOf(unit: UnitRecord, editors: Editors) {
  const signers = unit.settings.officials.filter(
    ({ role, email }) => (role === 'Chủ trì' || role === 'Văn phòng') && email !== '',
  );
  const papers = new Set([...editors['van-phong'], ...signers.map(({ email }) => email)]);
  return [
    ...unit.workbooks.map(({ role, spreadsheetId }) => ({ fileId: spreadsheetId, emails: editors[role] })),
    ...[unit.papersFolderId, unit.templatesFolderId].map((fileId) => ({ fileId, emails: papers })),
  ];
}

export const notSharedLine = (unitId: string, count: number, now: Date): Write =>
  journalWrite(unitId, {
    at: now.toISOString(),
    what: 'Chia sẻ',
    code: '',
    message: `Google không nhận ${count} lượt chia sẻ sổ, thư mục cho cán bộ (địa chỉ không phải tài khoản Google, hoặc ngoài tổ chức?). Mở Drive, chia sẻ bằng tay; địa chỉ cụ thể có trong kết quả lập đơn vị.`,
    cause: 'create-unit not-shared',
  });
