import { describe, expect, it } from 'vitest';
import { MOVED } from '../../../functions/domain/kinds/complaint-move.ts';
import { forwardRow } from '../../../functions/domain/kinds/forward-row.ts';
import { petitionRow } from '../../../functions/domain/kinds/petition-row.ts';
import type { Forward } from '../../../functions/domain/records/following.ts';
import type { Petition } from '../../../functions/domain/records/petition.ts';
import { decided, ruleBook } from '../../fixtures/rule-book.ts';

type Cells = Readonly<Record<string, string>>;
const unit = { parent: 'huyen-2023', higherBody: 'Huyện ủy' };
const officials = [{ code: 'CB23-01', name: 'Bà Lan', department: 'Văn phòng', role: 'Văn phòng' as const }];
const sent = { receiver: 'UBND huyện', letter: '45/UBND-VP ngày 02/11/2023' };

/** Petition and forwarding decided in turn, each seeing the other as it was left, until neither changes; and what went to other books. */
function settle(
  petitionCells: Cells,
  forwardCells: Cells | null,
  from: { readonly petition?: Petition; readonly forward?: Forward | undefined } = {},
) {
  let { petition, forward } = from;
  const parcels: string[] = [];
  for (let round = 1; round <= 5; round += 1) {
    const rows = () => ({
      petitions: petition === undefined ? [] : [{ ...petitionRow.brief(petition), code: petition.code }],
      forwards: forward === undefined ? [] : [{ ...forwardRow.brief(forward), code: forward.code }],
    });
    const seen = () => ruleBook({ unit, officials, today: '2023-11-20', rows: rows() });
    const was = JSON.stringify([petition, forward]);
    const cells = { receivedOn: '16/10/2023', content: 'Đề nghị sửa đường huyện', outcome: 'Chuyển cấp trên' };
    const before = petition;
    petition = decided(petitionRow, 'YK23-0001', { ...cells, ...petitionCells }, seen(), before);
    for (const { tab } of petitionRow.parcels?.(before, petition, seen()) ?? []) parcels.push(tab);
    if (forwardCells !== null)
      forward = decided(forwardRow, 'CC23-0001', { petition: 'YK23-0001', ...forwardCells }, seen(), forward);
    if (was === JSON.stringify([petition, forward])) {
      const hints = petitionRow.hints?.(petition, seen()) ?? [];
      return { petition, forward, hints, parcels };
    }
  }
  throw new Error('They never come to rest');
}

const SUSPECT = { content: 'Tôi tố cáo ông trưởng thôn nhận tiền của dân' };

