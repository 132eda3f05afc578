import type { Official } from '../records/official.ts';
import { formatDate } from '../time/day.ts';
import type { IsoDate } from '../values.ts';
import { type Directory, isOnLeave } from './directory.ts';

export interface StandIn {
  readonly official: Official;
  /** Steps of the reason, ` → ` between them; blank when the official meant is there. */
  readonly steps: readonly string[];
  /** Vietnamese sentence for the mail: why it comes to this person. */
  readonly because?: string;
}

/**
 * The official, or who stands in today: deputy (and the deputy's own), then superior, going on while those are away.
 * `null` when everyone in the chain is away or the chain runs in a circle.
 */
export function standIn(official: Official, directory: Directory, today: IsoDate): StandIn | null {
  if (!isOnLeave(official, today)) return { official, steps: [] };
  const seen = new Set<string>();
  const found = walk(official, 'người làm thay', directory, today, seen);
  if (found === null) return null;
  const away = `${official.name} ${leaveText(official)}`;
  return { official: found.official, steps: [away, found.as], because: `${away}; giao ${found.as}.` };
}

type As = 'người làm thay' | 'lãnh đạo phụ trách';

function walk(
  official: Official,
  as: As,
  directory: Directory,
  today: IsoDate,
  seen: Set<string>,
): { official: Official; as: As } | null {
  if (seen.has(official.id)) return null;
  seen.add(official.id);
  if (!isOnLeave(official, today)) return { official, as };
  const deputy = directory.person(official.deputy);
  const byDeputy = deputy === undefined ? null : walk(deputy, as, directory, today, seen);
  if (byDeputy !== null) return byDeputy;
  const superior = directory.person(official.superior);
  return superior === undefined ? null : walk(superior, 'lãnh đạo phụ trách', directory, today, seen);
}

function leaveText({ leaveFrom, leaveTo }: Official): string {
  if (leaveTo !== null) return `nghỉ đến ${formatDate(leaveTo)}`;
  return leaveFrom === null ? 'nghỉ' : `nghỉ từ ${formatDate(leaveFrom)}`;
}
