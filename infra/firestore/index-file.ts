import { writeFileSync } from 'node:fs';
import { compositeIndexes, exemptFields } from '../../functions/adapters/firestore/indexes.ts';

/** `node infra/firestore/index-file.ts` writes firestore.indexes.json anew from functions/adapters/firestore/indexes.ts. */
export function firestoreIndexFile(): object {
  return {
    indexes: compositeIndexes.map(({ collection, equal, order }) => {
      const direction = order.descending ? 'DESCENDING' : 'ASCENDING';
      return {
        collectionGroup: collection,
        queryScope: 'COLLECTION',
        fields: [
          ...equal.map((fieldPath) => ({ fieldPath, order: 'ASCENDING' })),
          { fieldPath: order.field, order: direction },
          { fieldPath: '__name__', order: direction },
        ],
      };
    }),
    fieldOverrides: Object.entries(exemptFields).flatMap(([collectionGroup, fields]) =>
      fields.map((fieldPath) => ({ collectionGroup, fieldPath, indexes: [] })),
    ),
  };
}

if (import.meta.main) {
  const file = new URL('firestore.indexes.json', import.meta.url);
  writeFileSync(file, `${JSON.stringify(firestoreIndexFile(), null, 2)}\n`);
}
