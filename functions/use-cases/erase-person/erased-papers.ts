import { isDeepStrictEqual } from 'node:util';
import type { Person } from '../../domain/erasure/mentions.ts';
import { isLetterUp, type PersonFiles } from '../../domain/erasure/unit-files.ts';
import { neutralSubject } from '../../domain/kinds/document-row.ts';
import { type Paper, paperSchema } from '../../domain/records/paper.ts';
import type { Store, Write } from '../../domain/store.ts';

/** What is kept of letters to the person, and about him alone: their subject names him, their mark was made of his name. The files in Drive are for people. */
export async function erasedPapers(
  store: Store,
  unitId: string,
  { codes }: PersonFiles,
  person: Person,
): Promise<Write[]> {
  const collection = `units/${unitId}/papers`;
  const stored = await store.query(collection);
  return stored.flatMap(({ id, version, data }): Write[] => {
    const paper = paperSchema.parse(data);
    const files = paper.files.map((file) =>
      codes.has(file.about) || isLetterUp(paper.kind, file.subject, person)
        ? { ...file, ...nameless(paper, file.about) }
        : file,
    );
    const same = isDeepStrictEqual(files, paper.files);
    return same ? [] : [{ op: 'put', collection, id, version, data: { ...paper, files } }];
  });
}

const nameless = ({ kind }: Paper, about: string) => ({ subject: neutralSubject({ kind, about }), snapshot: '' });
