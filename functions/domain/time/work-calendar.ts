import type { IsoDate } from '../values.ts';

/** Working days of public offices: Monday to Friday, less days off, with make-up Saturdays. */
export interface WorkCalendar {
  isWorkingDay(day: IsoDate): boolean;
  /** Whether days off are known for the year. */
  knows(year: number): boolean;
}
