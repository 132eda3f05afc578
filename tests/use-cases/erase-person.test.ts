import { describe, expect, it } from 'vitest';
import { causeId } from '../../functions/domain/books/content-hash.ts';
import { journalLines } from '../../functions/domain/journal.ts';
import { caseFacts } from '../../functions/domain/notices/case-facts.ts';
import type { Complaint, Registration } from '../../functions/domain/records/following.ts';
import type { Petition } from '../../functions/domain/records/petition.ts';
import { parseUnitRecord, type UnitRecord } from '../../functions/domain/records/unit-record.ts';
import { carryOver } from '../../functions/use-cases/carry-over.ts';
import { erasePerson } from '../../functions/use-cases/erase-person.ts';
import { findSession, gather } from '../../functions/use-cases/make-document/gather.ts';
import { publicResults } from '../../functions/use-cases/public-results.ts';
import { syncUnit } from '../../functions/use-cases/sync/sync-unit.ts';
import { put } from '../faults/sync/script.ts';
import { erasing, inPersonStory, NAME, type PersonStory } from '../fixtures/person-story.ts';

const EDITED = 'Dân đề nghị dọn rác';
let story: PersonStory;
inPersonStory((opened) => {
  story = opened;
});

const erase = (more: Parameters<typeof erasing>[1] = {}) => erasePerson(story.ports, erasing(story, more));
const petitionOf = async (code: string): Promise<Petition | undefined> =>
  (await story.documents<Petition>('petitions')).find((each) => each.code === code);
const told = async () =>
  journalLines(await story.store.query(`units/${story.unitId}/journal`)).filter(
    ({ what }) => what === 'Xóa dữ liệu cá nhân',
  );
/** What must be the same afterwards: everything but the person. */
const casesOf = async () => {
  const { documents } = story;
  return {
    petitions: (await documents<Petition>('petitions')).map((p) => [p.code, p.status, p.field, p.replyDue, p.village]),
    texts: (await documents<Petition>('petitions')).map((p) => [p.content, p.draft, p.receivedOn, p.assignee]),
    registrations: (await documents<Registration>('registrations')).map((r) => [
      r.code,
      r.order,
      r.petition,
      r.content,
    ]),
    complaints: (await documents<Complaint>('complaints')).map((c) => [c.code, c.kind, c.resolveDue, c.content]),
    summary: story.book('summary').look().grid,
  };
};