describe('a petition that is to be forwarded', () => {
  it('is not called forwarded while the tab has no row of it: the row says so, the reply clock goes on', () => {
    const { petition, hints } = settle({}, null);
    expect(petition.status).toBe('Đã giao');
    expect(petition.problems).toEqual([]);
    expect(hints.join()).toContain('tab «Chuyển cấp trên» chưa có dòng nào của ý kiến này nên hạn trả lời vẫn tính');
    expect(petitionRow.brief(petition).due).toBe('2023-11-15');
  });

  it.each([
    ['sent', sent],
    ['answered and told', { ...sent, answer: 'Đã sửa', answeredOn: '10/11/2023', toldOn: '11/11/2023' }],
  ])('with a row that is %s and no decision of its own is told that its reply clock goes on', (_, cells) => {
    const { petition, hints } = settle({ outcome: '' }, cells);
    expect(petition.status).toBe('Đã giao');
    expect(hints.join()).toContain('có CC23-0001 của ý kiến này nhưng ở đây chưa chọn “Chuyển cấp trên”');
  });

  it('is told nothing more of a row without a decision that was deleted', () => {
    const { petition, forward } = settle({ outcome: '' }, sent);
    if (forward === undefined) throw new Error('No row');
    const row = { ...forwardRow.brief(forward), code: forward.code };
    const seen = (missing: boolean) => ruleBook({ unit, officials, rows: { forwards: [{ ...row, missing }] } });
    const brief = { ...petitionRow.brief(petition), code: petition.code };
    expect(petitionRow.hints?.(petition, seen(true))).toEqual([]);
    expect(petitionRow.sees?.(brief, seen(true))).not.toBe(petitionRow.sees?.(brief, seen(false)));
  });

  it('waits for the answer as soon as there is one', () => {
    const { petition, forward, hints, parcels } = settle({}, sent);
    expect([petition.status, forward?.status]).toEqual(['Đã chuyển, chờ trả lời', 'Đã chuyển, chờ trả lời']);
    expect(hints).toEqual([]);
    expect(parcels).toEqual(['petitions']);
  });

  it('asks for the day on which its petitioner was told who settles it, until he was or the answer is back', () => {
    const named = { name: 'Ông Nguyễn Văn An' };
    const asked = [
      'Ngày báo người dân: việc đã chuyển; báo người có ý kiến biết nơi giải quyết, thời gian, rồi ghi ngày đã báo',
    ];
    const waiting = settle(named, sent);
    expect(waiting.petition.problems).toEqual([]);
    expect(waiting.hints).toEqual(asked);
    expect(settle({ ...named, toldOn: '03/11/2023' }, sent).hints).toEqual([]);
    expect(settle(named, { ...sent, letter: '' }).hints).toEqual([]);
    expect(settle(named, { ...sent, answer: 'Đã sửa', answeredOn: '10/11/2023' }).hints).toEqual([]);
  });

  it.each<[string, Cells]>([
    ['may be khiếu nại, tố cáo', SUSPECT],
    ['has a day that cannot be', { receivedOn: '31/11/2023' }],
  ])('is not called forwarded while it stays because it %s', (_, cells) => {
    const { petition, forward, parcels } = settle(cells, sent);
    expect(parcels).toEqual([]);
    expect(petition.status).not.toBe('Đã chuyển, chờ trả lời');
    expect(forward).toMatchObject({ status: 'Chờ gửi', up: false });
    expect(forward?.problems.map(({ column, message }) => `${column}: ${message}`).join()).toContain(
      'Ý kiến: YK23-0001 chưa chuyển lên UBND huyện qua sổ',
    );
  });

  it('goes up once the office has said that it is none', () => {
    const held = settle(SUSPECT, sent);
    const freed = settle({ ...SUSPECT, kind: 'Kiến nghị' }, sent, held);
    expect(freed.parcels).toEqual(['petitions']);
    expect(freed.forward).toMatchObject({ status: 'Đã chuyển, chờ trả lời', up: true, problems: [] });
    expect(freed.petition.status).toBe('Đã chuyển, chờ trả lời');
  });

  it('goes to Sổ văn phòng alone once the office has said that it is one', () => {
    const held = settle(SUSPECT, sent);
    expect(settle({ ...SUSPECT, kind: 'Tố cáo' }, sent, held).parcels).toEqual(['complaints']);
    expect(settle({ ...SUSPECT, kind: 'Tố cáo' }, sent).parcels).toEqual(['complaints']);
  });

  it('was forwarded, held back or not, where the letter went to a body without a book here', () => {
    const { petition, forward } = settle(SUSPECT, { ...sent, receiver: 'Công ty Điện lực' });
    expect([petition.status, forward?.status]).toEqual(['Đã chuyển, chờ trả lời', 'Đã chuyển, chờ trả lời']);
  });

  it('stays with the unit above where its row is spoilt afterwards', () => {
    const { petition, forward } = settle({ receivedOn: '31/11/2023' }, sent, settle({}, sent));
    expect([petition.status, forward?.status]).toEqual(['Đã chuyển, chờ trả lời', 'Đã chuyển, chờ trả lời']);
  });

  it('asks nobody for an answer any more once it was withdrawn, and does again when that is taken back', () => {
    const asked = settle({}, sent);
    const { forward } = settle({ outcome: 'Rút' }, sent, asked);
    if (forward === undefined) throw new Error('No row');
    expect(forward.calledBack).toBe(true);
    expect(forwardRow.brief(forward).open).toBe(false);
    expect(forwardRow.hints?.(forward, ruleBook()).join()).toContain('không nhắc nơi nhận trả lời nữa');
    expect(settle({}, sent, { ...asked, forward }).forward?.calledBack).toBe(false);
  });

  it('asks nobody for an answer any more once it stands in Sổ văn phòng', () => {
    const book = ruleBook({ unit, rows: { petitions: [{ code: 'YK23-0001', kind: MOVED }] } });
    expect(decided(forwardRow, 'CC23-0001', { petition: 'YK23-0001', ...sent }, book).calledBack).toBe(true);
  });

  it('is looked at again by its row of Chuyển cấp trên when it is withdrawn', () => {
    const { petition, forward } = settle({}, sent);
    if (forward === undefined) throw new Error('No row');
    const row = { ...forwardRow.brief(forward), code: forward.code };
    const seen = (status: string) =>
      forwardRow.sees?.(
        row,
        ruleBook({ rows: { petitions: [{ ...petitionRow.brief(petition), code: petition.code, status }] } }),
      );
    expect(seen('Rút')).not.toBe(seen('Đã chuyển, chờ trả lời'));
  });

  it('is to be told again when the unit above changes the answer after its petitioner was told', () => {
    const answer = { ...sent, answer: 'Làm năm 2024', answeredOn: '10/11/2023' };
    const given = (answeredAs: string, found: ReturnType<typeof settle>) =>
      found.forward === undefined ? found : { ...found, forward: { ...found.forward, answeredAs } };
    const first = settle({}, { ...answer, toldOn: '11/11/2023' }, given('first', settle({}, answer)));
    expect([first.petition.status, first.forward?.status]).toEqual(['Đã giải quyết xong', 'Đã báo người dân']);
    const other = { ...answer, answer: 'Lùi sang năm 2027' };
    const changed = settle({}, { ...other, toldOn: '11/11/2023' }, given('second', first));
    expect([changed.petition.status, changed.forward?.status]).toEqual(['Đang xử lý', 'Đã có trả lời']);
    const hints = changed.forward === undefined ? [] : forwardRow.hints?.(changed.forward, ruleBook());
    expect(hints?.join()).toContain('sau khi báo người dân ngày 11/11/2023');
    const again = settle({}, { ...other, toldOn: '20/11/2023' }, changed);
    expect([again.petition.status, again.forward?.status]).toEqual(['Đã giải quyết xong', 'Đã báo người dân']);
  });

  it('takes what the unit above writes first for what the office had typed from its letter, and told', () => {
    const answer = { ...sent, answer: 'Làm năm 2024', answeredOn: '10/11/2023', toldOn: '11/11/2023' };
    const told = settle({}, answer);
    const given = (answeredAs: string, { petition, forward }: ReturnType<typeof settle>) =>
      settle({}, answer, { petition, forward: forward && { ...forward, answeredAs } });
    const first = given('first', told);
    expect(first.forward?.status).toBe('Đã báo người dân');
    expect(given('second', first).forward?.status).toBe('Đã có trả lời');
  });

  it('needs nobody told again when the clerk mends the answer of a body without a book here', () => {
    const answer = { ...sent, receiver: 'Công ty Điện lực', answeredOn: '10/11/2023', toldOn: '11/11/2023' };
    const told = settle({}, { ...answer, answer: 'Thay cot' });
    expect(settle({}, { ...answer, answer: 'Thay cột' }, told).forward?.status).toBe('Đã báo người dân');
  });
});
