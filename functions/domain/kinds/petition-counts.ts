import type { Brief } from '../books/brief.ts';
import { isForwarded } from '../lifecycle/petition-state.ts';
import { answeredInTime } from '../lifecycle/petition-text.ts';
import type { Petition } from '../records/petition.ts';

/** What `Tổng hợp` counts beside state, field, village and session. */
export function countsOf(petition: Petition): Pick<Brief, 'inTime' | 'elsewhere' | 'forwarded' | 'carried' | 'wentOn'> {
  const inTime = answeredInTime(petition);
  return {
    ...(inTime === null ? {} : { inTime }),
    ...(petition.authority === 'Thuộc thẩm quyền' ? {} : { elsewhere: true }),
    ...(isForwarded(petition) ? { forwarded: true } : {}),
    ...(petition.carriedFrom === '' ? {} : { carried: true }),
    ...(petition.carriedTo === '' ? {} : { wentOn: true }),
  };
}
