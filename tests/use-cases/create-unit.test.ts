import { expect, it } from 'vitest';
import { googleDrive } from '../../functions/adapters/drive/google-drive.ts';
import { googleSheets } from '../../functions/adapters/sheets/google-sheets.ts';
import { openSqliteStore } from '../../functions/adapters/sqlite/sqlite-store.ts';
import { type Files, FilesRefused } from '../../functions/domain/files.ts';
import { createUnit } from '../../functions/use-cases/create-unit.ts';
import { openDesk } from '../faults/sync/desk.ts';

const now = new Date('2023-10-18T01:00:00Z');
const unitFile = {
  id: 'an-hoa-2023',
  name: 'Xã An Hòa',
  level: 'xa',
  family: 'chinh-quyen',
  year: 2023,
  officials: [
    { name: 'Mai Thị Én', department: 'Văn phòng', email: 'en@anhoa.example', role: 'Văn phòng' },
    { name: 'Đỗ Văn Bách', department: 'UBND xã', email: 'bach@anhoa.example', role: 'Chủ trì' },
  ],
};

const filesOf = (drive: Files): Files => ({
  createFolder: (...given) => drive.createFolder(...given),
  createSpreadsheet: (...given) => drive.createSpreadsheet(...given),
  discard: (key) => drive.discard(key),
  upload: (file) => drive.upload(file),
  download: (id) => drive.download(id),
  list: (folder) => drive.list(folder),
  binned: () => drive.binned(),
  share: (...given) => drive.share(...given),
  changes: (token) => drive.changes(token),
});

it('a unit is made although Google does not share with an address that is no account; the administrator is told of it', async () => {
  const desk = openDesk(() => now);
  const google = { auth: desk.auth('system'), rootUrl: 'http://127.0.0.1/' };
  const drive = googleDrive({ ...google, driveId: desk.sharedDriveId });
  const store = openSqliteStore(':memory:');
  let folders = 0;
  const files: Files = {
    ...filesOf(drive),
    createFolder: (name, parent, key) => {
      folders += 1;
      return drive.createFolder(name, parent, key);
    },
    share: (file, email, role) =>
      email === 'bach@anhoa.example'
        ? Promise.reject(new FilesRefused('Google không nhận địa chỉ'))
        : drive.share(file, email, role),
  };
  let id = 0;
  const tasks = { enqueue: () => Promise.resolve() };
  const ports = {
    store,
    workbooks: googleSheets(google),
    files,
    tasks,
    clock: { now: () => now },
    newId: () => `n-${++id}`,
  };
  const editors = { chung: [], 'van-phong': [] };

  const unit = await createUnit(ports, { sharedDriveId: desk.sharedDriveId, editors }, unitFile);

  expect(unit.notShared?.map(({ email, why }) => [email, why])).toEqual([
    ['bach@anhoa.example', 'Google không nhận địa chỉ'],
    ['bach@anhoa.example', 'Google không nhận địa chỉ'],
  ]);
  expect(folders).toBe(3);
  const journal = await store.query<{ message: string }>('units/an-hoa-2023/journal');
  expect(journal.map(({ data }) => data.message)).toContainEqual(expect.stringContaining('không nhận 2 lượt chia sẻ'));
  expect(JSON.stringify(journal)).not.toContain('@');
  const again = createUnit(ports, { sharedDriveId: desk.sharedDriveId, editors }, unitFile);
  await expect(again).rejects.toThrow('đã có');
  expect(folders).toBe(3);
  await store.close();
});
