import { Firestore } from '@google-cloud/firestore';
import { openFirestoreStore } from '../../functions/adapters/firestore/firestore-store.ts';
import { type Petition, petitionSchema } from '../../functions/domain/records/petition.ts';
import type { Store, Write } from '../../functions/domain/store.ts';
import { syncUnit } from '../../functions/use-cases/sync/sync-unit.ts';
import { openTemplate, type Template } from '../faults/sync/template.ts';
import { openWorld, type World } from '../faults/sync/world.ts';
import { startFirestoreEmulator, whyNoEmulator } from '../fixtures/firestore-emulator.ts';
import { petitionTexts } from './petition-rows.ts';
import { type Measure, median } from './report.ts';

const ROWS = 2_000;
const ROUNDS = 9;
/** The emulator grows faster for a while, and so do we. */
const UNCOUNTED = 3;
const TRANSACTIONS = 200;

/**
 * From new rows in the sheet to confirmed records with audit, outbox and row index, on the real Firestore emulator; beside it, in the same
 * run, the same records put there barely: in batches of 100, and in a transaction each.
 */
export async function benchStore(rows = ROWS): Promise<Measure[]> {
  const missing = whyNoEmulator();
  if (missing !== null) {
    console.log(`store: skipped, ${missing}`);
    return [];
  }
  const emulator = await startFirestoreEmulator({ lasting: true });
  const store = openFirestoreStore({ projectId: 'bench', emulatorHost: emulator.host });
  const google = googleClient(emulator.host);
  try {
    const template = await openTemplate();
    const rounds: Round[] = [];
    for (let n = -UNCOUNTED; n < ROUNDS; n += 1) {
      const ours = await syncedRows(template, store, rows);
      const batches = await bareBatches(google, `bare-${n}`, ours.records);
      const everything = (await bareBatches(google, `all-${n}`, ours.documents)) / (ours.documents.length / rows);
      const single = await bareTransactions(google, `single-${n}`, ours.records.slice(0, TRANSACTIONS));
      if (n >= 0) rounds.push({ ours: ours.rate, batches, everything, single, written: ours.written });
    }
    const of = (value: (round: Round) => number): number => median(rounds.map(value));
    return [
      { name: 'store: rows from sheet to confirmed record', value: Math.round(of(({ ours }) => ours)), unit: 'rows/s' },
      {
        name: 'store: the same records in bare batches of 100',
        value: Math.round(of(({ batches }) => batches)),
        unit: 'rows/s',
      },
      {
        name: 'store: records and notices as we store them in bare batches of 100',
        value: Math.round(of(({ everything }) => everything)),
        unit: 'rows/s',
      },
      {
        name: 'store: the same records in a transaction each',
        value: Math.round(of(({ single }) => single)),
        unit: 'rows/s',
      },
      {
        name: 'store: rate to that of bare batches',
        value: round(of(({ ours, batches }) => ours / batches)),
        unit: '×',
        goal: '≥ 0.5',
      },
      {
        name: 'store: rate to that of bare batches of records and notices',
        value: round(of(({ ours, everything }) => ours / everything)),
        unit: '×',
      },
      {
        name: 'store: rate to that of a transaction a row',
        value: round(of(({ ours, single }) => ours / single)),
        unit: '×',
        goal: '≥ 10',
      },
      { name: 'store: documents written a row', value: round(of(({ written }) => written / rows)), unit: 'documents' },
    ];
  } finally {
    await google.terminate();
    await store.close();
    await emulator.stop();
  }
}

interface Round {
  /** Rows a second. */
  readonly ours: number;
  readonly batches: number;
  /** Batches of the record and its notice, as we store them: no faster can it be. */
  readonly everything: number;
  readonly single: number;
  readonly written: number;
}

const round = (value: number): number => Math.round(value * 100) / 100;

async function syncedRows(template: Template, store: Store, rows: number) {
  let written = 0;
  const documents: { readonly id: string }[] = [];
  const onCommit = (writes: readonly Write[]): void => {
    written += writes.length;
    for (const write of writes)
      if (write.op === 'create' && /petitions|notices/.test(write.collection))
        documents.push({ ...write.data, id: write.id });
  };
  const world = await openWorld(template, { store, onCommit });
  fill(world, rows);
  const begin = performance.now();
  await syncUnit(world.ports, { unitId: world.unitId, spreadsheetId: world.common });
  const seconds = (performance.now() - begin) / 1000;
  const records = (await world.documents('petitions')).map((data) => petitionSchema.parse(data));
  const open = await world.documents('unconfirmed');
  if (records.length !== rows || open.length > 0)
    throw new Error(`${records.length} of ${rows} records, ${open.length} open`);
  await world.close();
  return { rate: rows / seconds, records, documents, written };
}

export function fill(world: World, rows: number): void {
  const { headers } = world.hand.look();
  const lines = petitionTexts(rows).map((text, n) => {
    const cells: Readonly<Record<string, string | number>> = {
      'Cuộc đối thoại': 'DT23-01',
      'Ngày nhận': 45_217,
      'Tổ chức, cá nhân kiến nghị': `Ông Nguyễn Văn ${n}`,
      'Điện thoại': `09120${10_000 + (n % 90_000)}`,
      'Nội dung': text,
    };
    const values = headers.map((header) => {
      const cell = cells[header];
      if (cell === undefined) return {};
      return { userEnteredValue: typeof cell === 'number' ? { numberValue: cell } : { stringValue: cell } };
    });
    return { values };
  });
  for (let from = 0; from < lines.length; from += 5_000) {
    const rowsOfCall = lines.slice(from, from + 5_000);
    world.hand.do({ appendCells: { sheetId: world.hand.sheetId, rows: rowsOfCall, fields: 'userEnteredValue' } });
  }
}

/** As Google's client has it: a `WriteBatch` of 100 documents after the other. */
async function bareBatches(
  firestore: Firestore,
  collection: string,
  records: readonly { readonly id: string }[],
): Promise<number> {
  const begin = performance.now();
  for (let from = 0; from < records.length; from += 100) {
    const batch = firestore.batch();
    for (const data of records.slice(from, from + 100))
      batch.create(firestore.collection(collection).doc(data.id), data);
    await batch.commit();
  }
  return records.length / ((performance.now() - begin) / 1000);
}

/** As one is led to by Google's client: read the document, then set it, for each row. */
async function bareTransactions(
  firestore: Firestore,
  collection: string,
  records: readonly Petition[],
): Promise<number> {
  const put = (data: Petition) =>
    firestore.runTransaction(async (transaction) => {
      const at = firestore.collection(collection).doc(data.id);
      await transaction.get(at);
      transaction.set(at, data);
    });
  const begin = performance.now();
  for (const data of records) await put(data);
  return records.length / ((performance.now() - begin) / 1000);
}

function googleClient(emulatorHost: string): Firestore {
  const [host = '', port] = emulatorHost.split(':');
  return new Firestore({ projectId: 'bench', host, port: Number(port), ssl: false, ignoreUndefinedProperties: true });
}
