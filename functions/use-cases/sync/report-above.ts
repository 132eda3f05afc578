import { isDeepStrictEqual } from 'node:util';
import { UP } from '../../domain/kinds/between-levels.ts';
import { type UnitBelow, unitBelowSchema } from '../../domain/records/unit-below.ts';
import type { Store } from '../../domain/store.ts';
import type { Ledger } from './ledger.ts';
import type { SyncPorts } from './sync-unit.ts';

const belowOf = (unitId: string): string => `units/${unitId}/below`;

const notHeld = new Set(['Dự kiến', 'Đã thông báo', 'Hoãn', 'Hủy']);

/** Tells the unit above what it must see of this one: its `Tổng hợp` lists the units below. Written only when it changed. */
export async function reportAbove(ports: SyncPorts, ledger: Ledger): Promise<void> {
  const { parent, id } = ledger.book.unit;
  if (parent === null || (await ports.store.get('units', parent)) === undefined) return;
  const report = reportOf(ledger);
  const known = await ports.store.get(belowOf(parent), id);
  if (known !== undefined && isDeepStrictEqual(unitBelowSchema.parse(known.data), report)) return;
  await ports.store.commit([{ op: 'put', collection: belowOf(parent), id, data: report }]);
  const payload = { unitId: parent, role: 'chung', refresh: true };
  await ports.tasks.enqueue({ function: 'sync-unit', key: `${parent}/below`, payload });
}

function reportOf(ledger: Ledger): UnitBelow {
  const sessions = ledger.briefs('sessions');
  const held = sessions.filter((session) => !notHeld.has(session.status ?? ''));
  const sent = ledger.briefs('forwards').filter((forward) => forward.kind === UP);
  return {
    name: ledger.book.unit.name,
    planned: sessions.length,
    held: held.length,
    lastHeldOn:
      held
        .flatMap((session) => session.done ?? [])
        .sort()
        .at(-1) ?? null,
    sent: sent.length,
    answered: sent.filter((forward) => forward.done !== undefined).length,
    told: sent.filter((forward) => forward.status === 'Đã báo người dân').length,
  };
}

/** In the order of their names. */
export async function unitsBelow(store: Store, unitId: string): Promise<readonly UnitBelow[]> {
  const stored = await store.query(belowOf(unitId));
  return stored.map(({ data }) => unitBelowSchema.parse(data)).sort((a, b) => a.name.localeCompare(b.name, 'vi'));
}
