import { type Store, StoreUnavailable } from '../../../functions/domain/store.ts';
import { syncUnit } from '../../../functions/use-cases/sync/sync-unit.ts';
import { pictureOf } from './script.ts';
import type { Template } from './template.ts';
import { openWorld, type World } from './world.ts';

/** What befalls the n-th call of a sync. */
export const disturbances = [
  /** The process is gone before the call went out: nothing of it runs on. */
  'killed-before',
  /** The call was carried out, then the process was gone. */
  'killed-after',
  /** Refused: the store is down, Sheets answers 429. */
  'refused',
  /** Carried out, and the answer lost. */
  'answer-lost',
  /** The holder of the lease sleeps through its end; another sync does everything; then the first goes on. */
  'overtaken',
  'clock-backwards',
] as const;
export type Disturbance = (typeof disturbances)[number];

class Killed extends Error {
  override readonly name = 'Killed';
  /** Not a lost connection, after which the reader would wait and read again: the dead do not. */
  readonly response = { status: 599 };
}

export interface DisturbedRun {
  /** Whether the sync made so many calls at all. */
  readonly struck: boolean;
  readonly call: string;
  readonly picture: object;
}

const LEASE_AND_MORE = 3 * 60_000;

/** @param morning `openMorning` @param store Firestore, say; absent: SQLite in memory */
export async function undisturbed(morning: Template, store?: Store): Promise<object> {
  const world = await openWorld(morning, store === undefined ? {} : { store });
  await world.rest();
  const picture = await pictureOf(world);
  await world.close();
  return picture;
}

async function disturb(morning: Template, what: Disturbance, nth: number, store?: Store): Promise<DisturbedRun> {
  const world = await openWorld(morning, store === undefined ? {} : { store });
  const struck = await strike(world, what, nth);
  world.boundary = () => undefined;
  world.clock.at = new Date(world.clock.at.getTime() + LEASE_AND_MORE);
  const rounds = await world.rest();
  const picture = rounds === undefined ? { never: 'came to rest' } : await pictureOf(world);
  await world.close();
  return { struck: struck !== '', call: struck, picture };
}

/** Runs one sync into its trouble. @returns the call that was struck, or '' */
async function strike(world: World, what: Disturbance, nth: number): Promise<string> {
  let calls = 0;
  let struck = '';
  let dead = false;
  const when = what === 'killed-after' || what === 'answer-lost' ? 'after' : 'before';
  world.boundary = async (call, moment) => {
    if (dead) throw new Killed();
    if (moment !== when || struck !== '') return;
    calls += 1;
    if (calls !== nth) return;
    struck = call;
    switch (what) {
      case 'killed-before':
      case 'killed-after':
        dead = true;
        throw new Killed();
      case 'refused':
      case 'answer-lost':
        throw call.startsWith('spreadsheets.') ? sheetsFailure(what) : new StoreUnavailable(call);
      case 'overtaken': {
        world.clock.at = new Date(world.clock.at.getTime() + LEASE_AND_MORE);
        const first = world.boundary;
        world.boundary = () => undefined;
        await world.rest();
        world.boundary = first;
        return;
      }
      case 'clock-backwards':
        world.clock.at = new Date(world.clock.at.getTime() - 3_600_000);
        return;
      default:
        what satisfies never;
    }
  };
  try {
    await syncUnit(world.ports, { unitId: world.unitId, spreadsheetId: world.common });
  } catch (error) {
    if (!isExpected(error)) throw error;
  }
  return struck;
}

/** 429 is answered before anything is done; a connection that breaks has no status at all. */
const sheetsFailure = (what: 'refused' | 'answer-lost'): Error =>
  what === 'answer-lost'
    ? new Error('socket hang up')
    : Object.assign(new Error('429'), { response: { status: 429, data: { error: { code: 429 } } } });

const isExpected = (error: unknown): boolean =>
  error instanceof Killed ||
  error instanceof StoreUnavailable ||
  (error instanceof Error && /hang up|429/.test(error.message));

export interface DisturbanceReport {
  readonly what: Disturbance;
  readonly runs: number;
  /** Calls after which the end was not that of the undisturbed run. */
  readonly wrong: readonly { readonly nth: number; readonly call: string; readonly picture: object }[];
}

/** Strikes every call of the sync, one run each. @param every strikes every so-manieth call only, where runs are slow */
export async function disturbEverywhere(
  morning: Template,
  what: Disturbance,
  { every = 1, store }: { readonly every?: number; readonly store?: Store } = {},
): Promise<DisturbanceReport> {
  const right = JSON.stringify(await undisturbed(morning, store));
  const wrong: DisturbanceReport['wrong'][number][] = [];
  let runs = 0;
  for (let nth = 1; ; nth += every) {
    const { struck, call, picture } = await disturb(morning, what, nth, store);
    if (!struck) return { what, runs, wrong };
    runs += 1;
    if (JSON.stringify(picture) !== right) wrong.push({ nth, call, picture });
  }
}
