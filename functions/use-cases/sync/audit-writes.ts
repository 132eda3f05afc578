import { causeId } from '../../domain/books/content-hash.ts';
import type { AnyRecord } from '../../domain/books/row-kind.ts';
import type { Write } from '../../domain/store.ts';
import type { Ledger } from './ledger.ts';
import type { RecordChange, TabRequest } from './plan-tab.ts';

/** Characters of one audit document, below the 1 MiB a document may have. */
const MOST_CHARACTERS = 250_000;
/** Of one value: the record holds the whole text. */
const LONGEST_VALUE = 20_000;

type Fields = Readonly<Record<string, { readonly was: unknown; readonly now: unknown }>>;

/** Who changed what, field by field, and what began as what: one document a batch, more only where texts are very long. */
export function auditWrites(ledger: Ledger, plan: TabRequest, changes: readonly RecordChange[]): Write[] {
  const changed = changes.flatMap(({ before, after }) =>
    before === undefined ? [] : [{ code: after.code, fields: changedFields(before, after) }],
  );
  const kind = plan.kind.collection;
  return parts(changed).map((part, place) => ({
    op: 'create',
    collection: ledger.collections.audit,
    id: causeId(plan.syncId, plan.kind.tab.key, changes[0]?.entry.id ?? '', changes.length, plan.round, place),
    data: {
      at: ledger.book.now,
      syncId: plan.syncId,
      by: `bảng ${plan.kind.tab.title}`,
      changes: part.map((each) => ({ kind, ...each })),
      began: place === 0 ? beginnings(changes).map((each) => ({ kind, ...each })) : [],
    },
  }));
}

/** A new record stands in full beside its audit; only what it began as matters here. */
function beginnings(changes: readonly RecordChange[]): { readonly status: unknown; readonly codes: string[] }[] {
  const fresh = changes.flatMap(({ before, after }) => (before === undefined ? [after] : []));
  const byStatus = Map.groupBy(fresh, (after) => ('status' in after ? after.status : null));
  return [...byStatus].map(([status, records]) => ({ status, codes: records.map(({ code }) => code) }));
}

interface Change {
  readonly code: string;
  readonly fields: Fields;
}

function parts(changes: readonly Change[]): readonly (readonly Change[])[] {
  const list: Change[][] = [[]];
  let characters = 0;
  for (const change of changes) {
    const more = lengthOf(change.fields);
    if (characters + more > MOST_CHARACTERS && characters > 0) {
      list.push([]);
      characters = 0;
    }
    list.at(-1)?.push(change);
    characters += more;
  }
  return list;
}

const BOOKKEEPING = new Set(['raw', 'updatedAt', 'createdAt', 'syncId', 'id', 'code']);

function changedFields(before: AnyRecord, after: AnyRecord): Fields {
  const fields: Record<string, { was: unknown; now: unknown }> = {};
  const was = new Map<string, unknown>(Object.entries(before));
  for (const [field, now] of Object.entries(after)) {
    if (BOOKKEEPING.has(field) || JSON.stringify(was.get(field)) === JSON.stringify(now)) continue;
    fields[field] = { was: shortened(was.get(field) ?? null), now: shortened(now) };
  }
  return fields;
}

const shortened = (value: unknown): unknown =>
  typeof value === 'string' && value.length > LONGEST_VALUE
    ? `${value.slice(0, LONGEST_VALUE)}… (${value.length} ký tự)`
    : value;

const lengthOf = (fields: Fields): number =>
  Object.values(fields).reduce((sum, { was, now }) => sum + textLength(was) + textLength(now) + 50, 0);

const textLength = (value: unknown): number =>
  typeof value === 'string'
    ? value.length
    : value === null || typeof value !== 'object'
      ? 8
      : JSON.stringify(value).length;
