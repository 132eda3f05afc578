import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { compositeIndexes, exemptFields } from '../../functions/adapters/firestore/indexes.ts';
import { missingIndex } from '../../functions/adapters/firestore/required-index.ts';
import { structuredQuery } from '../../functions/adapters/firestore/structured-query.ts';
import { openSqliteStore } from '../../functions/adapters/sqlite/sqlite-store.ts';
import { rowKindsOf } from '../../functions/domain/kinds/row-kinds.ts';
import {
  complaintSchema,
  conclusionSchema,
  documentSchema,
  forwardSchema,
  registrationSchema,
  taskSchema,
} from '../../functions/domain/records/following.ts';
import { officialSchema } from '../../functions/domain/records/official.ts';
import { petitionSchema } from '../../functions/domain/records/petition.ts';
import { sessionSchema } from '../../functions/domain/records/session.ts';
import type { Query } from '../../functions/domain/store.ts';
import { firestoreIndexFile } from '../../infra/firestore/index-file.ts';

describe('which index a query needs in the cloud', () => {
  const definitions = {
    composite: [
      { collection: 'notices', equal: ['state'], order: { field: 'notBefore' } },
      { collection: 'notices', equal: ['channel'], order: { field: 'notBefore' } },
    ],
    exempt: { petitions: ['content', 'raw'], rowIndex: ['*'] },
  };
  const cases: [string, string, Query, string | null][] = [
    ['none for all of a collection', 'units/x/notices', { limit: 5 }, null],
    ['none for equalities only', 'units/x/notices', { where: { state: 'queued', to: 'CB23-01' } }, null],
    ['none for a range alone', 'units/x/petitions', { range: { field: 'replyDue', below: '2024' } }, null],
    [
      'none for an order alone, up or down',
      'units/x/audit',
      { range: { field: 'at', atLeast: '2024' }, orderBy: { field: 'at', descending: true } },
      null,
    ],
    [
      'the listed one for equality and range',
      'units/x/notices',
      { where: { state: 'queued' }, range: { field: 'notBefore', below: 'Z' } },
      null,
    ],
    [
      'two listed ones, joined',
      'units/x/notices',
      { where: { state: 'queued', channel: 'sms' }, orderBy: { field: 'notBefore' } },
      null,
    ],
    [
      'missing: equality and another order',
      'units/x/notices',
      { where: { state: 'queued' }, orderBy: { field: 'createdAt' } },
      'notices: state =, createdAt ascending',
    ],
    [
      'missing: the other direction',
      'units/x/notices',
      { where: { state: 'queued' }, orderBy: { field: 'notBefore', descending: true } },
      'notices: state =, notBefore descending',
    ],
    [
      'missing: one equality too many',
      'units/x/notices',
      { where: { state: 'queued', to: 'x' }, orderBy: { field: 'notBefore' } },
      'notices: state =, to =, notBefore ascending',
    ],
    [
      'missing: the same fields of another collection',
      'units/x/tasks',
      { where: { state: 'queued' }, orderBy: { field: 'notBefore' } },
      'tasks: state =, notBefore ascending',
    ],
    [
      'missing: range and another order',
      'units/x/audit',
      { range: { field: 'at', atLeast: '2023' }, orderBy: { field: 'code' } },
      'audit: at ascending, code ascending',
    ],
    [
      'never: a field exempt from indexes',
      'units/x/petitions',
      { where: { content: 'x' } },
      'petitions: field content is exempt from indexes',
    ],
    [
      'never: within a map exempt from indexes',
      'units/x/petitions',
      { where: { 'raw.Nội dung': 'x' } },
      'petitions: field raw.Nội dung is exempt from indexes',
    ],
    [
      'never: in a collection exempt as a whole',
      'units/x/rowIndex',
      { where: { tab: 'x' } },
      'rowIndex: field tab is exempt from indexes',
    ],
  ];
  it.each(cases)('%s', (_, collection, query, expected) => {
    expect(missingIndex(collection, query, definitions)).toBe(expected);
  });
});

describe('the index files', () => {
  it('firestore.indexes.json is the list the code is written against (else: node infra/firestore/index-file.ts)', () => {
    const file = readFileSync(new URL('../../infra/firestore/firestore.indexes.json', import.meta.url), 'utf8');
    expect(JSON.parse(file)).toEqual(firestoreIndexFile());
  });

  it('no composite index is of one field: Firestore refuses what it has by itself, and the deployment stops there', () => {
    for (const { collection, equal } of compositeIndexes) expect(equal, collection).not.toEqual([]);
  });

  it('ids go the way of the order before them, as in the indexes that Firestore has by itself', () => {
    for (const descending of [false, true]) {
      const { orderBy } = structuredQuery('journal', { orderBy: { field: 'at', descending } }, (id) => id);
      expect(new Set(orderBy?.map(({ direction }) => direction)).size).toBe(1);
    }
  });

  it('no composite index uses a field that is exempt', () => {
    for (const { collection, equal, order } of compositeIndexes) {
      for (const field of [...equal, order.field]) expect(exemptFields[collection] ?? []).not.toContain(field);
    }
  });

  it('the embedded store, on which nearly all tests run, refuses what the cloud would refuse', async () => {
    const store = openSqliteStore(':memory:');
    const notices = 'units/x/notices';
    await store.commit([{ op: 'create', collection: notices, id: 'a', data: { state: 'queued', colour: 1 } }]);
    expect(await store.query(notices, { where: { state: 'queued' } })).toHaveLength(1);
    const unserved = { where: { state: 'queued' }, orderBy: { field: 'colour' } };
    await expect(store.query(notices, unserved)).rejects.toThrow('notices: state =, colour ascending');
    await store.close();
  });

  /** Lists and maps of a few short values that never grow. */
  const small = ['villages', 'chairs', 'fields', 'suggested', 'origin', 'sentUpVia', 'counted'];
  it.each([...rowKindsOf('chung'), ...rowKindsOf('van-phong')].map((kind) => [kind.collection, kind] as const))(
    'no long text and no open map of %s is indexed: a commit with more than 40,000 entries is refused',
    (collection, { tab }) => {
      const shape: Readonly<Record<string, z.ZodType>> = schemas[collection]?.shape ?? {};
      const open = Object.keys(shape).filter((field) => shape[field] !== undefined && isOpenShape(shape[field]));
      const long = tab.columns.flatMap(({ key, kind }) => (kind === 'long-text' && key in shape ? [key] : []));
      expect(Object.keys(shape)).toContain('raw');
      const exempt = [...(exemptFields[collection] ?? []), ...small];
      expect([...open, ...long].filter((field) => !exempt.includes(field))).toEqual([]);
    },
  );
});

const schemas: Readonly<Record<string, z.ZodObject>> = {
  sessions: sessionSchema,
  tasks: taskSchema,
  registrations: registrationSchema,
  petitions: petitionSchema,
  conclusions: conclusionSchema,
  forwards: forwardSchema,
  documents: documentSchema,
  complaints: complaintSchema,
  officials: officialSchema,
};

function isOpenShape(type: z.ZodType): boolean {
  if (type instanceof z.ZodDefault || type instanceof z.ZodNullable || type instanceof z.ZodOptional)
    return isOpenShape(type.unwrap() as z.ZodType);
  return type instanceof z.ZodRecord || type instanceof z.ZodArray || type instanceof z.ZodObject;
}
