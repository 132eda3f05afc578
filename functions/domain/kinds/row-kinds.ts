import type { BookRole } from '../../../sheets-templates/definition.ts';
import type { AnyRecord, RowKind } from '../books/row-kind.ts';
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
  chung: [sessionRow, documentRow, registrationRow, conclusionRow, forwardRow, petitionRow, taskRow],
  'van-phong': [officialRow],
};

export const rowKindsOf = (role: BookRole): readonly RowKind<AnyRecord>[] => kinds[role];
