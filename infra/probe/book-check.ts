import { randomUUID } from 'node:crypto';
import { drive_v3 } from 'googleapis/build/src/apis/drive/v3.js';
import { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { GoogleCredentials } from '../../functions/adapters/auth/google-auth.ts';
import { googleDrive } from '../../functions/adapters/drive/google-drive.ts';
import { googleSheets } from '../../functions/adapters/sheets/google-sheets.ts';
import { dateToSerial } from '../../functions/domain/time/day.ts';
import { todayIn } from '../../functions/domain/time/zone.ts';
import type { Cell } from '../../functions/domain/values.ts';
import { type CellOutput, WorkbookUnavailable, type WorkbookWrite } from '../../functions/domain/workbooks.ts';
import { books } from '../../sheets-templates/books.ts';

export interface GoogleAccess {
  readonly auth: GoogleCredentials;
  readonly rootUrl?: string;
}

/**
 * Makes a real book in the shared drive and tries on it what the functions take for granted of Google and what no documentation says. It ends in
 * the bin. @returns what was found; throws what is otherwise
 */
export async function sampleBook(google: GoogleAccess, driveId: string): Promise<string> {
  const files = googleDrive({ ...google, driveId });
  const key = `probe ${randomUUID()}`;
  const made = [await files.createSpreadsheet('Sổ thử (xóa được)', driveId, key)];
  try {
    made.push(await files.createSpreadsheet('Sổ thử (xóa được)', driveId, key));
    const otherwise = await differences(google, made[0] ?? '');
    if (otherwise.length > 0) throw new Error(otherwise.join('; '));
    const found = made[0] === made[1] ? 'tìm thấy ngay' : 'chưa tìm thấy ngay';
    return `lập, đọc, ghi được như hệ thống cần; tệp vừa tạo ${found} theo khóa`;
  } finally {
    const drive = new drive_v3.Drive(google);
    for (const fileId of new Set(made))
      await drive.files.update({ fileId, requestBody: { trashed: true }, supportsAllDrives: true });
  }
}

const text = (of: string): CellOutput => ({ type: 'text', text: of });
const columns = books.chung.tabs.find(({ key }) => key === 'petitions')?.columns ?? [];
const at = (key: string): number => columns.findIndex((column) => column.key === key);
const [CODE, DAY, PHONE, CONTENT, VILLAGE] = ['code', 'receivedOn', 'phone', 'content', 'village'].map(at) as [
  number,
  number,
  number,
  number,
  number,
];

async function differences(google: GoogleAccess, spreadsheetId: string): Promise<string[]> {
  const workbooks = googleSheets(google);
  const sheets = new sheets_v4.Sheets(google);
  const first = columns.map(({ key }): CellOutput => (key === 'content' ? text('Dòng thử') : { type: 'blank' }));
  const sheetIds = await workbooks.build(spreadsheetId, books.chung, { petitions: [first] });
  const sheetId = sheetIds.petitions ?? -1;
  const tab = async () => {
    const read = await workbooks.read(spreadsheetId, [sheetId]);
    if (read === 'unchanged' || read.tabs[0] === undefined) throw new Error('không đọc được trang vừa lập');
    return read.tabs[0];
  };
  const { title, rows } = await tab();
  const wrong: string[] = [];
  const expect = (what: string, is: Cell | undefined, wanted: Cell) => {
    if ((is ?? '') !== wanted) wrong.push(`${what}: ${JSON.stringify(is ?? '')} thay vì ${JSON.stringify(wanted)}`);
  };
  expect('dòng nối thêm không nằm ngay dưới tiêu đề', rows[1]?.[CONTENT], 'Dòng thử');
  await byHand(sheets, spreadsheetId, { sheetId, title });
  const typed = (await tab()).rows;
  expect('5/8 gõ ở cột ngày', typed[1]?.[DAY], dateToSerial(`${todayIn(new Date()).slice(0, 4)}-08-05`));
  expect('số gõ ở cột điện thoại', typed[1]?.[PHONE], '0912345678');
  const cell = (row: number, column: number, value: CellOutput) => ({ sheetId, row, column, value });
  const write: WorkbookWrite = {
    cells: [
      cell(1, CODE, text('YK00-0001')),
      cell(2, CODE, text('YK00-0002')),
      cell(2, DAY, { type: 'date', date: '2023-11-30' }),
    ],
    swaps: [
      { sheetId, column: PHONE, expected: '0912345678', replacement: '09•• ••• 678' },
      { sheetId, row: 2, column: PHONE, expected: 912_345_679, replacement: '09•• ••• 679' },
    ],
    readBack: [{ sheetId, title, from: 1, to: 5 }],
  };
  const after = await workbooks.write(spreadsheetId, write);
  const [one, two, hidden, filtered] = after.tabs[0]?.rows ?? [];
  expect('mã ghi vào ô gộp', one?.[CODE], 'YK00-0001');
  expect('mã ghi vào ô bị che của ô gộp', two?.[CODE], 'YK00-0002');
  expect('ngày ghi vào', two?.[DAY], dateToSerial('2023-11-30'));
  expect('số điện thoại dạng chữ đã che', one?.[PHONE], '09•• ••• 678');
  expect('số điện thoại dạng số đã che', two?.[PHONE], '09•• ••• 679');
  expect('số điện thoại ở dòng ẩn đã che', hidden?.[PHONE], '09•• ••• 678');
  expect('số điện thoại ở dòng bị lọc đã che', filtered?.[PHONE], '09•• ••• 678');
  expect('ngôn ngữ của sổ', after.locale, 'vi_VN');
  const villages = { sheetId, headerRow: 0, column: VILLAGE, choices: ['Thôn Thử'] };
  await workbooks.offer(spreadsheetId, [villages]);
  const missing = await workbooks.read(spreadsheetId, [sheetId, 987_654]).catch((error: unknown) => error);
  const named = missing instanceof WorkbookUnavailable ? (missing.sheetId ?? null) : null;
  expect('trang không có', named, 987_654);
  return wrong;
}

/** What people do: type, merge, give a number a format of their own, hide rows, filter, make a table. */
async function byHand(sheets: sheets_v4.Sheets, spreadsheetId: string, tab: { sheetId: number; title: string }) {
  const { sheetId } = tab;
  const values = columns.map((_, column) => (column === DAY ? '5/8' : column === PHONE ? '0912345678' : null));
  const range = `'${tab.title}'!A2`;
  const requestBody = { values: [values] };
  await sheets.spreadsheets.values.update({ spreadsheetId, range, valueInputOption: 'USER_ENTERED', requestBody });
  const box = (startColumnIndex: number, startRowIndex: number, endRowIndex: number) => {
    return { sheetId, startRowIndex, endRowIndex, startColumnIndex, endColumnIndex: startColumnIndex + 1 };
  };
  const number = {
    userEnteredValue: { numberValue: 912_345_679 },
    userEnteredFormat: { numberFormat: { type: 'NUMBER', pattern: '0000000000' } },
  };
  const condition = { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'Thôn Cũ' }] };
  const typed = { columnIndex: 0, columnType: 'DROPDOWN', dataValidationRule: { condition } };
  const table = { name: 'Bang_thu', range: box(VILLAGE, 0, 10), columnProperties: [typed] };
  const phone = { values: [{ userEnteredValue: { stringValue: '0912345678' } }] };
  const criteria = { [CONTENT]: { hiddenValues: ['Ẩn'] } };
  const filter = { range: { ...box(PHONE, 0, 10), endColumnIndex: CONTENT + 1 }, criteria };
  const hiddenByFilter = { values: [{ userEnteredValue: { stringValue: 'Ẩn' } }] };
  const hide = { range: { sheetId, dimension: 'ROWS', startIndex: 3, endIndex: 4 }, fields: 'hiddenByUser' };
  const requests = [
    { updateCells: { range: box(PHONE, 3, 5), rows: [phone, phone], fields: 'userEnteredValue' } },
    { updateCells: { range: box(CONTENT, 4, 5), rows: [hiddenByFilter], fields: 'userEnteredValue' } },
    { updateDimensionProperties: { ...hide, properties: { hiddenByUser: true } } },
    { setBasicFilter: { filter } },
    { mergeCells: { range: box(CODE, 1, 3), mergeType: 'MERGE_ALL' } },
    { updateCells: { range: box(PHONE, 2, 3), rows: [{ values: [number] }], fields: '*' } },
    { addTable: { table } },
  ];
  await sheets.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests } });
}
