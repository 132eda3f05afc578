import { invalid } from '../errors.ts';
import { applyMask, withoutNulls } from '../fields-mask.ts';
import type { Sheet, SheetParts } from '../model.ts';
import { mayEdit, type ProtectedRange, protectedCell } from '../protection.ts';
import type { GridRange } from '../range-shift.ts';
import { showRange } from '../spreadsheet-json.ts';
import { boxOf, type Handlers, type RequestContext, updateMask } from './context.ts';

/** Names and protection: what points at cells and is known by an id. */
export const objectRequests = {
  addNamedRange(context, { namedRange }) {
    const name = checkName(context, namedRange?.name);
    boxOf(context, namedRange?.range);
    const range = withoutNulls(namedRange?.range ?? {}) as GridRange;
    const added = { namedRangeId: namedRange?.namedRangeId ?? String(context.newId()), name, range };
    context.book.namedRanges = [...context.book.namedRanges, added];
    context.book.metaDirty = true;
    return { addNamedRange: { namedRange: { ...added, range: showRange(range) } } };
  },

  updateNamedRange(context, { namedRange, fields }) {
    const mask = updateMask('NamedRange', fields);
    const old = namedRangeOf(context, namedRange?.namedRangeId);
    const { namedRangeId } = old;
    const next = { ...applyMask(old, namedRange, mask), ...(namedRangeId ? { namedRangeId } : {}) };
    if (next.name?.toLowerCase() !== old.name?.toLowerCase()) checkName(context, next.name);
    boxOf(context, next.range);
    context.book.namedRanges = context.book.namedRanges.map((one) => (one === old ? next : one));
    context.book.metaDirty = true;
    return undefined;
  },

  deleteNamedRange(context, { namedRangeId }) {
    const old = namedRangeOf(context, namedRangeId);
    context.book.namedRanges = context.book.namedRanges.filter((one) => one !== old);
    context.book.metaDirty = true;
    return undefined;
  },

  addProtectedRange(context, { protectedRange }) {
    const given = withoutNulls(protectedRange ?? {}) as ProtectedRange;
    const range = given.range ?? context.book.namedRanges.find((one) => one.namedRangeId === given.namedRangeId)?.range;
    if (range === undefined || range === null) throw invalid('A range must be specified.');
    const { sheet } = boxOf(context, range);
    const added = tidyProtected({
      ...given,
      range: { ...range, sheetId: sheet.id },
      protectedRangeId: given.protectedRangeId ?? context.newId(),
    });
    const stored =
      added.warningOnly === true ? added : { ...added, editors: withEditor(added, context.identity.email) };
    sheet.parts.protectedRanges = [...sheet.parts.protectedRanges, stored];
    sheet.metaDirty = true;
    const shown = {
      ...added,
      ...(added.warningOnly === true ? {} : { editors: added.editors ?? {} }),
      requestingUserCanEdit: true,
      range: showRange(added.range ?? {}),
    };
    return { addProtectedRange: { protectedRange: shown } };
  },

  updateProtectedRange(context, { protectedRange, fields }) {
    const mask = updateMask('ProtectedRange', fields);
    const { sheet, item } = find(
      context,
      'protectedRanges',
      (one) => one.protectedRangeId === protectedRange?.protectedRangeId,
      `No protected range with ID: ${protectedRange?.protectedRangeId}`,
    );
    if (!mayEdit(item, context)) throw protectedCell();
    const next = tidyProtected({ ...applyMask(item, protectedRange, mask), ...idOf(item) });
    replace(sheet, 'protectedRanges', item, [next]);
    return undefined;
  },

  deleteProtectedRange(context, { protectedRangeId }) {
    const { sheet, item } = find(
      context,
      'protectedRanges',
      (one) => one.protectedRangeId === protectedRangeId,
      `No protected range with ID: ${protectedRangeId}`,
    );
    if (!mayEdit(item, context)) throw protectedCell();
    replace(sheet, 'protectedRanges', item, []);
    return undefined;
  },
} satisfies Handlers;

function namedRangeOf(context: RequestContext, id: string | null | undefined) {
  const found = context.book.namedRanges.find((one) => one.namedRangeId === id);
  if (found === undefined) throw invalid(`No named range with id: ${id}`);
  return found;
}

function checkName(context: RequestContext, name: string | null | undefined): string {
  if (!name || !/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) || /^[A-Za-z]{1,3}\d+$/.test(name))
    throw invalid(`The name you have entered is invalid: ${name ?? ''}`);
  const taken = context.book.namedRanges.some((one) => one.name?.toLowerCase() === name.toLowerCase());
  if (taken) throw invalid(`A named range with the name "${name}" already exists.`);
  return name;
}

function tidyProtected(given: ProtectedRange): ProtectedRange {
  const { warningOnly, requestingUserCanEdit: _asked, editors, description, ...rest } = given;
  const listed = Object.fromEntries(
    Object.entries(editors ?? {}).filter(
      ([, value]) => value !== false && !(Array.isArray(value) && value.length === 0),
    ),
  );
  return {
    ...rest,
    ...(description ? { description } : {}),
    ...(warningOnly === true ? { warningOnly } : { editors: listed }),
  };
}

const withEditor = (range: ProtectedRange, email: string) => ({
  ...range.editors,
  users: [...new Set([...(range.editors?.users ?? []), email])],
});

const idOf = (range: ProtectedRange) =>
  range.protectedRangeId === undefined ? {} : { protectedRangeId: range.protectedRangeId };

type ListName = 'protectedRanges' | 'filterViews' | 'bandedRanges' | 'charts' | 'tables';

/** The thing and the sheet it is on. @throws 400 with the message when no sheet has it */
export function find<Name extends ListName>(
  context: RequestContext,
  name: Name,
  matches: (item: SheetParts[Name][number]) => boolean,
  message: string,
): { sheet: Sheet; item: SheetParts[Name][number] } {
  for (const sheet of context.book.sheets) {
    const list: readonly SheetParts[Name][number][] = sheet.parts[name];
    const item = list.find(matches);
    if (item !== undefined) return { sheet, item };
  }
  throw invalid(message);
}

export function replace<Name extends ListName>(
  sheet: Sheet,
  name: Name,
  old: SheetParts[Name][number],
  next: readonly SheetParts[Name][number][],
): void {
  const list: readonly SheetParts[Name][number][] = sheet.parts[name];
  sheet.parts = { ...sheet.parts, [name]: list.flatMap((one) => (one === old ? next : [one])) };
  sheet.metaDirty = true;
}
