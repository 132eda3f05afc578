import { deliveryOf, refusedNow } from '../../domain/notices/outbox.ts';
import { type Staff, staffOf } from '../../domain/notices/receivers.ts';
import type { UnitCases } from '../../domain/notices/unit-cases.ts';
import {
  complaintSchema,
  conclusionSchema,
  documentSchema,
  forwardSchema,
  taskSchema,
} from '../../domain/records/following.ts';
import { officialSchema } from '../../domain/records/official.ts';
import { petitionSchema } from '../../domain/records/petition.ts';
import { sessionSchema } from '../../domain/records/session.ts';
import { parseUnitRecord } from '../../domain/records/unit-record.ts';
import type { Store, Stored } from '../../domain/store.ts';
import { makeCalendar } from '../../domain/time/calendar.ts';
import { todayIn } from '../../domain/time/zone.ts';

/** The records of a unit, once a morning. */
export async function readUnitCases(
  store: Store,
  stored: Stored,
  now: Date,
): Promise<{ readonly cases: UnitCases; readonly staff: Staff }> {
  const unit = parseUnitRecord(stored.data).settings;
  const all = async <T>(kind: string, parse: (data: unknown) => T): Promise<T[]> =>
    (await store.query(`units/${unit.id}/${kind}`)).map(({ data }) => parse(data));
  const officials = await all('officials', (data) => officialSchema.parse(data));
  const addresses = await store.get(deliveryOf(unit.id), 'addresses');
  const refused = new Set(Object.keys(refusedNow(addresses?.data, now)));
  const today = todayIn(now);
  const cases: UnitCases = {
    unit,
    calendar: makeCalendar(unit.holidays),
    now,
    today,
    officials,
    sessions: await all('sessions', (data) => sessionSchema.parse(data)),
    tasks: await all('tasks', (data) => taskSchema.parse(data)),
    petitions: await all('petitions', (data) => petitionSchema.parse(data)),
    conclusions: await all('conclusions', (data) => conclusionSchema.parse(data)),
    forwards: await all('forwards', (data) => forwardSchema.parse(data)),
    documents: await all('documents', (data) => documentSchema.parse(data)),
    complaints: await all('complaints', (data) => complaintSchema.parse(data)),
  };
  return { cases, staff: staffOf(officials, today, refused) };
}
