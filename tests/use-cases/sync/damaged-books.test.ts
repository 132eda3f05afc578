import { describe, expect, it } from 'vitest';
import type { Petition } from '../../../functions/domain/records/petition.ts';
import { StoreUnavailable } from '../../../functions/domain/store.ts';
import { WorkbookUnavailable } from '../../../functions/domain/workbooks.ts';
import { queueSync, UnknownWorkbook } from '../../../functions/use-cases/queue-sync.ts';
import { syncUnit } from '../../../functions/use-cases/sync/sync-unit.ts';
import { CODE, CONTENT } from '../../faults/sync/hand.ts';
import { pictureOf, put } from '../../faults/sync/script.ts';
import type { Template } from '../../faults/sync/template.ts';
import type { World } from '../../faults/sync/world.ts';
import { inRestedWorld } from '../../fixtures/rested-world.ts';

let world: World;
let template: Template;
inRestedWorld(['Sửa đường ngõ 1', 'Cấp sổ đất cho 3 hộ', 'Dọn rác đầu thôn'], (opened, from) => {
  world = opened;
  template = from;
});

const type = (row: number, text: string): void => put(world.hand, row, { 'Ngày nhận': 45210, [CONTENT]: text });
const sync = () => syncUnit(world.ports, { unitId: world.unitId, spreadsheetId: world.common });
const petitions = () => world.documents<Petition>('petitions');
const rows = (): string[] => {
  const look = world.hand.look();
  return look.filled().map((row) => `${look.at(row, CODE)} ${look.at(row, CONTENT)}`);
};
const told = async () =>
  (await world.documents<{ what: string; message: string }>('journal')).filter(({ what }) => what === 'Bảng tạm dừng');

const asTyped = ['YK23-0001 Sửa đường ngõ 1', 'YK23-0002 Cấp sổ đất cho 3 hộ', 'YK23-0003 Dọn rác đầu thôn'];

describe('a tab without its headers', () => {
  const damages = {
    missing: () => world.hand.write(0, world.hand.look().column(CONTENT), ['Nội dung ý kiến']),
    doubled: () => world.hand.write(0, world.hand.look().headers.length, [CONTENT]),
  };

  it.each(Object.keys(damages) as (keyof typeof damages)[])(
    '%s: stops alone, and the office is told once',
    async (how) => {
      const content = world.hand.look().column(CONTENT);
      damages[how]();
      world.hand.write(4, content, ['Ý kiến gõ khi bảng đang dừng']);
      put(world.tab('conclusions'), 1, { 'Nội dung kết luận': 'Xong trước 15/12' });
      for (let n = 0; n < 3; n += 1) await sync();
      expect(world.tab('conclusions').look().at(1, CODE)).toBe('KL23-0001');
      expect(await petitions()).toHaveLength(3);
      expect((await petitions()).every(({ missingSince }) => missingSince === null)).toBe(true);
      const lines = await told();
      expect(lines).toHaveLength(1);
      expect(lines[0]?.message).toMatch(/^Bảng «Ý kiến, kiến nghị» tạm dừng: (thiếu|trùng) cột «Nội dung»/);
    },
  );

  it('goes on by itself once they are mended, and is told again when they are damaged again', async () => {
    const { headers } = world.hand.look();
    for (let times = 1; times <= 2; times += 1) {
      damages.missing();
      await world.rest();
      expect(await told()).toHaveLength(times);
      world.hand.write(0, 0, headers);
      type(3 + times, `Ý kiến thứ ${3 + times}`);
      await world.rest();
      expect(rows()).toHaveLength(3 + times);
      expect(rows().at(-1)).toBe(`YK23-000${3 + times} Ý kiến thứ ${3 + times}`);
    }
  });
});

describe('headers that a sort has taken along into the rows', () => {
  it.each([3, 13])(
    'to row %i: the tab says where they are, nothing counts as deleted, and goes on once they are on top again',
    async (place) => {
      for (let row = 4; row <= 14; row += 1) type(row, `Đề nghị khơi thông rãnh số ${row * 7}`);
      await world.rest();
      const before = world.hand.look().grid;
      world.hand.do({ moveDimension: { source: world.hand.rows(0, 1), destinationIndex: place } });
      for (let n = 0; n < 3; n += 1) await sync();
      expect((await told()).map(({ message }) => message)).toEqual([
        `Bảng «Ý kiến, kiến nghị» tạm dừng: dòng tiêu đề đang ở dòng ${place}, dưới các dòng đã nhập. Kéo dòng tiêu đề lên đầu bảng (Ctrl+Z nếu vừa sắp xếp), bảng sẽ tự chạy tiếp.`,
      ]);
      expect((await petitions()).filter(({ missingSince }) => missingSince !== null)).toEqual([]);
      world.hand.do({ moveDimension: { source: world.hand.rows(place - 1, place), destinationIndex: 0 } });
      await world.rest();
      expect(world.hand.look().grid).toEqual(before);
    },
  );
});

