import { randomBytes, randomInt } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { ApiPart, ApiRequest, ApiResponse, Identity, SpreadsheetContents, SpreadsheetFiles } from '../api.ts';
import { answer } from './calls.ts';
import { exportCsv } from './csv.ts';
import { forbidden, notFound } from './errors.ts';
import { Calculator } from './formula.ts';
import { Library } from './library.ts';
import { localeOf } from './locale.ts';
import type { Book } from './model.ts';
import { emptyBook, fillBook, type Home } from './new-book.ts';
import type { View } from './render-cell.ts';
import type { RequestContext } from './requests/context.ts';
import { routeOf } from './routes.ts';
import { wallClock } from './serial-date.ts';
import { copySheet } from './sheet-copy.ts';

export interface SheetsOptions {
  readonly database: DatabaseSync;
  readonly files: SpreadsheetFiles;
  readonly now: () => Date;
  /** Language of spreadsheets made through this API that name none; that of the account, with Google. */
  readonly home?: Home;
}

const VIETNAM: Home = { locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' };

/** What Drive makes of a blank spreadsheet for a service account. */
const DRIVE: Home = { locale: 'en_US', timeZone: 'Etc/GMT' };

/** What the calls of the API work with. */
export interface Desk {
  readonly books: Library;
  readonly files: SpreadsheetFiles;
  /** @throws 404 unknown or not shared at all, 403 shared for reading only */
  open(id: string, identity: Identity, need: 'reader' | 'writer'): Book;
  create(identity: Identity, given: Parameters<typeof fillBook>[1]): Book;
  context(book: Book, identity: Identity): RequestContext;
  view(book: Book): View;
}

/** The Sheets API v4 of the local workspace, kept in SQLite. */
export function createSheets(options: SheetsOptions): ApiPart & SpreadsheetContents {
  const library = new Library(options.database);
  const desk = makeDesk(library, options);
  const whole = (id: string): Book => {
    const book = library.get(id);
    if (book === undefined) throw notFound();
    return book;
  };
  return {
    methodOf: (request: ApiRequest) => routeOf(request.method, request.path)?.method,
    handle(request: ApiRequest): ApiResponse {
      const route = routeOf(request.method, request.path);
      if (route === undefined) throw notFound();
      return { status: 200, json: answer(desk, route, request) };
    },
    createBlank(id, title) {
      library.add(filled(desk, emptyBook(id, DRIVE, { title }), NOBODY, {}));
    },
    copy(fromId, toId, title) {
      const source = whole(fromId);
      const sheets = source.sheets.map((sheet) => copySheet(sheet, { sheetId: sheet.id, title: sheet.title }));
      const { namedRanges, developerMetadata } = structuredClone({
        namedRanges: source.namedRanges,
        developerMetadata: source.developerMetadata,
      });
      library.add({
        ...emptyBook(toId, DRIVE, source.properties),
        properties: { ...source.properties, title },
        sheets,
        namedRanges,
        developerMetadata,
      });
    },
    rename(id, title) {
      const book = whole(id);
      library.change(book, () => {
        book.properties = { ...book.properties, title };
        book.metaDirty = true;
      });
    },
    remove: (id) => library.remove(id),
    exportCsv: (id) => exportCsv(whole(id), desk.view(whole(id))),
  };
}

const NOBODY: Identity = { name: '', email: '', serviceAccount: false };

function makeDesk(library: Library, { files, now, home = VIETNAM }: SheetsOptions): Desk {
  const view = (book: Book): View => ({
    locale: localeOf(book.properties.locale),
    styles: library.styles,
    calculator: new Calculator(book, now()),
  });
  const desk: Desk = {
    books: library,
    files,
    view,
    open(id, identity, need) {
      const book = library.get(id);
      if (book === undefined) throw notFound();
      const role = files.role(id, identity);
      if (role === 'none' || (need === 'writer' && role === 'reader')) throw forbidden();
      return book;
    },
    create(identity, given) {
      const id = randomBytes(33).toString('base64url');
      const book = filled(desk, emptyBook(id, home, given.properties ?? {}), identity, given);
      library.add(book, () => files.created(id, book.properties.title, identity));
      return book;
    },
    context: (book, identity) => ({
      book,
      identity,
      owner: files.role(book.id, identity) === 'owner',
      styles: library.styles,
      entry: {
        styles: library.styles,
        locale: localeOf(book.properties.locale),
        year: wallClock(now(), book.properties.timeZone).year,
      },
      view: () => view(book),
      newId: () => newId(book),
    }),
  };
  return desk;
}

function filled(desk: Desk, book: Book, identity: Identity, given: Parameters<typeof fillBook>[1]): Book {
  fillBook({ ...desk.context(book, identity), owner: true }, given);
  return book;
}

function newId(book: Book): number {
  for (;;) {
    const id = randomInt(1, 2 ** 31 - 1);
    if (!book.sheets.some((sheet) => sheet.id === id)) return id;
  }
}
