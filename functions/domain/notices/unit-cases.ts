import { answerableFor } from '../assign/named.ts';
import type { Complaint, Conclusion, DocumentRecord, Forward, Task } from '../records/following.ts';
import type { Official } from '../records/official.ts';
import type { Petition } from '../records/petition.ts';
import type { Session } from '../records/session.ts';
import type { WorkCalendar } from '../time/work-calendar.ts';
import type { Unit } from '../unit.ts';
import type { IsoDate } from '../values.ts';

/** The books of a unit as they stand this morning. */
export interface UnitCases {
  readonly unit: Unit;
  readonly calendar: WorkCalendar;
  readonly now: Date;
  readonly today: IsoDate;
  readonly officials: readonly Official[];
  readonly sessions: readonly Session[];
  readonly tasks: readonly Task[];
  readonly petitions: readonly Petition[];
  readonly conclusions: readonly Conclusion[];
  readonly forwards: readonly Forward[];
  readonly documents: readonly DocumentRecord[];
  readonly complaints: readonly Complaint[];
}

/** The petition that a promise is about. */
export const petitionOf = (
  { petitions }: UnitCases,
  { petition }: Pick<Conclusion, 'petition'>,
): Petition | undefined => (petition === null ? undefined : petitions.find(({ code }) => code === petition));

/** Code of who keeps a promise, of those whose row stands in `Cán bộ` (`answerableFor`); blank where nobody single does. */
export function keeperOf(cases: UnitCases, item: Pick<Conclusion, 'unit' | 'petition'>): string {
  const present = cases.officials.filter(({ missingSince }) => missingSince === null);
  const inOrder = present.sort((one, other) => one.position - other.position);
  return answerableFor(item.unit, inOrder, petitionOf(cases, item)?.assignee)?.code ?? '';
}
