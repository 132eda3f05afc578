import type { HttpFunction } from '@google-cloud/functions-framework';
import { z } from 'zod';
import type { Tasks } from '../domain/tasks.ts';
import { type DeliveryPorts, deliverNotices } from '../use-cases/deliver-notices.ts';
import { answering, body } from './answering.ts';

const schema = z.object({ unitId: z.string().min(1).optional() });

/** `{unitId?}` → what was sent. What the cap of a run left is queued as a task of its own. */
export const deliverNoticesFunction = (ports: DeliveryPorts & { readonly tasks: Tasks }): HttpFunction =>
  answering(async (request) => {
    const { unitId } = body(request, schema);
    const counts = await deliverNotices(ports, { unitId });
    if (counts.more) {
      await ports.tasks.enqueue({
        function: 'deliver-notices',
        key: `${unitId ?? ''} more`,
        payload: unitId === undefined ? {} : { unitId },
        delaySeconds: 60,
      });
    }
    return counts;
  });
