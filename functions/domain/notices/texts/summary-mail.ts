import { formatDate } from '../../time/day.ts';
import type { Summary } from '../summary.ts';
import { greetingOf, type MailText } from './case-mail.ts';
import { type Html, html, nothing, oneLine } from './html.ts';
import { footer, heading, link, page, paragraph, small, table } from './layout.ts';
import { type Cell, type Section, type SummaryRequest, sectionsFor } from './summary-sections.ts';
import { zaloText } from './zalo.ts';

export interface SummaryMail extends MailText {
  /** Bars of the chart; none when there is nothing to show. The picture is expected as `cid:tong-hop`. */
  readonly chart: readonly { readonly value: number; readonly color: string }[];
}

/** The morning summary as the chair, the office or MTTQ reads it; each sees what is his to act on. */
export function summaryMail(request: SummaryRequest): SummaryMail {
  const { summary, to, unitName } = request;
  const quiet = summary.counts.overdue === 0;
  const title = `Tổng hợp ngày ${formatDate(summary.day)}`;
  const subject = oneLine(
    `[${unitName}] ${title}: ${quiet ? 'không có việc quá hạn' : `${summary.counts.overdue} việc quá hạn`}${stoppedInSubject(summary)}`,
  );
  const greeting = greetingOf(to);
  const opening = openingOf(summary);
  if (quiet) {
    const body = paragraph(opening);
    const text = `${greeting}\n\n${opening}\n\n-- \n${footer(unitName)}\n`;
    return { subject, html: page({ unitName, greeting, title, body }), text, chart: [] };
  }
  const sections = sectionsFor(request).filter((section) => section.rows.length > 0);
  const zalo = zaloText(summary, unitName);
  const chart = barsOf(summary);
  const body = html`${paragraph(opening)}${chartHtml(chart)}${sections.map((section) => sectionHtml(section, request.row))}${zaloHtml(zalo)}`;
  const parts = [
    greeting,
    opening,
    ...sections.map(sectionText),
    `Để dán vào Zalo:\n\n${zalo}`,
    `-- \n${footer(unitName)}`,
  ];
  return { subject, html: page({ unitName, greeting, title, body }), text: `${parts.join('\n\n')}\n`, chart };
}

const titled = (tabs: readonly string[]): string => tabs.map((title) => `«${title}»`).join(', ');

const stoppedInSubject = ({ stopped, out }: Summary): string =>
  [
    out.length === 0 ? '' : `; ${out.join(', ')} đứng yên`,
    stopped.length === 0 ? '' : `; bảng ${titled(stopped)} đang tạm dừng`,
  ].join('');

/** Who typed an answer there would else be told that he is late. */
const stoppedText = (stopped: readonly string[]): string =>
  `Bảng ${titled(stopped)} đang tạm dừng: những gì ghi ở đó chưa được ghi nhận, chưa tính trong thư này; đọc lý do ở ghi chú của ô đầu tiên trong bảng (hoặc ở Nhật ký), sửa xong bảng tự chạy tiếp`;

const outText = (out: readonly string[]): string =>
  `${out.join(', ')} hôm nay không mở được, không ghi được hoặc nằm trong Thùng rác của Drive: những gì ghi ở đó có thể chưa được ghi nhận, chưa tính trong thư này; đọc lý do ở Nhật ký, hoặc báo quản trị`;

function openingOf({ counts, missed, stopped, out }: Summary): string {
  const also = [
    counts.dueThisWeek === 0 ? '' : `${counts.dueThisWeek} việc đến hạn trong tuần`,
    counts.waiting === 0 ? '' : `${counts.waiting} ý kiến chờ nơi khác hoặc người dân`,
    counts.unassigned === 0 ? '' : `${counts.unassigned} ý kiến chưa giao được cho ai`,
  ].filter((part) => part !== '');
  const sentences = [
    [lateText(counts), ...also].join('; '),
    `Đã nhận ${counts.received} ý kiến, đã xong ${counts.done}, chưa xong ${counts.open}`,
    ...(out.length === 0 ? [] : [outText(out)]),
    ...(stopped.length === 0 ? [] : [stoppedText(stopped)]),
    ...(missed.length === 0 ? [] : [`Chưa có bản tổng hợp các ngày: ${missed.map(formatDate).join(', ')}`]),
  ];
  return `${sentences.join('. ')}.`;
}

/** Petitions and promises of the chair are told apart: their sum is more than the petitions that are open. */
function lateText({ overdue, overduePromises }: Summary['counts']): string {
  if (overdue === 0) return 'Không có việc quá hạn';
  const petitions = overdue - overduePromises;
  const parts = [
    petitions === 0 ? '' : `${petitions} ý kiến`,
    overduePromises === 0 ? '' : `${overduePromises} nội dung kết luận`,
  ].filter((part) => part !== '');
  return `Có ${overdue} việc quá hạn (${parts.join(', ')})`;
}

function sectionHtml({ title, headers, rows, more = '' }: Section, row: (code: string) => string): Html {
  const cell = (value: Cell): Html =>
    typeof value === 'string'
      ? html`${value}`
      : html`<span style="white-space:nowrap">${link(row(value.code), value.code)}</span>`;
  return html`${heading(title)}${table(
    headers,
    rows.map((cells) => cells.map(cell)),
  )}${more === '' ? nothing : html`<p style="margin:6px 8px">${small(html`${more}`)}</p>`}`;
}

function sectionText({ title, rows, more = '', line }: Section): string {
  const cell = (value: Cell): string => oneLine(typeof value === 'string' ? value : value.code);
  return [
    title.toUpperCase(),
    ...rows.map((cells) => {
      const texts = cells.map(cell);
      return `- ${line === undefined ? texts.filter((text) => text !== '').join(' · ') : line(texts)}`;
    }),
    ...(more === '' ? [] : [`  ${more}`]),
  ].join('\n');
}

const bars = [
  { label: 'Quá hạn', color: '#c5221f', of: 'overdue' },
  { label: 'Đến hạn trong tuần', color: '#e8a33d', of: 'dueThisWeek' },
  { label: 'Chờ nơi khác, người dân', color: '#4a7fd6', of: 'waiting' },
  { label: 'Ý kiến chưa xong', color: '#80868b', of: 'open' },
  { label: 'Ý kiến đã xong', color: '#3d8b57', of: 'done' },
] as const;

const barsOf = ({ counts }: Summary) => bars.map(({ color, of }) => ({ color, value: counts[of] }));

function chartHtml(chart: readonly { readonly value: number }[]): Html {
  const alt = bars.map(({ label }, index) => `${label}: ${chart[index]?.value ?? 0}`).join('; ');
  const keys = bars.map(
    ({ label, color }, index) =>
      html`<span style="white-space:nowrap;margin-right:14px;font-size:13px"><span style="color:${color}">&#9632;</span> ${label}: <b>${chart[index]?.value ?? 0}</b></span> `,
  );
  return html`<p style="margin:0 0 4px"><img src="cid:tong-hop" width="360" height="120" alt="${alt}"></p><p style="margin:0 0 8px">${keys}</p>`;
}

const zaloHtml = (text: string): Html =>
  text === ''
    ? nothing
    : html`${heading('Để dán vào Zalo')}<pre style="white-space:pre-wrap;background:#f5f5f5;padding:10px;font-family:inherit;font-size:14px">${text}</pre>`;
