import { documentBuilders } from '../domain/documents/document-builders.ts';
import type { DocumentInput } from '../domain/documents/document-input.ts';
import type { DocumentWriter, OfficialDocument } from '../domain/documents/official-document.ts';
import type { Files } from '../domain/files.ts';
import {
  conclusionSchema,
  documentSchema,
  forwardSchema,
  registrationSchema,
  taskSchema,
} from '../domain/records/following.ts';
import { officialSchema } from '../domain/records/official.ts';
import { type Paper, requestId } from '../domain/records/paper.ts';
import { petitionSchema } from '../domain/records/petition.ts';
import { type Session, sessionSchema } from '../domain/records/session.ts';
import { parseUnitRecord, type UnitRecord } from '../domain/records/unit-record.ts';
import { StaleWrite, type Store } from '../domain/store.ts';
import type { Clock, Tasks } from '../domain/tasks.ts';
import { makeCalendar } from '../domain/time/calendar.ts';
import { todayIn } from '../domain/time/zone.ts';

export interface MakeDocumentPorts {
  readonly store: Store;
  readonly files: Files;
  readonly tasks: Tasks;
  readonly clock: Clock;
  readonly writer: DocumentWriter;
}

export interface DocumentRequest {
  readonly unitId: string;
  /** Code of the session. */
  readonly session: string;
  /** Id of the request in `Lập văn bản`. */
  readonly request: string;
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * Builds the paper that a session asks for, files it in the session's folder and leaves it for the next sync to list. Repeated, it makes
 * nothing twice: the file carries the key of the request, the paper its id.
 * @returns whether the paper is there; false when the request has been withdrawn meanwhile.
 */
export async function makeDocument(
  ports: MakeDocumentPorts,
  { unitId, session: code, request }: DocumentRequest,
): Promise<boolean> {
  const papers = `units/${unitId}/papers`;
  if ((await ports.store.get(papers, request)) === undefined) {
    const stored = await ports.store.get('units', unitId);
    if (stored === undefined) return false;
    const unit = parseUnitRecord(stored.data);
    const session = await findSession(ports.store, unitId, code);
    if (session === undefined || session.documentWanted === null || requestId(session) !== request) return false;
    const paper = await build(ports, unit, session, session.documentWanted, request);
    await createOnce(ports.store, papers, paper);
  }
  await ports.tasks.enqueue({
    function: 'sync-unit',
    key: `${unitId}/papers`,
    payload: { unitId, refresh: true, role: 'chung' },
  });
  return true;
}

async function build(
  ports: MakeDocumentPorts,
  unit: UnitRecord,
  session: Session,
  kind: Paper['kind'],
  request: string,
): Promise<Paper> {
  const input = await gather(ports, unit, session, kind);
  const document = documentBuilders[kind](input);
  const body = await ports.writer.write(document);
  const name = fileName(kind, session, input.document.edition);
  const folderId = await sessionFolder(ports, unit, session);
  const filed = await ports.files.upload({ key: request, name, folderId, mimeType: DOCX, body });
  const file = {
    fileId: filed.id,
    link: filed.link,
    name,
    subject: document.subject,
    signer: signerOf(document),
    edition: input.document.edition,
  };
  return {
    id: request,
    session: session.code,
    kind,
    madeAt: ports.clock.now().toISOString(),
    files: [file],
    failure: '',
  };
}

async function gather(
  ports: MakeDocumentPorts,
  unit: UnitRecord,
  session: Session,
  kind: Paper['kind'],
): Promise<DocumentInput> {
  const all = async <T>(collection: string, parse: (data: unknown) => T): Promise<T[]> =>
    (await ports.store.query(`units/${unit.id}/${collection}`)).map(({ data }) => parse(data));
  const [sessions, petitions, conclusions, registrations, forwards, officials, tasks, documents] = await Promise.all([
    all('sessions', (data) => sessionSchema.parse(data)),
    all('petitions', (data) => petitionSchema.parse(data)),
    all('conclusions', (data) => conclusionSchema.parse(data)),
    all('registrations', (data) => registrationSchema.parse(data)),
    all('forwards', (data) => forwardSchema.parse(data)),
    all('officials', (data) => officialSchema.parse(data)),
    all('tasks', (data) => taskSchema.parse(data)),
    all('documents', (data) => documentSchema.parse(data)),
  ]);
  const here = <T extends { readonly missingSince: string | null }>(records: readonly T[]): T[] =>
    records.filter((record) => record.missingSince === null);
  const edition = 1 + documents.filter((each) => each.session === session.code && each.kind === kind).length;
  return {
    unit: unit.settings,
    session,
    sessions: here(sessions),
    petitions: here(petitions),
    conclusions: here(conclusions),
    registrations: here(registrations),
    forwards: here(forwards),
    officials: here(officials),
    tasks: here(tasks),
    document: { number: '', issuedOn: null, edition },
    today: todayIn(ports.clock.now()),
    calendar: makeCalendar(unit.settings.holidays),
  };
}

async function findSession(store: Store, unitId: string, code: string): Promise<Session | undefined> {
  const [stored] = await store.query(`units/${unitId}/sessions`, { where: { code } });
  return stored === undefined ? undefined : sessionSchema.parse(stored.data);
}

/** One folder a session. */
async function sessionFolder({ files }: MakeDocumentPorts, unit: UnitRecord, session: Session): Promise<string> {
  const name = `${session.code} ${session.heldOn ?? session.expected}`.trim();
  const papers = unit.papersFolderId === '' ? unit.folderId : unit.papersFolderId;
  const known = (await files.list(papers)).find((file) => file.name === name);
  return known?.id ?? files.createFolder(name, papers);
}

const fileName = (kind: string, session: Session, edition: number): string =>
  `${kind} - ${session.code}${edition > 1 ? ` (bản ${edition})` : ''}.docx`;

/** Who signs, as `Người ký` shows it. */
function signerOf(document: OfficialDocument): string {
  const signature = document.signatures.at(-1);
  return signature === undefined ? '' : signature.name;
}

async function createOnce(store: Store, collection: string, paper: Paper): Promise<void> {
  try {
    await store.commit([{ op: 'create', collection, id: paper.id, data: paper }]);
  } catch (error) {
    // Another run of the same request was first; its file is the same one.
    if (!(error instanceof StaleWrite)) throw error;
  }
}