describe('a person whose data are erased', () => {
  it('is found nowhere in the record and in the books once the office has edited what it was told', async () => {
    expect((await story.found()).length).toBeGreaterThan(20);
    const answer = await erase();
    expect(answer.codes).toEqual(['PB23-0001', 'YK23-0001', 'YK23-0002', 'YK23-0003']);
    expect(answer.edit).toEqual([{ code: 'YK23-0002', column: 'Nội dung' }]);
    await story.settle();
    put(story.book('petitions'), 2, { 'Nội dung': EDITED });
    await story.settle();
    // The audit of this edit holds the text it replaced.
    expect(await story.found()).toHaveLength(1);
    expect((await erase()).edit).toEqual([]);
    expect(await story.found()).toEqual([]);
  });

  it('leaves the cases as they were, with codes, deadlines, texts and counts', async () => {
    const before = await casesOf();
    await erase();
    await story.settle();
    expect(await casesOf()).toEqual(before);
    expect(await petitionOf('YK23-0004')).toMatchObject({ name: 'Lê Văn Tá', phone: '0912000888', erased: null });
  });

  it('is asked for in no row, and the office reads which text names him', async () => {
    await erase();
    await story.settle();
    const [registrations, petitions] = [story.book('registrations').look(), story.book('petitions').look()];
    const blank = 'Hợp lệ\nĐã xóa thông tin cá nhân theo yêu cầu ngày 18/10/2023; để trống';
    expect(registrations.at(1, 'Kiểm tra nhập liệu')).toBe(`${blank} «Họ và tên», «Điện thoại», «Cơ quan, tổ chức».`);
    expect(petitions.at(2, 'Kiểm tra nhập liệu')).toBe(
      `${blank} «${NAME}», «Điện thoại».\nNội dung: còn nêu tên hoặc số điện thoại của người đã được xóa thông tin; sửa lại ô này.`,
    );
    put(story.book('petitions'), 2, { 'Nội dung': EDITED });
    await story.settle();
    expect(story.book('petitions').look().at(2, 'Kiểm tra nhập liệu')).toBe(`${blank} «${NAME}», «Điện thoại».`);
  });

  it('is told of in one line of Nhật ký, by codes, reason and time, however often the call is repeated', async () => {
    await erase();
    await story.settle();
    await erase();
    expect(await told()).toEqual([
      {
        at: '2023-10-18T01:00:00.000Z',
        what: 'Xóa dữ liệu cá nhân',
        code: '',
        message:
          'Đã xóa tên, số điện thoại ở PB23-0001, YK23-0001, YK23-0002, YK23-0003; vụ việc được giữ lại. ' +
          'Lý do: đơn yêu cầu ngày 17/10/2023. Còn phải sửa tay: YK23-0002 cột Nội dung.',
      },
    ]);
  });

  it('is named neither in the answer nor in a dry run, which writes nothing', async () => {
    const before = await story.everything();
    const answer = await erase({ dryRun: true });
    expect(await story.everything()).toBe(before);
    expect(story.traced(JSON.stringify([answer, await erase()]))).toEqual([]);
    expect(answer).toMatchObject({ dryRun: true, codes: ['PB23-0001', 'YK23-0001', 'YK23-0002', 'YK23-0003'] });
  });

  it('is taken out of registration and petition alike, whichever was named', async () => {
    for (const code of ['PB23-0001', 'YK23-0001'])
      expect((await erase({ codes: [code], dryRun: true })).codes).toEqual(['PB23-0001', 'YK23-0001']);
  });

  it('and is named in a conclusion of the case is pointed at there, too, until it is edited', async () => {
    const conclusions = story.book('conclusions');
    put(conclusions, 1, { 'Ý kiến': 'YK23-0002', 'Nội dung kết luận': 'Dọn rác theo ý bà Lương Thị Ngà' });
    put(conclusions, 2, { 'Nội dung kết luận': 'Mời bà Lương Thị Ngà dự họp' });
    await story.settle();
    const { edit, review } = await erase();
    expect(edit).toContainEqual({ code: 'KL23-0001', column: 'Nội dung kết luận' });
    expect(review).toEqual([{ code: 'KL23-0002', column: 'Nội dung kết luận' }]);
    await story.settle();
    expect(conclusions.look().at(1, 'Kiểm tra nhập liệu')).toBe(
      'Hợp lệ\nNội dung kết luận: còn nêu tên hoặc số điện thoại của người đã được xóa thông tin; sửa lại ô này.',
    );
    expect((await erase()).edit).toHaveLength(2);
    put(conclusions, 1, { 'Nội dung kết luận': 'Dọn rác' });
    await story.settle();
    expect(conclusions.look().at(1, 'Kiểm tra nhập liệu')).toBe('Hợp lệ');
    expect((await erase()).edit).toEqual([{ code: 'YK23-0002', column: 'Nội dung' }]);
  });

  it('is named neither on the public page nor in a new paper by a text that the office has still to edit', async () => {
    const conclusions = story.book('conclusions');
    const ofHers = { 'Ý kiến': 'YK23-0002', 'Công khai': 'Có' };
    put(conclusions, 1, { ...ofHers, 'Nội dung kết luận': 'Dọn rác theo ý bà Lương Thị Ngà' });
    put(conclusions, 2, { ...ofHers, 'Nội dung kết luận': 'Dọn rác trước nhà bà Ngà' });
    await story.settle();
    const paper = { id: 'v', code: 'VB23-01', raw: {}, kind: 'Thông báo kết luận', session: 'DT23-01', number: '9/TB' };
    const data = { ...paper, createdAt: '', updatedAt: '', issuedOn: '2023-10-18', status: 'Đã ban hành' };
    await story.store.commit([{ op: 'create', collection: `units/${story.unitId}/documents`, id: 'v', data }]);
    const told = async () => {
      const unit = parseUnitRecord((await story.store.get('units', story.unitId))?.data);
      const session = await findSession(story.store, story.unitId, 'DT23-01');
      if (session === undefined) throw new Error('no session');
      const { input } = await gather(story.store, unit, session, story.clock.at);
      const mails = input.petitions.map((petition) => caseFacts('petitions', petition).excerpt);
      const told = [await publicResults(story.ports, story.unitId), input, mails];
      // What was typed stands in no paper but as what was read from it.
      return JSON.stringify(told, (key, value: unknown) => (key === 'raw' ? undefined : value));
    };
    expect(await publicResults(story.ports, story.unitId)).not.toMatch(/(Thị|bà) Ngà/);
    await erase();
    expect(await told()).not.toMatch(/(Thị|bà) Ngà/);
    put(conclusions, 1, { 'Nội dung kết luận': 'Dọn rác mỗi tuần' });
    await story.settle();
    expect(await told()).toContain('Dọn rác mỗi tuần');
  });

  it('and is taken out of a conclusion as asked: that is no other promise than the one of the notice', async () => {
    const conclusions = story.book('conclusions');
    const promise = {
      'Ý kiến': 'YK23-0002',
      'Nội dung kết luận': 'Dọn rác theo ý bà Lương Thị Ngà',
      'Công khai': 'Có',
    };
    put(conclusions, 1, { ...promise, 'Đơn vị thực hiện': 'Tổ vệ sinh' });
    const notice = { 'Cuộc đối thoại': 'DT23-01', 'Loại văn bản': 'Thông báo kết luận', 'Trích yếu': 'Thông báo' };
    put(story.book('documents'), 1, { ...notice, 'Số, ký hiệu': '9/TB', 'Ngày ban hành': '17/11/2023' });
    story.clock.at = new Date('2023-11-20T08:00:00+07:00');
    await story.settle();
    const page = () => publicResults(story.ports, story.unitId);
    expect(await page()).toContain('Tổ vệ sinh');
    await erase();
    expect(await page()).toMatch(/…{5,}.*Tổ vệ sinh/s);
    put(conclusions, 1, { 'Nội dung kết luận': 'Dọn rác mỗi tuần' });
    await story.settle();
    expect(conclusions.look().at(1, 'Kiểm tra nhập liệu')).toBe('Hợp lệ');
    expect(await page()).toMatch(/Dọn rác mỗi tuần.*Tổ vệ sinh/s);
    put(conclusions, 1, { 'Nội dung kết luận': 'Dọn rác mỗi tháng' });
    await story.settle();
    expect(conclusions.look().at(1, 'Kiểm tra nhập liệu')).toContain('đã sửa, khác với Thông báo kết luận 9/TB');
  });

  it('of another case that was not named is pointed at', async () => {
    put(story.book('petitions'), 5, { 'Ngày nhận': 45_210, 'Nội dung': 'Ý kiến của luong thi nga' });
    put(story.book('petitions'), 6, { 'Ngày nhận': 45_210, 'Nội dung': 'Gọi +84 912-000-777 để biết thêm' });
    await story.settle();
    expect((await erase()).review).toEqual([
      { code: 'YK23-0005', column: 'Nội dung' },
      { code: 'YK23-0006', column: 'Nội dung' },
    ]);
  });
});

