import { describe, expect, it } from 'vitest';
import { WorkbookUnavailable } from '../../../functions/domain/workbooks.ts';
import { type SyncRequest, syncUnit } from '../../../functions/use-cases/sync/sync-unit.ts';
import type { World } from '../../faults/sync/world.ts';
import { inRestedWorld } from '../../fixtures/rested-world.ts';

let world: World;
inRestedWorld(['Sửa đường ngõ 1'], (opened) => {
  world = opened;
});

const sync = (request: Partial<SyncRequest> = {}) => syncUnit(world.ports, { unitId: world.unitId, ...request });

/** The unit below has told of itself, and asks for the book above to be looked at. */
async function reportFromBelow(): Promise<void> {
  const data = { name: 'Xã Hạ', planned: 2, held: 1, lastHeldOn: null, sent: 3, answered: 0, told: 0 };
  await world.store.commit([{ op: 'put', collection: `units/${world.unitId}/below`, id: 'xa-ha', data }]);
  await sync({ role: 'chung', refresh: true });
}

const summary = (): string => world.tab('summary').look().grid.flat().join('\n');

describe('a sync that is to look at every row', () => {
  it('is made up for by the one that has the unit meanwhile, although the book has not changed', async () => {
    let met = false;
    world.boundary = async (call, when) => {
      if (met || when === 'before' || !call.startsWith('store.getMany')) return;
      met = true;
      await reportFromBelow();
    };
    await sync({ spreadsheetId: world.common, refresh: true });
    expect(met).toBe(true);
    expect(summary()).toContain('Xã Hạ');
  });

  it('is made up for once the book is there again: the queue does not come back with what only a person can mend', async () => {
    await reportFromBelow();
    await world.store.commit([{ op: 'delete', collection: `units/${world.unitId}/below`, id: 'xa-ha' }]);
    const { workbooks } = world.ports;
    const read = () => Promise.reject(new WorkbookUnavailable('no-access', 'Không mở được sổ.'));
    const gone = { ...world.ports, workbooks: { ...workbooks, read } };
    await expect(syncUnit(gone, { unitId: world.unitId, role: 'chung', refresh: true })).rejects.toThrow('Không mở');
    expect(summary()).toContain('Xã Hạ');
    await sync({ spreadsheetId: world.common });
    expect(summary()).not.toContain('Xã Hạ');
  });

  it('is made up for after one that died', async () => {
    world.boundary = (call, when) => {
      if (call.startsWith('store.getMany') && when === 'after') return new Promise(() => undefined);
    };
    void sync({ spreadsheetId: world.common, refresh: true });
    await new Promise((resolve) => setTimeout(resolve, 100));
    world.boundary = () => undefined;
    await reportFromBelow();
    expect(summary()).not.toContain('Xã Hạ');
    world.clock.at = new Date(world.clock.at.getTime() + 5 * 60_000);
    await sync({ spreadsheetId: world.common });
    expect(summary()).toContain('Xã Hạ');
  });
});
