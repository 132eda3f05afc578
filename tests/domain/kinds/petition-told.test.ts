import { describe, expect, it } from 'vitest';
import { petitionRow } from '../../../functions/domain/kinds/petition-row.ts';
import type { Petition } from '../../../functions/domain/records/petition.ts';
import { petition } from '../../fixtures/notice-office.ts';
import { ruleBook } from '../../fixtures/rule-book.ts';

/** Who is told at once of a change of the row; `None`: nobody. */

const had = { official: 'CB23-01', until: '2023-10-20T02:00:00.000Z' };
const urgent = { urgency: 'Khẩn' } as const;
const closed = { outcome: 'Rút', status: 'Rút' } as const;

describe('of a petition is told', () => {
  it.each<[string, Partial<Petition> | null, Partial<Petition>, string[]]>([
    ['whoever gets it first', null, {}, ['assigned CB23-01 0']],
    ['nobody while it stays with him', {}, {}, []],
    ['nobody when nobody gets it', null, { assignee: null }, []],
    ['the next one when it is given on', {}, { assignee: 'CB23-02', assigneeHistory: [had] }, ['assigned CB23-02 1']],
    [
      'the first one again when it comes back to him: another occasion',
      { assignee: 'CB23-02', assigneeHistory: [had] },
      { assigneeHistory: [had, { ...had, official: 'CB23-02' }] },
      ['assigned CB23-01 2'],
    ],
    ['nobody of what is closed as it comes', null, closed, []],
    ['nobody of khiếu nại, tố cáo', null, { kind: 'Tố cáo' }, []],
    ['nobody of what may be tố cáo before the office has looked', null, { heldBack: true }, []],
    [
      'the office of what may be tố cáo and is urgent',
      null,
      { heldBack: true, ...urgent },
      ['held-back van-phong ! 0'],
    ],
    [
      'the office when it becomes urgent',
      { heldBack: true },
      { heldBack: true, ...urgent },
      ['held-back van-phong ! 0'],
    ],
    ['the office once', { heldBack: true, ...urgent }, { heldBack: true, ...urgent, field: 'Khác' }, []],
    ['nobody of urgent tố cáo', null, { heldBack: true, kind: 'Tố cáo', ...urgent }, []],
    ['nobody of what was closed held back', null, { heldBack: true, ...urgent, ...closed }, []],
    ['its official when it becomes urgent', {}, urgent, ['assigned CB23-01 ! 0 Khẩn']],
    ['nobody when it becomes so closed', closed, { ...closed, ...urgent }, []],
    ['its official when it is urgent and open again', { ...urgent, ...closed }, urgent, ['assigned CB23-01 ! 0 Khẩn']],
    [
      'its official when the urgent one is held back no more',
      { ...urgent, heldBack: true },
      urgent,
      ['assigned CB23-01 ! 0 Khẩn'],
    ],
    ['nobody when it was urgent already', urgent, { ...urgent, field: 'Khác' }, []],
  ])('%s', (_, before, after, expected) => {
    const records = [before, after].map((more) => (more === null ? undefined : petition('YK23-0001', more)));
    const [was, is] = records;
    if (is === undefined) throw new Error('No record');
    const told = petitionRow.notices?.(was, is, ruleBook()) ?? [];
    expect(
      told.map(({ stage, to, urgent: now, occasion = 0 }) => `${stage} ${to}${now ? ' !' : ''} ${occasion}`),
    ).toEqual(expected);
  });
});
