import { GoogleSpreadsheet } from 'google-spreadsheet';
import { openSqliteStore } from '../../functions/adapters/sqlite/sqlite-store.ts';
import type { Book } from '../../functions/domain/books/row-kind.ts';
import { maskPhone } from '../../functions/domain/cells/phone.ts';
import { petitionRow } from '../../functions/domain/kinds/petition-row.ts';
import { makeSimilarityIndex, signature } from '../../functions/domain/similarity/similarity-index.ts';
import { cellsByKey, exampleBook, exampleUnit } from './domain.ts';

/** The peer's process: asked once by message, answers and ends. */

export interface PeerRequest {
  readonly url: string;
  readonly spreadsheetId: string;
  readonly tab: string;
  /** How many of the rows are saved. */
  readonly rows: number;
  /** Where each row is recorded before it is saved, checked by our own rules; absent: it is only saved. */
  readonly store?: string | undefined;
}

/** Milliseconds since the begin. */
export interface PeerResult {
  readonly read: number;
  readonly saved: number;
}

const GOOGLE = 'https://sheets.googleapis.com/';

process.once('message', (request) => {
  void saveEach(request as PeerRequest).then((result) => process.send?.(result, () => process.disconnect()));
});

async function saveEach({ url, spreadsheetId, tab, rows: most, store }: PeerRequest): Promise<PeerResult> {
  pointAt(url);
  const record = store === undefined ? undefined : await recorder(store);
  const begin = performance.now();
  const book = new GoogleSpreadsheet(spreadsheetId, { token: 'system' });
  await book.loadInfo();
  const sheet = book.sheetsByTitle[tab];
  if (sheet === undefined) throw new Error(`No tab ${tab}`);
  const rows = await sheet.getRows();
  const read = performance.now() - begin;
  for (const [index, row] of rows.slice(0, most).entries()) {
    const phone = (await record?.(row.toObject(), index)) ?? '';
    row.assign({
      ...(phone === '' ? {} : { 'Điện thoại': phone }),
      Mã: `YK23-${String(index + 1).padStart(4, '0')}`,
      'Người xử lý': 'Nguyễn Văn An',
      'Hạn trả lời': '27/11/2023',
      'Tình trạng': 'Đã giao',
      'Kiểm tra nhập liệu': 'Hợp lệ',
    });
    await row.save();
  }
  return { read, saved: performance.now() - begin };
}

/** One commit a row, record and audit, as one row after the other is looked at. @returns the masked phone for its cell */
async function recorder(path: string) {
  const store = openSqliteStore(path);
  const alike = makeSimilarityIndex();
  const book: Book = {
    ...exampleBook(await exampleUnit()),
    similar: ({ code, content, village }) => alike.best(signature(content, village), code),
  };
  return async (row: Readonly<Record<string, unknown>>, position: number): Promise<string> => {
    const typed = Object.entries(row).flatMap(([header, cell]) =>
      cell === undefined || cell === '' ? [] : [[header, String(cell)] as const],
    );
    const code = `YK23-${String(position + 1).padStart(4, '0')}`;
    const cells = cellsByKey(Object.fromEntries(typed));
    const petition = petitionRow.decide({ id: code, code, cells, above: undefined, position }, undefined, book);
    alike.add(code, signature(petition.content, petition.village));
    const began = [{ kind: 'petitions', status: petition.status, codes: [code] }];
    await store.commit([
      { op: 'create', collection: 'petitions', id: code, data: petitionRow.pack(petition) },
      { op: 'create', collection: 'audit', id: code, data: { at: book.now, by: 'bench', changes: [], began } },
    ]);
    return petition.phone === '' ? '' : maskPhone(petition.phone);
  };
}

/** The package names its host itself and calls the global fetch. */
function pointAt(url: string): void {
  const fetchOfNode = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    const request = new Request(input, init);
    if (!request.url.startsWith(GOOGLE)) return fetchOfNode(request);
    return fetchOfNode(new Request(`${url}/${request.url.slice(GOOGLE.length)}`, request));
  };
}