describe('headers that were pasted once more among the rows', () => {
  it('are nobody’s row; the rows around them go on', async () => {
    const line = (row: number) => ({ sheetId: world.hand.sheetId, startRowIndex: row, endRowIndex: row + 1 });
    world.hand.do(
      { insertDimension: { range: world.hand.rows(2, 3) } },
      { copyPaste: { source: line(0), destination: line(2) } },
    );
    type(5, 'Đề nghị lắp đèn đường');
    await world.rest();
    expect(rows()).toEqual([asTyped[0], `${CODE} ${CONTENT}`, ...asTyped.slice(1), 'YK23-0004 Đề nghị lắp đèn đường']);
    expect(await petitions()).toHaveLength(4);
  });
});

describe('a book that is not what it was', () => {
  it('restored from an old version takes its old texts, keeps its codes, and nothing newer is lost', async () => {
    const old = world.hand.look().grid;
    world.hand.write(1, world.hand.look().column(CONTENT), ['Sửa đường ngõ 1 và ngõ 2']);
    type(4, 'Thêm đèn đường');
    await world.rest();
    world.hand.restore(old);
    await world.rest();
    expect(rows()).toEqual(asTyped);
    const records = await petitions();
    expect(records.map(({ code, content }) => `${code} ${content}`).sort()).toEqual([
      ...asTyped,
      'YK23-0004 Thêm đèn đường',
    ]);
    expect(records.filter(({ missingSince }) => missingSince !== null).map(({ code }) => code)).toEqual(['YK23-0004']);
    expect(JSON.stringify(await world.documents('audit'))).toContain('Sửa đường ngõ 1 và ngõ 2');
    type(4, 'Thêm đèn đường');
    await world.rest();
    expect(rows().at(-1)).toBe('YK23-0004 Thêm đèn đường');
  });

  it('copied by a user is nobody’s: its hint is refused, and edits in it reach no record', async () => {
    template.desk.copyBook(world.common, 'copy-by-a-user');
    await expect(queueSync(world.ports, 'copy-by-a-user', 0)).rejects.toThrow(UnknownWorkbook);
    const before = await pictureOf(world);
    await sync();
    expect(await pictureOf(world)).toEqual(before);
    template.desk.removeBook('copy-by-a-user');
  });

  it.each([
    ['that this unit has, too', 'YK23-0002'],
    ['that this unit has never given', 'YK23-0417'],
    ['of another year', 'YK22-0002'],
  ])('a row pasted from another unit with a code %s gets a new one', async (_, code) => {
    put(world.hand, 4, {
      [CODE]: code,
      'Ngày nhận': 45215,
      [CONTENT]: 'Ý kiến chép từ sổ xã bên',
      'Tình trạng': 'Đã trả lời',
    });
    await world.rest();
    expect(rows()).toEqual([...asTyped, 'YK23-0004 Ý kiến chép từ sổ xã bên']);
    expect(world.hand.look().at(4, 'Tình trạng')).not.toBe('Đã trả lời');
  });
});

describe('a tab that is too short for what the system tells in it', () => {
  it('because its blank rows were deleted gets rows, and nothing of the book waits for that', async () => {
    const summary = world.tab('summary');
    summary.do({ deleteDimension: { range: summary.rows(20, 200) } });
    type(4, 'Thêm đèn đường');
    await world.rest();
    expect(rows().at(-1)).toBe('YK23-0004 Thêm đèn đường');
    expect(summary.look().grid.map(([measure]) => measure)).toContain('Theo thôn, khu');
  });
});

