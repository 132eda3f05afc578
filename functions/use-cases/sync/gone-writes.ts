import { causeId } from '../../domain/books/content-hash.ts';
import { type JournalLine, journalWrites } from '../../domain/journal.ts';
import type { Write } from '../../domain/store.ts';
import type { Ledger } from './ledger.ts';
import type { RecordChange, TabRequest } from './plan-tab.ts';

/** More rows that disappear at once are told in one line: nobody reads hundreds, and other lines must stay in sight. */
const MOST_LINES = 20;
const RESTORE = 'Xóa nhầm thì khôi phục dòng (Tệp → Lịch sử phiên bản).';
/** What else there is to do, by tab. */
const advice: Readonly<Record<string, string>> = {
  petitions: 'Cần kết thúc thì khôi phục dòng (Tệp → Lịch sử phiên bản) rồi ghi Kết quả xử lý: Rút hoặc Trùng.',
  officials: `Việc đã giao vẫn ở cán bộ này, việc mới giao cho người khác. ${RESTORE}`,
};

/** Tells the office of rows that have disappeared, in the commit that notes it: once, and again if they come back and go. */
export function goneWrites(ledger: Ledger, plan: TabRequest, changes: readonly RecordChange[]): Write[] {
  const gone = changes.filter((change) => isGone(change) && !wentElsewhere(change));
  const cause = causeId('gone', plan.syncId, plan.kind.tab.key, gone[0]?.entry.id ?? '', plan.round);
  const told = gone.length > MOST_LINES ? [lineOfMany(plan, gone)] : gone.map((change) => lineOf(plan, change));
  const lines = told.map((line): JournalLine => ({ at: ledger.book.now, what: 'Dòng bị xóa', ...line }));
  return journalWrites(ledger.unit.id, lines, cause);
}

const isGone = ({ before, after }: RecordChange): boolean =>
  before !== undefined && before.missingSince === null && after.missingSince !== null;

/** A complaint goes on in Sổ văn phòng, a matter of last year in its next book; only its mark stood here. */
const wentElsewhere = ({ after }: RecordChange): boolean =>
  after.carriedTo !== '' || ('movedOn' in after && after.movedOn !== null);

function lineOf({ kind }: TabRequest, { entry }: RecordChange): Pick<JournalLine, 'code' | 'message'> {
  const open = entry.brief.open === true;
  const kept = open ? 'hồ sơ vẫn còn và vẫn được nhắc việc' : 'hồ sơ vẫn còn';
  const todo = open || kind.tab.key === 'officials' ? (advice[kind.tab.key] ?? RESTORE) : RESTORE;
  return { code: entry.code, message: `Dòng ${entry.code} (${kind.tab.title}) đã bị xóa khỏi sổ; ${kept}. ${todo}` };
}

function lineOfMany({ kind }: TabRequest, gone: readonly RecordChange[]): Pick<JournalLine, 'code' | 'message'> {
  const codes = gone.map(({ entry }) => entry.code).sort();
  const which = `${gone.length} dòng (${kind.tab.title}, từ ${codes[0]} đến ${codes.at(-1)})`;
  return {
    code: '',
    message: `${which} đã bị xóa khỏi sổ; hồ sơ vẫn còn, việc đang mở vẫn được nhắc. ${RESTORE}`,
  };
}
