import type { Session } from '../records/session.ts';
import type { DeadlineRule, Unit } from '../unit.ts';
import { bullets, heading, labelled, paragraph } from './blocks.ts';
import { delegatesText } from './delegates-text.ts';
import type { DocumentInput } from './document-input.ts';
import { heldWith, placesOf } from './gathering.ts';
import { letterheadOf } from './letterhead.ts';
import type { Block, OfficialDocument } from './official-document.ts';
import { underLetterhead } from './paper-frame.ts';
import { chairsInText } from './people.ts';
import { type PlanText, planTextOf } from './plan-text.ts';
import { countText, lowerFirst, placeInText, romanNumeral, sessionTime, upperFirst } from './wording.ts';

/**
 * Kế hoạch: bases, purpose, contents, sessions with time and place, who does what. A unit that wrote its `plan` has one for the
 * year, with all its sessions, from whichever row it is asked; else a row's plan is that of its session.
 */
export function buildPlan(input: DocumentInput): OfficialDocument {
  const letterhead = letterheadOf(input.unit, 'Kế hoạch');
  const plan = planTextOf(input.unit);
  const sessions = input.unit.plan ? input.sessions.filter(({ postponed }) => postponed !== 'Hủy') : [input.session];
  const [only] = sessions;
  const whom = sessions.length === 1 && only ? heldWith(only, input.unit) : `nhân dân ${placeInText(input.unit.name)}`;
  const subject = plan.subject || `Tổ chức tiếp xúc, đối thoại với ${whom} năm ${input.unit.year}`;
  const sections = [aims(plan), contents(plan), meetings(input, plan, sessions), duties(input, plan, sessions)].filter(
    ({ blocks }) => blocks.length > 0,
  );
  return {
    ...underLetterhead(input, letterhead),
    type: 'KẾ HOẠCH',
    subject,
    // A basis that the opening sentence says itself is not said twice.
    bases: input.unit.bases.filter((basis) => !plan.opening.includes(basis.replace(/[\s.;,]+$/u, ''))),
    body: [
      paragraph(
        plan.opening || `${upperFirst(letterhead.body)} xây dựng kế hoạch ${lowerFirst(subject)}, cụ thể như sau:`,
      ),
      ...sections.flatMap(({ title, blocks }, index) => [
        heading(1, `${romanNumeral(index + 1)}. ${title}`),
        ...blocks,
      ]),
      paragraph(plan.closing || `Trên đây là Kế hoạch ${lowerFirst(subject)}`),
    ],
  };
}

interface Section {
  readonly title: string;
  readonly blocks: readonly Block[];
}

type Part = readonly [title: string, items: readonly string[]];

function aims(plan: PlanText): Section {
  const parts: readonly Part[] = [
    ['Mục đích', plan.purposes],
    ['Ý nghĩa', plan.meaning],
    ['Yêu cầu', plan.requirements],
    ['Nguyên tắc tiếp xúc, đối thoại', plan.principles],
  ];
  const title = plan.meaning.length > 0 ? 'MỤC ĐÍCH, Ý NGHĨA' : 'MỤC ĐÍCH, YÊU CẦU';
  return { title, blocks: subsections(parts) };
}

function contents(plan: PlanText): Section {
  const parts: readonly Part[] = [
    ['Đối tượng tham gia', plan.participants],
    ['Nội dung tiếp xúc, đối thoại', plan.contents],
    ['Hình thức, phương pháp', plan.methods],
    ['Công tác chuẩn bị', plan.preparation],
    ['Chương trình', plan.programme],
    ['Công việc sau tiếp xúc, đối thoại', plan.afterwards],
  ];
  const named = [
    'NỘI DUNG',
    plan.methods.length > 0 ? 'HÌNH THỨC' : '',
    plan.programme.length > 0 ? 'CHƯƠNG TRÌNH' : '',
  ];
  return { title: named.filter((name) => name !== '').join(', '), blocks: subsections(parts) };
}

/** Numbered `1.`, `2.` with their title. */
function subsections(parts: readonly Part[]): Block[] {
  const filled = parts.filter(([, items]) => items.length > 0);
  return filled.flatMap(([title, items], index) => [heading(2, `${index + 1}. ${title}`), ...listed(items)]);
}

/** `… những việc sau:` introduces the points below it and is none itself. */
const listed = (items: readonly string[]): Block[] =>
  items.map((item) => (item.trimEnd().endsWith(':') ? paragraph(item) : bullets([item])));

function meetings(input: DocumentInput, plan: PlanText, sessions: readonly Session[]): Section {
  const groups = plan.delegates.flatMap(({ group, who }) => [
    ...(group === '' ? [] : [paragraph({ text: `* ${group}:`, bold: true })]),
    bullets(who),
  ]);
  const single = sessions.length === 1 ? sessions[0] : undefined;
  const blocks = [
    ...(single ? meetingLines(input, single, groups.length > 0) : meetingTable(input, sessions)),
    ...(plan.schedule.length > 0 ? [bullets(plan.schedule)] : []),
    ...deadlineLines(input.unit),
    ...(groups.length > 0 ? [heading(2, 'Thành phần'), ...groups] : []),
  ];
  return { title: 'THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN', blocks };
}

