import type { Official } from '../../records/official.ts';
import { formatDate } from '../../time/day.ts';
import { label } from '../receivers.ts';
import type { Late, Summary } from '../summary.ts';
import { groupBy } from './zalo.ts';

export interface SummaryRequest {
  readonly summary: Summary;
  readonly to: Official;
  readonly unitName: string;
  /** Setting: name the officials in the chair's summary. */
  readonly nameOfficials: boolean;
  readonly officials: readonly Official[];
  /** Link to the row of a code. */
  readonly row: (code: string) => string;
}

/** One part of the mail, said in HTML and in text from the same rows. */
export interface Section {
  readonly title: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Under the table: what was left out. */
  readonly more?: string;
  /** A row in the plain text; default: its cells with dots between them. */
  readonly line?: (cells: readonly string[]) => string;
}
export type Cell = string | { readonly code: string };

/** The longest overdue; the chair needs to know where to ask, not every row. */
const CHAIR_READS = 15;

/** What each reader sees: the office everything, the chair by department, MTTQ without names. */
export function sectionsFor(request: SummaryRequest): Section[] {
  const { summary, to } = request;
  const departments: Section = {
    title: 'Quá hạn theo đơn vị',
    headers: ['Đơn vị', 'Số việc', 'Lâu nhất'],
    rows: groupBy(summary.overdue, (one) => one.department).map(([name, group]) => [
      name === '' ? 'Chưa giao, chưa rõ đơn vị' : name,
      String(group.length),
      `${Math.max(...group.map((one) => one.late))} ngày làm việc`,
    ]),
    line: ([name = '', count = '', longest = '']) => `${name}: ${count} việc, lâu nhất ${longest}`,
  };
  const office = to.role === 'Văn phòng' || to.role === 'Tiếp công dân';
  const named = office || (to.role === 'Chủ trì' && request.nameOfficials);
  const people = named ? [peopleSection(summary, request.officials)] : [];
  const cases = [
    lateSection('Việc quá hạn', summary.overdue, named, to.role === 'Chủ trì' ? CHAIR_READS : summary.overdue.length),
    lateSection('Đến hạn trong tuần', summary.dueThisWeek, named, summary.dueThisWeek.length),
  ];
  return [
    departments,
    ...people,
    ...(to.role === 'Chủ trì' ? cases.slice(0, 1) : cases),
    disputedSection(summary),
    waitingSection(summary),
    sessionSection(summary),
  ];
}

function peopleSection(summary: Summary, officials: readonly Official[]): Section {
  const name = (code: string) => {
    const found = officials.find((one) => one.code === code);
    return found === undefined ? 'Chưa giao' : label(found);
  };
  return {
    title: 'Quá hạn theo người xử lý',
    headers: ['Người xử lý', 'Số việc', 'Mã'],
    rows: groupBy(summary.overdue, (one) => one.who).map(([who, group]) => [
      name(who),
      String(group.length),
      group.map((one) => one.code).join(', '),
    ]),
    line: ([who = '', count = '', codes = '']) => `${who}: ${count} việc (${codes})`,
  };
}

function lateSection(title: string, list: readonly Late[], named: boolean, most: number): Section {
  const rest = list.length - most;
  return {
    title,
    headers: ['Mã', 'Việc', 'Thời hạn', ...(named ? ['Người xử lý'] : [])],
    ...(rest > 0 ? { more: `… và ${rest} việc khác, xem trong sổ.` } : {}),
    rows: list
      .slice(0, most)
      .map((one) => [
        { code: one.code },
        one.about,
        one.late > 0 ? `${formatDate(one.due)}, quá ${one.late} ngày làm việc` : formatDate(one.due),
        ...(named ? [one.who === '' ? 'chưa giao' : one.who] : []),
      ]),
  };
}

const disputedSection = ({ disputed }: Summary): Section => ({
  title: 'MTTQ đề nghị xem lại',
  headers: ['Mã'],
  rows: disputed.map((code) => [{ code }]),
});

const waitingSection = ({ waiting }: Summary): Section => ({
  title: 'Chờ cấp trên, cơ quan khác',
  headers: ['Mã', 'Nơi nhận', 'Đề nghị trả lời trước'],
  rows: waiting.map(({ code, receiver, until, late }) => [
    { code },
    receiver,
    until === null ? 'chưa ghi hạn' : `${formatDate(until)}${late > 0 ? `, quá ${late} ngày làm việc` : ''}`,
  ]),
});

const sessionSection = ({ sessions }: Summary): Section => ({
  title: 'Cuộc đối thoại sắp tới',
  headers: ['Mã', 'Thời gian', 'Địa điểm', 'Tình trạng'],
  rows: sessions.map((one) => [
    { code: one.code },
    `${one.from === '' ? '' : `${one.from} `}${formatDate(one.day)}`,
    one.place,
    one.status,
  ]),
});
