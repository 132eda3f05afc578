import type { Write } from '../../domain/store.ts';
import type { Ledger } from './ledger.ts';
import type { RecordChange, TabRequest } from './plan-tab.ts';
import { rowLineWrites } from './row-lines.ts';

const RESTORE = 'Xóa nhầm thì khôi phục dòng (Tệp → Lịch sử phiên bản).';
/** What else there is to do, by tab. */
const advice: Readonly<Record<string, string>> = {
  petitions: 'Cần kết thúc thì khôi phục dòng (Tệp → Lịch sử phiên bản) rồi ghi Kết quả xử lý: Rút hoặc Trùng.',
  officials: `Việc đã giao vẫn ở cán bộ này, việc mới giao cho người khác. ${RESTORE}`,
};

/** Tells the office of rows that have disappeared, in the commit that notes it: once, and again if they come back and go. */
export function goneWrites(ledger: Ledger, plan: TabRequest, changes: readonly RecordChange[]): Write[] {
  const gone = changes.filter((change) => isGone(change) && !wentElsewhere(change)).map(({ entry }) => entry);
  const { key } = plan.kind.tab;
  return rowLineWrites(ledger, plan, gone, {
    what: 'Dòng bị xóa',
    one: ({ brief }) => {
      const open = brief.open === true;
      const kept = open ? 'hồ sơ vẫn còn và vẫn được nhắc việc' : 'hồ sơ vẫn còn';
      return `đã bị xóa khỏi sổ; ${kept}. ${open || key === 'officials' ? (advice[key] ?? RESTORE) : RESTORE}`;
    },
    many: `đã bị xóa khỏi sổ; hồ sơ vẫn còn, việc đang mở vẫn được nhắc. ${RESTORE}`,
  });
}

const isGone = ({ before, after }: RecordChange): boolean =>
  before !== undefined && before.missingSince === null && after.missingSince !== null;

/** A complaint goes on in Sổ văn phòng, a matter of last year in its next book; only its mark stood here. */
export const wentElsewhere = ({ after }: RecordChange): boolean =>
  after.carriedTo !== '' || ('movedOn' in after && after.movedOn !== null);
