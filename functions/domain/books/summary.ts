import { summaryCharts } from '../../../sheets-templates/tabs/so-doi-thoai.ts';
import type { Official } from '../records/official.ts';
import type { UnitBelow } from '../records/unit-below.ts';
import { formatDate } from '../time/day.ts';
import type { LinkedBrief } from './brief.ts';
import type { Book } from './row-kind.ts';

export interface SummaryRow {
  readonly measure: string;
  /** `null` for a heading. */
  readonly count: number | null;
}

const empty: SummaryRow = { measure: '', count: null };
const [stateChart, fieldChart] = summaryCharts;

/** What `Tổng hợp` counts, data rows in order. The first two blocks stand where the charts of the tab look for them. */
export function summaryRows(
  petitions: readonly LinkedBrief[],
  conclusions: readonly LinkedBrief[],
  book: Book,
): SummaryRow[] {
  const counted = petitions.filter((petition) => petition.pending !== true);
  const states = stateCounts(counted, book);
  const fields = tally(counted, fieldOf);
  const names = namesOf(book.officials);
  return [
    ...fitted(states, stateChart.to - stateChart.from + 1),
    { measure: 'Đã tiếp nhận', count: counted.length },
    { measure: 'Theo lĩnh vực', count: null },
    ...fitted(fields, fieldChart.to - fieldChart.from + 1),
    { measure: 'Thẩm quyền, thời hạn', count: null },
    ...handlingCounts(counted),
    { measure: 'Theo cuộc đối thoại', count: null },
    ...each(counted, book, (petition) => petition.session ?? 'Không thuộc cuộc nào'),
    { measure: 'Theo thôn, khu', count: null },
    ...each(counted, book, (petition) => petition.village ?? 'Không ghi thôn, khu'),
    { measure: 'Theo cán bộ', count: null },
    ...each(counted, book, ({ who }) => (who === undefined ? 'Chưa giao' : names.get(who) || who)),
    { measure: 'Từng lĩnh vực', count: null },
    ...each(counted, book, fieldOf),
    { measure: 'Kết luận', count: null },
    ...tally(conclusions, (item) => item.status ?? ''),
  ];
}

/** The units below: held, opinions sent and answered, residents named to speak. Nothing where there are none. */
export function unitsBelowRows(units: readonly UnitBelow[], registrations: readonly LinkedBrief[]): SummaryRow[] {
  if (units.length === 0) return [];
  return [
    { measure: 'Ý kiến của đơn vị cấp dưới gửi lên', count: null },
    ...units.map((unit) => {
      const speakers = registrations.filter((registration) => registration.village === unit.name).length;
      const facts = [heldText(unit), `đã trả lời ${unit.answered}/${unit.sent}`, `đăng ký phát biểu ${speakers}`];
      return { measure: `${unit.name}: ${facts.join('; ')}`, count: unit.sent };
    }),
  ];
}

function heldText({ held, planned, lastHeldOn }: UnitBelow): string {
  if (held === 0) return 'chưa tổ chức';
  const day = lastHeldOn === null ? '' : ` ${formatDate(lastHeldOn)}`;
  return held < planned ? `đã tổ chức ${held}/${planned} cuộc, gần nhất${day}` : `đã tổ chức${day}`;
}

function stateCounts(petitions: readonly LinkedBrief[], book: Book): SummaryRow[] {
  const inState = Map.groupBy(petitions, ({ status }) => status ?? '');
  const of = (...states: string[]) => states.reduce((sum, state) => sum + (inState.get(state)?.length ?? 0), 0);
  const late = petitions.filter(({ due }) => due !== undefined && due < book.today);
  return [
    { measure: 'Mới nhận', count: of('Mới nhận') },
    { measure: 'Đã giao', count: of('Đã giao') },
    { measure: 'Đang xử lý', count: of('Đang xử lý') },
    { measure: 'Đề nghị xem lại', count: of('Đề nghị xem lại') },
    { measure: 'Đã chuyển, chờ trả lời', count: of('Đã chuyển, chờ trả lời') },
    { measure: 'Đã trả lời tại hội nghị', count: of('Đã trả lời tại hội nghị') },
    { measure: 'Đã trả lời bằng văn bản', count: of('Đã trả lời bằng văn bản') },
    { measure: 'Đã giải quyết xong', count: of('Đã giải quyết xong') },
    { measure: 'Trùng, rút, chuyển tiếp công dân', count: of('Trùng', 'Rút', 'Chuyển tiếp công dân') },
    { measure: 'Quá hạn', count: late.length },
  ];
}

