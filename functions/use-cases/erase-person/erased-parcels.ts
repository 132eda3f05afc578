import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { columnOf } from '../../../sheets-templates/books.ts';
import { namingTexts } from '../../domain/erasure/erase-record.ts';
import type { Person } from '../../domain/erasure/mentions.ts';
import { rowKindOf } from '../../domain/kinds/row-kinds.ts';
import type { Store, Write } from '../../domain/store.ts';
import type { Cell, IsoDate } from '../../domain/values.ts';

const parcelSchema = z.looseObject({
  tab: z.string(),
  code: z.string().optional(),
  cells: z.record(z.string(), z.looseObject({ type: z.string(), text: z.string().optional() })),
  fields: z.record(z.string(), z.unknown()),
});
type Parcel = z.infer<typeof parcelSchema>;

/** Rows on their way to a book of the unit come there without the person, and stay so. */
export async function erasedParcels(
  store: Store,
  unitId: string,
  codes: ReadonlySet<string>,
  person: Person,
  today: IsoDate,
): Promise<Write[]> {
  const collection = `units/${unitId}/inbox`;
  const stored = await store.query(collection);
  return stored.flatMap(({ id, version, data }): Write[] => {
    const parcel = parcelSchema.parse(data);
    const after = codes.has(parcel.code ?? '') ? withoutPerson(parcel, person, today) : parcel;
    return isDeepStrictEqual(after, parcel) ? [] : [{ op: 'put', collection, id, version, data: after }];
  });
}

function withoutPerson(parcel: Parcel, person: Person, today: IsoDate): Parcel {
  const kind = rowKindOf(parcel.tab);
  const { personal = [] } = kind;
  if (personal.length === 0 || parcel.fields.erased !== undefined) return parcel;
  const blank = personal.filter((key) => key in parcel.cells).map((key) => [key, { type: 'blank' }] as const);
  const cells: Parcel['cells'] = { ...parcel.cells, ...Object.fromEntries(blank) };
  const raw: Record<string, Cell> = {};
  for (const [key, { text }] of Object.entries(cells)) raw[columnOf(kind.tab, key).header] = text ?? null;
  const erased = { on: today, texts: namingTexts(kind, raw, person) };
  return { ...parcel, cells, fields: { ...parcel.fields, erased } };
}
