import type { AnyRecord, NoticeIntent, RowKind } from '../../domain/books/row-kind.ts';
import { makeNotice, withSms } from '../../domain/notices/make-notice.ts';
import { OFFICE, officeFor, type Receiver, receiverFor, staffOf } from '../../domain/notices/receivers.ts';
import { type Notice, packNotice } from '../../domain/records/notice.ts';
import type { Write } from '../../domain/store.ts';
import type { Ledger } from './ledger.ts';
import type { RecordChange, TabRequest } from './plan-tab.ts';
import type { SyncPorts } from './sync-unit.ts';

/** What came about in a case, and what of it is to be told. */
export interface Telling {
  readonly kind: RowKind<AnyRecord>;
  readonly after: AnyRecord;
  readonly intents: readonly NoticeIntent[];
  /** Its code has not been read back yet. */
  readonly held: boolean;
  /** Nothing can have been told of it before. */
  readonly fresh: boolean;
}

/**
 * What the changes make necessary to tell, for the commit of the changes. What a new record has to tell is left to its confirmation
 * (`confirmSeen`): it is in the commit as the record's place among the unconfirmed.
 */
export function noticeWrites(
  ports: SyncPorts,
  ledger: Ledger,
  plan: TabRequest,
  changes: readonly RecordChange[],
): Promise<Write[]> {
  const tellings = changes
    .filter(({ before, notices }) => before !== undefined && notices.length > 0)
    .map(({ after, notices }) => ({
      kind: plan.kind,
      after,
      intents: notices,
      held: ledger.isUnconfirmed(after.id),
      fresh: false,
    }));
  if (tellings.some(({ held }) => held)) ledger.mayHold = true;
  return tellingWrites(ports, ledger, tellings);
}

/** Never twice for the same case, stage, person and occasion: an entry that exists, sent or not, is left as it is. */
export async function tellingWrites(ports: SyncPorts, ledger: Ledger, tellings: readonly Telling[]): Promise<Write[]> {
  const told = tellings.filter(({ kind }) => !ledger.goesOnElsewhere(kind.tab.key));
  const notices = new Map(
    told.flatMap((telling) =>
      telling.intents
        .flatMap((intent) => withSms(noticeOf(ledger, telling, intent), ledger.book.unit))
        .map((notice) => [notice.id, { notice, fresh: telling.fresh }] as const),
    ),
  );
  const collection = ledger.collections.notices;
  const doubtful = [...notices].filter(([, { fresh }]) => !fresh).map(([id]) => id);
  for (let from = 0; from < doubtful.length; from += 300) {
    const known = await ports.store.getMany(collection, doubtful.slice(from, from + 300));
    for (const stored of known) if (stored !== undefined) notices.delete(stored.id);
  }
  return [...notices.values()].map(({ notice }) => ({
    op: 'create',
    collection,
    id: notice.id,
    data: packNotice(notice),
  }));
}

function noticeOf(ledger: Ledger, { kind, after, held }: Telling, intent: NoticeIntent): Notice {
  const receiver = standInOf(ledger, intent);
  return makeNotice({
    unit: ledger.book.unit,
    calendar: ledger.book.calendar,
    now: ledger.book.now,
    stage: intent.stage,
    subject: { kind: kind.collection, id: after.id, code: after.code },
    to: receiver?.official.code ?? intent.to,
    meant: intent.to,
    because: intent.because ?? receiver?.because,
    urgent: intent.urgent,
    ...(intent.occasion === undefined ? {} : { occasion: intent.occasion }),
    held,
  });
}

/** The rules of assignment have chosen who is there; whoever else is meant may be away today. */
function standInOf(ledger: Ledger, { stage, to }: NoticeIntent): Receiver | null {
  if (stage === 'assigned') return null;
  const staff = staffOf(ledger.book.officials, ledger.book.today, new Set());
  return to === OFFICE ? officeFor('', staff) : receiverFor(to, staff);
}
