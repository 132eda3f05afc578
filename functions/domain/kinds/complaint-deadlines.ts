import type { Book } from '../books/row-kind.ts';
import type { Complaint } from '../records/following.ts';
import { deadlineAfter } from '../time/deadline.ts';
import type { DeadlineRule } from '../unit.ts';
import type { IsoDate } from '../values.ts';

/**
 * Legal deadlines. Khiếu nại: accepted within 10 days of receipt (Luật Khiếu nại 2011, Điều 27), resolved within 30 days of acceptance
 * (Điều 28; 45 in complex cases). Tố cáo: handled within 7 working days of receipt (Luật Tố cáo 2018, Điều 24), concluded within
 * 30 days of acceptance (Điều 30). The day of acceptance is not known to the book; the last day for it is taken.
 */
const rules: Readonly<Record<Complaint['kind'], { readonly accept: DeadlineRule; readonly resolve: DeadlineRule }>> = {
  'Khiếu nại': {
    accept: { days: 10, unit: 'ngay', source: 'Luật Khiếu nại 2011, Điều 27' },
    resolve: { days: 30, unit: 'ngay', source: 'Luật Khiếu nại 2011, Điều 28' },
  },
  'Tố cáo': {
    accept: { days: 7, unit: 'ngay-lam-viec', source: 'Luật Tố cáo 2018, Điều 24' },
    resolve: { days: 30, unit: 'ngay', source: 'Luật Tố cáo 2018, Điều 30' },
  },
};

export interface ComplaintDeadlines {
  readonly acceptDue: IsoDate | null;
  readonly acceptReason: string;
  readonly resolveDue: IsoDate | null;
  readonly resolveReason: string;
}

export function complaintDeadlines(
  { kind, receivedOn }: Pick<Complaint, 'kind' | 'receivedOn'>,
  book: Book,
): ComplaintDeadlines {
  if (receivedOn === null) return { acceptDue: null, acceptReason: '', resolveDue: null, resolveReason: '' };
  const accept = deadlineAfter(receivedOn, rules[kind].accept, book.calendar);
  const resolve = deadlineAfter(accept.due, rules[kind].resolve, book.calendar);
  return {
    acceptDue: accept.due,
    acceptReason: accept.reason,
    resolveDue: resolve.due,
    resolveReason: `Tính từ hạn thụ lý: ${resolve.reason}`,
  };
}
