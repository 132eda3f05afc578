/**
 * The one list of indexes behind the queries of the product. `infra/firestore/firestore.indexes.json` is made from it for
 * Firestore (a test compares them), and the embedded store builds its own indexes from it. Pure data: loads no client.
 *
 * Firestore serves any number of equalities from its automatic single-field indexes, and a range or order on one field alone;
 * everything else needs an entry in `compositeIndexes`, or the query fails in the cloud only. What it has by itself it refuses to
 * make again ("this index is not necessary"), and the deployment stops there.
 */

export interface CompositeIndex {
  /** Last segment of the collection path, e.g. `notices` of `units/tan-dan-2023/notices`. */
  readonly collection: string;
  readonly equal: readonly string[];
  readonly order: { readonly field: string; readonly descending?: boolean };
}

export const compositeIndexes: readonly CompositeIndex[] = [
  { collection: 'notices', equal: ['state'], order: { field: 'notBefore' } },
];

/** Fields of equality queries over collections that grow to thousands; only the embedded store needs to be told. */
export const equalityFields: readonly string[] = ['code', 'state'];

/** Nhật ký as it is read; again only the embedded store needs to be told. */
export const newestFirst: Omit<CompositeIndex, 'collection'> = { equal: [], order: { field: 'at', descending: true } };

/** What a record of any row has of them. */
const ofRows: readonly string[] = ['raw', 'typedLate', 'problems', 'edits', 'asAbove', 'erased'];

/**
 * Long texts and open maps, by collection: never queried, so not indexed (cost, and 40 000 index entries a document). `*` is every
 * field.
 */
export const exemptFields: Readonly<Record<string, readonly string[]>> = {
  sessions: [...ofRows, 'content', 'invited', 'noticeDueReason', 'conclusionDueReason', 'refused'],
  tasks: [...ofRows, 'task'],
  registrations: [...ofRows, 'content'],
  petitions: [
    ...ofRows,
    'content',
    'draft',
    'answer',
    'assigneeReason',
    'assigneeHistory',
    'replyDueReason',
    'waits',
    'similarTo',
    'suggestedFor',
    'disputed',
    'alsoFor',
    'fromBelow',
  ],
  conclusions: [...ofRows, 'content', 'result'],
  forwards: [...ofRows, 'answer', 'fromAbove'],
  documents: [...ofRows, 'subject', 'unsound', 'promises'],
  complaints: [...ofRows, 'content', 'result'],
  officials: ofRows,
  inbox: ['cells', 'fields', 'edits'],
  notices: ['because', 'reason', 'subject'],
  units: ['settings', 'workbooks'],
  rowIndex: ['*'],
  unconfirmed: ['*'],
  state: ['*'],
  summaries: ['*'],
  audit: ['changes', 'began'],
  journal: ['more', 'message'],
  papers: ['files', 'failure'],
};
