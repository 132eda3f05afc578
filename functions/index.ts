import { type HttpFunction, http } from '@google-cloud/functions-framework';
import { guarded } from './entrypoints/guarded.ts';
import { type Ports, ports } from './wiring.ts';

/** Function name → handler, loaded when called. */
const handlers: Readonly<Record<string, (ports: Ports) => Promise<HttpFunction>>> = {
  'create-unit': async (p) =>
    (await import('./entrypoints/create-unit.ts')).createUnitFunction(p, {
      sharedDriveId: p.config.SHARED_DRIVE_ID,
      editors: { chung: p.config.BOOK_EDITORS, 'van-phong': p.config.OFFICE_EDITORS },
    }),
  'sheet-changed': async (p) =>
    (await import('./entrypoints/sheet-changed.ts')).sheetChanged(p, p.config.DEBOUNCE_SECONDS),
  'sync-unit': async (p) => (await import('./entrypoints/sync-unit.ts')).syncUnitFunction(p),
  'sweep-sheets': async (p) => (await import('./entrypoints/sweep-sheets.ts')).sweepSheetsFunction(p),
  'make-document': async (p) =>
    (await import('./entrypoints/make-document.ts')).makeDocumentFunction({ ...p, writer: await p.writer() }),
};

for (const [name, load] of Object.entries(handlers)) http(name, guarded(ports, load));
