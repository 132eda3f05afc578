import type { Notice } from '../../records/notice.ts';
import type { Official } from '../../records/official.ts';
import { formatDate } from '../../time/day.ts';
import type { IsoDate } from '../../values.ts';
import type { CaseFacts } from '../facts/facts.ts';
import { isOwn } from '../make-notice.ts';
import { type Html, html, nothing, oneLine } from './html.ts';
import { footer, link, page, paragraph, small, table } from './layout.ts';
import { dueText, type StageText, stageText } from './stage-texts.ts';
import { topicText } from './topic-texts.ts';

export interface CaseLine {
  readonly notice: Notice;
  readonly facts: CaseFacts;
  /** Finds the row wherever it stands when it is clicked. */
  readonly rowLink: string;
  /** Pauses the alerts of the case to this person; blank where there is nothing to pause. */
  readonly pauseLink: string;
  /** `Trần Văn Hùng (CB23-01)`, for those who are to urge him; blank in mail about the receiver's own work. */
  readonly handler: string;
  /** Working days behind the deadline the line speaks of. */
  readonly late: number;
}

export interface MailText {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface CaseMail {
  readonly unitName: string;
  readonly to: Pick<Official, 'code' | 'name' | 'title'>;
  readonly today: IsoDate;
  /** At least one; of one person and stage. */
  readonly lines: readonly CaseLine[];
}

/** The mail of one person and stage, all its cases in it. Every text of a cell is escaped in HTML and one line in the header. */
export function caseMail(mail: CaseMail): MailText {
  const shown = mergeByCase(mail.lines);
  const [first] = mail.lines;
  if (first === undefined) throw new Error('A mail speaks of at least one case');
  const words = wordsOf(shown, isOwn(first.notice));
  const greeting = greetingOf(mail.to);
  const subject = subjectOf(shown, words.subject);
  const reasons = [
    ...new Set(mail.lines.map(({ notice }) => notice.because.replace(/\.$/, '')).filter((because) => because !== '')),
  ];
  const forwarded = reasons.length === 0 ? '' : `Thư gửi đến đồng chí vì: ${reasons.join('; ')}.`;
  const rows = shown.map((line) => rowOf(line, mail.today));
  const body = html`${paragraph(words.opening)}${paragraph(forwarded)}${table(['Mã', 'Việc', 'Thời hạn'], rows)}<p></p>${paragraph(words.request)}`;
  return {
    subject,
    html: page({ unitName: mail.unitName, greeting, title: words.subject, body }),
    text: textOf(mail, shown, [greeting, words.opening, forwarded], words.request),
  };
}

/** Steps of sessions come together in one mail, whatever they are. */
function wordsOf(lines: readonly CaseLine[], own: boolean): StageText {
  const topics = new Set(lines.map(({ notice }) => notice.topic));
  const [first] = lines;
  if (first === undefined) return { subject: '', opening: '', request: '' };
  const words = stageText(first.notice, own, lines.length, [...new Set(lines.map(({ facts }) => facts.kind))].sort());
  if (topics.size < 2) return words;
  return {
    ...words,
    subject: 'Việc tổ chức đối thoại đến hạn',
    request: [...topics].map((topic) => topicText(topic).request).join(' '),
  };
}

export const greetingOf = (to: Pick<Official, 'name' | 'title'>): string =>
  oneLine(`Kính gửi: đồng chí ${to.name}${to.title === '' ? '' : `, ${to.title}`}`);

/** A case may come twice to one person, as superior and as office: it is one line, both reasons are said above; a deadline of its own is not. */
function mergeByCase(lines: readonly CaseLine[]): CaseLine[] {
  const byCase = new Map<string, CaseLine>();
  for (const line of lines) {
    const key = `${line.facts.kind} ${line.facts.id} ${line.notice.topic ?? ''} ${line.notice.day}`;
    if (!byCase.has(key)) byCase.set(key, line);
  }
  return [...byCase.values()];
}

const dueOf = ({ notice, facts }: CaseLine): IsoDate | null => (notice.day === '' ? facts.due : notice.day);

function subjectOf(lines: readonly CaseLine[], words: string): string {
  const [first] = lines;
  const more = lines.length > 1 ? ` +${lines.length - 1}` : '';
  const earliest = lines.flatMap((line) => dueOf(line) ?? []).sort()[0] ?? null;
  const due = earliest === null ? '' : `hạn ${formatDate(earliest)}`;
  const what = lines.length === 1 ? (first?.facts.about ?? '') : `${lines.length} việc`;
  const parts = [words, what, due].filter((part) => part !== '');
  return oneLine(`[${first?.facts.code}${more}] ${parts.join(' – ')}`).slice(0, 180);
}

function rowOf(line: CaseLine, today: IsoDate): Html[] {
  const { facts } = line;
  const pause = line.pauseLink === '' ? nothing : html`<br>${small(link(line.pauseLink, 'Tạm dừng nhắc'))}`;
  const details = [
    ...[stepText(line), facts.excerpt].filter((text) => text !== '').map((text) => html`${text}`),
    ...[facts.about, line.handler].filter((text) => text !== '').map((text) => small(html`${text}`)),
  ];
  return [
    html`<span style="white-space:nowrap">${link(line.rowLink, facts.code)}</span>`,
    html`${details.map((part, index) => (index === 0 ? part : html`<br>${part}`))}`,
    html`${dueText(dueOf(line), today, line.late)}${pause}`,
  ];
}

/** Which step of the session a line speaks of, where several stand in one mail. */
const stepText = ({ notice }: CaseLine): string =>
  notice.stage === 'session-step' ? `${stageText(notice, true, 1, [notice.subject.kind]).subject}.` : '';

function textOf(mail: CaseMail, lines: readonly CaseLine[], top: readonly string[], request: string): string {
  const items = lines.map((line) => {
    const { facts } = line;
    const due = dueText(dueOf(line), mail.today, line.late);
    const head = [facts.code, facts.about, due].filter((part) => part !== '').join(' – ');
    const pause = line.pauseLink === '' ? [] : [`  Tạm dừng nhắc: ${line.pauseLink}`];
    const said = [[stepText(line), facts.excerpt].filter((part) => part !== '').join(' '), line.handler];
    const below = said.filter((part) => part !== '').map((part) => `  ${part}`);
    return [`- ${head}`, ...below, `  Mở dòng trong sổ: ${line.rowLink}`, ...pause].join('\n');
  });
  const parts = [...top, items.join('\n\n'), request, `-- \n${footer(mail.unitName)}`];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
