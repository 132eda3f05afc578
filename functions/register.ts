import { type HttpFunction, http } from '@google-cloud/functions-framework';
import { anyone, guarded, hintHeader } from './entrypoints/guarded.ts';
import type { Ports } from './wiring.ts';

/** Function name → handler, loaded when called. */
const handlers: Readonly<Record<string, (ports: Ports) => Promise<HttpFunction>>> = {
  'create-unit': async (p) =>
    (await import('./entrypoints/create-unit.ts')).createUnitFunction(p, {
      sharedDriveId: p.config.SHARED_DRIVE_ID,
      editors: { chung: p.config.BOOK_EDITORS, 'van-phong': p.config.OFFICE_EDITORS },
    }),
  'sync-unit': async (p) => (await import('./entrypoints/sync-unit.ts')).syncUnitFunction(p),
  'sweep-sheets': async (p) => (await import('./entrypoints/sweep-sheets.ts')).sweepSheetsFunction(p),
  'make-document': async (p) =>
    (await import('./entrypoints/make-document.ts')).makeDocumentFunction({
      ...p,
      writer: await p.writer(),
      filler: await p.filler(),
    }),
  'migrate-workbooks': async (p) => (await import('./entrypoints/migrate-workbooks.ts')).migrateWorkbooksFunction(p),
  'erase-person': async (p) => (await import('./entrypoints/erase-person.ts')).erasePersonFunction(p),
  'deliver-notices': async (p) =>
    (await import('./entrypoints/deliver-notices.ts')).deliverNoticesFunction({
      ...p,
      mailer: await p.mailer(),
      sms: await p.sms(),
      charts: await p.charts(),
    }),
  'daily-summary': async (p) => (await import('./entrypoints/daily-summary.ts')).dailySummaryFunction(p),
};

/** A hint from the sheet: any Google account that the script runs for. */
const sheetChanged = async (p: Ports) =>
  (await import('./entrypoints/sheet-changed.ts')).sheetChanged(p, p.config.DEBOUNCE_SECONDS);

/** An event of the store. Who may send one IAM knows. */
const recordChanged = async (p: Ports) => {
  const [entrypoint, { decodeDocumentEvent }] = await Promise.all([
    import('./entrypoints/record-changed.ts'),
    import('./adapters/firestore/document-event.ts'),
  ]);
  return entrypoint.recordChanged(p, decodeDocumentEvent);
};

/** Open: a signed link, or what is published anyway. */
const linked: typeof handlers = {
  'open-row': async (p) => (await import('./entrypoints/open-row.ts')).openRowFunction(p),
  'public-results': async (p) => (await import('./entrypoints/public-results.ts')).publicResultsFunction(p),
  'pause-notices': async (p) => (await import('./entrypoints/pause-notices.ts')).pauseNoticesFunction(p),
};

/** Registers every function with the functions framework, in place of what bore its name. Nothing is built before the first call. */
export function registerFunctions(ports: () => Promise<Ports>): void {
  for (const [name, load] of Object.entries(handlers)) register(name, guarded(ports, load));
  const hinted = async () => ({ ...(await ports()), callers: (await ports()).editors });
  register('sheet-changed', guarded(hinted, sheetChanged, hintHeader));
  const open = async () => ({ ...(await ports()), callers: anyone });
  for (const [name, load] of Object.entries(linked)) register(name, guarded(open, load));
  register('record-changed', guarded(open, recordChanged));
}

/** Also as `sync_unit`: in the name of an entry point Cloud Functions allows no hyphen. */
function register(name: string, handler: HttpFunction): void {
  http(name, handler);
  http(name.replaceAll('-', '_'), handler);
}