describe('the sheet does not bring the person back', () => {
  const settledWithoutTrace = async () => {
    put(story.book('petitions'), 2, { 'Nội dung': EDITED });
    await story.settle();
    await erase();
    await story.settle();
  };

  it('when an older version of the tabs is restored', async () => {
    const tabs = ['petitions', 'registrations', 'complaints', 'contacts'];
    put(story.book('petitions'), 2, { 'Nội dung': EDITED });
    await story.settle();
    const older = tabs.map((tab) => story.book(tab).look().grid);
    await settledWithoutTrace();
    for (const [n, tab] of tabs.entries()) story.book(tab).restore(older[n] ?? []);
    await story.settle();
    expect(await story.found()).toEqual([]);
  });

  it('when somebody types the name and the number again', async () => {
    await settledWithoutTrace();
    put(story.book('petitions'), 2, { [NAME]: 'Bà Lương Thị Ngà', 'Điện thoại': '0912 000 777' });
    put(story.book('registrations'), 1, { 'Họ và tên': 'Lương Thị Ngà' });
    await story.settle();
    expect(await story.found()).toEqual([]);
  });

  it('when the row below says "as above" before the cells are empty', async () => {
    put(story.book('petitions'), 2, { 'Nội dung': EDITED });
    await story.settle();
    await erase();
    put(story.book('petitions'), 4, { [NAME]: 'nt' });
    story.book('petitions').do({ deleteDimension: { range: story.book('petitions').rows(3, 4) } });
    await story.settle();
    expect(await story.found()).toEqual([]);
  });

  it('when its rows are sorted between the erasure and the sync', async () => {
    put(story.book('petitions'), 2, { 'Nội dung': EDITED });
    await story.settle();
    await erase();
    const hand = story.book('petitions');
    const sortSpecs = [{ dimensionIndex: hand.look().column('Nội dung'), sortOrder: 'DESCENDING' }];
    hand.do({ sortRange: { range: hand.box(1, 5), sortSpecs } });
    await story.settle();
    expect(await story.found()).toEqual([]);
    expect(await petitionOf('YK23-0004')).toMatchObject({ name: 'Lê Văn Tá', content: 'Đề nghị cấp sổ đất' });
  });

  it('when the row had gone before, and comes back', async () => {
    put(story.book('petitions'), 2, { 'Nội dung': EDITED });
    await story.settle();
    const whole = story.book('petitions').look().grid;
    story.book('petitions').do({ deleteDimension: { range: story.book('petitions').rows(1, 3) } });
    await story.settle();
    await erase();
    await story.settle();
    expect(await story.found()).toEqual([]);
    story.book('petitions').restore(whole);
    await story.settle();
    expect(await story.found()).toEqual([]);
    expect(await petitionOf('YK23-0002')).toMatchObject({ content: EDITED, missingSince: null, name: '' });
  });
});

