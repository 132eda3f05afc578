import type { Unit } from '../unit.ts';
import type { CellOutput } from '../workbooks.ts';
import { completeTemplate } from './default-templates.ts';
import { settingLines } from './setting-lines.ts';
import { type SettingsTabKey, settingsTabs } from './settings-tabs.ts';

type Row = Readonly<Record<string, CellOutput>>;

const text = (of: string): CellOutput => (of === '' ? { type: 'blank' } : { type: 'text', text: of });

const listRows = (unit: Unit): Row[] => {
  const length = Math.max(unit.villages.length, unit.fields.length, unit.sources.length);
  return Array.from({ length }, (_, index) => {
    const [village, field] = [unit.villages[index], unit.fields[index]];
    return {
      village: text(village?.name ?? ''),
      villageAliases: text(village?.aliases.join('; ') ?? ''),
      field: text(field?.name ?? ''),
      fieldKeywords: text(field?.keywords.join('; ') ?? ''),
      fieldDepartment: text(field?.department ?? ''),
      source: text(unit.sources[index] ?? ''),
    };
  });
};

const lineRows = (unit: Unit): Row[] =>
  settingLines.map((line) => {
    const { value, source } = line.show(unit);
    return { name: text(line.name), value: text(value), source: text(source ?? ''), note: text(line.note) };
  });

const familyNames = { 'chinh-quyen': 'Chính quyền', dang: 'Đảng', mttq: 'MTTQ' } as const;

/** Only what differs from `Cài đặt`: a new signer there then signs every kind that has none of its own. */
const templateRows = (unit: Unit): Row[] =>
  unit.templates.map((template) => {
    const plain = completeTemplate(unit, { kind: template.kind, family: template.family ?? unit.family });
    const differing = (shown: string | undefined, usual: string): CellOutput =>
      text(shown === undefined || shown === usual ? '' : shown);
    const signer = [template.title, template.name].filter((part) => part).join(', ');
    return {
      kind: text(template.kind),
      issuer: differing(template.issuer, plain.issuer),
      family: text(familyNames[plain.family]),
      authority: differing(template.authority, plain.authority),
      signer: differing(signer, [plain.title, plain.name].filter((part) => part !== '').join(', ')),
      recipients: differing(template.recipients?.join('\n'), plain.recipients.join('\n')),
    };
  });

const holidayRows = (unit: Unit): Row[] =>
  unit.holidays.map(({ date, kind, note }) => ({ date: { type: 'date', date }, kind: text(kind), note: text(note) }));

/** The rows with which the settings tabs are first filled, columns in the order of the template. */
export const settingsRows = (unit: Unit): Readonly<Record<SettingsTabKey, readonly (readonly CellOutput[])[]>> => {
  const ordered = (tab: SettingsTabKey, rows: readonly Row[]): readonly (readonly CellOutput[])[] =>
    rows.map((row) => settingsTabs[tab].columns.map(({ key }) => row[key] ?? { type: 'blank' }));
  return {
    lists: ordered('lists', listRows(unit)),
    settings: ordered('settings', lineRows(unit)),
    documentTemplates: ordered('documentTemplates', templateRows(unit)),
    holidays: ordered('holidays', holidayRows(unit)),
  };
};
