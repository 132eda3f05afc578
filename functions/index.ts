import { type CloudEventFunction, cloudEvent, type HttpFunction, http } from '@google-cloud/functions-framework';
import { readConfig } from './config.ts';
import { anyone, guarded } from './entrypoints/guarded.ts';
import { type Ports, ports } from './wiring.ts';

// A bad variable ends the process at its start, named in its log: such a deployment is never given a call.
readConfig(process.env);

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

/** Open: a signed link, or what is published anyway. */
const linked: typeof handlers = {
  'open-row': async (p) => (await import('./entrypoints/open-row.ts')).openRowFunction(p),
  'public-results': async (p) => (await import('./entrypoints/public-results.ts')).publicResultsFunction(p),
  'pause-notices': async (p) => (await import('./entrypoints/pause-notices.ts')).pauseNoticesFunction(p),
};

for (const [name, load] of Object.entries(handlers)) http(name, guarded(ports, load));
http(
  'sheet-changed',
  guarded(async () => ({ ...(await ports()), callers: (await ports()).editors }), sheetChanged),
);
for (const [name, load] of Object.entries(linked))
  http(
    name,
    guarded(async () => ({ ...(await ports()), callers: anyone }), load),
  );

cloudEvent('record-changed', async (event: Parameters<CloudEventFunction>[0]) => {
  const [{ recordChanged }, { decodeDocumentEvent }] = await Promise.all([
    import('./entrypoints/record-changed.ts'),
    import('./adapters/firestore/document-event.ts'),
  ]);
  await recordChanged(await ports(), decodeDocumentEvent)(event);
});