describe('a sync at the same moment', () => {
  it('that is at work is let finish first: nothing is erased by halves', async () => {
    let refused: unknown;
    story.boundary = async (call, when) => {
      if (call !== 'spreadsheets.batchUpdate' || when !== 'before') return;
      story.boundary = () => undefined;
      refused = await erase().catch((error: unknown) => error);
    };
    put(story.book('petitions'), 2, { 'Nội dung': EDITED });
    await story.settle();
    expect(refused).toMatchObject({ name: 'UnitBusy', message: expect.stringContaining('chờ một, hai phút') });
    expect(await petitionOf('YK23-0002')).toMatchObject({ name: 'Lương Thị Ngà' });
  });

  it('that comes while the data are erased waits, and is made up for', async () => {
    put(story.book('petitions'), 2, { 'Nội dung': EDITED });
    story.boundary = async (call, when) => {
      if (call !== `store.query units/${story.unitId}/rowIndex` || when !== 'after') return;
      story.boundary = () => undefined;
      await syncUnit(story.ports, { unitId: story.unitId });
    };
    await erase();
    expect(story.queued).toContainEqual({ unitId: story.unitId });
    await story.settle();
    await erase();
    expect(await story.found()).toEqual([]);
  });

  it('that outlived its lease has read the name and may not write it', async () => {
    put(story.book('petitions'), 2, { 'Nội dung': EDITED, [NAME]: 'Bà Lương Thị Ngà ' });
    put(story.book('petitions'), 5, { 'Ngày nhận': 45_210, 'Nội dung': 'Ý kiến khác' });
    story.boundary = async (call, when) => {
      if (call !== `store.query units/${story.unitId}/rowIndex` || when !== 'after') return;
      story.boundary = () => undefined;
      story.clock.at = new Date(story.clock.at.getTime() + 3 * 60_000);
      await erase();
    };
    await story.settle();
    await erase();
    expect(await story.found()).toEqual([]);
    expect(await petitionOf('YK23-0005')).toMatchObject({ content: 'Ý kiến khác' });
  });
});

