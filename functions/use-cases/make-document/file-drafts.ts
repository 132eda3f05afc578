import { rowsIn, snapshotOf } from '../../domain/documents/changes.ts';
import { DocumentImpossible, type DocumentInput } from '../../domain/documents/document-input.ts';
import { type Draft, draftsOf, isLetter, wholeOf } from '../../domain/documents/drafts.ts';
import type { OfficialDocument } from '../../domain/documents/official-document.ts';
import { readersOf } from '../../domain/notices/receivers.ts';
import type { PaperFile } from '../../domain/records/paper.ts';
import type { MakeDocumentPorts, Wanted } from '../make-document.ts';
import { changesSince, type Editions, readEditions } from './editions.ts';
import { gather } from './gather.ts';
import { type OwnTemplate, ownTemplate } from './own-template.ts';
import { sessionFolder } from './session-folder.ts';
import { shareWithMttq } from './share-with-mttq.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export interface FiledDraft {
  readonly file: PaperFile;
  /** Code under which Nhật ký tells of it. */
  readonly code: string;
  /** Lines for Nhật ký. */
  readonly changes: readonly string[];
}

/** A draft with what it changes in the edition before it. */
interface Edition {
  readonly draft: Draft;
  readonly whole: OfficialDocument;
  readonly number: number;
  readonly changes: readonly string[] | null;
}

/** What every edition of one request is made with. */
interface Desk {
  readonly folderId: string;
  readonly template: OwnTemplate | undefined;
  readonly input: DocumentInput;
}

/**
 * Makes and files what is wanted, every edition in a file of its own: what a person has changed in an earlier one stays as it is.
 * @throws DocumentImpossible, TemplateBroken, FilesRefused
 */
export async function fileDrafts(ports: MakeDocumentPorts, wanted: Wanted): Promise<readonly FiledDraft[]> {
  const { unit, session, kind } = wanted;
  const now = ports.clock.now();
  const { input, documents } = await gather(ports.store, unit, session, now);
  const drafts = draftsOf(kind, input);
  const template = await ownTemplate(ports.files, unit, kind);
  const known = await readEditions(ports.store, unit.id, session.code, kind, documents);
  const editions = drafts.map((draft) => editionOf(draft, known, template));
  const due = isLetter(kind) ? editions.filter(({ changes }) => changes === null || changes.length > 0) : editions;
  if (due.length === 0) {
    throw new DocumentImpossible(
      `Không lập lại ${kind}: các tệp đã lập ở tab Văn bản vẫn đúng, không có gì thay đổi. Muốn lập lại, xóa dòng của tệp cũ ở tab Văn bản rồi chọn lại.`,
    );
  }
  const folderId = await sessionFolder(ports, unit, session, now);
  const readers = readersOf(wanted, session, unit.settings, input.officials);
  const filed: FiledDraft[] = [];
  for (const edition of due) {
    const made = await fileEdition(ports, wanted, edition, { folderId, template, input });
    const unshared = await shareWithMttq(ports.files, made.file.fileId, readers);
    filed.push({ ...made, changes: [...made.changes, ...unshared.map((line) => `${made.file.name}: ${line}`)] });
  }
  return filed;
}

function editionOf(draft: Draft, known: Editions, template: OwnTemplate | undefined): Edition {
  const whole = wholeOf(draft);
  const changes = changesSince(known.last(draft.about), whole, versionFor(draft, template));
  return { draft, whole, number: known.next(draft.about), changes };
}

/** A file of many letters cannot be laid out by a template of one. */
const versionFor = ({ documents }: Draft, template: OwnTemplate | undefined): string =>
  documents.length > 1 ? '' : (template?.version ?? '');

async function fileEdition(
  ports: MakeDocumentPorts,
  { session, kind, request }: Wanted,
  { draft, whole, number, changes }: Edition,
  { folderId, template, input }: Desk,
): Promise<FiledDraft> {
  const name = fileName([kind, session.code, draft.about], number);
  const body = await layOut(ports, draft, template);
  const filed = await ports.files.upload({ key: `${request}/${draft.about}`, name, folderId, mimeType: DOCX, body });
  const file: PaperFile = {
    fileId: filed.id,
    link: filed.link,
    name,
    subject: whole.subject,
    signer: whole.signatures.flatMap(({ name: signer }) => signer || []).join('; '),
    edition: number,
    about: draft.about,
    forDay: session.heldOn,
    ...rowsIn(whole, input),
    snapshot: JSON.stringify(snapshotOf(whole)),
    template: versionFor(draft, template),
  };
  const title = `${kind}, bản ${number}`;
  const lines = changes === null ? [] : changes.length === 0 ? ['không có gì khác bản trước'] : changes;
  const told = lines.map((line) => `${title}: ${line}`);
  const isSet = draft.documents.length > 1;
  if (isSet && template !== undefined) told.push(`${title}: tệp gộp dùng thể thức có sẵn, không dùng ${template.name}`);
  return { file, code: /^[A-Z]{2}\d{2}-\d+$/.test(draft.about) ? draft.about : session.code, changes: told };
}

function layOut(
  { writer, filler }: MakeDocumentPorts,
  { documents }: Draft,
  template: OwnTemplate | undefined,
): Promise<Uint8Array> {
  if (documents.length > 1) return writer.writeSet(documents);
  return template === undefined ? writer.write(documents[0]) : filler.fill(template.body, documents[0]);
}

/** `Trả lời kiến nghị - DT23-01 - YK23-0012 (bản 2).docx` */
function fileName(parts: readonly string[], edition: number): string {
  const named = parts
    .map((part) =>
      part
        .replace(/[/\\:*?"<>|\p{Cc}]+/gu, ' ')
        .trim()
        .slice(0, 80),
    )
    .filter(Boolean);
  return `${named.join(' - ')}${edition > 1 ? ` (bản ${edition})` : ''}.docx`;
}
