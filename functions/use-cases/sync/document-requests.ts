import { type Paper, paperFileId, paperSchema, requestId } from '../../domain/records/paper.ts';
import type { Session } from '../../domain/records/session.ts';
import type { Store, Stored, Write } from '../../domain/store.ts';
import type { CellSwap } from '../../domain/workbooks.ts';
import type { Ledger } from './ledger.ts';
import type { TabPlan } from './plan-tab.ts';
import type { SyncPorts } from './sync-unit.ts';

const papersOf = (unitId: string): string => `units/${unitId}/papers`;
const untaken = { where: { taken: false } } as const;

/** What has been made since the last sync. */
export const newPapers = (store: Store, unitId: string): Promise<readonly Stored[]> =>
  store.query(papersOf(unitId), untaken);

/**
 * Takes over new papers: brings forth the rows of `Văn bản` and notes what could not be made. Before the tabs are planned.
 * @returns what is to be written once the rows are committed.
 */
export function takePapers(ledger: Ledger, stored: readonly Stored[]): readonly Write[] {
  const collection = papersOf(ledger.unit.id);
  const listed = new Set(ledger.briefs('documents').map((brief) => brief.from));
  return stored.map(({ id, version, data }): Write => {
    const paper = paperSchema.parse(data);
    if (paper.failure !== '') ledger.refusals.set(paper.id, paper.failure);
    for (const [place, file] of paper.files.entries()) {
      const from = paperFileId(paper.id, place);
      if (!listed.has(from)) ledger.bringForth({ tab: 'documents', ...rowOf(paper, file, from) });
    }
    return { op: 'put', collection, id, version, data: { ...paper, taken: true } };
  });
}

export const hasPapers = async (store: Store, unitId: string): Promise<boolean> =>
  (await store.query(papersOf(unitId), { ...untaken, limit: 1 })).length > 0;

function rowOf(paper: Paper, file: Paper['files'][number], from: string) {
  const text = (of: string) => ({ type: 'text', text: of }) as const;
  const { fileId, link: fileLink, name: fileName, edition, about, forDay, unsound, promises } = file;
  return {
    cells: {
      session: text(paper.session),
      kind: text(paper.kind),
      subject: text(file.subject),
      signer: text(file.signer),
    },
    fields: { parcel: from, fileId, fileLink, fileName, edition, about, forDay, unsound, promises },
  };
}

/** Asks for the papers that are wanted and not made yet; a doubled request makes nothing twice. */
export async function queuePapers(ports: SyncPorts, ledger: Ledger): Promise<void> {
  const open = wanting(ledger).filter((session) => !isAnswered(ledger, session));
  if (open.length === 0) return;
  const made = await ports.store.getMany(papersOf(ledger.unit.id), open.map(requestId));
  for (const [place, session] of open.entries()) {
    // Made but not listed: the tab stands still. Asking again would only go round in a circle.
    if (made[place] !== undefined) continue;
    const request = requestId(session);
    await ports.tasks.enqueue({
      function: 'make-document',
      key: request,
      payload: { unitId: ledger.unit.id, session: session.code, request },
    });
  }
}

/** Empties `Lập văn bản` once it is answered, so that the clerk can ask again; only while it still says the same. */
export function clearedRequests(plan: TabPlan, ledger: Ledger): CellSwap[] {
  const column = plan.table.at.get('documentWanted');
  if (plan.kind.collection !== 'sessions' || column === undefined) return [];
  const answered = wanting(ledger).filter((session) => isAnswered(ledger, session));
  const done = new Set(answered.map((session) => session.code));
  return plan.rows
    .filter((row) => done.has(row.code) && row.read.cells.documentWanted !== undefined)
    .map((row) => ({
      sheetId: plan.table.sheetId,
      row: row.read.row,
      column,
      expected: String(row.read.cells.documentWanted),
      replacement: '',
    }));
}

const wanting = (ledger: Ledger): Session[] =>
  [...ledger.book.sessions.values()].filter((session) => session.documentWanted !== null);

function isAnswered(ledger: Ledger, session: Session): boolean {
  const request = requestId(session);
  if (session.refused?.request === request) return true;
  const first = paperFileId(request, 0);
  return ledger.briefs('documents').some((brief) => brief.from === first);
}