function handlingCounts(petitions: readonly LinkedBrief[]): SummaryRow[] {
  const count = (holds: (petition: LinkedBrief) => boolean): number => petitions.filter(holds).length;
  // Counted and reminded of like any other, but nobody finds their rows, and no paper tells of them.
  const deleted = count(({ missing }) => missing === true);
  // Their rows say where they have gone, and no longer the state in which they left and are counted.
  const wentOn = count((petition) => petition.wentOn === true);
  return [
    { measure: 'Thuộc thẩm quyền', count: count(({ elsewhere }) => elsewhere !== true) },
    { measure: 'Thuộc cơ quan khác, cấp trên', count: count(({ elsewhere }) => elsewhere === true) },
    { measure: 'Đã chuyển cơ quan khác, cấp trên', count: count(({ forwarded }) => forwarded === true) },
    { measure: 'Đã trả lời đúng hạn', count: count(({ inTime }) => inTime === true) },
    { measure: 'Đã trả lời chậm hạn', count: count(({ inTime }) => inTime === false) },
    { measure: 'Chuyển từ sổ năm trước', count: count(({ carried }) => carried === true) },
    ...(wentOn === 0 ? [] : [{ measure: 'Đã chuyển sang sổ năm sau', count: wentOn }]),
    ...(deleted === 0 ? [] : [{ measure: 'Dòng đã bị xóa khỏi sổ, hồ sơ còn', count: deleted }]),
  ];
}

/** How many each has, and below that of what kind: only where there are some, else nobody would read the tab. */
function each(
  petitions: readonly LinkedBrief[],
  book: Book,
  nameOfGroup: (petition: LinkedBrief) => string,
): SummaryRow[] {
  return bySize(petitions, nameOfGroup).flatMap(([name, own]) => {
    const kinds = [...stateCounts(own, book), ...handlingCounts(own)].filter(({ count }) => count !== 0);
    const named = ({ measure, count }: SummaryRow) => ({ measure: `${name}: ${inSentence(measure)}`, count });
    return [{ measure: name, count: own.length }, ...kinds.map(named)];
  });
}

const inSentence = (text: string): string => text.slice(0, 1).toLocaleLowerCase('vi') + text.slice(1);

const fieldOf = (petition: LinkedBrief): string => petition.field ?? 'Chưa rõ lĩnh vực';

const tally = <T>(items: readonly T[], nameOfGroup: (item: T) => string): SummaryRow[] =>
  bySize(items, nameOfGroup).map(([measure, own]) => ({ measure, count: own.length }));

const bySize = <T>(items: readonly T[], nameOfGroup: (item: T) => string): [string, T[]][] =>
  [...Map.groupBy(items, nameOfGroup)].sort(
    ([name, own], [other, others]) => others.length - own.length || name.localeCompare(other, 'vi'),
  );

/** Exactly so many rows: what is too many is added up as the last one. */
function fitted(rows: readonly SummaryRow[], length: number): SummaryRow[] {
  if (rows.length <= length) return [...rows, ...Array.from({ length: length - rows.length }, () => empty)];
  const rest = rows.slice(length - 1).reduce((sum, row) => sum + (row.count ?? 0), 0);
  return [...rows.slice(0, length - 1), { measure: 'Còn lại', count: rest }];
}

/** Names of officials by code; of those that share one, with the code. */
function namesOf(officials: readonly Official[]): ReadonlyMap<string, string> {
  const sharing = Map.groupBy(officials, ({ name }) => name);
  return new Map(
    officials.map(({ code, name }) => [code, sharing.get(name)?.length === 1 ? name : `${name} (${code})`]),
  );
}
