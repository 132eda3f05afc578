import type { Session } from '../records/session.ts';
import type { Unit } from '../unit.ts';
import type { IsoDate } from '../values.ts';
import { joined, placeInText } from './wording.ts';

/** Who meets whom and where, who may come, and how people learn of it: as the office said it in `Kế hoạch`. */

/** `khu Kim Đồng`, `thôn Nguộn và thôn Râm`; the whole unit when the session names none, or all. */
export const placesOf = (session: Session, unit: Unit): string =>
  session.villages.length === 0 || isForAll(session, unit)
    ? placeInText(unit.name)
    : joined(session.villages.map(placeInText));

/** `Danh mục` may list only the villages of this session, so the office must have called it one of the unit. */
const isForAll = ({ villages, content }: Session, unit: Unit): boolean =>
  villages.length > 1 &&
  unit.villages.every(({ name }) => villages.includes(name)) &&
  content.toLocaleLowerCase('vi').includes(unit.name.toLocaleLowerCase('vi'));

const besidePeople = /(?:^|\s)với\s+((?:(?!nhân dân|[.;:\n]).){3,150}?)\s+và\s+nhân dân(?=[\s.,;]|$)/iu;

/** `nhân dân khu Kim Đồng`; with those who stand before the people in `Nội dung`: `Mặt trận Tổ quốc, các đoàn thể và nhân dân …`. */
export function heldWith(session: Session, unit: Unit): string {
  const [, others] = besidePeople.exec(session.content) ?? [];
  return `${others === undefined ? '' : `${others} và `}nhân dân ${placesOf(session, unit)}`;
}

/** What represents the people among those invited: `đại diện hộ gia đình`; `null` where everybody may come. */
export function representatives({ invited }: Session): string | null {
  if (/(?:toàn thể|mọi) (?:nhân dân|người dân)/iu.test(invited)) return null;
  return (
    /đại diện (?:hộ gia đình|các hộ|hộ dân|hộ|nhân dân)(?=[\s.,;(]|$)/iu.exec(invited)?.[0].toLocaleLowerCase('vi') ??
    null
  );
}

/** Until when opinions are taken: the day that was set, while it is not over. @param said the day in the words of the paper */
export const registerUntil = ({ collectUntil }: Session, today: IsoDate, said: (day: IsoDate) => string): string =>
  collectUntil !== null && today <= collectUntil ? `chậm nhất ${said(collectUntil)}` : 'trước ngày tổ chức';

interface Below {
  /** Who takes opinions and registrations beside the office. */
  readonly takers: string;
  /** Who posts what is to be known. */
  readonly places: string;
}

/** Through whom a unit reaches the people. */
export const below: Readonly<Record<Unit['level'], Below>> = {
  xa: { takers: 'trưởng thôn, trưởng khu, Ban công tác Mặt trận', places: 'các thôn, khu dân cư' },
  huyen: { takers: 'Ủy ban Mặt trận Tổ quốc xã, thị trấn', places: 'các xã, thị trấn' },
  tinh: { takers: 'Ủy ban Mặt trận Tổ quốc xã, phường', places: 'các xã, phường' },
};
