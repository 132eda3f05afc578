import { z } from 'zod';
import { documentKinds } from '../../../sheets-templates/choices.ts';
import { causeId } from '../books/content-hash.ts';
import type { Session } from './session.ts';

/** A file that was made and filed. */
const paperFileSchema = z.object({
  fileId: z.string(),
  link: z.string(),
  name: z.string(),
  subject: z.string(),
  signer: z.string(),
  edition: z.number(),
  /** What of the session it is about: code of a petition, receiving body; blank for the whole session. */
  about: z.string().default(''),
  /** Day of the session when it was made. */
  forDay: z.string().nullable().default(null),
  /** Codes of rows in it that were not in order. */
  unsound: z.array(z.string()).default([]),
  /** What the conclusion items in it promised, as marks by code. */
  promises: z.record(z.string(), z.string()).default({}),
  /** JSON of a `DocumentSnapshot`: what the next edition is compared with. */
  snapshot: z.string().default(''),
  /** The office's own .docx it was made with, and its version; blank for the built-in layout. */
  template: z.string().default(''),
});
export type PaperFile = z.infer<typeof paperFileSchema>;

/**
 * What came of one request in `Lập văn bản` (`units/U/papers`): the finished files, which the next sync lists in `Văn bản`, or why there
 * are none. Made apart from the sync, so that only the sync gives codes and touches rows.
 */
export const paperSchema = z.object({
  /** Id of the request. */
  id: z.string(),
  session: z.string(),
  kind: z.enum(documentKinds),
  madeAt: z.string(),
  files: z.array(paperFileSchema),
  /** Vietnamese: why nothing could be made. */
  failure: z.string().default(''),
  /** A sync has listed it, or shown the failure. */
  taken: z.boolean().default(false),
});
export type Paper = z.infer<typeof paperSchema>;

/** The same request, repeated by a doubled event, has the same id; asked again later it has another. */
export const requestId = (session: Pick<Session, 'id' | 'documentWanted' | 'wantedAt'>): string =>
  causeId(session.id, session.documentWanted ?? '', session.wantedAt ?? '');

export const paperFileId = (request: string, place: number): string => `${request}-${place}`;
