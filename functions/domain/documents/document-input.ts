import { offAs } from '../lifecycle/session.ts';
import type { Conclusion, Forward, Registration, Task } from '../records/following.ts';
import type { Official } from '../records/official.ts';
import type { Petition } from '../records/petition.ts';
import type { Session } from '../records/session.ts';
import type { WorkCalendar } from '../time/work-calendar.ts';
import type { Unit } from '../unit.ts';
import type { IsoDate } from '../values.ts';

/** Everything a document may be built from. Builders choose what belongs to the session; records of others may be in it. */
export interface DocumentInput {
  readonly unit: Unit;
  /** `null` for papers of the whole year. */
  readonly session: Session | null;
  readonly sessions: readonly Session[];
  readonly petitions: readonly Petition[];
  readonly conclusions: readonly Conclusion[];
  readonly registrations: readonly Registration[];
  readonly forwards: readonly Forward[];
  readonly officials: readonly Official[];
  readonly tasks: readonly Task[];
  /** As typed in `Văn bản`; number blank and day `null` in a draft. */
  readonly document: { readonly number: string; readonly issuedOn: IsoDate | null; readonly edition: number };
  readonly today: IsoDate;
  readonly calendar: WorkCalendar;
  /** What a letter is about; without it the letter is about everything of its kind in the session. */
  readonly one?: DocumentTopic;
}

export type DocumentTopic =
  | { readonly is: 'petition'; readonly petition: Petition }
  | { readonly is: 'forward'; readonly forward: Forward }
  | { readonly is: 'official'; readonly official: Official };

/** The paper cannot be made from these records; the message tells the office what is missing and what to do. */
export class DocumentImpossible extends Error {
  override readonly name = 'DocumentImpossible';
}

/** @throws DocumentImpossible when the paper was asked for without a session. */
export function sessionOf(input: DocumentInput, kind: string): Session {
  if (input.session) return input.session;
  throw new DocumentImpossible(
    `Không lập được ${kind}: chưa chọn cuộc đối thoại. Chọn loại văn bản ở cột Lập văn bản, trên dòng của cuộc đó trong tab Kế hoạch.`,
  );
}

/** @throws DocumentImpossible also for a session that does not take place: nobody is to come to it, and nothing was concluded. */
export function sessionTakingPlace(input: DocumentInput, kind: string): Session {
  const session = sessionOf(input, kind);
  const off = offAs(session);
  if (off === null) return session;
  throw new DocumentImpossible(
    `Không lập được ${kind}: cuộc ${session.code} đang ghi “${off}”. Nếu vẫn tổ chức thì xóa ô Hoãn, hủy, ghi Ngày tổ chức mới, rồi lập lại.`,
  );
}
