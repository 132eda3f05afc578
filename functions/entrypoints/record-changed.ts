import type { CloudEventFunction } from '@google-cloud/functions-framework';
import type { Tasks } from '../domain/tasks.ts';

/**
 * A door other than the sheet has written `refresh/UNIT`: a sync of the unit is queued. The event may come twice or late; the sync looks
 * at the records, not at the event.
 */
export const recordChanged =
  (ports: { readonly tasks: Tasks }, decode: (data: unknown) => { readonly id: string }): CloudEventFunction =>
  async (event) => {
    const { id } = decode(event.data);
    await ports.tasks.enqueue({ function: 'sync-unit', key: `${id}/edited`, payload: { unitId: id } });
  };
