import { deliveryOf, pausesSchema, refusedNow } from '../../domain/notices/outbox.ts';
import { type Staff, staffOf } from '../../domain/notices/receivers.ts';
import { officialSchema } from '../../domain/records/official.ts';
import type { UnitRecord } from '../../domain/records/unit-record.ts';
import type { Store } from '../../domain/store.ts';
import { makeCalendar } from '../../domain/time/calendar.ts';
import type { WorkCalendar } from '../../domain/time/work-calendar.ts';
import { todayIn } from '../../domain/time/zone.ts';
import type { IsoDate } from '../../domain/values.ts';
import { readUnit } from '../read-unit.ts';

/** What a run knows of the unit, read once. */
export interface DeliveryContext {
  readonly unit: UnitRecord;
  readonly calendar: WorkCalendar;
  readonly today: IsoDate;
  readonly staff: Staff;
  /** Keys of refused addresses; grows while the run goes on. */
  readonly refused: Set<string>;
  /** `caseId person` → last day of the pause. */
  readonly pauses: Readonly<Record<string, IsoDate>>;
}

/** @returns undefined when there is no such unit. */
export async function readContext(store: Store, unitId: string, now: Date): Promise<DeliveryContext | undefined> {
  const unit = await readUnit(store, unitId);
  if (unit === undefined) return undefined;
  const [addresses, pauses] = await store.getMany(deliveryOf(unitId), ['addresses', 'pauses']);
  const officials = (await store.query(`units/${unitId}/officials`)).map(({ data }) => officialSchema.parse(data));
  const refused = new Set(Object.keys(refusedNow(addresses?.data, now)));
  const today = todayIn(now);
  return {
    unit,
    calendar: makeCalendar(unit.settings.holidays),
    today,
    staff: staffOf(officials, today, refused),
    refused,
    pauses: pausesSchema.parse(pauses?.data ?? {}).until,
  };
}
