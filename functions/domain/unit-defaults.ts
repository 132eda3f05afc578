import { defaultFields } from '../../sheets-templates/defaults/fields.ts';
import { defaultSources } from '../../sheets-templates/defaults/sources.ts';
import { defaultTasks, type PlaceKind } from '../../sheets-templates/defaults/tasks.ts';
import { workingDays } from '../../sheets-templates/working-days.ts';
import { completeTemplates, usualRecipients } from './settings/default-templates.ts';
import { type Authority, authorityOf } from './settings/issuers.ts';
import { checkUnitFile } from './settings/unit-file.ts';
import { completeDeadlines, LAW_OF_2025 } from './settings/usual-deadlines.ts';
import type { Field, Unit, UnitFile } from './unit.ts';

const placeOf = ({ level, year }: UnitFile): PlaceKind => {
  if (level !== 'xa') return level;
  return year >= LAW_OF_2025 ? 'reformed' : 'commune';
};

const departmentsOf = (file: UnitFile): 'commune' | 'reformed' | 'above' => {
  const place = placeOf(file);
  return place === 'commune' || place === 'reformed' ? place : 'above';
};

/** Since July 2025 a commune has Phòng Kinh tế and Phòng Văn hóa - Xã hội instead of single officials. */
const completeFields = (file: UnitFile): readonly Field[] =>
  file.fields ??
  defaultFields.map(({ name, keywords, department }) => ({
    name,
    keywords: [...keywords],
    department: department[departmentsOf(file)],
  }));

const completeIssuer = ({ issuer }: UnitFile, usual: Authority['issuer']): Unit['issuer'] => ({
  parent: issuer?.parent ?? usual.parent,
  body: issuer?.body ?? usual.body,
  code: issuer?.code ?? usual.code,
  place: issuer?.place ?? usual.place,
});

/** The chair signs under the usual title; who has another one is somebody else. */
function completeSigner({ signer = {}, officials }: UnitFile, usual: Authority['signer']): Unit['signer'] {
  const title = signer.title ?? usual.title;
  const chair = title === usual.title ? officials.find((official) => official.role === 'Chủ trì') : undefined;
  return { authority: signer.authority ?? usual.authority, title, name: signer.name ?? chair?.name ?? '' };
}

/**
 * A unit with nothing left open: what the file does not say follows from name, level, family and year.
 * Its templates hold every kind of document.
 */
export const completeUnit = (given: UnitFile): Unit => {
  const recipients = given.recipients.length > 0 ? given.recipients : usualRecipients(given.family, given.level);
  const file: UnitFile = { ...given, recipients };
  const authority = authorityOf(file, file.family);
  const issuer = completeIssuer(file, authority.issuer);
  const signer = completeSigner(file, authority.signer);
  return {
    ...file,
    issuer,
    signer,
    deadlines: completeDeadlines(file),
    fields: completeFields(file),
    sources: file.sources ?? defaultSources[file.level],
    holidays: file.holidays ?? workingDays,
    tasks: file.tasks ?? defaultTasks(file.family, placeOf(file)).map((task) => ({ ...task })),
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