describe('what is on its way', () => {
  it('comes to Sổ văn phòng without the person', async () => {
    put(story.book('petitions'), 2, { Loại: 'Khiếu nại', 'Nội dung': EDITED });
    await syncUnit(story.ports, { unitId: story.unitId, role: 'chung' });
    expect(await story.documents('inbox')).toHaveLength(1);
    await erase();
    await story.settle();
    expect(await story.found()).toEqual([]);
    const complaints = await story.documents<Complaint>('complaints');
    expect(complaints.find(({ code }) => code === 'YK23-0002')).toMatchObject({ content: EDITED, name: '', phone: '' });
    put(story.book('complaints'), 2, { [NAME]: 'Bà Lương Thị Ngà' });
    await story.settle();
    expect(await story.found()).toEqual([]);
  });

  const erasedAndEdited = async () => {
    put(story.book('petitions'), 2, { 'Nội dung': EDITED });
    await story.settle();
    await erase();
    await story.settle();
  };

  it('goes on without the person to the book of the next year', async () => {
    await erasedAndEdited();
    await carryOver(story.ports, story.unitId, 'nam-sau');
    const parcels = await story.store.query<{ code: string; fields: object }>('units/nam-sau/inbox');
    expect(story.traced(JSON.stringify(parcels))).toEqual([]);
    expect(parcels.find(({ data }) => data.code === 'YK23-0002')?.data.fields).toMatchObject({
      erased: { on: '2023-10-18' },
    });
    await story.settle();
    put(story.book('petitions'), 2, { [NAME]: 'Bà Lương Thị Ngà' });
    await story.settle();
    expect(await story.found()).toEqual([]);
  });

  it('goes on without the person to Sổ văn phòng', async () => {
    await erasedAndEdited();
    put(story.book('petitions'), 2, { Loại: 'Khiếu nại' });
    await story.settle();
    put(story.book('complaints'), 2, { [NAME]: 'Bà Lương Thị Ngà' });
    await story.settle();
    expect(story.book('complaints').look().at(2, 'Mã')).toBe('YK23-0002');
    expect(await story.found()).toEqual([]);
  });

  it.each([
    ['to the person', 'Trả lời kiến nghị', 'YK23-0002', 'trả lời ý kiến, kiến nghị của bà Lương Thị Ngà'],
    [
      'about him alone to a body',
      'Công văn kiến nghị cấp trên',
      'Điện lực Hải Bình',
      'đề nghị giải quyết ý kiến, kiến nghị của bà Lương Thị Ngà, thôn Đông',
    ],
    [
      'about him alone to a body that nobody has named yet',
      'Công văn kiến nghị cấp trên',
      '',
      'đề nghị giải quyết ý kiến, kiến nghị của bà Lương Thị Ngà, thôn Đông',
    ],
  ])(
    'or was made of it, a letter %s, loses the name in its subject, and its file is pointed at',
    async (_, kind, about, subject) => {
      put(story.book('petitions'), 2, { 'Nội dung': EDITED });
      put(story.book('forwards'), 1, {
        'Ý kiến': 'YK23-0002',
        'Cơ quan nhận': about.startsWith('YK') ? 'Điện lực Hải Bình' : about,
      });
      const name = `${kind} - DT23-01 - ${about}.docx`;
      const neutral = `${kind} ${about}`.trim();
      const signer = 'Đỗ Văn Bách';
      const snapshot = '{"fields":{},"recipients":[],"parts":{}}';
      const file = { name, subject, about, signer, snapshot, link: 'https://drive.example/f', edition: 1 };
      const made = { kind, session: 'DT23-01', madeAt: '2023-10-18T00:00:00.000Z', taken: false };
      const collection = `units/${story.unitId}/papers`;
      const paper = (id: string) =>
        ({ op: 'create', collection, id, data: { id, ...made, files: [{ fileId: `file-${id}`, ...file }] } }) as const;
      await story.store.commit([paper('listed')]);
      await story.settle();
      await story.store.commit([paper('fresh')]);
      const answer = await erase();
      expect(answer).toMatchObject({ papers: [{ code: 'VB23-0001', name }], edit: [], review: [] });
      await story.settle();
      expect(await story.found()).toEqual([]);
      const papers = story.book('documents').look();
      expect([papers.at(1, 'Trích yếu'), papers.at(2, 'Trích yếu')]).toEqual([neutral, neutral]);
    },
  );
});

