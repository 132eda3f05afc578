import { type Store, unlessChanged, unlessStale } from '../../domain/store.ts';
import type { Clock } from '../../domain/tasks.ts';

/** `units/U/making`: requests whose papers are being made now. */
export const makingOf = (unitId: string): string => `units/${unitId}/making`;

interface Making {
  readonly lease: { readonly until: string };
}

/** Longer than the function may run (300 s, infra/gcp/functions.tf): whoever took it longer ago is no more. */
const LEASE_MILLISECONDS = 6 * 60_000;

/** Another run is at the same request; the queue comes back for what that one leaves. */
export class PaperBeingMade extends Error {
  override readonly name = 'PaperBeingMade';
  constructor() {
    super('Văn bản này đang được lập bởi một lượt khác; hệ thống sẽ tự xem lại. Không có gì bị lập hai lần.');
  }
}

/**
 * Every sync asks for the papers that are not there yet, and Drive knows no file by its key before a while: of two runs at once each would file
 * its own.
 * @throws PaperBeingMade
 */
export async function whileAlone<T>(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  { unitId, request }: { readonly unitId: string; readonly request: string },
  work: () => Promise<T>,
): Promise<T> {
  const at = { collection: makingOf(unitId), id: request };
  const now = clock.now().getTime();
  const known = await store.get<Making>(at.collection, at.id);
  if (known !== undefined && isHeld(known.data, now)) throw new PaperBeingMade();
  const data: Making = { lease: { until: new Date(now + LEASE_MILLISECONDS).toISOString() } };
  const taken = await unlessStale(() => store.commit([unlessChanged({ ...at, data }, known?.version)]));
  if (taken === 'stale') throw new PaperBeingMade();
  try {
    return await work();
  } finally {
    // Where the store cannot be reached it runs out; what ended the work is told, not that.
    await store.commit([{ op: 'delete', ...at, version: taken[0] ?? '' }]).catch(() => undefined);
  }
}

/** One that ends later than any can was taken by a clock that has since been set back: it holds nobody up. */
function isHeld({ lease }: Making, now: number): boolean {
  const left = Date.parse(lease.until) - now;
  return left > 0 && left <= LEASE_MILLISECONDS;
}
