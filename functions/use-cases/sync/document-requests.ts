import { type Paper, paperFileId, paperSchema, requestId } from '../../domain/records/paper.ts';
import type { Session } from '../../domain/records/session.ts';
import type { CellSwap } from '../../domain/workbooks.ts';
import type { Ledger } from './ledger.ts';
import type { TabPlan } from './plan-tab.ts';
import type { SyncPorts } from './sync-unit.ts';

/** Brings forth the rows of `Văn bản` for finished papers that no row lists yet. Before the tab is planned. */
export async function listFinishedPapers(ports: SyncPorts, ledger: Ledger): Promise<void> {
  const listed = new Set(ledger.briefs('documents').map((brief) => brief.from));
  for (const { data } of await ports.store.query(ledger.collections.of('papers'))) {
    const paper = paperSchema.parse(data);
    for (const [place, file] of paper.files.entries()) {
      const id = paperFileId(paper.id, place);
      if (!listed.has(id)) ledger.bringForth({ tab: 'documents', ...rowOf(paper, file, id) });
    }
  }
}

function rowOf(paper: Paper, file: Paper['files'][number], id: string) {
  const text = (of: string) => ({ type: 'text', text: of }) as const;
  return {
    cells: {
      session: text(paper.session),
      kind: text(paper.kind),
      subject: text(file.subject),
      signer: text(file.signer),
    },
    fields: { from: id, fileId: file.fileId, fileLink: file.link, fileName: file.name, edition: file.edition },
  };
}

/** Asks for the papers that are wanted and not made yet; a doubled request makes nothing twice. */
export async function queuePapers(ports: SyncPorts, ledger: Ledger): Promise<void> {
  for (const session of wanting(ledger)) {
    if (isListed(ledger, session)) continue;
    const request = requestId(session);
    await ports.tasks.enqueue({
      function: 'make-document',
      key: request,
      payload: { unitId: ledger.unit.id, session: session.code, request },
    });
  }
}

/** Empties `Lập văn bản` once its paper is listed, so that the clerk can ask again; only while it still says the same. */
export function clearedRequests(plan: TabPlan, ledger: Ledger): CellSwap[] {
  const column = plan.table.at.get('documentWanted');
  if (plan.kind.collection !== 'sessions' || column === undefined) return [];
  const done = new Set(
    wanting(ledger)
      .filter((session) => isListed(ledger, session))
      .map((session) => session.code),
  );
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

function isListed(ledger: Ledger, session: Session): boolean {
  const first = paperFileId(requestId(session), 0);
  return ledger.briefs('documents').some((brief) => brief.from === first);
}
