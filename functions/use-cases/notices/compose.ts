import type { CaseFacts } from '../../domain/notices/facts/facts.ts';
import { isOwn } from '../../domain/notices/make-notice.ts';
import { hashOf, type PlannedMail } from '../../domain/notices/outbox.ts';
import type { Charts, EmailMessage, Links, SmsMessage } from '../../domain/notices/ports.ts';
import { label } from '../../domain/notices/receivers.ts';
import { summarySchema } from '../../domain/notices/summary.ts';
import { type CaseLine, caseMail } from '../../domain/notices/texts/case-mail.ts';
import { smsText } from '../../domain/notices/texts/sms-text.ts';
import { summaryMail } from '../../domain/notices/texts/summary-mail.ts';
import type { Notice } from '../../domain/records/notice.ts';
import type { Official } from '../../domain/records/official.ts';
import { overdueBy } from '../../domain/time/deadline.ts';
import type { Cases } from './check-cases.ts';
import type { DeliveryContext } from './delivery-context.ts';

export interface Composer {
  readonly links: Links;
  readonly charts: Charts;
  readonly domain: string;
}

export interface Said {
  readonly notice: Notice;
  /** Absent for summaries. */
  readonly facts: CaseFacts | undefined;
}

/** @returns undefined when there is nothing in it: a summary that was never made. */
export function composeMail(
  composer: Composer,
  mail: PlannedMail,
  said: readonly Said[],
  to: Official,
  cases: Cases,
  context: DeliveryContext,
): EmailMessage | undefined {
  const [first] = said;
  if (first === undefined) return undefined;
  if (first.notice.stage === 'summary') return composeSummary(composer, mail, first.notice, to, cases, context);
  const lines = said.flatMap(({ notice, facts }) =>
    facts === undefined ? [] : [lineOf(composer, notice, facts, context)],
  );
  const unitName = context.unit.name;
  const text = caseMail({ unitName, to, today: context.today, lines });
  const roots = [...new Set(lines.map(({ facts }) => facts.id))];
  const [root] = roots;
  const thread =
    roots.length === 1 ? { inReplyTo: `<case.${hashOf(`${context.unit.id} ${root}`)}@${composer.domain}>` } : {};
  return { to: to.email, messageId: mail.messageId, ...text, ...thread };
}

function lineOf(composer: Composer, notice: Notice, facts: CaseFacts, context: DeliveryContext): CaseLine {
  const { unit, to, stage } = notice;
  const pausable = (stage === 'reminder' || stage === 'overdue') && to === notice.responsible;
  const pauseLink = pausable ? composer.links.pause({ unit, code: facts.code, person: to }) : '';
  const due = notice.day === '' ? facts.due : notice.day;
  const late = due === null ? 0 : overdueBy(due, context.today, context.calendar);
  const handler = isOwn(notice) ? '' : handlerOf(notice, facts, context);
  return { notice, facts, rowLink: composer.links.row(unit, facts.code), pauseLink, handler, late };
}

function handlerOf(notice: Notice, facts: CaseFacts, { staff }: DeliveryContext): string {
  const code = notice.responsible === '' ? facts.assignee : notice.responsible;
  const official = code === null ? undefined : staff.byCode.get(code);
  const left = official === undefined || official.missingSince === null ? '' : ', không còn trong tab Cán bộ';
  if (official !== undefined) return `Người xử lý: ${label(official)}${left}`;
  return facts.unit === '' ? 'Chưa giao cho ai' : `Đơn vị thực hiện: ${facts.unit}`;
}

function composeSummary(
  composer: Composer,
  mail: PlannedMail,
  notice: Notice,
  to: Official,
  cases: Cases,
  context: DeliveryContext,
): EmailMessage | undefined {
  const data = cases.get(`${notice.subject.kind} ${notice.subject.id}`);
  if (data === undefined) return undefined;
  const summary = summarySchema.parse(data);
  const { settings } = context.unit;
  const { chart, ...text } = summaryMail({
    summary,
    to,
    unitName: context.unit.name,
    nameOfficials: settings.notices.nameOfficials,
    officials: [...context.staff.byCode.values()],
    row: (code) => composer.links.row(context.unit.id, code),
  });
  if (chart.length === 0) return { to: to.email, messageId: mail.messageId, ...text };
  const body = composer.charts.bars(chart);
  const attachment = { filename: 'tong-hop.png', contentType: 'image/png', body, contentId: 'tong-hop' };
  return { to: to.email, messageId: mail.messageId, ...text, attachments: [attachment] };
}

export function composeSms(said: Said, to: Official, context: DeliveryContext): SmsMessage {
  const { notice, facts } = said;
  const { id, urgent } = notice;
  const due = notice.day === '' ? (facts?.due ?? null) : notice.day;
  return { to: to.phone, text: smsText(notice, context.unit.name, due, context.today), id, urgent };
}
