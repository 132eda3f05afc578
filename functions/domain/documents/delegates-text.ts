import { parseDelegates } from '../cells/delegates.ts';
import { parseVillage } from '../cells/village.ts';
import type { Session } from '../records/session.ts';
import type { Unit } from '../unit.ts';
import { countText, placeInText } from './wording.ts';

/**
 * By village with colons: `Tuyết Diêm 1 70; Tuyết Diêm 2 60` is a riddle to who reads the paper. Villages as `Danh mục` names them, unless
 * that made two parts one; households stay as typed.
 */
export function delegatesText({ delegates }: Session, { villages }: Unit): string {
  const read = parseDelegates(delegates);
  if (read.is !== 'value' || /hộ(?!\p{L})/iu.test(delegates)) return delegates;
  const { total, parts } = read.value;
  const names = parts.map(({ name }) => {
    const village = villages.length === 0 ? null : parseVillage(name, villages);
    return village?.is === 'value' ? placeInText(village.value) : name;
  });
  const apart = new Set(names).size === names.length;
  const shares = parts.map(({ name, count }, at) => `${apart ? names[at] : name}: ${countText(count)}`).join('; ');
  return `${countText(total)} đại biểu${shares === '' ? '' : `, gồm ${shares}`}`;
}
