import { inVietnamese, pathOf } from '../text/issues-in-vietnamese.ts';
import { type UnitFile, unitSchema } from '../unit.ts';

export type CheckedUnitFile =
  | { readonly ok: true; readonly file: UnitFile }
  | { readonly ok: false; readonly problems: readonly string[] };

const doubled = (names: readonly string[], path: (index: number) => string, what: string): string[] =>
  names.flatMap((name, index) => {
    const first = names.findIndex((each) => each.toLocaleLowerCase('vi') === name.toLocaleLowerCase('vi'));
    return first < index ? [`${path(index)}: ${what} “${name}” đã có ở ${path(first)}`] : [];
  });

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

/** Checks a unit file; problems read `officials[2].email: không phải địa chỉ thư điện tử`. */
export const checkUnitFile = (json: unknown): CheckedUnitFile => {
  const parsed = unitSchema.safeParse(json, { error: inVietnamese });
  if (!parsed.success) {
    return {
      ok: false,
      problems: parsed.error.issues.map((issue) => `${pathOf(issue.path) || 'hồ sơ đơn vị'}: ${issue.message}`),
    };
  }
  const problems = crossChecks(parsed.data);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, file: parsed.data };
};
