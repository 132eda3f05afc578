import type { Unit } from '../unit.ts';
import type { Problem } from '../values.ts';
import { completeTemplates } from './default-templates.ts';
import { readHolidays } from './read-holidays.ts';
import { readLists } from './read-lists.ts';
import { readTemplates } from './read-templates.ts';
import { cellText, Refused } from './setting-line.ts';
import { settingLines } from './setting-lines.ts';
import { type SettingsRow, type SettingsTabKey, settingsTabs, TabProblems } from './settings-tabs.ts';

const readLines = (former: Unit, rows: readonly SettingsRow[], problems: TabProblems): Unit => {
  const missing = new Set(settingLines.map(({ name }) => name));
  let unit = former;
  rows.forEach((row, index) => {
    const name = cellText(row.name);
    const value = cellText(row.value);
    if (name === '') {
      if (value !== '') problems.at(index, 'name', 'chưa ghi tên cài đặt');
      return;
    }
    const line = settingLines.find((each) => each.name === name);
    if (line === undefined) problems.at(index, 'name', `không có cài đặt tên “${name}”; đừng đổi tên ở cột «Cài đặt»`);
    else if (!missing.delete(name)) problems.at(index, 'name', `“${name}” đã có ở dòng trên; xóa một trong hai dòng`);
    else {
      const next = line.read(unit, value, cellText(row.source));
      if (next instanceof Refused) problems.at(index, 'value', `“${name}” ${next.message}`);
      else unit = next;
    }
  });
  for (const name of missing) problems.whole('name', `thiếu dòng “${name}”; hệ thống dùng giá trị trước đó`);
  return unit;
};

/**
 * The unit as the office has edited it. A tab that is not given (its headers cannot be read) changes nothing; a wrong line is
 * reported as `Cài đặt, dòng 7: …` and the former value stays.
 * @param tabs rows below the headers, blank ones included, by column key.
 */
export const readSettings = (
  former: Unit,
  tabs: Partial<Readonly<Record<SettingsTabKey, readonly SettingsRow[]>>>,
): { readonly unit: Unit; readonly problems: readonly Problem[] } => {
  const inSettings = new TabProblems(settingsTabs.settings);
  const withLines = tabs.settings === undefined ? former : readLines(former, tabs.settings, inSettings);
  const lists = tabs.lists === undefined ? { unit: withLines, problems: [] } : readLists(withLines, tabs.lists);
  const days =
    tabs.holidays === undefined ? { unit: lists.unit, problems: [] } : readHolidays(lists.unit, tabs.holidays);
  const { documentTemplates } = tabs;
  const papers =
    documentTemplates === undefined
      ? { templates: former.templates, problems: [] }
      : readTemplates(former, documentTemplates);
  const unit = days.unit;
  return {
    unit: { ...unit, templates: [...completeTemplates(unit, papers.templates)] },
    problems: [...inSettings.found, ...lists.problems, ...days.problems, ...papers.problems],
  };
};
