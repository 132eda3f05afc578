import type { UnitChoices } from '../../../sheets-templates/unit-choices.ts';
import type { Unit } from '../unit.ts';

/** What the drop-downs of a unit offer, of its lists and of these officials. */
export const unitLists = (
  { villages, fields, sources }: Pick<Unit, 'villages' | 'fields' | 'sources'>,
  officials: readonly { readonly name: string }[],
): UnitChoices => ({
  villages: villages.map(({ name }) => name),
  fields: fields.map(({ name }) => name),
  sources,
  officials: officials.map(({ name }) => name),
});
