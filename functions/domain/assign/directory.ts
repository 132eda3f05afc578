import type { Official } from '../records/official.ts';
import type { Unit } from '../unit.ts';
import type { IsoDate } from '../values.ts';
import { namedInFull } from './named.ts';
import { agreement, plain } from './names.ts';

/** Those whose row stands in `Cán bộ`. */
export const presentAmong = (officials: readonly Official[]): Official[] =>
  officials.filter(({ missingSince }) => missingSince === null);

/** Officials in the order of the sheet, found by field, department, name or code. */
export interface Directory {
  readonly officials: readonly Official[];
  candidates(field: string, village: string): Candidates;
  person(nameOrCode: string): Official | undefined;
}

export interface Candidates {
  /** `Đất đai → Địa chính - xây dựng`. */
  readonly path: string;
  readonly officials: readonly Official[];
}

export function makeDirectory(unit: Pick<Unit, 'fields' | 'villages'>, officials: readonly Official[]): Directory {
  const inOrder = [...officials].sort((a, b) => a.position - b.position);
  const known = new Map<string, Candidates>();
  return {
    officials: inOrder,
    candidates(field, village) {
      const key = `${field}\n${village}`;
      const found = known.get(key) ?? ofVillage(findCandidates(unit, inOrder, field), unit, village);
      known.set(key, found);
      return found;
    },
    person(nameOrCode) {
      const wanted = plain(nameOrCode);
      if (wanted === '') return undefined;
      const byCode = inOrder.find((one) => plain(one.code) === wanted);
      const named = byCode === undefined ? namedInFull(nameOrCode, inOrder) : [byCode];
      return named.length === 1 ? named[0] : undefined;
    },
  };
}

function findCandidates(unit: Pick<Unit, 'fields'>, officials: readonly Official[], field: string): Candidates {
  const listed = best(officials, (one) => Math.max(0, ...one.fields.map((own) => agreement(own, field))));
  if (listed.length > 0) return { path: `${field} → phụ trách lĩnh vực`, officials: listed };
  const department = unit.fields.find((one) => plain(one.name) === plain(field))?.department ?? '';
  for (const part of department.split(/[;\n]/).map((text) => text.trim())) {
    const members = best(officials, (one) =>
      one.role === 'Chủ trì' ? 0 : agreement(one.department === '' ? one.title : one.department, part),
    );
    if (members.length > 0) return { path: `${field} → ${part}`, officials: members };
  }
  return { path: department === '' ? field : `${field} → ${department}`, officials: [] };
}

/** Those who agree best; a whole match before a partial one. */
function best(officials: readonly Official[], score: (official: Official) => number): Official[] {
  const scores = officials.map(score);
  const top = Math.max(0, ...scores);
  return top === 0 ? [] : officials.filter((_, index) => scores[index] === top);
}

/** Where officials name villages (in `Lĩnh vực phụ trách` or `Chức vụ`), the one of this village comes first. */
function ofVillage(found: Candidates, unit: Pick<Unit, 'villages'>, village: string): Candidates {
  if (village === '' || found.officials.length < 2) return found;
  const names = (one: Official, wanted: string) =>
    ` ${plain([...one.fields, one.title].join(' '))} `.includes(` ${plain(wanted)} `);
  const here = found.officials.filter((one) => names(one, village));
  if (here.length > 0) return { path: `${found.path} → ${village}`, officials: here };
  const elsewhere = new Set(found.officials.filter((one) => unit.villages.some((other) => names(one, other.name))));
  const free = found.officials.filter((one) => !elsewhere.has(one));
  return free.length === 0 ? found : { path: found.path, officials: free };
}

export function isOnLeave(official: Official, today: IsoDate): boolean {
  const { leaveFrom, leaveTo } = official;
  if (leaveFrom === null && leaveTo === null) return false;
  return (leaveFrom === null || leaveFrom <= today) && (leaveTo === null || today <= leaveTo);
}
