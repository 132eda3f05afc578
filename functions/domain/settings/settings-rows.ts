import { dateOutput, inTemplateOrder, textOutput } from '../books/cell-output.ts';
import type { Unit } from '../unit.ts';
import type { CellOutput } from '../workbooks.ts';
import { completeTemplate } from './default-templates.ts';
import { familyNames, settingLines } from './setting-lines.ts';
import { type SettingsTabKey, settingsTabs } from './settings-tabs.ts';

type Row = Readonly<Record<string, CellOutput>>;

const listRows = (unit: Unit): Row[] => {
  const length = Math.max(unit.villages.length, unit.fields.length, unit.sources.length);
  return Array.from({ length }, (_, index) => {
    const [village, field] = [unit.villages[index], unit.fields[index]];
    return {
      village: textOutput(village?.name ?? ''),
      villageAliases: textOutput(village?.aliases.join('; ') ?? ''),
      field: textOutput(field?.name ?? ''),
      fieldKeywords: textOutput(field?.keywords.join('; ') ?? ''),
      fieldDepartment: textOutput(field?.department ?? ''),
      source: textOutput(unit.sources[index] ?? ''),
    };
  });
};

const lineRows = (unit: Unit): Row[] =>
  settingLines.map((line) => {
    const { value, source } = line.show(unit);
    return {
      name: textOutput(line.name),
      value: textOutput(value),
      source: textOutput(source ?? ''),
      note: textOutput(line.note),
    };
  });

/** Only what differs from `Cài đặt`: a new signer there then signs every kind that has none of its own. */
const templateRows = (unit: Unit): Row[] =>
  unit.templates.map((template) => {
    const plain = completeTemplate(unit, { kind: template.kind, family: template.family ?? unit.family });
    const differing = (shown: string | undefined, usual: string): CellOutput =>
      textOutput(shown === undefined || shown === usual ? '' : shown);
    const signer = [template.title, template.name].filter((part) => part).join(', ');
    return {
      kind: textOutput(template.kind),
      issuer: differing(template.issuer, plain.issuer),
      family: textOutput(familyNames[plain.family]),
      authority: differing(template.authority, plain.authority),
      signer: differing(signer, [plain.title, plain.name].filter((part) => part !== '').join(', ')),
      recipients: differing(template.recipients?.join('\n'), plain.recipients.join('\n')),
    };
  });

const holidayRows = (unit: Unit): Row[] =>
  unit.holidays.map(({ date, kind, note }) => ({
    date: dateOutput(date),
    kind: textOutput(kind),
    note: textOutput(note),
  }));

/** The rows with which the settings tabs are first filled, columns in the order of the template. */
export const settingsRows = (unit: Unit): Readonly<Record<SettingsTabKey, readonly (readonly CellOutput[])[]>> => {
  const { lists, settings, documentTemplates, holidays } = settingsTabs;
  return {
    lists: inTemplateOrder(lists, listRows(unit)),
    settings: inTemplateOrder(settings, lineRows(unit)),
    documentTemplates: inTemplateOrder(documentTemplates, templateRows(unit)),
    holidays: inTemplateOrder(holidays, holidayRows(unit)),
  };
};
