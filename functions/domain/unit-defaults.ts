import { defaultFields } from '../../sheets-templates/defaults/fields.ts';
import { defaultSources, defaultTasks } from '../../sheets-templates/defaults/tasks.ts';
import { workingDays } from '../../sheets-templates/working-days.ts';
import { completeTemplates, usualRecipients } from './settings/default-templates.ts';
import { authorityOf } from './settings/issuers.ts';
import { checkUnitFile } from './settings/unit-file.ts';
import type { DeadlineRule, Field, Unit, UnitFile } from './unit.ts';

/** The law of 2025 on local government binds People's Committees from this year on. */
const LAW_OF_2025 = 2025;

const byLaw = (file: UnitFile, days: number): DeadlineRule | null =>
  file.family === 'chinh-quyen' && file.year >= LAW_OF_2025 ? { days, unit: 'ngay', source: 'luật' } : null;

/** A deadline the file sets to `null` stays open; one it does not mention gets the default. */
const completeDeadlines = (file: UnitFile): Unit['deadlines'] => ({
  notice: file.deadlines.notice === undefined ? byLaw(file, 7) : file.deadlines.notice,
  reply: file.deadlines.reply === undefined ? { days: 30, unit: 'ngay', source: 'mặc định' } : file.deadlines.reply,
  conclusion: file.deadlines.conclusion === undefined ? byLaw(file, 10) : file.deadlines.conclusion,
});

const departmentsOf = (file: UnitFile): 'commune' | 'reformed' | 'above' => {
  if (file.level !== 'xa') return 'above';
  return file.year >= LAW_OF_2025 ? 'reformed' : 'commune';
};

/** Since July 2025 a commune has Phòng Kinh tế and Phòng Văn hóa - Xã hội instead of single officials. */
const completeFields = (file: UnitFile): readonly Field[] =>
  file.fields ??
  defaultFields.map(({ name, keywords, department }) => ({
    name,
    keywords: [...keywords],
    department: department[departmentsOf(file)],
  }));

/**
 * A unit with nothing left open: what the file does not say follows from name, level, family and year.
 * Its templates hold every kind of document.
 */
export const completeUnit = (given: UnitFile): Unit => {
  const recipients = given.recipients.length > 0 ? given.recipients : [...usualRecipients[given.family]];
  const file: UnitFile = { ...given, recipients };
  const authority = authorityOf(file, file.family);
  const issuer = file.issuer ?? authority.issuer;
  const signer = file.signer ?? {
    ...authority.signer,
    name: file.officials.find((official) => official.role === 'Chủ trì')?.name ?? '',
  };
  return {
    ...file,
    issuer,
    signer,
    deadlines: completeDeadlines(file),
    fields: completeFields(file),
    sources: file.sources ?? defaultSources,
    holidays: file.holidays ?? workingDays,
    tasks: file.tasks ?? defaultTasks[file.family].map((task) => ({ ...task })),
    templates: [...completeTemplates({ ...file, issuer, signer }, file.templates)],
  };
};

/**
 * Reads a unit file, the body of `create-unit`.
 * @returns the completed unit, or every problem as `path: message` in Vietnamese, e.g.
 *   `officials[2].email: không phải địa chỉ thư điện tử`.
 */
export const parseUnitFile = (
  json: unknown,
): { readonly ok: true; readonly unit: Unit } | { readonly ok: false; readonly problems: readonly string[] } => {
  const checked = checkUnitFile(json);
  return checked.ok ? { ok: true, unit: completeUnit(checked.file) } : checked;
};
