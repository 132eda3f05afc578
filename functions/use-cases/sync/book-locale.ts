import { books } from '../../../sheets-templates/books.ts';
import { causeId } from '../../domain/books/content-hash.ts';
import { journalWrite } from '../../domain/journal.ts';
import { todayIn } from '../../domain/time/zone.ts';
import { WorkbookProblem } from '../../domain/workbooks.ts';
import type { SyncPorts } from './sync-unit.ts';
import type { WorkbookSync } from './sync-workbook.ts';

/**
 * Whoever wants commas in his formulas sets a book to United States, and from then on `10/11/2023` is a day of October: a number that nothing
 * can tell from the right one. The book is set back, and the office told to look at what was typed meanwhile.
 * @param locale as the book has it; `undefined`: not known
 */
export async function restoreLocale(
  { store, workbooks, clock }: SyncPorts,
  { unit, book }: Pick<WorkbookSync, 'unit' | 'book'>,
  locale: string | undefined,
): Promise<void> {
  if (locale === undefined || /^vi\b|^vi_/.test(locale)) return;
  const now = clock.now();
  const line = journalWrite(unit.id, {
    at: now.toISOString(),
    what: 'Ngôn ngữ của sổ',
    code: '',
    message: `${books[book.role].title} bị đổi ngôn ngữ (Tệp → Cài đặt → Ngôn ngữ) sang ${locale}: 10/11 gõ vào có thể thành ngày 11 tháng 10. Hệ thống đặt lại Việt Nam (không được thì chọn lại ở đó); hãy xem lại các ngày vừa gõ trong sổ.`,
    cause: causeId('locale', book.spreadsheetId, locale, todayIn(now)),
  });
  await store.commit([line]);
  try {
    await workbooks.restoreLocale(book.spreadsheetId);
  } catch (error) {
    // The rows have been written: they do not wait for it.
    if (!(error instanceof WorkbookProblem)) throw error;
  }
}
