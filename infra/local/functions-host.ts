import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { getFunction, getTestServer } from '@google-cloud/functions-framework/testing';
import { completeRecord } from '../../functions/domain/kinds/row-kinds.ts';
import type { Clock } from '../../functions/domain/tasks.ts';
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

let loaded = false;

/**
 * The wiring keeps its clients for the whole process and reads the environment once: one workspace a process.
 */
export const loadProduct: LoadFunctions = async (environment, clock) => {
  if (loaded) throw new Error('The functions are already wired in this process: start another one.');
  loaded = true;
  Object.assign(process.env, environment);
  const wiring = await import('../../functions/wiring.ts');
  wiring.provide({ clock });
  await import('../../functions/index.ts');
  await freeLeases((await wiring.ports()).store);
  return {
    ...hostRegistered(),
    records: async (collection) => {
      const found = await (await wiring.ports()).store.query(collection);
      const kind = collection.split('/').at(-1) ?? '';
      return found.map((document) => completeRecord(kind, document.data));
    },
    nextDelivery: async () => {
      const next = await nextDelivery((await wiring.ports()).store);
      return next === undefined ? Number.POSITIVE_INFINITY : Date.parse(next);
    },
    close: async () => (await wiring.ports()).store.close(),
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
      server.emit('request', request, response);
      return true;
    },
  };
}
