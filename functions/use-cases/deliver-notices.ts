import type { Charts, Links, Mailer, SmsSender } from '../domain/notices/ports.ts';
import type { Store } from '../domain/store.ts';
import type { Clock } from '../domain/tasks.ts';
import { addCounts, type DeliveryCounts, noCounts } from './notices/counts.ts';
import { drainUnit } from './notices/drain-unit.ts';

export interface DeliveryPorts {
  readonly store: Store;
  readonly mailer: Mailer;
  readonly sms: SmsSender;
  readonly clock: Clock;
  readonly links: Links;
  readonly charts: Charts;
  /** Fresh random id, the fencing token of a run. */
  readonly newToken: () => string;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** Right side of the Message-IDs: the domain of the sender. */
  readonly domain: string;
}

export interface DeliveryRequest {
  /** Absent: every unit. */
  readonly unitId?: string | undefined;
  /** Most mails in this run; default: the setting of the unit. */
  readonly limit?: number | undefined;
  /** Mails on their way at once. */
  readonly concurrency?: number | undefined;
}

/**
 * Empties the outbox: everything that is due and still has something to say. Safe to run at any time, twice, or at once with
 * itself. `more` in the answer: the cap of the run was reached, call again.
 * @throws StoreUnavailable; what was not noted is taken up again when the lease has run out.
 */
export async function deliverNotices(ports: DeliveryPorts, request: DeliveryRequest = {}): Promise<DeliveryCounts> {
  if (request.unitId !== undefined) return drainUnit(ports, request.unitId, request);
  let counts = noCounts;
  let failure: unknown;
  for (const { id } of await ports.store.query('units')) {
    try {
      counts = addCounts(counts, await drainUnit(ports, id, request));
    } catch (error) {
      // One unit must not keep the mail of the others back; the queue sees the failure after all had their turn.
      failure ??= error;
    }
  }
  if (failure !== undefined) throw failure;
  return counts;
}
