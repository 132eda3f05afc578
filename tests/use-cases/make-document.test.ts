import { beforeEach, describe, expect, it } from 'vitest';
import { MOST_FILES } from '../../functions/domain/documents/drafts.ts';
import { FilesRefused } from '../../functions/domain/files.ts';
import { promiseMark } from '../../functions/domain/lifecycle/following.ts';
import type { Conclusion } from '../../functions/domain/records/following.ts';
import { type Official, officialSchema } from '../../functions/domain/records/official.ts';
import { StoreUnavailable } from '../../functions/domain/store.ts';
import { freeLeases } from '../../functions/use-cases/free-leases.ts';
import {
  exampleConclusion,
  exampleInput,
  examplePetition,
  exampleSession,
  exampleUnit,
} from '../domain/documents/example.ts';
import { type PaperOffice, paperOffice } from '../fixtures/paper-office.ts';
import { wordsOf } from '../fixtures/papers.ts';
import { storeOver } from '../fixtures/store-over.ts';

let office: PaperOffice;

beforeEach(async () => {
  office = await paperOffice();
});

const answered = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    examplePetition(index + 1, { answer: 'Phường đã nạo vét.', answerForm: 'Bằng văn bản', outcome: 'Đã trả lời' }),
  );

describe('a request', () => {
  it('repeated by the queue makes nothing twice', async () => {
    const request = await office.pick('Thông báo kết luận');
    expect(await office.run(request)).toBe(true);
    const paper = await office.paper(request);
    expect(await office.run(request)).toBe(true);
    expect(office.files()).toHaveLength(1);
    expect(await office.paper(request)).toEqual(paper);
  });

  it('cut off between file and record goes on with the same file', async () => {
    const request = await office.pick('Thông báo kết luận');
    const { store } = office;
    const broken = storeOver(store, {
      commit: (writes) =>
        writes.some(({ collection }) => collection.endsWith('/papers'))
          ? Promise.reject(new StoreUnavailable('gone'))
          : store.commit(writes),
    });
    await expect(office.run(request, { ...office.ports, store: broken })).rejects.toThrow(StoreUnavailable);
    const filed = office.files();
    expect(filed).toHaveLength(1);
    await office.run(request);
    expect(office.files()).toEqual(filed);
    expect((await office.paper(request)).files.map(({ fileId }) => fileId)).toEqual(filed.map(({ id }) => id));
  });

  it('that comes twice at once is answered once: the second waits until the files of the first are known', async () => {
    const request = await office.pick('Giấy mời');
    const runs = await Promise.allSettled([office.run(request), office.run(request)]);
    expect(runs).toMatchObject([
      { status: 'fulfilled', value: true },
      { status: 'rejected', reason: { name: 'PaperBeingMade' } },
    ]);
    expect(await office.run(request)).toBe(true);
    const { files } = await office.paper(request);
    expect(office.files().map(({ id }) => id)).toEqual(files.map(({ fileId }) => fileId));
    expect(files).toHaveLength(1);
    expect(await office.store.query('units/tan-dan-2023/making')).toEqual([]);
  });

  it('whose run has died is taken up by the next one after it can no longer be at work', async () => {
    const request = await office.pick('Giấy mời');
    const until = new Date(office.clock.now().getTime() + 60_000).toISOString();
    await office.store.commit([
      { op: 'create', collection: 'units/tan-dan-2023/making', id: request, data: { lease: { until } } },
    ]);
    await expect(office.run(request)).rejects.toThrow('đang được lập');
    office.clock.at = new Date(Date.parse(until) + 1);
    expect(await office.run(request)).toBe(true);
    expect(office.files()).toHaveLength(1);
  });

  it('whose run died with the only process of its host is taken up when that starts again', async () => {
    const request = await office.pick('Giấy mời');
    const lease = { until: new Date(office.clock.now().getTime() + 60_000).toISOString() };
    await office.store.commit([
      { op: 'create', collection: 'units/tan-dan-2023/making', id: request, data: { lease } },
    ]);
    await freeLeases(office.store);
    expect(await office.run(request)).toBe(true);
  });

  it('that was withdrawn or changed meanwhile makes nothing', async () => {
    const request = await office.pick('Giấy mời');
    await office.pick('Biên bản');
    expect(await office.run(request)).toBe(false);
    expect(office.files()).toEqual([]);
  });

  it('that meets a fault of the system is left to the queue', async () => {
    const request = await office.pick('Giấy mời');
    office.drive.refusal = new TypeError('a fault');
    await expect(office.run(request)).rejects.toThrow('a fault');
    office.drive.refusal = undefined;
    expect(await office.run(request)).toBe(true);
  });
});

