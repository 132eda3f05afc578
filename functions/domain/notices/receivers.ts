import { createHash } from 'node:crypto';
import { type Directory, isOnLeave, makeDirectory, presentAmong } from '../assign/directory.ts';
import { namedOfficials } from '../assign/named.ts';
import { standIn } from '../assign/stand-in.ts';
import type { DocumentRecord } from '../records/following.ts';
import type { Notice } from '../records/notice.ts';
import type { Official } from '../records/official.ts';
import type { Session } from '../records/session.ts';
import type { Unit } from '../unit.ts';
import type { IsoDate } from '../values.ts';

/** Who can be reached today. */
export interface Staff {
  /** Those whose row stands in `Cán bộ`. */
  readonly directory: Directory;
  /** Officials by code, also those whose row is gone; names are looked up in the directory, which folds and compares. */
  readonly byCode: ReadonlyMap<string, Official>;
  readonly today: IsoDate;
  /** Keys of addresses that a server refused for good (`addressKey`). */
  readonly refused: ReadonlySet<string>;
}

export interface Receiver {
  readonly official: Official;
  /** Vietnamese: why it is not the one first meant; blank when it is. */
  readonly because: string;
}

export const staffOf = (officials: readonly Official[], today: IsoDate, refused: ReadonlySet<string>): Staff => ({
  directory: makeDirectory({ fields: [], villages: [] }, presentAmong(officials)),
  byCode: new Map(officials.map((one) => [one.code, one])),
  today,
  refused,
});

/** What marks a refused address without keeping it: a corrected address has another key. */
export const addressKey = (email: string): string =>
  createHash('sha256').update(email.trim().toLowerCase()).digest('hex').slice(0, 24);

const mobile = /^0[35789]\d{8}$/;

/** Why the official cannot be reached on the channel; blank when he can. */
export function unreachable(official: Official, channel: Notice['channel'], staff: Staff): string {
  if (official.missingSince !== null) return `${label(official)} không còn trong tab Cán bộ`;
  if (channel === 'sms') return mobile.test(official.phone) ? '' : `${label(official)} không có số di động`;
  if (official.email === '') return `${label(official)} chưa có địa chỉ thư điện tử trong tab Cán bộ`;
  if (staff.refused.has(addressKey(official.email))) {
    return `địa chỉ thư điện tử của ${label(official)} bị máy chủ từ chối; sửa trong tab Cán bộ`;
  }
  return '';
}

export const label = (official: Pick<Official, 'code' | 'name'>): string =>
  official.name === '' ? official.code : `${official.name} (${official.code})`;

/**
 * Who receives by email what is meant for the official: himself, whoever stands in, else the office.
 * `null` when there is nobody at all with an address; the office then reads it in `Nhật ký`.
 */
export function receiverFor(code: string, staff: Staff): Receiver | null {
  const meant = staff.byCode.get(code);
  if (meant === undefined) return officeFor(`${code || 'người phụ trách'} không có trong tab Cán bộ`, staff);
  const there = standIn(meant, staff.directory, staff.today);
  if (there === null) return officeFor(`${label(meant)} đang nghỉ và không có người làm thay`, staff);
  const problem = unreachable(there.official, 'email', staff);
  if (problem === '') return { official: there.official, because: there.because ?? '' };
  return officeFor(problem, staff);
}

/** Lãnh đạo phụ trách of the official. */
export const superiorOf = (code: string, { byCode, directory }: Staff): Official | undefined =>
  directory.person(byCode.get(code)?.superior ?? '');

/** The rung above. */
export function superiorFor(code: string, staff: Staff): Receiver | null {
  const official = staff.byCode.get(code);
  if (official === undefined) return officeFor(`${code || 'người phụ trách'} không có trong tab Cán bộ`, staff);
  const superior = superiorOf(code, staff);
  if (superior === undefined) return officeFor(`${label(official)} chưa có Lãnh đạo phụ trách trong tab Cán bộ`, staff);
  return receiverFor(superior.code, staff);
}

/** Marks in ids who was first meant where that is no single person: whoever is of the office today. */
export const OFFICE = 'van-phong';

/** The first of the office who is there, or stands in; those on leave before nobody, the reception and the chair last. */
export function officeFor(because: string, staff: Staff): Receiver | null {
  const found = firstOf(['Văn phòng', 'Tiếp công dân', 'Chủ trì'], staff);
  if (found === null || because === '') return found;
  return { ...found, because: found.because === '' ? because : `${because}; ${found.because}` };
}

/** The first of `Chủ trì`, or who stands in. */
export function chairFor(staff: Staff): Receiver | null {
  const chair = staff.directory.officials.find((one) => one.role === 'Chủ trì');
  return chair === undefined
    ? officeFor('chưa ghi người chủ trì trong tab Cán bộ', staff)
    : receiverFor(chair.code, staff);
}

export const receptionFor = (staff: Staff): Receiver | null =>
  firstOf(['Tiếp công dân', 'Văn phòng', 'Chủ trì'], staff);

/** Role by role: who is there, else who stands in for one on leave, else one on leave. */
function firstOf(roles: readonly Official['role'][], staff: Staff): Receiver | null {
  for (const role of roles) {
    const reachable = membersOf(role, staff);
    const there = reachable.find((one) => !isOnLeave(one, staff.today));
    if (there !== undefined) return { official: there, because: '' };
    const [found] = [...standInsOf(role, staff), ...reachable.map((official) => ({ official, because: '' }))];
    if (found !== undefined) return found;
  }
  return null;
}

/** Only where Người làm thay is set: without one the office's mail stays with the office. */
const standInsOf = (role: Official['role'], staff: Staff): Receiver[] =>
  staff.directory.officials
    .filter((one) => one.role === role && one.deputy !== '' && isOnLeave(one, staff.today))
    .flatMap((one) => standIn(one, staff.directory, staff.today) ?? [])
    .filter(({ official }) => unreachable(official, 'email', staff) === '')
    .map(({ official, because = '' }) => ({ official, because }));

/** Whom a draft is for: MTTQ, where it issues the paper and the unit is another's; else who chairs the session. */
export function readersOf(
  { kind }: Pick<DocumentRecord, 'kind'>,
  session: Pick<Session, 'chairs'> | undefined,
  unit: Pick<Unit, 'family' | 'templates'>,
  officials: readonly Official[],
): Official[] {
  const issuer = unit.templates.find((template) => template.kind === kind)?.family;
  const members = presentAmong(officials).filter(({ role }) => role === 'MTTQ' && issuer === 'mttq');
  return unit.family === 'mttq' || members.length === 0 ? chairsOf(session, officials) : members;
}

/**
 * By `Chủ trì` of the row of the session; where that names nobody of `Cán bộ`, everybody who chairs. The office where there is no chair.
 */
function chairsOf(session: Pick<Session, 'chairs'> | undefined, officials: readonly Official[]): Official[] {
  const present = presentAmong(officials);
  const chairs = present.filter((one) => one.role === 'Chủ trì');
  const named = (session?.chairs ?? []).flatMap((text) => namedOfficials(text, chairs).officials);
  if (named.length > 0) return chairs.filter((one) => named.includes(one));
  return chairs.length > 0 ? chairs : present.filter((one) => one.role === 'Văn phòng');
}

/** Everybody of a role who can be reached, in the order of the sheet. */
export const membersOf = (role: Official['role'], staff: Staff): Official[] =>
  staff.directory.officials.filter((one) => one.role === role && unreachable(one, 'email', staff) === '');
