import { caseFacts } from '../../domain/notices/case-facts.ts';
import { type CaseFacts, type CaseKind, caseKinds } from '../../domain/notices/facts/facts.ts';
import { pauseKey } from '../../domain/notices/outbox.ts';
import { unreachable } from '../../domain/notices/receivers.ts';
import { stillDue } from '../../domain/notices/still-due.ts';
import { conclusionSchema, taskSchema } from '../../domain/records/following.ts';
import type { Notice } from '../../domain/records/notice.ts';
import { petitionSchema } from '../../domain/records/petition.ts';
import { sessionSchema } from '../../domain/records/session.ts';
import type { Store, Stored } from '../../domain/store.ts';
import { formatDate } from '../../domain/time/day.ts';
import type { DeliveryContext } from './delivery-context.ts';
import { cancelled, morningAfter, nextMorning, postponed, rerouted } from './outcomes.ts';
import type { Outcome } from './recorder.ts';

/** Records of the cases as they stand in this moment, by `kind id`, and what they are about (`linkOf`); one round trip a kind, and one for all links. */
export type Cases = ReadonlyMap<string, unknown>;

export async function readCases(store: Store, unitId: string, entries: readonly Stored<Notice>[]): Promise<Cases> {
  const byKind = new Map<string, Set<string>>();
  for (const { data } of entries) {
    const ids = byKind.get(data.subject.kind) ?? new Set();
    byKind.set(data.subject.kind, ids.add(data.subject.id));
  }
  const cases = new Map<string, unknown>();
  for (const [kind, ids] of byKind) {
    const found = await store.getMany(`units/${unitId}/${kind}`, [...ids]);
    for (const stored of found) if (stored !== undefined) cases.set(`${kind} ${stored.id}`, stored.data);
  }
  const links = new Map(entries.flatMap(({ data }) => linkOf(data, cases) ?? []).map((link) => [keyOf(link), link]));
  const linked = await Promise.all(
    [...links].map(async ([key, { collection, code }]) => {
      const [found] = await store.query(`units/${unitId}/${collection}`, { where: { code }, limit: 1 });
      return found === undefined ? [] : [[key, found.data] as const];
    }),
  );
  for (const [key, data] of linked.flat()) cases.set(key, data);
  return cases;
}

interface Link {
  readonly collection: 'sessions' | 'petitions';
  readonly code: string;
}

const keyOf = ({ collection, code }: Link): string => `${collection} with code ${code}`;

/**
 * What a case does not say itself: the session that a task is for (when it does not take place, nothing is to be done for it), the petition
 * that a promise is about (who petitioned is not to be named, khiếu nại, tố cáo are not to be told of).
 */
function linkOf({ subject: { kind, id } }: Notice, cases: Cases): Link | undefined {
  const data = cases.get(`${kind} ${id}`);
  if (data === undefined) return undefined;
  const code = kind === 'tasks' ? taskSchema.parse(data).session : null;
  if (code !== null) return { collection: 'sessions', code };
  const about = kind === 'conclusions' ? conclusionSchema.parse(data).petition : null;
  return about === null ? undefined : { collection: 'petitions', code: about };
}

export const factsOf = (notice: Notice, cases: Cases): CaseFacts | undefined => {
  const { kind, id } = notice.subject;
  const data = cases.get(`${kind} ${id}`);
  if (data === undefined || !isCaseKind(kind)) return undefined;
  const link = linkOf(notice, cases);
  const linked = (to: Link['collection']) => (link?.collection === to ? cases.get(keyOf(link)) : undefined);
  const [session, petition] = [linked('sessions'), linked('petitions')];
  return caseFacts(kind, data, {
    topic: notice.topic,
    day: notice.day,
    session: session === undefined ? undefined : sessionSchema.parse(session),
    petition: petition === undefined ? undefined : petitionSchema.parse(petition),
  });
};

const isCaseKind = (kind: string): kind is CaseKind => (caseKinds as readonly string[]).includes(kind);

/** What becomes of an entry without being sent; `undefined`: it goes. */
export function withoutSending(
  entry: Stored<Notice>,
  facts: CaseFacts | undefined,
  context: DeliveryContext,
  now: Date,
): Outcome | undefined {
  const notice = entry.data;
  const verdict = stillDue(notice, facts, context.today);
  if (verdict.is === 'void') return cancelled(entry, verdict.reason, now);
  if (verdict.is === 'wait') return postponed(entry, nextMorning(context, notice.urgent), verdict.reason, now);
  const paused = pausedUntil(notice, context);
  if (paused !== undefined) {
    return postponed(entry, morningAfter(paused, context), `người nhận tạm dừng nhắc đến ${formatDate(paused)}`, now);
  }
  return unreachableOutcome(entry, context, now);
}

function pausedUntil(notice: Notice, context: DeliveryContext): string | undefined {
  const alert = notice.stage === 'reminder' || notice.stage === 'due-today' || notice.stage === 'overdue';
  // A pause is asked for by the one whose work it is; it does not keep the alert from his superior.
  if (!alert || notice.to !== notice.responsible) return undefined;
  const until = context.pauses[pauseKey(notice.subject.id, notice.to)];
  return until !== undefined && until >= context.today ? until : undefined;
}

function unreachableOutcome(entry: Stored<Notice>, context: DeliveryContext, now: Date): Outcome | undefined {
  const { channel, to } = entry.data;
  const official = context.staff.byCode.get(to);
  const problem =
    official === undefined ? `${to} không có trong tab Cán bộ` : unreachable(official, channel, context.staff);
  if (problem === '') return undefined;
  // The email of the same matter says everything the SMS would.
  return channel === 'sms' ? cancelled(entry, problem, now) : rerouted(entry, problem, context, now);
}
