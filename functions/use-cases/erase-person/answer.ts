import { fieldText } from '../../domain/erasure/erase-record.ts';
import type { CellPlace, PersonFiles } from '../../domain/erasure/unit-files.ts';
import { documentSchema } from '../../domain/records/following.ts';
import type { ElsewhereCase } from './other-units.ts';

/** Codes, columns and names of files only. */
export interface Erasure {
  readonly unitId: string;
  /** Nothing was written. */
  readonly dryRun: boolean;
  /** With the registration or petition that belongs to what was named. */
  readonly codes: readonly string[];
  readonly edit: readonly CellPlace[];
  readonly review: readonly CellPlace[];
  readonly otherUnits: readonly ElsewhereCase[];
  readonly papers: readonly { readonly code: string; readonly name: string }[];
  /** Vietnamese: what no program can do. */
  readonly todo: readonly string[];
}

/** Papers of the sessions at which the cases came up, and letters about them, as they are called in Drive. */
export function papersOf({ own, following, others }: PersonFiles): Erasure['papers'] {
  const sessions = new Set(own.map(({ stored }) => fieldText(stored.data, 'session')).filter((code) => code !== ''));
  const letters = new Set(following);
  return [...following, ...others]
    .filter(({ kind }) => kind.tab.key === 'documents')
    .filter((file) => letters.has(file) || sessions.has(fieldText(file.stored.data, 'session')))
    .map(({ stored }) => documentSchema.parse(stored.data))
    .map(({ code, fileName, kind }) => ({ code, name: fileName === '' ? (kind ?? '') : fileName }));
}

export function todoOf({ edit, review, otherUnits, papers }: Omit<Erasure, 'todo'>): string[] {
  return [
    'Mở sổ sau ít phút: ô tên, số điện thoại của các mã này và dòng ở tab Liên hệ đã trống. Cột tự thêm, ghi chú và bình luận của người dùng hệ thống không đọc: xem bằng mắt.',
    ...(edit.length === 0
      ? []
      : [`Sửa tay các ô còn nêu tên hoặc số điện thoại (${placesText(edit)}), rồi gọi lại lệnh này để xóa bản cũ.`]),
    ...(review.length === 0
      ? []
      : [
          `Xem các ô có cùng tên hoặc số (${placesText(review)}): nếu là người ấy thì sửa, hoặc gọi lệnh này cho mã đó.`,
        ]),
    ...(otherUnits.length === 0
      ? []
      : [`Gọi lệnh này ở đơn vị, năm khác: ${otherUnits.map(({ unitId, code }) => `${unitId} ${code}`).join(', ')}.`]),
    ...(papers.length === 0
      ? []
      : [
          'Mở các tệp ở mục papers trong Drive, cả phiên bản cũ của tệp và bản đã ký; văn bản đã ban hành theo quy định lưu trữ.',
        ]),
    'Đọc lại nội dung, dự thảo và trả lời: tên viết tắt, quan hệ, địa chỉ thì máy không nhận ra.',
    'Lịch sử phiên bản của sổ, hộp thư của người nhận việc: làm tay. Bản sao lưu hết hạn sau 30 ngày.',
  ];
}

/** More than that nobody reads in one line. */
const MOST_PLACES = 20;

export function placesText(places: readonly CellPlace[]): string {
  const shown = places.slice(0, MOST_PLACES).map(({ code, column }) => `${code} cột ${column}`);
  const rest = places.length - shown.length;
  return `${shown.join('; ')}${rest > 0 ? `; và ${rest} ô khác` : ''}`;
}
