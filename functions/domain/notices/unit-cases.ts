import { presentAmong } from '../assign/directory.ts';
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

/** Those whose row stands in `Cán bộ`, in the order of the sheet. */
export const presentIn = ({ officials }: Pick<UnitCases, 'officials'>): readonly Official[] =>
  presentAmong(officials).sort((one, other) => one.position - other.position);

/** Code of who of these officials keeps a promise (`answerableFor`); blank where nobody single does. */
export const keeperOf = (
  cases: UnitCases,
  item: Pick<Conclusion, 'unit' | 'petition'>,
  officials: readonly Official[],
): string => answerableFor(item.unit, officials, petitionOf(cases, item)?.assignee)?.code ?? '';
