import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { columnOf } from '../../../sheets-templates/books.ts';
import { namingTexts } from '../../domain/erasure/erase-record.ts';
import type { Person } from '../../domain/erasure/mentions.ts';
import type { PersonFiles } from '../../domain/erasure/unit-files.ts';
import { wordless } from '../../domain/kinds/change-below.ts';
import { rowKindOf } from '../../domain/kinds/row-kinds.ts';
import { petitionSchema } from '../../domain/records/petition.ts';
import type { Store, Write } from '../../domain/store.ts';
import type { Cell, IsoDate } from '../../domain/values.ts';

const parcelSchema = z.looseObject({
  tab: z.string(),
  code: z.string().optional(),
  madeBy: z.string().optional(),
  cells: z.record(z.string(), z.looseObject({ type: z.string(), text: z.string().optional() })),
  fields: z.record(z.string(), z.unknown()),
});
type Parcel = z.infer<typeof parcelSchema>;

/**
 * Rows on their way to a book of the unit come there without the person, and stay so; what the unit below has to say of the text of one that
 * is there comes without the text.
 */
export async function erasedParcels(
  store: Store,
  unitId: string,
  { own, codes }: PersonFiles,
  person: Person,
  today: IsoDate,
): Promise<Write[]> {
  const collection = `units/${unitId}/inbox`;
  const stored = await store.query(collection);
  const broughtBy = new Set(own.map((file) => file.stored.data.parcel));
  return stored.flatMap(({ id, version, data }): Write[] => {
    const parcel = parcelSchema.parse(data);
    const { code = '', madeBy = '' } = parcel;
    const said = madeBy !== '' && broughtBy.has(madeBy) ? wordlessParcel(parcel) : parcel;
    const after = codes.has(code) ? withoutPerson(said, person, today) : said;
    return isDeepStrictEqual(after, parcel) ? [] : [{ op: 'put', collection, id, version, data: after }];
  });
}

function wordlessParcel(parcel: Parcel): Parcel {
  if (parcel.fields.fromBelow === undefined) return parcel;
  const said = petitionSchema.shape.fromBelow.parse(parcel.fields.fromBelow);
  return { ...parcel, fields: { ...parcel.fields, fromBelow: wordless(said) } };
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
