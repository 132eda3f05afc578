import { setImmediate as turn } from 'node:timers/promises';
import { openSqliteStore } from '../../../functions/adapters/sqlite/sqlite-store.ts';
import { syncUnit } from '../../../functions/use-cases/sync/sync-unit.ts';
import { seeded } from '../notice-faults.ts';
import { pictureOf } from './script.ts';
import type { Template } from './template.ts';
import { openWorld, type World } from './world.ts';

/**
 * Syncs of one unit at once and again, early, late and in any order: each call waits a while that the seed decides, so that they meet
 * everywhere. @returns how the unit stands in the end
 */
export async function crowdOneUnit(morning: Template, seed: number): Promise<object> {
  const random = seeded(seed);
  const world = await openWorld(morning);
  world.boundary = async () => {
    for (let waits = Math.floor(random() * 4); waits > 0; waits -= 1) await turn();
  };
  await crowd(world, 2 + Math.floor(random() * 3), random);
  while (world.queued.length > 0) {
    // At least once and in any order: a task may come twice, the last one first.
    const tasks = world.queued.splice(0).reverse();
    await Promise.all([...tasks, ...tasks].map((request) => syncUnit(world.ports, request)));
  }
  world.boundary = () => undefined;
  await world.rest();
  const picture = await pictureOf(world);
  await world.close();
  return picture;
}

async function crowd(world: World, syncs: number, random: () => number): Promise<void> {
  const request = { unitId: world.unitId, spreadsheetId: world.common };
  await Promise.all(
    Array.from({ length: syncs }, async () => {
      for (let waits = Math.floor(random() * 60); waits > 0; waits -= 1) await turn();
      await syncUnit(world.ports, random() < 0.3 ? { ...request, refresh: true } : request);
    }),
  );
}

/** Units that share a store. @returns how each stands after two syncs of all of them at once */
export async function crowdManyUnits(morning: Template, units: number): Promise<object[]> {
  const store = openSqliteStore(':memory:');
  const worlds: World[] = [];
  for (let n = 0; n < units; n += 1) worlds.push(await openWorld(morning, { store }));
  for (const world of worlds) world.boundary = () => turn();
  await Promise.all(worlds.flatMap((world) => [syncOf(world), syncOf(world)]));
  const pictures: object[] = [];
  for (const world of worlds) {
    world.boundary = () => undefined;
    await world.rest();
    pictures.push(await pictureOf(world));
    await world.close();
  }
  await store.close();
  return pictures;
}

const syncOf = (world: World) => syncUnit(world.ports, { unitId: world.unitId, spreadsheetId: world.common });