describe('a paper lists what it lists', () => {
  it('by code, and sessions by their day, whatever order the store has', async () => {
    const conclusions = [exampleConclusion(5, { id: 'a' }), exampleConclusion(1, { id: 'b' })];
    const sessions = [
      exampleSession(),
      exampleSession({ id: 'a', code: 'DT23-02', heldOn: '2023-12-05', villages: ['Khu Bích Nhôi'] }),
    ];
    const unit = exampleUnit('chinh-quyen', { plan: { purposes: ['Nghe dân.'] } as never });
    const office = await paperOffice({ conclusions, sessions, unit });
    await office.ask('Thông báo kết luận');
    await office.ask('Kế hoạch');
    const [notice = '', plan = ''] = await Promise.all(office.files().map(({ body }) => wordsOf(body)));
    expect(notice.match(/KL23-\d+/g)).toEqual(['KL23-0001', 'KL23-0005']);
    expect(plan.indexOf('nhân dân khu Kim Đồng')).toBeLessThan(plan.indexOf('nhân dân khu Bích Nhôi'));
  });

  it('by the name of whoever did it, also when his row of Cán bộ has gone; the chair is one who is there', async () => {
    const [one] = exampleInput().officials;
    const gone = { ...(one as Official), missingSince: '2023-11-20T01:00:00.000Z' };
    const left = {
      ...gone,
      id: 'a',
      code: 'CB23-91',
      name: 'Ngô Văn Cựu',
      title: 'Trưởng phòng',
      department: 'Phòng Cũ',
    };
    const chair = { ...left, id: 'b', code: 'CB23-92', name: 'Lý Văn Hưu', role: 'Chủ trì' as const };
    const petitions = [examplePetition(1, { assignee: 'CB23-91' })];
    const sessions = [exampleSession({ chairs: [] })];
    const officials = [chair, left, ...exampleInput().officials];
    const office = await paperOffice({ petitions, sessions, officials });
    await office.ask('Báo cáo kết quả');
    await office.ask('Thông báo kết luận');
    const [report = '', notice = ''] = await Promise.all(office.files().map(({ body }) => wordsOf(body)));
    expect(report).toContain('Ngô Văn Cựu, Trưởng phòng');
    expect(report).toContain('Phòng Cũ');
    expect(`${report} ${notice}`).not.toMatch(/CB23-91|Lý Văn Hưu/);
  });
});

describe('what cannot be made', () => {
  it('is told when the drive refuses, with what an administrator can do', async () => {
    office.drive.refusal = new FilesRefused('Ổ dùng chung đã đầy: chuyển bớt năm cũ sang ổ khác');
    const paper = await office.ask('Giấy mời');
    expect(paper).toMatchObject({
      files: [],
      failure: 'Không lập được Giấy mời: Ổ dùng chung đã đầy: chuyển bớt năm cũ sang ổ khác',
    });
    expect(await office.journal()).toEqual([
      { at: '2023-10-30T01:00:00.000Z', what: 'Lập văn bản', code: 'DT23-01', message: paper.failure },
    ]);
    expect(office.queued.map((payload) => JSON.parse(payload).role)).toEqual(['chung', 'van-phong']);
  });

  it('is told when the template is a Google document', async () => {
    const folder = await office.drive.createFolder('Mẫu văn bản', 'unit');
    office.drive.add('Giấy mời', folder, 'application/vnd.google-apps.document');
    expect((await office.ask('Giấy mời')).failure).toMatch(/«Giấy mời» đang là Google Tài liệu.*\.docx/);
  });
});

describe('letters', () => {
  it.each([
    [MOST_FILES, MOST_FILES],
    [MOST_FILES + 1, 1],
  ])('%i replies come in %i file(s)', async (letters, files) => {
    office = await paperOffice({ petitions: answered(letters), conclusions: [], forwards: [] });
    const paper = await office.ask('Trả lời kiến nghị');
    expect(paper.files).toHaveLength(files);
    expect(new Set(paper.files.map((file) => file.name)).size).toBe(files);
  });

  // A thousand are written by `npm run bench -- documents`.
  it('eighty replies lie one behind the other in one file', async () => {
    office = await paperOffice({ petitions: answered(80), conclusions: [], forwards: [] });
    const { files } = await office.ask('Trả lời kiến nghị');
    expect(files.map((file) => file.subject)).toEqual(['80 văn bản trong một tệp, mỗi văn bản từ một trang mới']);
    const [file] = office.files();
    const codes = (await wordsOf(file?.body ?? new Uint8Array())).match(/mã số YK23-\d{4}/g);
    expect(new Set(codes).size).toBe(80);
    expect(JSON.stringify(files)).not.toContain('Nguyễn Văn');
  });

  it('of a common file do not use a template, and Nhật ký says so', async () => {
    office = await paperOffice({ petitions: answered(MOST_FILES + 1), conclusions: [], forwards: [] });
    const folder = await office.drive.createFolder('Mẫu văn bản', 'unit');
    office.drive.add('Trả lời kiến nghị.docx', folder, 'docx');
    await office.ask('Trả lời kiến nghị');
    expect((await office.journal()).map(({ message }) => message)).toEqual([
      'Trả lời kiến nghị, bản 1: tệp gộp dùng thể thức có sẵn, không dùng Trả lời kiến nghị.docx',
    ]);
  });
});

