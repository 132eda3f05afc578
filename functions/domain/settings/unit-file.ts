import { inVietnamese, pathOf } from '../text/issues-in-vietnamese.ts';
import { type UnitFile, unitSchema } from '../unit.ts';
import { deadlineNames, usualDeadlines } from './usual-deadlines.ts';

export type CheckedUnitFile =
  | { readonly ok: true; readonly file: UnitFile }
  | { readonly ok: false; readonly problems: readonly string[] };

const doubled = (names: readonly string[], path: (index: number) => string, what: string): string[] =>
  names.flatMap((name, index) => {
    const first = names.findIndex((each) => each.toLocaleLowerCase('vi') === name.toLocaleLowerCase('vi'));
    return first < index ? [`${path(index)}: ${what} “${name}” đã có ở ${path(first)}`] : [];
  });

/** The number of days is all that a deadline cannot do without. */
const daysMissing = (file: UnitFile): string[] => {
  const usual = usualDeadlines(file);
  return deadlineNames.flatMap((name) => {
    const { days, ...more } = file.deadlines[name] ?? {};
    const isSaid = Object.values(more).some((value) => value !== undefined);
    return isSaid && days === undefined && usual[name] === null
      ? [`deadlines.${name}.days: còn thiếu; ghi số ngày, hoặc ghi ${name} là null nếu không có hạn`]
      : [];
  });
};

/** What no single value shows: names that refer to nothing, names given twice. */
const crossChecks = (file: UnitFile): string[] => {
  const people = new Set(file.officials.map((official) => official.name));
  const villages = new Set(file.villages.flatMap((village) => [village.name, ...village.aliases]));
  const superiors = file.officials.flatMap(({ superior }, index) =>
    superior === null || people.has(superior)
      ? []
      : [`officials[${index}].superior: không có cán bộ nào tên “${superior}” trong officials`],
  );
  const places = file.sessions.flatMap((session, s) =>
    session.villages.flatMap((village, v) =>
      villages.size === 0 || villages.has(village)
        ? []
        : [`sessions[${s}].villages[${v}]: “${village}” chưa có trong villages`],
    ),
  );
  return [
    ...(file.parent === file.id ? ['parent: đơn vị không thể là cấp trên của chính mình'] : []),
    ...daysMissing(file),
    ...superiors,
    ...places,
    ...doubled(
      file.villages.map(({ name }) => name),
      (index) => `villages[${index}].name`,
      'thôn, khu',
    ),
    ...doubled(
      (file.fields ?? []).map(({ name }) => name),
      (index) => `fields[${index}].name`,
      'lĩnh vực',
    ),
    ...doubled(
      file.templates.map(({ kind }) => kind),
      (index) => `templates[${index}].kind`,
      'loại văn bản',
    ),
    ...doubled(
      (file.holidays ?? []).map(({ date }) => date),
      (index) => `holidays[${index}].date`,
      'ngày',
    ),
  ];
};

/** `null` is as good as nothing said; of a deadline alone it says that there is none. What is unknown stays, to be refused by name. */
const said = (json: unknown, name = ''): unknown => {
  if (Array.isArray(json)) return json.map((each) => said(each));
  if (typeof json !== 'object' || json === null) return json;
  const fields = Object.entries(json).map(([key, value]) => {
    const isUnsaid = value === null && name !== 'deadlines';
    return [key, isUnsaid ? undefined : said(value, key)];
  });
  return Object.fromEntries(fields);
};

/** Checks a unit file; problems read `officials[2].email: không phải địa chỉ thư điện tử`. */
export const checkUnitFile = (json: unknown): CheckedUnitFile => {
  const parsed = unitSchema.safeParse(said(json), { error: inVietnamese });
  if (!parsed.success) {
    return {
      ok: false,
      problems: parsed.error.issues.map((issue) => `${pathOf(issue.path) || 'hồ sơ đơn vị'}: ${issue.message}`),
    };
  }
  const problems = crossChecks(parsed.data);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, file: parsed.data };
};
