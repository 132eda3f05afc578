import { books } from '../../../sheets-templates/books.ts';
import type { BookRole, Tab } from '../../../sheets-templates/definition.ts';
import type { AnyRecord, RowKind } from '../books/row-kind.ts';
import { noticeSchema } from '../records/notice.ts';
import { complaintRow } from './complaint-row.ts';
import { conclusionRow } from './conclusion-row.ts';
import { documentRow } from './document-row.ts';
import { forwardRow } from './forward-row.ts';
import { officialRow } from './official-row.ts';
import { petitionRow } from './petition-row.ts';
import { registrationRow } from './registration-row.ts';
import { sessionRow } from './session-row.ts';
import { taskRow } from './task-row.ts';

/** In the order in which a pass decides: what others look at comes first. */
const kinds: Readonly<Record<BookRole, readonly RowKind<AnyRecord>[]>> = {
  chung: [sessionRow, documentRow, petitionRow, registrationRow, conclusionRow, forwardRow, taskRow],
  'van-phong': [officialRow, complaintRow],
};

const allKinds = [...kinds.chung, ...kinds['van-phong']];

export const roleOfTab = (tab: Tab): BookRole => (books.chung.tabs.includes(tab) ? 'chung' : 'van-phong');

export const rowKindOf = (tabKey: string): RowKind<AnyRecord> => {
  const kind = allKinds.find((each) => each.tab.key === tabKey);
  if (kind === undefined) throw new Error(`Tab ${tabKey} holds no records`);
  return kind;
};

export const rowKindOfCollection = (collection: string): RowKind<AnyRecord> | undefined =>
  allKinds.find((kind) => kind.collection === collection);

/** A stored record with every field it has, its defaults too; of another collection as it is. */
export function completeRecord(collection: string, data: unknown): unknown {
  if (collection === 'notices') return noticeSchema.parse(data);
  return rowKindOfCollection(collection)?.parse(data) ?? data;
}

export const rowKindsOf = (role: BookRole): readonly RowKind<AnyRecord>[] => kinds[role];
