import { addDays, daysBetween, daysInMonth, isoOf, yearOf } from '../time/day.ts';
import type { IsoDate } from '../values.ts';
import { farthest } from './date-words.ts';
import { type Parsed, refusal, value } from './parsed.ts';

/** The days a session can fall on. */
export interface Period {
  readonly earliest: IsoDate;
  readonly latest: IsoDate;
  /** Known to the day. */
  readonly exact: boolean;
  /** As it stands inside a sentence: `26/10/2023`, `quý III/2025`, `cuối tháng 8/2023`. */
  readonly label: string;
}

/** Last day of a month. */
export const monthEnd = (of: number, month: number): IsoDate => isoOf(of, month, daysInMonth(of, month));

const sections: Readonly<Record<string, { readonly name: string; readonly from: number; readonly to: number }>> = {
  dau: { name: 'đầu', from: 0, to: 1 / 3 },
  giua: { name: 'giữa', from: 1 / 3, to: 2 / 3 },
  cuoi: { name: 'cuối', from: 2 / 3, to: 1 },
  'nua dau': { name: 'nửa đầu', from: 0, to: 1 / 2 },
  'nua cuoi': { name: 'nửa cuối', from: 1 / 2, to: 1 },
  'nua sau': { name: 'nửa cuối', from: 1 / 2, to: 1 },
};

/** The stretch, or the part of it that is named: a third of a month by days, of a quarter or a year by months. */
export function span(
  section: string | undefined,
  first: IsoDate,
  last: IsoDate,
  name: string,
  around: number,
): Parsed<Period> {
  if (last < first) return refusal(`${name}: ngày cuối trước ngày đầu; gõ lại theo thứ tự thời gian`);
  if (Math.abs(yearOf(first) - around) > farthest || Math.abs(yearOf(last) - around) > farthest)
    return refusal(`${name}: năm không hợp lý; gõ lại, ví dụ quý III/${around}`);
  const cut = section === undefined ? undefined : sections[section];
  if (cut === undefined) return value({ earliest: first, latest: last, exact: false, label: name });
  const [earliest, latest] = daysBetween(first, last) < 31 ? cutDays(first, last, cut) : cutMonths(first, last, cut);
  return value({ earliest, latest, exact: false, label: `${cut.name} ${name}` });
}

interface Cut {
  readonly from: number;
  readonly to: number;
}

/** Ten days and ten days; the rest is the end of the month. */
function cutDays(first: IsoDate, last: IsoDate, cut: Cut): [IsoDate, IsoDate] {
  return [addDays(first, Math.round(cut.from * 30)), cut.to === 1 ? last : addDays(first, Math.round(cut.to * 30) - 1)];
}

function cutMonths(first: IsoDate, last: IsoDate, cut: Cut): [IsoDate, IsoDate] {
  const [firstYear, lastYear] = [yearOf(first), yearOf(last)];
  const begin = Number(first.slice(5, 7)) - 1;
  const count = (lastYear - firstYear) * 12 + Number(last.slice(5, 7)) - begin;
  const at = (fraction: number) => begin + Math.round(fraction * count);
  const firstMonth = at(cut.from);
  const endMonth = at(cut.to) - 1;
  return [
    isoOf(firstYear + Math.floor(firstMonth / 12), (firstMonth % 12) + 1, 1),
    monthEnd(firstYear + Math.floor(endMonth / 12), (endMonth % 12) + 1),
  ];
}
