import type { Field, Unit, Village } from '../unit.ts';
import { cellText } from './setting-line.ts';
import { type SettingsRow, settingsTabs, TabProblems } from './settings-tabs.ts';

const commaList = (value: string): string[] =>
  value
    .split(/[;,\n]/)
    .map((each) => each.trim())
    .filter((each) => each !== '');

const folded = (name: string): string => name.toLocaleLowerCase('vi');

/** Names already taken, with the row that took them. */
class Names {
  private readonly rows = new Map<string, number>();

  /** The row that has the name already; `undefined` when it was free and is now taken. */
  take(name: string, row: number): number | undefined {
    const before = this.rows.get(folded(name));
    if (before === undefined) this.rows.set(folded(name), row);
    return before;
  }
}

/** Reads entries of one of the lists that stand side by side; a line that is wrong is reported and left out. */
function readEntries<T>(
  rows: readonly SettingsRow[],
  problems: TabProblems,
  column: string,
  details: readonly string[],
  make: (name: string, row: SettingsRow) => T,
): T[] {
  const names = new Names();
  return rows.flatMap((row, index) => {
    const name = cellText(row[column]);
    if (name === '') {
      if (details.some((key) => cellText(row[key]) !== ''))
        problems.at(index, column, `chưa ghi tên ở cột «${problems.header(column)}»`);
      return [];
    }
    const before = names.take(name, index);
    if (before !== undefined) {
      problems.at(index, column, `“${name}” đã có ở dòng ${before + 2}; xóa một trong hai dòng`);
      return [];
    }
    return [make(name, row)];
  });
}

/** An alias that is the name or the alias of another village would send petitions to the wrong one. */
const dropSharedAliases = (villages: readonly Village[], problems: TabProblems): Village[] => {
  const owner = new Map<string, string>();
  for (const { name } of villages) owner.set(folded(name), name);
  return villages.map((village) => ({
    name: village.name,
    aliases: village.aliases.filter((alias) => {
      const other = owner.get(folded(alias));
      if (other !== undefined && other !== village.name) {
        problems.whole('villageAliases', `tên gọi “${alias}” của ${village.name} cũng là của ${other}; bỏ bớt một nơi`);
        return false;
      }
      owner.set(folded(alias), village.name);
      return true;
    }),
  }));
};

/** A list that is suddenly empty was deleted by mistake: the former one stays. */
const keepIfEmptied = <T>(now: T[], former: readonly T[], problems: TabProblems, column: string): readonly T[] => {
  if (now.length > 0 || former.length === 0) return now;
  problems.whole(
    column,
    `cột «${problems.header(column)}» trống; hệ thống giữ danh sách trước đó, hãy nhập lại hoặc khôi phục`,
  );
  return former;
};

/** All lists together; they are kept in one document with the other settings. Hundreds of villages take a tenth of it. */
const MOST_CHARACTERS = 200_000;
const tooLong = `dài quá ${MOST_CHARACTERS} ký tự, có lẽ dán nhầm vào tab này; hệ thống giữ danh sách trước đó, hãy xóa chỗ dán nhầm hoặc khôi phục`;

/** `Danh mục`: villages, fields and sources stand side by side, each list on its own. */
export const readLists = (unit: Unit, rows: readonly SettingsRow[], problems = new TabProblems(settingsTabs.lists)) => {
  const { villages, fields, sources } = typedLists(rows, problems);
  if (JSON.stringify([villages, fields, sources]).length > MOST_CHARACTERS) {
    const only = new TabProblems(settingsTabs.lists);
    only.whole('village', tooLong);
    return { unit, problems: only.found };
  }
  const next: Unit = {
    ...unit,
    villages: [...keepIfEmptied(dropSharedAliases(villages, problems), unit.villages, problems, 'village')],
    fields: keepIfEmptied(fields, unit.fields, problems, 'field'),
    sources: keepIfEmptied(sources, unit.sources, problems, 'source'),
  };
  return { unit: next, problems: problems.found };
};

function typedLists(rows: readonly SettingsRow[], problems: TabProblems) {
  const village = (name: string, row: SettingsRow): Village => ({
    name,
    aliases: commaList(cellText(row.villageAliases)),
  });
  const field = (name: string, row: SettingsRow): Field => ({
    name,
    keywords: commaList(cellText(row.fieldKeywords)),
    department: cellText(row.fieldDepartment),
  });
  return {
    villages: readEntries(rows, problems, 'village', ['villageAliases'], village),
    fields: readEntries(rows, problems, 'field', ['fieldKeywords', 'fieldDepartment'], field),
    sources: readEntries(rows, problems, 'source', [], (name) => name),
  };
}
