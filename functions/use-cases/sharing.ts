import { type Files, FilesRefused } from '../domain/files.ts';
import { journalWrite } from '../domain/journal.ts';
import type { Write } from '../domain/store.ts';

export interface NotShared {
  readonly email: string;
  readonly fileId: string;
  readonly why: string;
}

export type Folders = Pick<Files, 'createFolder' | 'share'>;

/**
 * Many an official's address is no Google account, and Google then refuses to share with it. The unit is made all the same: one that stopped
 * half way would leave folder and books behind, and make them anew each time.
 */
export function sharingOn(files: Files): { readonly files: Folders; readonly notShared: readonly NotShared[] } {
  const notShared: NotShared[] = [];
  const share: Files['share'] = async (fileId, email, role) => {
    try {
      await files.share(fileId, email, role);
    } catch (error) {
      if (!(error instanceof FilesRefused)) throw error;
      notShared.push({ email, fileId, why: error.message });
    }
  };
  return { files: { createFolder: (name, parent) => files.createFolder(name, parent), share }, notShared };
}

export const notSharedLine = (unitId: string, count: number, now: Date): Write =>
  journalWrite(unitId, {
    at: now.toISOString(),
    what: 'Chia sẻ',
    code: '',
    message: `Google không nhận ${count} lượt chia sẻ sổ, thư mục cho cán bộ (địa chỉ không phải tài khoản Google?). Mở Drive, chia sẻ bằng tay; địa chỉ cụ thể có trong kết quả lập đơn vị.`,
    cause: 'create-unit not-shared',
  });
