import type { Files } from '../domain/files.ts';
import type { UnitRecord } from '../domain/records/unit-record.ts';
import { type TroublePorts, tellTrouble } from './book-trouble.ts';

export interface TellBinnedPorts extends TroublePorts {
  readonly files: Pick<Files, 'binned'>;
}

/**
 * Sheets goes on reading and writing a book that lies in the bin, so that nothing here fails; people can type no more, and Drive deletes it for
 * good after 30 days. The office reads of it, once a day as long as it lies there.
 */
export async function tellBinned(
  { files, ...ports }: TellBinnedPorts,
  units: readonly Pick<UnitRecord, 'id' | 'workbooks'>[],
): Promise<void> {
  const binned = new Set(await files.binned());
  if (binned.size === 0) return;
  for (const { id, workbooks } of units)
    for (const book of workbooks) if (binned.has(book.spreadsheetId)) await tellTrouble(ports, id, book, lies);
}

const lies = {
  trouble: 'binned',
  what: 'Sổ trong Thùng rác',
  message:
    'nằm trong Thùng rác của Drive: không ai gõ được nữa, quá 30 ngày Google xóa hẳn. Nhờ quản trị mở ổ dùng chung → Thùng rác → Khôi phục; những gì đã ghi không mất.',
} as const;
