import { type Files, FilesRefused } from '../../domain/files.ts';
import type { Official } from '../../domain/records/official.ts';

/**
 * The folder of papers is open to chair and office alone; MTTQ is given the file that is its own to edit and sign. Repeated, it changes nothing.
 * @param readers whom the draft is for
 * @returns what is to be done by hand, Vietnamese: many an official's address is no Google account
 */
export async function shareWithMttq(
  files: Pick<Files, 'share'>,
  fileId: string,
  readers: readonly Official[],
): Promise<string[]> {
  const refused: string[] = [];
  for (const { name, email, role } of readers) {
    try {
      if (role === 'MTTQ' && email !== '') await files.share(fileId, email, 'writer');
    } catch (error) {
      if (!(error instanceof FilesRefused)) throw error;
      refused.push(name);
    }
  }
  return refused.length === 0
    ? []
    : [
        `chưa chia sẻ được tệp cho ${refused.join(', ')} (địa chỉ ở tab Cán bộ không phải tài khoản Google, hoặc ngoài tổ chức?); mở tệp, chia sẻ bằng tay`,
      ];
}
