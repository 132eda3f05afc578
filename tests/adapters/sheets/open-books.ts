import { DatabaseSync } from 'node:sqlite';
import { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { googleAuth } from '../../../functions/adapters/auth/google-auth.ts';
import { googleDrive } from '../../../functions/adapters/drive/google-drive.ts';
import { googleSheets } from '../../../functions/adapters/sheets/google-sheets.ts';
import type { Workbooks } from '../../../functions/domain/workbooks.ts';
import type { ApiPart, ApiRequest } from '../../../infra/local/api.ts';
import { createDrive } from '../../../infra/local/drive/drive.ts';
import { createSheets } from '../../../infra/local/sheets/sheets.ts';
import { books } from '../../../sheets-templates/books.ts';
import { type Loopback, listenWith, type Reply } from '../../fixtures/loopback.ts';

export interface MadeBook {
  readonly spreadsheetId: string;
  readonly sheetIds: Readonly<Record<string, number>>;
}

/** Both local APIs behind one server, as the adapter meets Google. */
export interface OpenBooks {
  readonly workbooks: Workbooks;
  /** The bare client of a person, to do what people do. */
  person(token: 'office' | 'mttq' | 'official'): sheets_v4.Sheets;
  readonly system: sheets_v4.Sheets;
  readonly driveId: string;
  readonly server: Loopback;
  /** Answers given instead of the next ones. */
  readonly faults: (Reply | undefined)[];
  /** Google's method ids so far. */
  readonly methods: string[];
  share(fileId: string, email: string): Promise<void>;
  /** A new blank spreadsheet. */
  blank(name: string): Promise<string>;
  chung(): Promise<MadeBook>;
  close(): Promise<void>;
}

export const openBooks = async (): Promise<OpenBooks> => {
  const database = new DatabaseSync(':memory:');
  const now = () => new Date('2023-10-10T01:00:00Z');
  const drive = createDrive({ database, contents: () => sheets, now });
  const sheets = createSheets({ database, files: drive, now });
  const partOf = (request: ApiRequest): ApiPart => (sheets.methodOf(request) === undefined ? drive : sheets);
  const methods: string[] = [];
  const both: ApiPart = {
    methodOf: (request) => partOf(request).methodOf(request),
    handle: (request) => {
      methods.push(partOf(request).methodOf(request) ?? '?');
      return partOf(request).handle(request);
    },
  };
  const faults: (Reply | undefined)[] = [];
  const server = await listenWith(both, () => faults.shift());
  const client = (token: string) => new sheets_v4.Sheets({ auth: googleAuth({ token }), rootUrl: server.url });
  const workbooks = googleSheets({
    auth: googleAuth({ token: 'system' }),
    rootUrl: server.url,
    timeoutMilliseconds: 5000,
  });
  const files = googleDrive({
    auth: googleAuth({ token: 'system' }),
    rootUrl: server.url,
    driveId: drive.sharedDriveId,
  });
  const blank = (name: string) => files.createSpreadsheet(name, drive.sharedDriveId, name);
  return {
    workbooks,
    person: client,
    system: client('system'),
    driveId: drive.sharedDriveId,
    server,
    faults,
    methods,
    share: (fileId, email) => files.share(fileId, email, 'writer'),
    blank,
    async chung() {
      const spreadsheetId = await blank('Sổ đối thoại - Xã Mẫu 2023');
      return { spreadsheetId, sheetIds: await workbooks.build(spreadsheetId, books.chung) };
    },
    close: () => server.close(),
  };
};
