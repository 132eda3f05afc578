import { changedSince, type DocumentSnapshot } from '../../domain/documents/changes.ts';
import type { DocumentKind } from '../../domain/documents/letterhead.ts';
import type { OfficialDocument } from '../../domain/documents/official-document.ts';
import type { DocumentRecord } from '../../domain/records/following.ts';
import { type PaperFile, paperFileId, paperSchema } from '../../domain/records/paper.ts';
import type { Store } from '../../domain/store.ts';

/** What the session has of a kind already, by subject matter. */
export interface Editions {
  next(about: string): number;
  /** The newest one that was made here and still stands in `Văn bản`. */
  last(about: string): PaperFile | undefined;
}

export async function readEditions(
  store: Store,
  unitId: string,
  session: string,
  kind: DocumentKind,
  documents: readonly DocumentRecord[],
): Promise<Editions> {
  const papers = await store.query(`units/${unitId}/papers`, { where: { session, kind } });
  const files = papers.flatMap(({ data }) => {
    const paper = paperSchema.parse(data);
    return paper.files.map((file, place) => ({ ...file, from: paperFileId(paper.id, place) }));
  });
  const rows = documents.filter((row) => row.session === session && row.kind === kind);
  const gone = new Set(rows.filter((row) => row.missingSince !== null).map((row) => row.parcel));
  return {
    next: (about) => 1 + Math.max(0, ...[...files, ...rows].flatMap((e) => (e.about === about ? e.edition : []))),
    last: (about) =>
      files
        .filter((file) => file.about === about && !gone.has(file.from))
        .sort((one, other) => other.edition - one.edition)[0],
  };
}

/** What is said otherwise than in the last edition, for `Nhật ký`: codes and kinds of change. `null` where there was none. */
export function changesSince(
  last: PaperFile | undefined,
  document: OfficialDocument,
  template: string,
): readonly string[] | null {
  if (last === undefined || last.snapshot === '') return null;
  const lines = changedSince(JSON.parse(last.snapshot) as DocumentSnapshot, document);
  return last.template === template ? lines : [...lines, 'Tệp mẫu: đã đổi'];
}
