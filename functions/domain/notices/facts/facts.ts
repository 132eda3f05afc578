import type { SessionTopic } from '../../records/notice.ts';
import type { Petition } from '../../records/petition.ts';
import type { Session } from '../../records/session.ts';
import type { IsoDate } from '../../values.ts';
import { safeExcerpt } from '../excerpt.ts';

/** Collections a notice can be about. */
export const caseKinds = [
  'petitions',
  'conclusions',
  'forwards',
  'tasks',
  'sessions',
  'documents',
  'complaints',
] as const;
export type CaseKind = (typeof caseKinds)[number];

/** What must be known of a case to decide whether a notice still leaves, and to write its line in the mail. */
export interface CaseFacts {
  readonly kind: CaseKind;
  readonly id: string;
  readonly code: string;
  /** Why there is nothing to tell any more, Vietnamese; blank while there is. */
  readonly settled: string;
  /** Waits for the petitioner or another body: nobody here is late. */
  readonly waiting: boolean;
  /** Held back until the office has decided whether it is khiếu nại, tố cáo. */
  readonly held: boolean;
  /** Code of the responsible official; `null` where nobody or nobody single is. */
  readonly assignee: string | null;
  /** `Đơn vị thực hiện` as it was typed, where it is no single official's; blank where nothing says whose it is. */
  readonly unit: string;
  readonly due: IsoDate | null;
  /** `Đất đai · Thôn Hạ`; no personal data. */
  readonly about: string;
  /** Beginning of the text with numbers and addresses taken out; blank for khiếu nại, tố cáo. */
  readonly excerpt: string;
}

/** What a notice says of its case beyond its kind. */
export interface Told {
  /** Which of the session's dates is meant. */
  readonly topic?: SessionTopic | null;
  readonly day?: IsoDate;
  /** Session that a task belongs to. */
  readonly session?: Session | undefined;
  /** Petition that a promise is about. */
  readonly petition?: Petition | undefined;
}

export const nothing = {
  settled: '',
  waiting: false,
  held: false,
  assignee: null,
  unit: '',
  due: null,
  about: '',
  excerpt: '',
};

/** What was typed may hold a number, and stands in the subject of a mail. */
export const join = (...parts: readonly string[]): string =>
  parts
    .filter((part) => part !== '')
    .map(safeExcerpt)
    .join(' · ');
