import { isDeepStrictEqual } from 'node:util';
import { causeId } from '../../domain/books/content-hash.ts';
import type { AnyRecord } from '../../domain/books/row-kind.ts';
import { eraseRecord } from '../../domain/erasure/erase-record.ts';
import type { Person } from '../../domain/erasure/mentions.ts';
import { ERASED } from '../../domain/erasure/redact-audit.ts';
import {
  type CellPlace,
  type Filed,
  namedElsewhere,
  type PersonFiles,
  textsToEdit,
} from '../../domain/erasure/unit-files.ts';
import { rowKindsOf } from '../../domain/kinds/row-kinds.ts';
import type { Store, Write } from '../../domain/store.ts';
import { todayIn } from '../../domain/time/zone.ts';
import { editedWrite } from '../sync/edited.ts';
import { loadIndexes } from '../sync/ledger-contents.ts';
import { erasedPapers } from './erased-papers.ts';
import { erasedParcels } from './erased-parcels.ts';

/** What is to be written at once, and what is left to people. */
export interface ErasurePlan {
  readonly writes: readonly Write[];
  /** Texts of the cases that still name the person. */
  readonly edit: readonly CellPlace[];
  /** Other rows in which the name or the number stands. */
  readonly review: readonly CellPlace[];
}

/** Every record of the unit but those of its officials, who are not residents. */
export async function readFiles(store: Store, unitId: string): Promise<Filed[]> {
  const kinds = [...rowKindsOf('chung'), ...rowKindsOf('van-phong')].filter(({ tab }) => tab.key !== 'officials');
  const filed = await Promise.all(
    kinds.map(async (kind) => {
      const stored = await store.query(`units/${unitId}/${kind.collection}`);
      return stored.map((each) => ({ kind, stored: { ...each, data: kind.parse(each.data) } }));
    }),
  );
  return filed.flat();
}

export async function planErasure(
  store: Store,
  { unitId, now, token }: { readonly unitId: string; readonly now: Date; readonly token: string },
  files: PersonFiles,
  person: Person,
): Promise<ErasurePlan> {
  const today = todayIn(now);
  const after = [...files.own, ...files.following].map((file) => ({
    ...file,
    data: eraseRecord(file.kind, file.stored.data, person, today),
  }));
  const changed = after.filter(({ stored, data }) => !isDeepStrictEqual(data, stored.data));
  const stamps = { updatedAt: now.toISOString(), syncId: token };
  const records = changed.flatMap(({ kind, stored: { id, version }, data }): Write[] => [
    {
      op: 'put',
      collection: `units/${unitId}/${kind.collection}`,
      id,
      version,
      data: kind.pack({ ...data, ...stamps }),
    },
    editedWrite(unitId, kind.tab.key, data.code),
  ]);
  const [index, parcels, papers] = await Promise.all([
    indexWrites(store, unitId, after),
    erasedParcels(store, unitId, files, person, today),
    erasedPapers(store, unitId, files, person),
  ]);
  const audit = changed.length === 0 ? [] : [auditWrite(unitId, now, token, changed)];
  return {
    writes: [...records, ...index, ...parcels, ...papers, ...audit],
    edit: textsToEdit(after),
    review: namedElsewhere(files, person),
  };
}

type Erased = Filed & { readonly data: AnyRecord };

/** Neither the line in `Liên hệ` nor the marks of the caller; the row is looked at by the next sync. A row that has gone has no other chance. */
async function indexWrites(store: Store, unitId: string, erased: readonly Erased[]): Promise<Write[]> {
  const indexes = await loadIndexes(store, unitId);
  return [...Map.groupBy(erased, ({ kind }) => kind.tab.key)].flatMap(([tab, list]) => {
    const index = indexes.get(tab);
    const entries = list.flatMap(({ stored }) => {
      const entry = index?.get(stored.id);
      if (entry?.brief.contact === undefined && entry?.brief.caller === undefined) return [];
      const { contact: _contact, caller: _caller, ...brief } = entry.brief;
      return [{ ...entry, brief: { ...brief, restless: true } }];
    });
    return index === undefined || entries.length === 0 ? [] : index.propose(`units/${unitId}/rowIndex`, entries).writes;
  });
}

function auditWrite(unitId: string, now: Date, token: string, changed: readonly Erased[]): Write {
  const changes = changed.map(({ kind, data: { code } }) => ({
    kind: kind.collection,
    code,
    fields: Object.fromEntries((kind.personal ?? []).map((field) => [field, { was: ERASED, now: ERASED }])),
  }));
  const data = { at: now.toISOString(), syncId: token, by: 'xóa dữ liệu cá nhân theo yêu cầu', changes, began: [] };
  return { op: 'put', collection: `units/${unitId}/audit`, id: causeId('erased', token), data };
}
