import { offAs } from '../lifecycle/session.ts';
import type { Conclusion, Forward, Registration, Task } from '../records/following.ts';
import type { Official } from '../records/official.ts';
import type { Petition } from '../records/petition.ts';
import type { Session } from '../records/session.ts';
import type { WorkCalendar } from '../time/work-calendar.ts';
import type { Unit } from '../unit.ts';
import type { IsoDate } from '../values.ts';
import type { OfficialDocument } from './official-document.ts';

/** Everything a document may be built from. Builders choose what belongs to the session; records of others may be in it. */
export interface DocumentInput {
  readonly unit: Unit;
  /** The session whose row asks for the paper. */
  readonly session: Session;
  readonly sessions: readonly Session[];
  readonly petitions: readonly Petition[];
  readonly conclusions: readonly Conclusion[];
  readonly registrations: readonly Registration[];
  readonly forwards: readonly Forward[];
  /** Those whose row has gone as well. */
  readonly officials: readonly Official[];
  readonly tasks: readonly Task[];
  /** As typed in `Văn bản`; number blank and day `null` in a draft. */
  readonly document: { readonly number: string; readonly issuedOn: IsoDate | null };
  readonly today: IsoDate;
  readonly calendar: WorkCalendar;
}

/** One of the letters of a session. */
export interface Letter {
  /** Code of the petition it answers, or the body it is sent to. */
  readonly about: string;
  readonly document: OfficialDocument;
}

/** The paper cannot be made from these records; the message tells the office what is missing and what to do. */
export class DocumentImpossible extends Error {
  override readonly name = 'DocumentImpossible';
}

/** @throws DocumentImpossible for a session that does not take place: nobody is to come to it, and nothing was concluded. */
export function sessionTakingPlace({ session }: DocumentInput, kind: string): Session {
  const off = offAs(session);
  if (off === null) return session;
  throw new DocumentImpossible(
    `Không lập được ${kind}: cuộc ${session.code} đang ghi “${off}”. Nếu vẫn tổ chức thì xóa ô Hoãn, hủy, ghi Ngày tổ chức mới, rồi lập lại.`,
  );
}
