import { beforeEach, describe, expect, it } from 'vitest';
import { type JournalLine, journalLines } from '../../../functions/domain/journal.ts';
import { CODE, CONTENT } from '../../faults/sync/hand.ts';
import { put } from '../../faults/sync/script.ts';
import type { World } from '../../faults/sync/world.ts';
import { inRestedWorld } from '../../fixtures/rested-world.ts';

/** A row that disappears keeps its record, and the office reads of it. */

let world: World;
inRestedWorld(['Sửa đường ngõ 1', 'Cấp sổ đất cho 3 hộ', 'Dọn rác đầu thôn'], (opened) => {
  world = opened;
});

const told = async (): Promise<JournalLine[]> =>
  journalLines(await world.store.query(`units/${world.unitId}/journal`)).filter(({ what }) => what === 'Dòng bị xóa');
const removeRows = (from: number, to: number): void =>
  world.hand.do({ deleteDimension: { range: world.hand.rows(from, to) } });

describe('a row that disappears', () => {
  it('is told once, by its code, and again when it has come back and goes again', async () => {
    const whole = world.hand.look().grid;
    removeRows(2, 3);
    await world.rest();
    await world.rest();
    expect(await told()).toMatchObject([
      {
        code: 'YK23-0002',
        message:
          'Dòng YK23-0002 (Ý kiến, kiến nghị) đã bị xóa khỏi sổ; hồ sơ vẫn còn và vẫn được nhắc việc. Cần kết thúc thì ' +
          'khôi phục dòng (Tệp → Lịch sử phiên bản) rồi ghi Kết quả xử lý: Rút hoặc Trùng.',
      },
    ]);
    world.hand.restore(whole);
    await world.rest();
    expect(await told()).toHaveLength(1);
    removeRows(2, 3);
    await world.rest();
    expect(await told()).toHaveLength(2);
  });

  it('of another tab, closed already, is not said to be chased', async () => {
    const conclusions = world.tab('conclusions');
    const done = { 'Kết quả thực hiện': 'Đã xong', 'Ngày hoàn thành': 45211, 'Ý kiến giám sát': 'Đạt' };
    put(conclusions, 1, { 'Nội dung kết luận': 'Xong trước 15/12', ...done });
    await world.rest();
    conclusions.do({ deleteDimension: { range: conclusions.rows(1, 2) } });
    await world.rest();
    expect((await told()).map(({ message }) => message)).toEqual([
      'Dòng KL23-0001 (Kết luận) đã bị xóa khỏi sổ; hồ sơ vẫn còn. Xóa nhầm thì khôi phục dòng (Tệp → Lịch sử phiên bản).',
    ]);
  });

  it('because it was cut and pasted elsewhere has not', async () => {
    const row = world.hand.look().grid[1] ?? [];
    removeRows(1, 2);
    world.hand.write(5, 0, row);
    await world.rest();
    expect(world.hand.look().at(5, CODE)).toBe('YK23-0001');
    expect(await told()).toEqual([]);
  });

  it('after it was moved to Sổ văn phòng is no loss', async () => {
    world.hand.write(1, world.hand.look().column('Loại'), ['Khiếu nại']);
    await world.rest();
    expect(world.hand.look().at(1, CONTENT)).toBe('Đã chuyển Văn phòng');
    removeRows(1, 2);
    await world.rest();
    expect(await told()).toEqual([]);
  });

  it('with many others is told in one line', async () => {
    for (let n = 4; n < 30; n += 1) put(world.hand, n, { 'Ngày nhận': 45210, [CONTENT]: `Ý kiến thứ ${n}` });
    await world.rest();
    removeRows(1, 30);
    await world.rest();
    expect((await told()).map(({ message }) => message)).toEqual([
      expect.stringContaining('29 dòng (Ý kiến, kiến nghị, từ YK23-0001 đến YK23-0029) đã bị xóa khỏi sổ'),
    ]);
  });
});

describe('a row over which another is pasted', () => {
  const NAME = 'Tổ chức, cá nhân kiến nghị';
  const pastedOver = async (): Promise<JournalLine[]> =>
    journalLines(await world.store.query(`units/${world.unitId}/journal`)).filter(
      ({ what }) => what === 'Dòng bị ghi đè',
    );
  const says = async (name: string, content: string): Promise<void> => {
    put(world.hand, 2, { [NAME]: name, [CONTENT]: content });
    await world.rest();
  };

  beforeEach(() => says('Bà Lê Thị Bình', 'Cấp sổ đất cho 3 hộ'));

  it('keeps its code, and the office reads that it speaks of somebody else now', async () => {
    await says('Ông Khác Hẳn', 'Xin lắp đèn chiếu sáng ngõ 7');
    expect(world.hand.look().at(2, CODE)).toBe('YK23-0002');
    expect(await pastedOver()).toMatchObject([
      {
        code: 'YK23-0002',
        message:
          'Dòng YK23-0002 (Ý kiến, kiến nghị) nay ghi người khác, nội dung khác; thư đã gửi và câu trả lời đã ghi dưới mã này là của ' +
          'việc trước. Dán đè nhầm thì lấy lại dòng trước (Tệp → Lịch sử phiên bản), ghi việc mới vào dòng trống.',
      },
    ]);
  });

  it('is not told again when the old one is put back', async () => {
    await says('Ông Khác Hẳn', 'Xin lắp đèn chiếu sáng ngõ 7');
    await says('Bà Lê Thị Bình', 'Cấp sổ đất cho 3 hộ');
    expect(await pastedOver()).toHaveLength(1);
  });

  it.each([
    ['whose name was mistyped', 'Bà Lê Thị Bính', 'Cấp sổ đất cho 3 hộ'],
    ['whose matter is told better', 'Bà Lê Thị Bình', 'Đề nghị đo lại ruộng'],
    ['that is corrected throughout', 'Ông Lê Văn Bình', 'Đề nghị cấp sổ đỏ đất vườn cho 3 hộ ở ngõ 5'],
  ])('is no row %s', async (_, name, content) => {
    await says(name, content);
    expect(await pastedOver()).toEqual([]);
  });

  it('is no complaint that went to Sổ văn phòng', async () => {
    put(world.hand, 2, { Loại: 'Khiếu nại' });
    await world.rest();
    expect(await pastedOver()).toEqual([]);
  });
});
