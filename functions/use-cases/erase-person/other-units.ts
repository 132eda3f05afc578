import { causeId } from '../../domain/books/content-hash.ts';
import { fieldText } from '../../domain/erasure/erase-record.ts';
import type { PersonFiles } from '../../domain/erasure/unit-files.ts';
import { causeUp } from '../../domain/kinds/between-levels.ts';
import { petitionSchema } from '../../domain/records/petition.ts';
import type { UnitRecord } from '../../domain/records/unit-record.ts';
import type { Store } from '../../domain/store.ts';
import { readUnit } from '../read-unit.ts';

/** A row of another unit about the same matter; erased there by a call of its own. */
export interface ElsewhereCase {
  readonly unitId: string;
  readonly code: string;
}

/** The books of earlier and later years, under the same code; the copy of the unit above, and what came from the one below. */
export async function casesOfOtherUnits(store: Store, unit: UnitRecord, files: PersonFiles): Promise<ElsewhereCase[]> {
  const found = [...(await inOtherYears(store, unit, files.codes)), ...(await atOtherLevels(store, unit, files))];
  return found.toSorted((a, b) => (`${a.unitId} ${a.code}` < `${b.unitId} ${b.code}` ? -1 : 1));
}

async function inOtherYears(store: Store, unit: UnitRecord, codes: ReadonlySet<string>): Promise<ElsewhereCase[]> {
  const years = [
    ...(await chain(store, unit, ({ settings }) => settings.previous ?? '')),
    ...(await chain(store, unit, ({ successor }) => successor)),
  ];
  const found: ElsewhereCase[] = [];
  for (const { id } of years)
    for (const code of codes) if (await isThere(store, id, code)) found.push({ unitId: id, code });
  return found;
}

async function chain(store: Store, first: UnitRecord, next: (unit: UnitRecord) => string): Promise<UnitRecord[]> {
  const units = [first];
  for (let id = next(first); id !== '' && units.every((unit) => unit.id !== id); ) {
    const unit = await readUnit(store, id);
    if (unit === undefined) break;
    units.push(unit);
    id = next(unit);
  }
  return units.slice(1);
}

/** As a record, or as a row still on its way there. */
async function isThere(store: Store, unitId: string, code: string): Promise<boolean> {
  for (const collection of ['petitions', 'registrations', 'complaints', 'inbox'])
    if ((await store.query(`units/${unitId}/${collection}`, { where: { code }, limit: 1 })).length > 0) return true;
  return false;
}

async function atOtherLevels(store: Store, unit: UnitRecord, { own }: PersonFiles): Promise<ElsewhereCase[]> {
  const found: ElsewhereCase[] = [];
  for (const { kind, stored } of own) {
    if (kind.tab.key !== 'petitions') continue;
    const { origin, sentUp, sentUpVia } = petitionSchema.parse(stored.data);
    if (origin !== null) found.push({ unitId: origin.unit, code: origin.petition });
    // What went up before the way was kept went from here to whoever is above.
    const { from, to } = sentUpVia ?? { from: unit.id, to: unit.settings.parent };
    if (sentUp === null || to === null) continue;
    const where = { parcel: causeId(from, causeUp(sentUp)) };
    const [copy] = await store.query<object>(`units/${to}/petitions`, { where, limit: 1 });
    if (copy !== undefined) found.push({ unitId: to, code: fieldText(copy.data, 'code') });
  }
  return found;
}