describe('the folder of a session', () => {
  it('is one for all its papers, also when Drive does not list it yet', async () => {
    office.drive.listsLate = true;
    await office.ask('Giấy mời');
    await office.ask('Biên bản');
    expect(office.folders().map(({ name }) => name)).toEqual(['DT23-01 2023-10-26']);
    expect(office.files()).toHaveLength(2);
  });

  it('stays the same when the office renames it', async () => {
    await office.ask('Giấy mời');
    for (const folder of office.folders()) folder.name = 'Hồ sơ đối thoại Kim Đồng';
    await office.ask('Biên bản');
    expect(office.folders()).toHaveLength(1);
  });

  it('is made anew when somebody threw it away', async () => {
    await office.ask('Giấy mời');
    office.drive.remove(office.folders()[0]?.id ?? '');
    office.clock.at = new Date('2023-10-30T09:00:00+07:00');
    await office.ask('Biên bản');
    const [folder] = office.folders();
    expect(office.files().at(-1)?.parent).toBe(folder?.id);
  });
});

describe('the report of MTTQ', () => {
  const mttq = (name: string, email: string, more: object = {}) =>
    officialSchema.parse({
      id: name,
      code: name,
      raw: {},
      createdAt: '',
      updatedAt: '',
      name,
      email,
      role: 'MTTQ',
      ...more,
    });
  const nga = mttq('Vũ Thị Nga', 'nga@phuong.example');
  const tam = mttq('Đỗ Văn Tám', 'tam@phuong.example');
  const gone = mttq('Lê Văn Xuân', 'xuan@phuong.example', { missingSince: '2023-10-01T00:00:00.000Z' });
  const without = mttq('Bùi Thị Hoa', '');

  it('may be opened and edited by MTTQ, for which the folder is closed; no other paper is', async () => {
    office = await paperOffice({ officials: [nga, tam, gone, without] });
    await office.ask('Giấy mời');
    expect(office.drive.shared).toEqual([]);
    const { files } = await office.ask('Báo cáo giám sát');
    expect(office.drive.shared).toEqual([
      [files[0]?.fileId, nga.email],
      [files[0]?.fileId, tam.email],
    ]);
    expect(await office.journal()).toEqual([]);
  });

  it('is told to the office where Google does not know an address of MTTQ', async () => {
    office = await paperOffice({ officials: [nga, tam] });
    office.drive.strangers = [nga.email];
    await office.ask('Báo cáo giám sát');
    expect(office.drive.shared.map(([, email]) => email)).toEqual([tam.email]);
    expect((await office.journal()).map(({ message }) => message)).toEqual([
      'Báo cáo giám sát - DT23-01.docx: chưa chia sẻ được tệp cho Vũ Thị Nga (địa chỉ ở tab Cán bộ không phải tài khoản Google, hoặc ngoài tổ chức?); mở tệp, chia sẻ bằng tay',
    ]);
  });
});

describe('a paper of rows that are not in order', () => {
  const wrong = [{ column: 'Thời hạn', message: 'không có ngày 31/9' }];

  it('says which they are: the day that nobody understood is not in it', async () => {
    const conclusions = [
      exampleConclusion(1, { problems: wrong, due: null }),
      exampleConclusion(2),
      exampleConclusion(3, { problems: wrong, session: 'DT23-09' }),
    ];
    const office = await paperOffice({ conclusions });
    const { files } = await office.ask('Thông báo kết luận');
    expect(files[0]?.unsound).toEqual(['KL23-0001']);
    expect(files[0]?.promises).toEqual({
      'KL23-0001': promiseMark(conclusions[0] as Conclusion),
      'KL23-0002': promiseMark(conclusions[1] as Conclusion),
    });
    expect((await office.ask('Giấy mời')).files[0]?.unsound).toEqual([]);
  });
});

describe('editions', () => {
  it('asked for twice without a change in between say so', async () => {
    await office.ask('Giấy mời');
    const { files } = await office.ask('Giấy mời');
    expect(files[0]).toMatchObject({ edition: 2, name: 'Giấy mời - DT23-01 (bản 2).docx' });
    expect((await office.journal()).map(({ message }) => message)).toEqual([
      'Giấy mời, bản 2: không có gì khác bản trước',
    ]);
  });

  it('say when only the template changed', async () => {
    await office.ask('Giấy mời');
    const folder = await office.drive.createFolder('mẫu  văn bản', 'unit');
    const { Document, Packer, Paragraph } = await import('docx');
    const body = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('{{noi_dung}}')] }] }));
    office.drive.add('GIẤY MỜI.docx'.normalize('NFD'), folder, 'docx', body);
    await office.ask('Giấy mời');
    expect((await office.journal()).map(({ message }) => message)).toEqual(['Giấy mời, bản 2: Tệp mẫu: đã đổi']);
  });
});
