import type { Official } from '../records/official.ts';
import { clip } from '../text/clip.ts';
import type { Unit } from '../unit.ts';
import type { IsoDate, Problem } from '../values.ts';
import { type Directory, makeDirectory } from './directory.ts';
import { namedOfficials, whoItMayBe } from './named.ts';
import { plain } from './names.ts';
import { type StandIn, standIn } from './stand-in.ts';

export interface PetitionToAssign {
  readonly field: string;
  /** Official name, or blank. */
  readonly village: string;
  /** `Giao đích danh` as typed. */
  readonly assigneeNamed: string;
  /** Code of the official who has it now. */
  readonly assignee: string | null;
  readonly content: string;
}

export interface AssignmentBook {
  readonly unit: Pick<Unit, 'fields' | 'villages'>;
  readonly officials: readonly Official[];
  /** Open cases per official code. */
  readonly openCases: ReadonlyMap<string, number>;
  readonly today: IsoDate;
}

export interface Assignment {
  /** Code; `null` always comes with a problem. */
  readonly official: string | null;
  /** `Đất đai → Địa chính - xây dựng → ít việc nhất (2)`. */
  readonly reason: string;
  /** Why it is not the one first meant; for the mail. */
  readonly because?: string;
  readonly problem?: Problem;
  /** The official who has it stays; the reason given when it was assigned still holds. */
  readonly kept?: boolean;
}

const directories = new WeakMap<
  readonly Official[],
  { readonly unit: AssignmentBook['unit']; readonly of: Map<string, Directory> }
>();

/**
 * Whoever may have the case: an official whose row was deleted is given nothing new and keeps what he has. Built once for a list of
 * officials: ten thousand rows ask for the same one.
 */
function directoryOf({ unit, officials }: AssignmentBook, assignee: string | null): Directory {
  const holder = officials.find((one) => one.code === assignee && one.missingSince !== null);
  const known = directories.get(officials);
  const built = known?.unit === unit ? known : { unit, of: new Map<string, Directory>() };
  if (built !== known) directories.set(officials, built);
  const key = holder?.code ?? '';
  const directory =
    built.of.get(key) ??
    makeDirectory(
      unit,
      officials.filter((one) => one.missingSince === null || one === holder),
    );
  built.of.set(key, directory);
  return directory;
}

/**
 * Who handles a petition, and why. Named → responsible for the field → its department → office; whoever is away is
 * stood in for. An official who has it already and could be given it again keeps it.
 */
export function assign(petition: PetitionToAssign, book: AssignmentBook): Assignment {
  const directory = directoryOf(book, petition.assignee);
  if (petition.assigneeNamed.trim() !== '') return assignNamed(petition, directory, book);
  const { path, officials } = directory.candidates(petition.field, petition.village);
  const allowed = officials.filter((one) => !isAbout(petition, one));
  const chosen = choose(allowed, path, petition, directory, book);
  if (chosen !== null) return chosen;
  const superior = superiorOf(officials, petition, directory, book);
  if (superior !== null) return { official: superior.code, reason: `${path} → lãnh đạo phụ trách` };
  return assignOffice(petition, path === '' ? 'Chưa có lĩnh vực' : path, directory, book);
}

function assignNamed(petition: PetitionToAssign, directory: Directory, book: AssignmentBook): Assignment {
  const typed = petition.assigneeNamed.trim();
  const { by, officials } = namedOfficials(typed, directory.officials);
  const keep = { official: petition.assignee, reason: '' };
  const column = 'Giao đích danh';
  if (by === 'nobody')
    return {
      ...keep,
      problem: {
        column,
        message: `không thấy “${clip(typed, 60)}” trong tab Cán bộ; ghi họ tên hoặc mã, ví dụ CB23-03.`,
      },
    };
  if (by === 'person' && officials.length > 1) {
    const message = `“${clip(typed, 60)}” có thể là ${whoItMayBe(officials)}; ghi đủ họ tên hoặc mã.`;
    return { ...keep, problem: { column, message } };
  }
  return (
    choose(officials, 'Giao đích danh', petition, directory, book) ??
    assignOffice(petition, 'Giao đích danh', directory, book)
  );
}

/** One of several who may have it; `null` when all are away without anyone standing in. */
function choose(
  officials: readonly Official[],
  path: string,
  petition: PetitionToAssign,
  directory: Directory,
  book: AssignmentBook,
): Assignment | null {
  const possible = officials
    .flatMap((one) => standIn(one, directory, book.today) ?? [])
    .filter(({ official, steps }) => steps.length === 0 || !isAbout(petition, official));
  const now = possible.find(({ official }) => official.code === petition.assignee);
  if (now !== undefined) return { ...answer(now, path), kept: true };
  const present = possible.filter(({ steps }) => steps.length === 0);
  const pool = present.length > 0 ? present : possible;
  const load = ({ official }: StandIn) => book.openCases.get(official.code) ?? 0;
  const first = pool.reduce<StandIn | undefined>(
    (least, one) => (least === undefined || load(one) < load(least) ? one : least),
    undefined,
  );
  if (first === undefined) return null;
  return answer(first, pool.length > 1 ? `${path} → ít việc nhất (${load(first)})` : path);
}

const answer = ({ official, steps, because }: StandIn, path: string): Assignment => ({
  official: official.code,
  reason: [path, ...steps].join(' → '),
  ...(because === undefined ? {} : { because }),
});

/** Nobody judges what is said about himself. */
const isAbout = (petition: PetitionToAssign, official: Official): boolean =>
  plain(petition.field) === 'thai do can bo' &&
  plain(official.name).includes(' ') &&
  ` ${plain(petition.content)} `.includes(` ${plain(official.name)} `);

/** Of candidates who are all away or all meant by the petition: the first superior who is there and is not meant himself. */
function superiorOf(
  officials: readonly Official[],
  petition: PetitionToAssign,
  directory: Directory,
  book: AssignmentBook,
): Official | null {
  for (const one of officials) {
    const superior = directory.person(one.superior);
    const there = superior === undefined ? null : standIn(superior, directory, book.today);
    if (there !== null && !isAbout(petition, there.official)) return there.official;
  }
  return null;
}

function assignOffice(
  petition: PetitionToAssign,
  path: string,
  directory: Directory,
  book: AssignmentBook,
): Assignment {
  const office = directory.officials.filter((one) => one.role === 'Văn phòng');
  const free = office.filter((one) => !isAbout(petition, one));
  const chosen = choose(free.length > 0 ? free : office, `${path} → Văn phòng`, petition, directory, book);
  if (chosen !== null) return chosen;
  const column = petition.assigneeNamed.trim() === '' ? 'Người xử lý' : 'Giao đích danh';
  return {
    official: null,
    reason: path,
    problem: { column, message: `chưa giao được cho ai (${path}); ghi người phụ trách hoặc Văn phòng vào tab Cán bộ.` },
  };
}