describe('a sync that cannot go on', () => {
  it('because its access was taken away says so, and goes on where it was once it has it again', async () => {
    const before = await world.documents('notices');
    type(4, 'Đổ đất nền đường');
    world.boundary = (call, when) => {
      if (call !== 'spreadsheets.batchUpdate' || when !== 'before') return;
      throw Object.assign(new Error('403'), { response: { status: 403, data: { error: { code: 403 } } } });
    };
    await expect(sync()).rejects.toThrow(WorkbookUnavailable);
    const notices = await world.documents('notices');
    expect(notices).toHaveLength(before.length);
    world.boundary = () => undefined;
    await world.rest();
    expect(rows().at(-1)).toBe('YK23-0004 Đổ đất nền đường');
    expect(await world.documents('notices')).toHaveLength(before.length + 1);
    expect(await petitions()).toHaveLength(4);
  });

  it.each([
    ['taken away from it', new WorkbookUnavailable('no-access', 'Không mở được sổ.')],
    ['that fails in a way nobody has thought of', new Error('400')],
  ])('in one book, %s, is done in the other all the same', async (_, failure) => {
    const { workbooks } = world.ports;
    const read: typeof workbooks.read = (spreadsheetId, ...rest) =>
      spreadsheetId === world.common ? Promise.reject(failure) : workbooks.read(spreadsheetId, ...rest);
    const complaints = world.tab('complaints');
    put(complaints, 1, { 'Nội dung': 'Khiếu nại thu hồi đất', Loại: 'Khiếu nại' });
    const both = syncUnit({ ...world.ports, workbooks: { ...workbooks, read } }, { unitId: world.unitId });
    await expect(both).rejects.toThrow(failure);
    expect(complaints.look().at(1, CODE)).toBe('YK23-0004');
  });

  it('because its book cannot be opened tells the office in the other book, once a day, as long as it lasts', async () => {
    const { workbooks } = world.ports;
    const failure = new WorkbookUnavailable('no-access', 'Hãy chia sẻ lại sổ.');
    const read: typeof workbooks.read = (spreadsheetId, ...rest) =>
      spreadsheetId === world.common ? Promise.reject(failure) : workbooks.read(spreadsheetId, ...rest);
    const lost = () => syncUnit({ ...world.ports, workbooks: { ...workbooks, read } }, { unitId: world.unitId });
    const shown = () =>
      world
        .tab('journal')
        .look()
        .grid.filter(([, what]) => what === 'Không mở được sổ')
        .map((line) => line[3]);
    for (let hour = 0; hour < 3; hour += 1) {
      await expect(lost()).rejects.toThrow(failure);
      world.clock.at = new Date(world.clock.at.getTime() + 60 * 60_000);
    }
    await expect(lost()).rejects.toThrow(failure);
    expect(shown()).toEqual(['Sổ đối thoại đứng yên, dòng gõ vào chưa được kiểm tra. Hãy chia sẻ lại sổ.']);
    world.clock.at = new Date(world.clock.at.getTime() + 24 * 60 * 60_000);
    for (let n = 0; n < 2; n += 1) await expect(lost()).rejects.toThrow(failure);
    expect(shown()).toHaveLength(2);
    await world.rest();
    expect(shown()).toHaveLength(2);
  });

  it('because the store is down for a minute leaves the book alone and loses nothing', async () => {
    type(4, 'Thêm đèn đường');
    let writes = 0;
    world.boundary = (call) => {
      if (call === 'spreadsheets.batchUpdate') writes += 1;
      if (call.startsWith('store.')) throw new StoreUnavailable('down');
    };
    for (let n = 0; n < 3; n += 1) {
      await expect(sync()).rejects.toThrow(StoreUnavailable);
      world.clock.at = new Date(world.clock.at.getTime() + 20_000);
    }
    expect(writes).toBe(0);
    world.boundary = () => undefined;
    await world.rest();
    expect(rows()).toEqual([...asTyped, 'YK23-0004 Thêm đèn đường']);
  });

  it('because it died while the clock was ahead holds nobody up once the clock is right', async () => {
    const right = world.clock.at;
    world.clock.at = new Date(right.getTime() + 5 * 3_600_000);
    type(4, 'Thêm đèn đường');
    world.boundary = (call) => {
      if (call.startsWith('store.') || call.startsWith('spreadsheets.batchUpdate')) died += 1;
      if (died > 12) throw new Error('killed');
    };
    let died = 0;
    await expect(sync()).rejects.toThrow('killed');
    expect(await world.store.get(`units/${world.unitId}/state`, 'sync')).toMatchObject({
      data: { lease: { token: expect.any(String) } },
    });
    world.boundary = () => undefined;
    world.clock.at = right;
    await world.rest();
    expect(rows().at(-1)).toBe('YK23-0004 Thêm đèn đường');
  });

  it('for two minutes because it has much to do keeps its unit; the one that comes in between leaves a note', async () => {
    for (let n = 4; n < 30; n += 1) type(n, `Ý kiến thứ ${n}`);
    let others = 0;
    world.boundary = async (call, when) => {
      world.clock.at = new Date(world.clock.at.getTime() + 15_000);
      if (call !== 'spreadsheets.batchUpdate' || when !== 'before' || others > 0) return;
      others += 1;
      const before = await world.store.get(`units/${world.unitId}/state`, 'sync');
      expect(await sync()).toEqual({ passes: 1 });
      const after = await world.store.get(`units/${world.unitId}/state`, 'sync');
      expect(after?.data).toEqual({ ...(before?.data as object), dirty: [world.common] });
    };
    await sync();
    expect(others).toBe(1);
    world.boundary = () => undefined;
    await world.rest();
    expect(rows()).toHaveLength(29);
    expect(await petitions()).toHaveLength(29);
  });
});

describe('tick boxes put into a whole column', () => {
  it('make no rows; only a ticked one has spoken', async () => {
    const registrations = world.tab('registrations');
    const of = (name: string) => ({ 'Cuộc đối thoại': 'DT23-01', 'Họ và tên': name, [CONTENT]: `Đề nghị của ${name}` });
    put(registrations, 1, of('Lò Văn A'));
    put(registrations, 2, of('Hà Thị B'));
    for (let row = 1; row < 40; row += 1) put(registrations, row, { 'Đã phát biểu': row === 2 ? 'TRUE' : 'FALSE' });
    await world.rest();
    const records = await world.documents<{ name: string; spoken?: boolean }>('registrations');
    const spoke = records.map(({ name, spoken = false }) => `${name} ${spoken}`);
    expect(spoke.sort()).toEqual(['Hà Thị B true', 'Lò Văn A false']);
  });
});
