import { DocumentImpossible } from '../domain/documents/document-input.ts';
import { type DocumentWriter, TemplateBroken, type TemplateFiller } from '../domain/documents/official-document.ts';
import { type Files, FilesRefused } from '../domain/files.ts';
import { type JournalLine, journalWrites } from '../domain/journal.ts';
import { type Paper, requestId } from '../domain/records/paper.ts';
import type { Session } from '../domain/records/session.ts';
import type { UnitRecord } from '../domain/records/unit-record.ts';
import { type Store, unlessStale, type Write } from '../domain/store.ts';
import type { Clock, Tasks } from '../domain/tasks.ts';
import { fileDrafts } from './make-document/file-drafts.ts';
import { findSession } from './make-document/gather.ts';
import { whileAlone } from './make-document/while-alone.ts';
import { readUnit } from './read-unit.ts';

export interface MakeDocumentPorts {
  readonly store: Store;
  readonly files: Files;
  readonly tasks: Tasks;
  readonly clock: Clock;
  readonly writer: DocumentWriter;
  readonly filler: TemplateFiller;
}

export interface DocumentRequest {
  readonly unitId: string;
  /** Code of the session. */
  readonly session: string;
  /** Id of the request in `Lập văn bản`. */
  readonly request: string;
}

/** A request as it stands in the session's row. */
export interface Wanted {
  readonly unit: UnitRecord;
  readonly session: Session;
  readonly kind: Paper['kind'];
  readonly request: string;
}

/**
 * Builds the papers that a session asks for, files them in the session's folder and leaves them for the next sync to list; what cannot
 * be made is left with the reason. Repeated, it makes nothing twice: a file carries the key of the request, the paper its id.
 * @returns whether the request is answered; false when it has been withdrawn meanwhile.
 * @throws PaperBeingMade
 */
export async function makeDocument(ports: MakeDocumentPorts, asked: DocumentRequest): Promise<boolean> {
  const { unitId } = asked;
  const made = (await isMade(ports.store, asked)) ? 'before' : await whileAlone(ports, asked, () => make(ports, asked));
  if (made === undefined) return false;
  const roles = made === 'told' ? (['chung', 'van-phong'] as const) : (['chung'] as const);
  for (const role of roles)
    await ports.tasks.enqueue({ function: 'sync-unit', key: `${unitId}/papers/${role}`, payload: { unitId, role } });
  return true;
}

const papersOf = (unitId: string): string => `units/${unitId}/papers`;

const isMade = async (store: Store, { unitId, request }: DocumentRequest): Promise<boolean> =>
  (await store.get(papersOf(unitId), request)) !== undefined;

/** @returns `told` where Nhật ký has something to say of it; `undefined` when it is not wanted any more */
async function make(ports: MakeDocumentPorts, asked: DocumentRequest): Promise<'before' | 'made' | 'told' | undefined> {
  // Another run may have ended just before this one was alone.
  if (await isMade(ports.store, asked)) return 'before';
  const wanted = await findWanted(ports.store, asked);
  if (wanted === undefined) return undefined;
  const { unitId, request } = asked;
  const { paper, lines } = await answer(ports, wanted);
  const journal = journalWrites(unitId, lines, request);
  const created: Write = { op: 'create', collection: papersOf(unitId), id: request, data: paper };
  // Where another run has outlived its time, its files are the same ones.
  await unlessStale(() => ports.store.commit([created, ...journal]));
  return lines.length > 0 ? 'told' : 'made';
}

async function findWanted(
  store: Store,
  { unitId, session: code, request }: DocumentRequest,
): Promise<Wanted | undefined> {
  const unit = await readUnit(store, unitId);
  const session = await findSession(store, unitId, code);
  if (unit === undefined || session === undefined || session.documentWanted === null) return undefined;
  if (requestId(session) !== request) return undefined;
  return { unit, session, kind: session.documentWanted, request };
}

/** The paper and what Nhật ký says of it. */
async function answer(
  ports: MakeDocumentPorts,
  wanted: Wanted,
): Promise<{ readonly paper: Paper; readonly lines: readonly JournalLine[] }> {
  const at = ports.clock.now().toISOString();
  const { request, session, kind } = wanted;
  const paper = { id: request, session: session.code, kind, madeAt: at, taken: false };
  const line = (code: string, message: string): JournalLine => ({ at, what: 'Lập văn bản', code, message });
  try {
    const made = await fileDrafts(ports, wanted);
    const lines = made.flatMap(({ code, changes }) => changes.map((message) => line(code, message)));
    return { paper: { ...paper, files: made.map(({ file }) => file), failure: '' }, lines };
  } catch (error) {
    const failure = reasonOf(error, kind);
    if (failure === undefined) throw error;
    return { paper: { ...paper, files: [], failure }, lines: [line(session.code, failure)] };
  }
}

/** What a person can mend, said to the office; anything else is repeated by the queue. */
function reasonOf(error: unknown, kind: Paper['kind']): string | undefined {
  if (error instanceof DocumentImpossible) return error.message;
  if (error instanceof TemplateBroken) return `Không lập được ${kind} theo mẫu riêng của đơn vị. ${error.message}`;
  if (error instanceof FilesRefused) return `Không lập được ${kind}: ${error.message}`;
  return undefined;
}
