import type { DocumentKind } from '../../domain/documents/letterhead.ts';
import { TemplateBroken } from '../../domain/documents/official-document.ts';
import type { Files } from '../../domain/files.ts';
import type { UnitRecord } from '../../domain/records/unit-record.ts';

/** Folder of a unit for its own templates, a .docx each named after its kind. */
export const TEMPLATES_FOLDER = 'Mẫu văn bản';

export interface OwnTemplate {
  readonly name: string;
  readonly body: Uint8Array;
  /** File and the time it was last changed. */
  readonly version: string;
}

const GOOGLE_DOCUMENT = 'application/vnd.google-apps.document';

/**
 * The office's own template of a kind, if it has put one into the folder.
 * @throws TemplateBroken for one that is no Word file.
 */
export async function ownTemplate(
  files: Files,
  unit: UnitRecord,
  kind: DocumentKind,
): Promise<OwnTemplate | undefined> {
  const folderId = unit.templatesFolderId || (await folderByName(files, unit.folderId));
  if (folderId === undefined) return undefined;
  const [file] = (await files.list(folderId))
    .filter(({ name }) => plainName(name) === plainName(kind))
    .sort((one, other) => (one.modifiedTime < other.modifiedTime ? 1 : -1));
  if (file === undefined) return undefined;
  if (file.mimeType === GOOGLE_DOCUMENT) {
    throw new TemplateBroken(
      `«${file.name}» đang là Google Tài liệu. Mở tệp, chọn Tệp, Tải xuống, Microsoft Word (.docx), rồi đặt tệp .docx vào thư mục ${TEMPLATES_FOLDER} thay cho tệp này.`,
    );
  }
  return { name: file.name, body: await files.download(file.id), version: `${file.id} ${file.modifiedTime}` };
}

/** Units made before the folder was: somebody may have made it by hand. */
const folderByName = async (files: Files, unitFolder: string): Promise<string | undefined> =>
  (await files.list(unitFolder)).find(({ name }) => plainName(name) === plainName(TEMPLATES_FOLDER))?.id;

const plainName = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/\.docx$/i, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLocaleLowerCase('vi');
