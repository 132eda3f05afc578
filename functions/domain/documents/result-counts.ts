import { isAnsweredApart, isForwarded, isOpen } from '../lifecycle/petition-state.ts';
import { answeredInTime, isOverdue } from '../lifecycle/petition-text.ts';
import type { Petition } from '../records/petition.ts';
import type { IsoDate } from '../values.ts';
import { bullets, heading } from './blocks.ts';
import type { DocumentInput } from './document-input.ts';
import type { Block } from './official-document.ts';
import { countedBy, departmentFor, officialOf } from './people.ts';
import { byText } from './vietnamese-order.ts';
import { countText } from './wording.ts';

/** Part of a count: always told, or only where there is something to tell. */
type Share = readonly [what: string, count: number, told?: 'always'];

export const resultCounts = (input: DocumentInput, petitions: readonly Petition[]): Block[] => [
  bullets(resultSentences(petitions, input.today)),
];

/** What was received and what became of it. The shares in brackets add up to the number before them. */
export function resultSentences(petitions: readonly Petition[], today: IsoDate): string[] {
  const forwarded = petitions.filter(isForwarded);
  const settled = petitions.filter(isSettled);
  const open = petitions.filter(isOpen).filter((petition) => !isForwarded(petition));
  const late = petitions.filter((petition) => isOverdue(petition, today));
  const elsewhere = petitions.filter(({ authority }) => authority !== 'Thuộc thẩm quyền').length;
  return [
    `Tiếp nhận: ${countText(petitions.length)} ý kiến, kiến nghị${shares([
      ['thuộc thẩm quyền', petitions.length - elsewhere, 'always'],
      ['thuộc cơ quan khác hoặc cấp trên', elsewhere],
    ])}${carriedText(petitions)}.`,
    `Đã trả lời, giải quyết: ${countText(settled.length)}${shares(byForm(settled))}${timeText(settled)}.`,
    `Đang giải quyết: ${countText(open.length)}, trong đó quá hạn ${countText(late.length)}${apartText(open)}${againText(open)}.`,
    `Chuyển cấp trên, cơ quan có thẩm quyền: ${countText(forwarded.length)}.`,
  ];
}

/** What is sent on is counted apart, also once it has come to its end. */
const isSettled = (petition: Petition): boolean => !isOpen(petition) && !isForwarded(petition);

const inTime = (petition: Petition): boolean => answeredInTime(petition) === true;

function shares(all: readonly Share[]): string {
  const told = all.filter(([, count, always]) => count > 0 || always);
  return ` (${told.map(([what, count]) => `${what} ${countText(count)}`).join(', ')})`;
}

function byForm(settled: readonly Petition[]): readonly Share[] {
  const of = (form: Petition['answerForm']): number => settled.filter(({ answerForm }) => answerForm === form).length;
  return [
    ['tại hội nghị', of('Tại hội nghị'), 'always'],
    ['bằng văn bản', of('Bằng văn bản'), 'always'],
    ['trực tiếp hoặc điện thoại', of('Trực tiếp, điện thoại')],
    ['không ghi hình thức', of(null)],
  ];
}

function timeText(settled: readonly Petition[]): string {
  if (settled.length === 0) return '';
  const late = settled.filter((petition) => answeredInTime(petition) === false).length;
  const unknown = settled.filter((petition) => answeredInTime(petition) === null).length;
  const rest = unknown > 0 ? `, không có hạn hoặc không ghi ngày ${countText(unknown)}` : '';
  return `; đúng hạn ${countText(settled.filter(inTime).length)}, chậm hạn ${countText(late)}${rest}`;
}

function carriedText(petitions: readonly Petition[]): string {
  const carried = petitions.filter(({ carriedFrom }) => carriedFrom !== '').length;
  return carried > 0 ? `; từ năm trước chuyển sang ${countText(carried)}` : '';
}

function apartText(open: readonly Petition[]): string {
  const apart = open.filter(isAnsweredApart).length;
  return apart > 0 ? `, ngoài nội dung, trả lời riêng ${countText(apart)}` : '';
}

function againText(open: readonly Petition[]): string {
  const again = open.filter(({ status }) => status === 'Đề nghị xem lại').length;
  return again > 0 ? `, MTTQ đề nghị xem lại ${countText(again)}` : '';
}

/** The same counts by field, village, body and official that has the work. */
export function resultTables(input: DocumentInput, petitions: readonly Petition[]): Block[] {
  if (petitions.length === 0) return [];
  return groupings(input).flatMap(([title, header, of, order], index) => {
    const names = countedBy(petitions, of).map(([name]) => name);
    return [
      heading(2, `${index + 1}. ${title}`),
      {
        block: 'table',
        columns: [
          { header, width: 0.35 },
          ...counted.map(([name]) => ({ header: name, width: 0.13, align: 'center' as const })),
        ],
        rows: (order === 'by name' ? names.sort(byText) : names).map((name) => {
          const own = petitions.filter((petition) => of(petition) === name);
          return [name, ...counted.map(([, holds]) => countText(own.filter((each) => holds(each, input)).length))];
        }),
      } as const,
    ];
  });
}

type Grouping = readonly [
  title: string,
  header: string,
  of: (petition: Petition) => string,
  order: 'by name' | 'most first',
];

const groupings = (input: DocumentInput): readonly Grouping[] => [
  ['Theo lĩnh vực', 'Lĩnh vực', ({ field }) => field || 'Khác', 'most first'],
  ['Theo thôn, khu', 'Thôn, khu', ({ village }) => village || 'Không rõ thôn, khu', 'by name'],
  ['Theo cơ quan, bộ phận xử lý', 'Cơ quan, bộ phận', (petition) => departmentFor(input, petition), 'by name'],
  ['Theo cán bộ xử lý', 'Cán bộ', ({ assignee }) => nameOf(input, assignee), 'by name'],
];

/** Two of one name are told apart by what they are. */
function nameOf(input: DocumentInput, assignee: string | null): string {
  if (assignee === null) return 'Chưa giao';
  const official = officialOf(input, assignee);
  if (official === undefined) return assignee;
  return [official.name, official.title].filter(Boolean).join(', ');
}

const counted: readonly (readonly [string, (petition: Petition, input: DocumentInput) => boolean])[] = [
  ['Tiếp nhận', () => true],
  ['Đã trả lời', isSettled],
  ['Đúng hạn', inTime],
  ['Quá hạn', (petition, { today }) => isOverdue(petition, today)],
  ['Chuyển', isForwarded],
];
