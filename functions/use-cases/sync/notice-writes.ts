import type { NoticeIntent } from '../../domain/books/row-kind.ts';
import { makeNotice, withSms } from '../../domain/notices/make-notice.ts';
import { type Receiver, receiverFor, staffOf } from '../../domain/notices/receivers.ts';
import type { Notice } from '../../domain/records/notice.ts';
import type { Write } from '../../domain/store.ts';
import type { Ledger } from './ledger.ts';
import type { RecordChange, TabPlan } from './plan-tab.ts';
import type { SyncPorts } from './sync-unit.ts';

/**
 * What the changes make necessary to tell, for the commit of the changes. Never twice for the same case, stage, person and occasion: an
 * entry that exists, sent or not, is left as it is.
 */
export async function noticeWrites(
  ports: SyncPorts,
  ledger: Ledger,
  plan: TabPlan,
  changes: readonly RecordChange[],
): Promise<Write[]> {
  const notices = new Map(
    changes.flatMap((change) =>
      change.notices
        .flatMap((intent) => withSms(noticeOf(ledger, plan, change, intent), ledger.book.unit))
        .map((notice) => [notice.id, { notice, fresh: change.before === undefined }] as const),
    ),
  );
  const collection = ledger.collections.notices;
  // Of a record that begins in this commit nothing can have been told.
  const doubtful = [...notices].filter(([, { fresh }]) => !fresh).map(([id]) => id);
  const known = doubtful.length === 0 ? [] : await ports.store.getMany(collection, doubtful);
  for (const stored of known) if (stored !== undefined) notices.delete(stored.id);
  return [...notices.values()].map(({ notice }) => ({ op: 'create', collection, id: notice.id, data: notice }));
}

function noticeOf(ledger: Ledger, plan: TabPlan, change: RecordChange, intent: NoticeIntent): Notice {
  const { after } = change;
  const receiver = standInOf(ledger, intent);
  return makeNotice({
    unit: ledger.book.unit,
    calendar: ledger.book.calendar,
    now: ledger.book.now,
    stage: intent.stage,
    subject: { kind: plan.kind.collection, id: after.id, code: after.code },
    to: receiver?.official.code ?? intent.to,
    meant: intent.to,
    because: intent.because ?? receiver?.because,
    urgent: intent.urgent,
    ...(intent.occasion === undefined ? {} : { occasion: intent.occasion }),
    held: isUnconfirmed(ledger, change),
  });
}

/** The rules of assignment have chosen who is there; whoever else is meant may be away today. */
function standInOf(ledger: Ledger, { stage, to }: NoticeIntent): Receiver | null {
  if (stage === 'assigned') return null;
  return receiverFor(to, staffOf(ledger.book.officials, ledger.book.today, new Set()));
}

/** Nothing leaves before the code has been read back beside its content, however often the row is changed until then. */
const isUnconfirmed = ({ unconfirmed }: Ledger, { before, after }: RecordChange): boolean =>
  before === undefined || [...unconfirmed.values()].some(({ ids }) => ids.includes(after.id));
