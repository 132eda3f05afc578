import type { HttpFunction } from '@google-cloud/functions-framework';
import type { Tasks } from '../domain/tasks.ts';
import { answering } from './answering.ts';

/**
 * A door other than the sheet has written `refresh/UNIT`: a sync of the unit is queued. The event may come twice or late; the sync looks
 * at the records, not at the event. An HTTP function, for those of events can answer a failure with 500 only, which Eventarc repeats for a day.
 * @param decode throws DocumentEventUnreadable
 */
export const recordChanged = (
  ports: { readonly tasks: Tasks },
  decode: (data: unknown) => { readonly id: string },
): HttpFunction =>
  answering(async ({ rawBody }) => {
    const { id } = decode(rawBody);
    await ports.tasks.enqueue({ function: 'sync-unit', key: `${id}/edited`, payload: { unitId: id } });
    return { queued: true };
  });
