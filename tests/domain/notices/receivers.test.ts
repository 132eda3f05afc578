import { describe, expect, it } from 'vitest';
import { officeFor, receptionFor, staffOf } from '../../../functions/domain/notices/receivers.ts';
import type { Official } from '../../../functions/domain/records/official.ts';
import { official } from '../../fixtures/notice-office.ts';

const today = '2023-11-20';
const away = { leaveFrom: '2023-11-13', leaveTo: '2023-11-24' };
const lan = official('CB23-02', { name: 'Lê Thị Lan' });
const son = (more: Partial<Official> = {}) =>
  official('CB23-03', { name: 'Phạm Văn Sơn', role: 'Văn phòng', superior: 'CB23-04', ...more });
const hau = official('CB23-04', { name: 'Cao Văn Hậu', role: 'Chủ trì' });

const who = (officials: readonly Official[], because = '', receiver = officeFor) => {
  const found = receiver(because, staffOf(officials, today, new Set()));
  return found === null ? null : [found.official.code, found.because];
};

describe('what is meant for the office', () => {
  const standsIn = 'Phạm Văn Sơn nghỉ đến 24/11/2023; giao người làm thay.';

  it('goes to who stands in for its member on leave, with the reason', () => {
    expect(who([lan, son({ ...away, deputy: 'CB23-02' }), hau])).toEqual(['CB23-02', standsIn]);
    expect(who([lan, son({ ...away, deputy: 'Lê Thị Lan' }), hau], 'ý kiến chưa giao được cho ai')).toEqual([
      'CB23-02',
      `ý kiến chưa giao được cho ai; ${standsIn}`,
    ]);
  });

  it.each([
    ['is there', son({ deputy: 'CB23-02' })],
    ['has nobody standing in', son(away)],
    ['has a stand-in without an address', son({ ...away, deputy: 'CB23-09' })],
  ])('stays with a member who %s', (_, member) => {
    expect(who([lan, member, hau, official('CB23-09', { email: '' })])).toEqual(['CB23-03', '']);
  });

  it('goes to a colleague in the office who is there before anybody stands in', () => {
    const colleague = official('CB23-05', { role: 'Văn phòng' });
    expect(who([lan, son({ ...away, deputy: 'CB23-02' }), hau, colleague])).toEqual(['CB23-05', '']);
  });

  it('the reception is stood in for alike', () => {
    const reception = official('CB23-06', { name: 'Vũ Thị Nga', role: 'Tiếp công dân', ...away, deputy: 'CB23-02' });
    expect(who([lan, son(), reception], '', (_, staff) => receptionFor(staff))).toEqual([
      'CB23-02',
      'Vũ Thị Nga nghỉ đến 24/11/2023; giao người làm thay.',
    ]);
  });
});
