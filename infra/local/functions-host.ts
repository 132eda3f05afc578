import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { getFunction, getTestServer } from '@google-cloud/functions-framework/testing';
import { completeRecord } from '../../functions/domain/kinds/row-kinds.ts';
import type { Clock } from '../../functions/domain/tasks.ts';
import { leaveUnparsed } from '../../functions/entrypoints/request-body.ts';
import { freeLeases } from '../../functions/use-cases/free-leases.ts';
import { nextDelivery } from '../../functions/use-cases/next-delivery.ts';

/** Runs the product's functions in this process, as the functions framework would in the cloud; knows their wiring. */

export interface FunctionsHost {
  /** `false`: there is no function of this name. */
  handle(name: string, request: IncomingMessage, response: ServerResponse): boolean;
  /** Calls being answered. */
  running(): number;
  /** All documents of a collection of the product's store, by id; records of rows with all their fields. */
  records(collection: string): Promise<readonly unknown[]>;
  /** When `deliver-notices` will have something to do: milliseconds, infinity while nothing waits. Absent: not known. */
  nextDelivery?(): Promise<number>;
  close(): Promise<void>;
}

export type LoadFunctions = (environment: Readonly<Record<string, string>>, clock: Clock) => Promise<FunctionsHost>;

/** The framework knows one function of a name: one workspace at a time in a process. */
let inUse = false;

export const loadProduct: LoadFunctions = async (environment, clock) => {
  if (inUse) throw new Error('Another workspace of this process has its functions registered.');
  const [{ readConfig }, { wire }, { registerFunctions }] = await Promise.all([
    import('../../functions/config.ts'),
    import('../../functions/wiring.ts'),
    import('../../functions/register.ts'),
  ]);
  const ports = wire(readConfig(environment), clock);
  const { store } = await ports();
  await freeLeases(store);
  registerFunctions(ports);
  inUse = true;
  return {
    ...hostRegistered(),
    records: async (collection) => {
      const found = await store.query(collection);
      const kind = collection.split('/').at(-1) ?? '';
      return found.map((document) => completeRecord(kind, document.data));
    },
    nextDelivery: async () => {
      const next = await nextDelivery(store);
      return next === undefined ? Number.POSITIVE_INFINITY : Date.parse(next);
    },
    close: async () => {
      inUse = false;
      await store.close();
    },
  };
};

/** Every function that was registered with the framework, each behind its own express app, without a port. */
export function hostRegistered(): Pick<FunctionsHost, 'handle' | 'running'> {
  const servers = new Map<string, Server>();
  let running = 0;
  return {
    running: () => running,
    handle(name, request, response) {
      if (getFunction(name) === undefined) return false;
      const server = servers.get(name) ?? getTestServer(name);
      servers.set(name, server);
      running += 1;
      response.once('close', () => {
        running -= 1;
      });
      leaveUnparsed(request);
      server.emit('request', request, response);
      return true;
    },
  };
}