describe('rows of the same matter in other units', () => {
  it('are named: the book of the next year, the copy of the unit above', async () => {
    const unit = await story.store.get<UnitRecord>('units', story.unitId);
    const { data } = unit ?? {};
    if (data === undefined) throw new Error('no unit');
    const petition = await story.store.query<object>(`units/${story.unitId}/petitions`, {
      where: { code: 'YK23-0002' },
    });
    const copy = (unitId: string, code: string, more: object) =>
      ({
        op: 'create',
        collection: `units/${unitId}/petitions`,
        id: code,
        data: { ...petition[0]?.data, code, ...more },
      }) as const;
    const settings = { ...data.settings, parent: 'huyen' };
    await story.store.commit([
      { op: 'put', collection: 'units', id: story.unitId, data: { ...data, successor: 'nam-sau', settings } },
      { op: 'create', collection: 'units', id: 'nam-sau', data: { ...data, id: 'nam-sau' } },
      { op: 'create', collection: 'units', id: 'huyen', data: { ...data, id: 'huyen' } },
      {
        op: 'put',
        collection: `units/${story.unitId}/petitions`,
        id: petition[0]?.id ?? '',
        data: { ...petition[0]?.data, sentUp: 'CC23-0001' },
      },
      copy('nam-sau', 'YK23-0002', {}),
      copy('huyen', 'YK23-0031', { parcel: causeId(story.unitId, 'up CC23-0001') }),
    ]);
    expect((await erase({ dryRun: true })).otherUnits).toEqual([
      { unitId: 'huyen', code: 'YK23-0031' },
      { unitId: 'nam-sau', code: 'YK23-0002' },
    ]);
  });
});

describe('a request that cannot be met changes nothing', () => {
  it.each([
    ['an unknown unit', { unitId: 'khong-co' }, 'Không có đơn vị «khong-co».'],
    ['a code that the unit has not', { codes: ['YK23-0002', 'YK23-0099'] }, 'không có mã: YK23-0099. Chưa xóa gì'],
    ['a reason that names the person', { reason: 'theo đơn của bà Lương Thị Ngà' }, 'ghi lý do, không ghi tên'],
  ])('%s', async (_, more, message) => {
    const before = await story.everything();
    await expect(erase(more)).rejects.toThrow(message);
    const sameButLease = (text: string) => text.replace(/"lease": (?:null|\{[^}]*\})/g, '');
    expect(sameButLease(await story.everything())).toBe(sameButLease(before));
  });
});
