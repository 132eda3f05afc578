import { holidayKinds } from '../../../sheets-templates/choices.ts';
import { isIsoDate, serialToDate } from '../time/day.ts';
import type { Holiday, Unit } from '../unit.ts';
import type { Cell, IsoDate } from '../values.ts';
import { cellText } from './setting-line.ts';
import { type SettingsRow, settingsTabs, TabProblems } from './settings-tabs.ts';

/** A day as Sheets gives it: a serial number, or `02/9/2026` where the cell is text. Day first always. */
const dayOf = (cell: Cell | undefined): IsoDate | undefined => {
  if (typeof cell === 'number') return cell > 36_526 && cell < 73_051 ? serialToDate(cell) : undefined;
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(cellText(cell));
  if (match === null) return undefined;
  const [, day = '', month = '', year = ''] = match;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(iso) ? iso : undefined;
};

const isKind = (text: string): text is Holiday['kind'] => (holidayKinds as readonly string[]).includes(text);

/** `Ngày nghỉ`: days off and make-up days. A wrong line is reported and left out. */
export const readHolidays = (
  unit: Unit,
  rows: readonly SettingsRow[],
  problems = new TabProblems(settingsTabs.holidays),
) => {
  const holidays = new Map<IsoDate, Holiday>();
  rows.forEach((row, index) => {
    const [typed, kind, note] = [cellText(row.date), cellText(row.kind), cellText(row.note)];
    if (typed === '' && kind === '' && note === '') return;
    const date = dayOf(row.date);
    if (date === undefined) problems.at(index, 'date', `“${typed}” không phải ngày; ghi dạng 02/09/2026`);
    else if (!isKind(kind)) problems.at(index, 'kind', `“${kind}” không có; chọn ${holidayKinds.join(' hoặc ')}`);
    else if (holidays.has(date)) problems.at(index, 'date', 'ngày này đã có ở dòng trên; xóa một trong hai dòng');
    else holidays.set(date, { date, kind, note });
  });
  if (holidays.size === 0 && unit.holidays.length > 0) {
    problems.whole('date', 'tab này trống; hệ thống giữ danh sách trước đó, hãy nhập lại hoặc khôi phục');
    return { unit, problems: problems.found };
  }
  return { unit: { ...unit, holidays: [...holidays.values()] }, problems: problems.found };
};
