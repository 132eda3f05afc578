import { causeId } from '../domain/books/content-hash.ts';
import { mentions, type Person } from '../domain/erasure/mentions.ts';
import { filesOf, type PersonFiles, personIn, unknownCodes } from '../domain/erasure/unit-files.ts';
import { journalWrite } from '../domain/journal.ts';
import type { UnitRecord } from '../domain/records/unit-record.ts';
import { MOST_WRITES, StaleWrite, type Store, type Write } from '../domain/store.ts';
import { todayIn } from '../domain/time/zone.ts';
import { type Erasure, papersOf, placesText, todoOf } from './erase-person/answer.ts';
import { casesOfOtherUnits } from './erase-person/other-units.ts';
import { type ErasurePlan, planErasure, readFiles } from './erase-person/plan-erasure.ts';
import { redactAudits } from './erase-person/redact-audits.ts';
import { ErasureRefused, UnitBusy, UnknownCodes } from './erase-person/refusals.ts';
import { readUnit } from './read-unit.ts';
import { Lease, LeaseLost } from './sync/lease.ts';
import { isLeased, readState } from './sync/sync-state.ts';
import { type SyncPorts, UnknownUnit } from './sync/sync-unit.ts';

export interface ErasureRequest {
  readonly unitId: string;
  /** Of petitions, registrations and complaints. */
  readonly codes: readonly string[];
  /** For Nhật ký; names nobody. */
  readonly reason: string;
  /** Only say what would be done. */
  readonly dryRun: boolean;
}

/**
 * Erases a person's data from cases that stay, anonymous.
 *
 *   lease of the unit ─► all of the record in one commit: records, row index, parcels, papers, Nhật ký
 *     └─► former values in the audit ─► the next sync empties the cells; what the sheet says of the person is no longer heard
 *
 * Repeated, or begun anew after a crash, it comes to the same end.
 * @throws UnknownUnit, UnknownCodes, ErasureRefused, UnitBusy
 */
export async function erasePerson(ports: SyncPorts, request: ErasureRequest): Promise<Erasure> {
  const { unitId, dryRun } = request;
  const unit = await readUnit(ports.store, unitId);
  if (unit === undefined) throw new UnknownUnit(`Không có đơn vị «${unitId}».`);
  const { files, plan } = dryRun
    ? await prepare(ports, request, 'dry-run')
    : await underLease(ports, unitId, (guarded, token) => erase(guarded, request, token));
  if (!dryRun) {
    await queueSync(ports, unitId);
    await redactAudits(ports.store, unitId, codesOf(files));
  }
  return answerOf(ports.store, unit, dryRun, files, plan);
}

interface Prepared {
  readonly files: PersonFiles;
  readonly plan: ErasurePlan;
}

async function prepare(ports: SyncPorts, request: ErasureRequest, token: string): Promise<Prepared> {
  const files = filesOf(await readFiles(ports.store, request.unitId), request.codes);
  const unknown = unknownCodes(files, request.codes);
  if (unknown.length > 0)
    throw new UnknownCodes(
      `Sổ của đơn vị «${request.unitId}» không có mã: ${unknown.join(', ')}. Chưa xóa gì; sửa lại rồi gọi lại.`,
    );
  const person = personIn(files);
  checkReason(request.reason, person);
  const plan = await planErasure(ports.store, { unitId: request.unitId, now: ports.clock.now(), token }, files, person);
  if (plan.writes.length >= MOST_WRITES)
    throw new ErasureRefused('Quá nhiều dòng liên quan cho một lần xóa. Chưa xóa gì; chia các mã thành nhiều lần gọi.');
  return { files, plan };
}

function checkReason(reason: string, person: Person): void {
  if (mentions(reason, person))
    throw new ErasureRefused('reason nêu tên hoặc số điện thoại của người này. Chưa xóa gì; ghi lý do, không ghi tên.');
}

async function erase(ports: SyncPorts, request: ErasureRequest, token: string): Promise<Prepared> {
  const prepared = await prepare(ports, request, token);
  const told = await journalLine(ports, request, prepared);
  const writes = [...prepared.plan.writes, ...told];
  if (writes.length > 0) await ports.store.commit(writes);
  return prepared;
}

/** One a day for the same request: what it says was true when the data went. */
async function journalLine(ports: SyncPorts, request: ErasureRequest, { files, plan }: Prepared): Promise<Write[]> {
  const { unitId, reason } = request;
  const now = ports.clock.now();
  const codes = [...files.codes].sort();
  const places = [
    ...(plan.edit.length === 0 ? [] : [`Còn phải sửa tay: ${placesText(plan.edit)}.`]),
    ...(plan.review.length === 0 ? [] : [`Nên xem lại: ${placesText(plan.review)}.`]),
  ];
  const line = journalWrite(unitId, {
    at: now.toISOString(),
    what: 'Xóa dữ liệu cá nhân',
    code: codes.length === 1 ? (codes[0] ?? '') : '',
    message: [
      `Đã xóa tên, số điện thoại ở ${codes.join(', ')}; vụ việc được giữ lại. Lý do: ${reason}.`,
      ...places,
    ].join(' '),
    cause: causeId('erased', ...codes, reason, todayIn(now)),
  });
  return (await ports.store.get(line.collection, line.id)) === undefined ? [line] : [];
}

/** No sync of the unit is at work meanwhile: one that had read the person's data could write them down again. */
async function underLease<T>(
  ports: SyncPorts,
  unitId: string,
  work: (guarded: SyncPorts, token: string) => Promise<T>,
): Promise<T> {
  const known = await readState(ports.store, unitId);
  const lease = isLeased(known.state, ports.clock.now()) ? undefined : await Lease.take(ports, unitId, known);
  if (lease === undefined) throw busy(unitId);
  try {
    return await work(lease.guard(ports), lease.token);
  } catch (error) {
    if (error instanceof LeaseLost || error instanceof StaleWrite) throw busy(unitId);
    throw error;
  } finally {
    // A sync that found the unit taken has left its book to us.
    const left = await lease.release(known.state.books);
    if (left !== undefined && left.length > 0) await queueSync(ports, unitId);
  }
}

const queueSync = ({ tasks }: SyncPorts, unitId: string): Promise<void> =>
  tasks.enqueue({ function: 'sync-unit', key: `${unitId}/erased`, payload: { unitId } });

const busy = (unitId: string): UnitBusy =>
  new UnitBusy(`Đơn vị «${unitId}» đang được đồng bộ. Chưa xóa gì; chờ một, hai phút rồi gọi lại.`);

const codesOf = ({ own, following }: PersonFiles): ReadonlySet<string> =>
  new Set([...own, ...following].map(({ stored }) => stored.data.code));

async function answerOf(
  store: Store,
  unit: UnitRecord,
  dryRun: boolean,
  files: PersonFiles,
  { edit, review }: ErasurePlan,
): Promise<Erasure> {
  const otherUnits = await casesOfOtherUnits(store, unit, files);
  const answer = {
    unitId: unit.id,
    dryRun,
    codes: [...files.codes].sort(),
    edit,
    review,
    otherUnits,
    papers: papersOf(files),
  };
  return { ...answer, todo: todoOf(answer) };
}
