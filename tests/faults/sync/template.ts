import { googleDrive } from '../../../functions/adapters/drive/google-drive.ts';
import { googleSheets } from '../../../functions/adapters/sheets/google-sheets.ts';
import { openSqliteStore } from '../../../functions/adapters/sqlite/sqlite-store.ts';
import type { Store, Write } from '../../../functions/domain/store.ts';
import { createUnit } from '../../../functions/use-cases/create-unit.ts';
import { storeOver } from '../../fixtures/store-over.ts';
import { type Desk, openDesk } from './desk.ts';

/** A unit as it stands a moment after `create-unit`, to be copied for every story: making the books anew would take most of the time. */
export interface Template {
  readonly desk: Desk;
  readonly unitId: string;
  readonly common: string;
  readonly office: string;
  /** Every document of the store. */
  readonly documents: readonly { readonly collection: string; readonly id: string; readonly data: object }[];
}

export const START = new Date('2023-10-18T01:00:00Z');

const unitFile = {
  id: 'an-hoa-2023',
  name: 'Xã An Hòa',
  level: 'xa',
  family: 'chinh-quyen',
  year: 2023,
  villages: [{ name: 'Thôn Đông', aliases: [] }],
  fields: [
    { name: 'Đất đai', keywords: ['đất'], department: 'Địa chính' },
    { name: 'Giao thông', keywords: ['đường'], department: 'Xây dựng' },
    { name: 'Môi trường', keywords: ['rác'], department: 'Văn hóa' },
  ],
  officials: [
    { name: 'Đỗ Văn Bách', department: 'Địa chính', email: 'bach@anhoa.example', role: 'Chuyên môn' },
    { name: 'Hà Thị Cúc', department: 'Xây dựng', email: 'cuc@anhoa.example', role: 'Chuyên môn' },
    { name: 'Lý Văn Dần', department: 'Văn hóa', email: 'dan@anhoa.example', role: 'Chuyên môn' },
    { name: 'Mai Thị Én', department: 'Văn phòng', email: 'en@anhoa.example', role: 'Văn phòng' },
  ],
  sessions: [{ content: 'Đối thoại với nhân dân thôn Đông', heldOn: '2023-11-10', villages: ['Thôn Đông'] }],
};

export async function openTemplate(): Promise<Template> {
  const desk = openDesk(() => START);
  const google = { auth: desk.auth('system'), rootUrl: 'http://127.0.0.1/' };
  const recorded = recordDocuments(openSqliteStore(':memory:'));
  let id = 0;
  const ports = {
    store: recorded.store,
    workbooks: googleSheets(google),
    files: googleDrive({ ...google, driveId: desk.sharedDriveId }),
    tasks: { enqueue: () => Promise.resolve() },
    clock: { now: () => START },
    newId: () => `template-${++id}`,
  };
  const editors = { chung: ['van-phong@doithoai.local'], 'van-phong': ['van-phong@doithoai.local'] };
  const unit = await createUnit(ports, { sharedDriveId: desk.sharedDriveId, editors }, unitFile);
  await recorded.store.close();
  const book = (role: string): string => unit.workbooks.find((each) => each.role === role)?.spreadsheetId ?? '';
  return {
    desk,
    unitId: unit.unitId,
    common: book('chung'),
    office: book('van-phong'),
    documents: recorded.documents(),
  };
}

/** A store that knows all its documents. */
export function recordDocuments(store: Store) {
  const documents = new Map<string, Template['documents'][number]>();
  const note = (write: Write): void => {
    const { collection, id } = write;
    if (write.op === 'delete') documents.delete(`${collection} ${id}`);
    else documents.set(`${collection} ${id}`, { collection, id, data: write.data });
  };
  const recording = storeOver(store, {
    async commit(writes) {
      const versions = await store.commit(writes);
      writes.forEach(note);
      return versions;
    },
  });
  return { store: recording, documents: () => [...documents.values()] };
}

/** Puts the documents of the template into a store, about other spreadsheets. */
export async function fillStore(store: Store, template: Template, ids: ReadonlyMap<string, string>): Promise<void> {
  const renamed = (text: string): string => [...ids].reduce((sofar, [from, to]) => sofar.replaceAll(from, to), text);
  const writes = template.documents.map(
    ({ collection, id, data }): Write => ({
      op: 'create',
      collection: renamed(collection),
      id: renamed(id),
      data: JSON.parse(renamed(JSON.stringify(data))) as object,
    }),
  );
  for (let from = 0; from < writes.length; from += 300) await store.commit(writes.slice(from, from + 300));
}
