import { z } from 'zod';
import { documentKinds } from '../../../sheets-templates/choices.ts';
import { causeId } from '../books/content-hash.ts';
import type { Session } from './session.ts';

/**
 * What came of one request in `Lập văn bản` (`units/U/papers`): the finished files, which the next sync lists in `Văn bản`. Made
 * apart from the sync, so that only the sync gives codes and touches rows.
 */
export const paperSchema = z.object({
  /** Id of the request. */
  id: z.string(),
  session: z.string(),
  kind: z.enum(documentKinds),
  madeAt: z.string(),
  files: z.array(
    z.object({
      fileId: z.string(),
      link: z.string(),
      name: z.string(),
      subject: z.string(),
      signer: z.string(),
      edition: z.number(),
    }),
  ),
  /** Vietnamese: why nothing could be made. */
  failure: z.string().default(''),
});
export type Paper = z.infer<typeof paperSchema>;

/** The same request, repeated by a doubled event, has the same id; asked again later it has another. */
export const requestId = (session: Pick<Session, 'id' | 'documentWanted' | 'wantedAt'>): string =>
  causeId(session.id, session.documentWanted ?? '', session.wantedAt ?? '');

export const paperFileId = (request: string, place: number): string => `${request}-${place}`;