function meetingLines(input: DocumentInput, session: Session, hasGroups: boolean): Block[] {
  return [
    ...(session.villages.length > 0 ? [labelled('Địa bàn', placesOf(session, input.unit))] : []),
    labelled('Thời gian', upperFirst(sessionTime(session))),
    ...(session.venue ? [labelled('Địa điểm', session.venue)] : []),
    labelled('Chủ trì', chairsInText(input, session).full),
    ...(session.invited && !hasGroups ? [labelled('Thành phần', session.invited)] : []),
    ...(session.delegates ? [labelled('Số lượng đại biểu', delegatesText(session, input.unit))] : []),
  ];
}

/** The chairs stand in a column only where they differ from session to session. */
function meetingTable(input: DocumentInput, sessions: readonly Session[]): Block[] {
  const [first] = sessions;
  if (!first) return [];
  const chairs = sessions.map((session) => upperFirst(chairsInText(input, session).full));
  const sameChairs = new Set(chairs).size === 1;
  const shares = sameChairs ? [0.07, 0.41, 0.24, 0.28] : [0.07, 0.27, 0.19, 0.19, 0.28];
  const headers = ['TT', 'Đối tượng tiếp xúc, đối thoại', 'Thời gian', 'Địa điểm', 'Chủ trì'];
  const columns = shares.map((width, index) => ({
    header: headers[index] ?? '',
    width,
    ...(index === 0 ? { align: 'center' as const } : {}),
  }));
  const rows = sessions.map((session, index) => {
    const who = `Tiếp xúc, đối thoại với ${heldWith(session, input.unit)}`;
    const cells = [
      countText(index + 1),
      session.delegates ? `${who}\n(${delegatesText(session, input.unit)})` : who,
      session.heldOn ? upperFirst(sessionTime(session)) : upperFirst(session.expected),
      session.venue,
      chairs[index] ?? '',
    ];
    return cells.slice(0, columns.length);
  });
  const invited = [...new Set(sessions.map((session) => session.invited))].filter((who) => who !== '');
  return [
    labelled('Số cuộc tiếp xúc, đối thoại', `${countText(sessions.length)} cuộc`),
    ...(sameChairs ? [labelled('Chủ trì', chairs[0] ?? '')] : []),
    { block: 'table', columns, rows },
    ...invited.map((who) => labelled('Thành phần', who)),
  ];
}

const daysText = ({ days, unit }: DeadlineRule): string =>
  `${countText(days)} ngày${unit === 'ngay-lam-viec' ? ' làm việc' : ''}`;

/** Only deadlines that the plan or the law sets are promised in a paper; the defaults are the office's own reminders. */
function deadlineLines({ deadlines }: Unit): Block[] {
  const binding = (rule: DeadlineRule | null): rule is DeadlineRule => rule !== null && rule.source !== 'mặc định';
  const { notice, reply, conclusion } = deadlines;
  const lines = [
    binding(notice) ? `Thông báo công khai chậm nhất ${daysText(notice)} trước cuộc tiếp xúc, đối thoại.` : '',
    binding(conclusion)
      ? `Thông báo kết luận trong thời hạn ${daysText(conclusion)} sau cuộc tiếp xúc, đối thoại.`
      : '',
    binding(reply)
      ? `Trả lời ý kiến, kiến nghị chậm nhất không quá ${daysText(reply)} kể từ cuộc tiếp xúc, đối thoại.`
      : '',
  ].filter((line) => line !== '');
  return lines.length > 0 ? [bullets(lines)] : [];
}

function duties(input: DocumentInput, plan: PlanText, sessions: readonly Session[]): Section {
  const title = 'TỔ CHỨC THỰC HIỆN';
  if (plan.responsibilities.length > 0) {
    const blocks = plan.responsibilities.flatMap(({ body, duties: own }, index) =>
      own.length === 1
        ? [paragraph({ text: `${index + 1}. ${body}: `, bold: true }, own[0] ?? '')]
        : [heading(2, `${index + 1}. ${body}`), ...listed(own)],
    );
    return { title, blocks };
  }
  const codes = new Set(sessions.map(({ code }) => code));
  const rows = input.tasks.filter((task) => task.session !== null && codes.has(task.session));
  const tasks = rows.length > 0 ? rows : input.unit.tasks;
  const leads = [...new Set(tasks.map(({ lead }) => lead || input.unit.draftingBody))];
  const blocks = leads.flatMap((lead, index) => [
    heading(2, `${index + 1}. ${lead}`),
    bullets([
      ...new Set(
        tasks
          .filter((task) => (task.lead || input.unit.draftingBody) === lead)
          .map(({ task, partners }) => (partners ? `${task} (phối hợp: ${partners}).` : `${task}.`)),
      ),
    ]),
  ]);
  return { title, blocks };
}
