import { formatDate, formatDayMonth } from '../../time/day.ts';
import type { Late, Summary } from '../summary.ts';
import { oneLine } from './html.ts';

/**
 * Plain text to paste into a Zalo group, which everybody in the group reads: codes, departments and dates, no names of
 * officials and no personal data.
 */
export function zaloText(summary: Summary, unitName: string): string {
  const { counts } = summary;
  const lines = [
    `ĐÔN ĐỐC NGÀY ${formatDate(summary.day)} – ${oneLine(unitName)}`,
    counts.overdue === 0
      ? '• Không có việc quá hạn'
      : `• Quá hạn: ${counts.overdue} (${byDepartment(summary.overdue)})`,
    ...lateLines(summary.overdue),
    ...(counts.dueThisWeek === 0
      ? []
      : [`• Đến hạn tuần này: ${counts.dueThisWeek}`, `  ${codes(summary.dueThisWeek, dueOf)}`]),
    ...(counts.waiting === 0 ? [] : [`• Chờ cơ quan khác hoặc người dân: ${counts.waiting}`]),
    ...summary.sessions
      .slice(0, 3)
      .map(
        ({ code, day, place }) =>
          `• Sắp đối thoại: ${[`${code} ngày ${formatDate(day)}`, oneLine(place)].filter((part) => part !== '').join(', ')}`,
      ),
    'Đề nghị các bộ phận xử lý đúng hạn và ghi kết quả vào sổ.',
  ];
  return lines.join('\n');
}

const dueOf = (one: Late): string => `${one.code} ${formatDayMonth(one.due)}`;

function codes(list: readonly Late[], shown: (one: Late) => string): string {
  const most = 10;
  const rest = list.length > most ? ` … và ${list.length - most} việc khác` : '';
  return `${list.slice(0, most).map(shown).join('; ')}${rest}`;
}

/** `Quá 4 ngày làm việc: YK23-0001, YK23-0002`, the longest overdue first. */
function lateLines(list: readonly Late[]): string[] {
  const most = 20;
  const shown = [...list].sort((a, b) => b.late - a.late).slice(0, most);
  const lines = [...Map.groupBy(shown, (one) => one.late)].map(
    ([late, group]) => `  Quá ${late} ngày làm việc: ${group.map((one) => one.code).join(', ')}`,
  );
  return list.length > most ? [...lines, `  … và ${list.length - most} việc khác`] : lines;
}

/** `Địa chính - xây dựng 2, Văn hóa 1`, most first. */
function byDepartment(list: readonly Late[]): string {
  return groupBy(list, (one) => oneLine(one.department))
    .map(([department, group]) => `${department === '' ? 'chưa giao' : department} ${group.length}`)
    .join(', ');
}

/** Groups, the largest first. */
export function groupBy(list: readonly Late[], key: (one: Late) => string): [string, Late[]][] {
  const groups = new Map<string, Late[]>();
  for (const one of list) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return [...groups].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
}
