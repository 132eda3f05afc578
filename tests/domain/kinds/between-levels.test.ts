import { describe, expect, it } from 'vitest';
import { parcelBack, waitsBelow } from '../../../functions/domain/kinds/answer-back.ts';
import { isUnitAbove, parcelUp, receiveFromBelow, sentUpBy } from '../../../functions/domain/kinds/between-levels.ts';
import { changeHints, parcelOfChange } from '../../../functions/domain/kinds/change-below.ts';
import { petitionRow } from '../../../functions/domain/kinds/petition-row.ts';
import { type Petition, petitionSchema } from '../../../functions/domain/records/petition.ts';
import { dateToSerial } from '../../../functions/domain/time/day.ts';
import { decided, ruleBook, session } from '../../fixtures/rule-book.ts';

const petition = (more: Partial<Petition> = {}): Petition =>
  petitionSchema.parse({
    id: 'id-1',
    code: 'YK23-0001',
    raw: {},
    createdAt: '',
    updatedAt: '',
    name: 'Vũ Văn Khiêm',
    phone: '0912345678',
    content: 'Đường huyện hẹp, đề nghị nâng cấp',
    field: 'Giao thông - xây dựng',
    urgency: 'Cấp thiết',
    ...more,
  });

const commune = { parent: 'huyen-2023', higherBody: 'Huyện ủy' };
const below = ruleBook({ unit: commune, today: '2023-07-31' });
const above = ruleBook({
  unit: { id: 'huyen-2023', name: 'Huyện Hải Bình', level: 'huyen', villages: [{ name: 'Xã An Lộc' }] },
  today: '2023-08-01',
  sessions: [session('DT23-01', { heldOn: '2023-05-10' }), session('DT23-02', { heldOn: '2023-08-24' })],
});

describe('Cơ quan nhận is the unit above', () => {
  it.each([
    ['Ban Dân vận Huyện ủy', 'Huyện ủy', true],
    ['huyện ủy', 'Huyện ủy', true],
    ['UBND huyện', 'Huyện ủy', true],
    ['Phòng Tài nguyên và Môi trường huyện', 'Huyện ủy', true],
    ['UBND thị xã Kinh Môn', 'Thị ủy Kinh Môn', true],
    ['UBND tỉnh', 'Huyện ủy', false],
    ['Công ty Điện lực huyện', 'UBND huyện', false],
    ['Điện lực Vĩnh Linh', 'UBND huyện', false],
    ['Sở Giao thông vận tải tỉnh', 'Tỉnh ủy', true],
    ['', 'Huyện ủy', false],
  ])('%s, below %s: %s', (receiver, higherBody, is) => {
    expect(isUnitAbove(receiver, { parent: 'huyen-2023', higherBody })).toBe(is);
  });

  it('is never one where no unit stands above', () => {
    expect(isUnitAbove('Huyện ủy', { parent: null, higherBody: 'Huyện ủy' })).toBe(false);
  });
});

describe('a matter that goes up', () => {
  it('goes with the first forwarding that is sent, and only once', () => {
    const rows = {
      forwards: [
        { code: 'CC23-0001', petition: 'YK23-0001' },
        { code: 'CC23-0002', petition: 'YK23-0001', kind: 'lên cấp trên' },
      ],
    };
    const book = ruleBook({ unit: commune, rows });
    expect(sentUpBy('YK23-0001', undefined, book)).toBe('CC23-0002');
    expect(sentUpBy('YK23-0001', { sentUp: 'CC23-0009' }, book)).toBe('CC23-0009');
    expect(parcelUp(petition(), petition({ sentUp: 'CC23-0002' }), book)).toHaveLength(1);
    expect(parcelUp(petition({ sentUp: 'CC23-0002' }), petition({ sentUp: 'CC23-0002' }), book)).toEqual([]);
  });

  it('carries the matter and the code, not the person', () => {
    const [parcel] = parcelUp(undefined, petition({ sentUp: 'CC23-0001' }), below);
    expect(parcel).toMatchObject({
      unit: 'huyen-2023',
      tab: 'petitions',
      cells: {
        name: { text: 'Nhân dân xã An Lộc' },
        source: { text: 'Xã An Lộc chuyển lên (YK23-0001)' },
        content: { text: 'Đường huyện hẹp, đề nghị nâng cấp' },
        urgency: { text: 'Cấp thiết' },
      },
      fields: { origin: { unit: 'an-loc-2023', forward: 'CC23-0001', petition: 'YK23-0001' } },
    });
    expect(JSON.stringify(parcel)).not.toMatch(/Khiêm|0912345678/);
  });

  it('carries a text that names the person without the name and the number, and so what it becomes later', () => {
    const content = 'Tôi là Vũ Văn Khiêm, số 0912 345 678, đề nghị nâng cấp đường';
    const said = 'Tôi là người kiến nghị, số (số điện thoại đã được lược bỏ), đề nghị nâng cấp đường';
    const [parcel] = parcelUp(undefined, petition({ sentUp: 'CC23-0001', content }), below);
    expect(parcel?.cells.content).toEqual({ type: 'text', text: said });
    const sent = { sentUp: 'CC23-0001', sentUpVia: { from: 'an-loc-2023', to: 'huyen-2023' }, sentUpAs: 'x' };
    const [change] = parcelOfChange(petition({ ...sent, sentUp: null }), petition({ ...sent, content }), below);
    expect(change?.fields.fromBelow).toMatchObject({ content: said });
  });

  it('is received for the next session, in the places and fields of the book above', () => {
    const cells = parcelUp(undefined, petition({ sentUp: 'CC23-0001', field: 'Khoáng sản' }), below)[0]?.cells ?? {};
    expect(receiveFromBelow(cells, above)).toMatchObject({
      session: { text: 'DT23-02' },
      receivedOn: { date: '2023-08-01' },
      village: { text: 'Xã An Lộc' },
      field: { type: 'blank' },
    });
  });
});

describe('the answer that comes back', () => {
  const origin = { unit: 'an-loc-2023', forward: 'CC23-0001', petition: 'YK23-0001' };
  const open = petition({ code: 'YK23-0020', origin, status: 'Đang xử lý' });
  const answered = petition({
    ...open,
    status: 'Đã trả lời tại hội nghị',
    answer: 'Nâng cấp năm 2024',
    answeredOn: '2023-08-24',
  });

  it('is for the row of the forwarding, with the day and who says it', () => {
    expect(parcelBack(open, answered, above)).toMatchObject([
      {
        unit: 'an-loc-2023',
        tab: 'forwards',
        code: 'CC23-0001',
        edits: {
          answer: { value: 'Nâng cấp năm 2024', by: 'Huyện Hải Bình trả lời ngày 24/08/2023, YK23-0020' },
          answeredOn: { value: dateToSerial('2023-08-24') },
        },
      },
    ]);
  });

  it('goes once, and again when it changes', () => {
    expect(parcelBack(answered, { ...answered, draft: 'x' }, above)).toEqual([]);
    expect(parcelBack(answered, { ...answered, answer: 'Nâng cấp năm 2025' }, above)).toHaveLength(1);
  });

  it('says by which conclusion a matter was settled without words', () => {
    const settled = petition({ ...open, status: 'Đã giải quyết xong', closedBy: 'KL23-0003' });
    expect(parcelBack(open, settled, above)[0]?.edits?.answer?.value).toBe(
      'Đã giải quyết xong theo kết luận KL23-0003',
    );
  });

  it('says that a third body has answered, not that the matter is solved', () => {
    const forwarded = petition({ ...open, status: 'Đã giải quyết xong', outcome: 'Chuyển cấp trên' });
    expect(JSON.stringify(parcelBack(open, forwarded, above))).toContain('Cơ quan cấp trên đã trả lời; nội dung ở tab');
  });

  it('is not sent for what is still open, or came from nowhere', () => {
    expect(parcelBack(undefined, open, above)).toEqual([]);
    expect(parcelBack(open, { ...answered, origin: null }, above)).toEqual([]);
  });
});

describe('a matter from below that is closed as a repeat', () => {
  const to = { unit: 'an-loc-2023', forward: 'CC23-0001', code: 'YK23-0020' };
  const origin = { unit: 'an-loc-2023', forward: 'CC23-0001', petition: 'YK23-0001' };
  const own = petition({ code: 'YK23-0020', origin, status: 'Đang xử lý' });
  const repeat = petition({ ...own, status: 'Trùng', outcome: 'Trùng', duplicateOf: 'YK23-0005' });
  const original = petition({ code: 'YK23-0005', status: 'Đã giao', content: 'Nâng cấp đường huyện' });
  const linked = { ...original, alsoFor: [to] };
  const told = (before: Petition | undefined, after: Petition) =>
    parcelBack(before, after, above).map(({ code, fields, edits }) => [code, fields.fromAbove, edits?.answer?.value]);

  it('is spoken for by the original: below it is read that the answer will come', () => {
    expect(told(own, repeat)).toEqual([]);
    expect(told(original, linked)).toEqual([
      [
        'CC23-0001',
        'Huyện Hải Bình ghi YK23-0020 trùng với YK23-0005; trả lời cho YK23-0005 sẽ chuyển về dòng này',
        undefined,
      ],
    ]);
    expect(told(linked, { ...linked, draft: 'x' })).toEqual([]);
  });

  it('gets the answer of the original, whichever came first', () => {
    const answer = {
      status: 'Đã trả lời bằng văn bản',
      answer: 'Nâng cấp năm 2024',
      answeredOn: '2023-08-24',
    } as const;
    expect(told(linked, { ...linked, ...answer })).toEqual([['CC23-0001', '', 'Nâng cấp năm 2024']]);
    expect(told({ ...original, ...answer }, { ...linked, ...answer })).toEqual([
      ['CC23-0001', '', 'Nâng cấp năm 2024'],
    ]);
    expect(parcelBack(linked, { ...linked, ...answer }, above)[0]?.edits?.answer?.by).toBe(
      'Huyện Hải Bình trả lời ngày 24/08/2023, YK23-0005 (YK23-0020 trùng với ý kiến này)',
    );
  });

  it('hears that the original, or itself, will not be answered', () => {
    const withdrawn = { status: 'Rút', outcome: 'Rút' } as const;
    expect(told(linked, { ...linked, ...withdrawn })[0]?.[1]).toContain('trùng với YK23-0005, ý kiến này đã ghi “Rút”');
    expect(told(own, { ...own, ...withdrawn })[0]?.[1]).toContain('đã ghi “Rút” (YK23-0020), không trả lời');
  });

  it('speaks for itself again when the mark is taken back', () => {
    expect(told(repeat, own)).toEqual([['CC23-0001', '', undefined]]);
    expect(told(linked, original)).toEqual([]);
  });

  it('takes along who waits for its own repeats', () => {
    const other = { unit: 'binh-hoa-2023', forward: 'CC23-0007', code: 'YK23-0021' };
    expect(waitsBelow({ ...repeat, alsoFor: [other] })).toEqual([to, other]);
  });
});

describe('a matter from below that is moved to Sổ văn phòng', () => {
  const origin = { unit: 'an-loc-2023', forward: 'CC23-0001', petition: 'YK23-0001' };
  const content = 'Tôi tố cáo ông trưởng thôn nhận tiền của dân';
  const typed = (cells: object, before: Petition) =>
    decided(petitionRow, 'YK23-0020', { receivedOn: '01/8/2023', ...cells }, above, before);
  const open = typed({ content }, petition({ code: 'YK23-0020', origin }));
  const moving = typed({ content, kind: 'Tố cáo' }, open);
  const moved = typed({ content: 'Đã chuyển Văn phòng', kind: 'Tố cáo' }, moving);

  it('is read below to be awaited there no longer, once it cannot be taken back; of what it says nothing', () => {
    expect(parcelBack(open, moving, above)).toEqual([]);
    const sent = parcelBack(moving, moved, above);
    expect(sent.map(({ code, fields, edits }) => [code, fields.fromAbove, edits])).toEqual([
      [
        'CC23-0001',
        'Huyện Hải Bình đã chuyển YK23-0020 sang Văn phòng, không trả lời như một kiến nghị; hỏi Văn phòng đơn vị đó rồi ghi kết quả vào dòng này',
        {},
      ],
    ]);
    expect(JSON.stringify(sent)).not.toMatch(/tố cáo|khiếu nại|trưởng thôn/i);
    expect(parcelBack(moved, { ...moved, urgency: 'Khẩn' }, above)).toEqual([]);
  });

  it('is told to who waits for a repeat of it, too', () => {
    const alsoFor = [{ unit: 'binh-hoa-2023', forward: 'CC23-0007', code: 'YK23-0021' }];
    const [, other] = parcelBack({ ...moving, alsoFor }, { ...moved, alsoFor }, above);
    expect(other?.fields.fromAbove).toBe(
      'Huyện Hải Bình ghi YK23-0021 trùng với YK23-0020, ý kiến này đã chuyển Văn phòng, không trả lời như một kiến nghị; hỏi Văn phòng đơn vị đó rồi ghi kết quả vào dòng này',
    );
  });
});

describe('a matter that went up and changed below', () => {
  const below = { parent: 'huyen-2023', higherBody: 'Huyện ủy' };
  const rows = { forwards: [{ code: 'CC23-0001', petition: 'YK23-0001', kind: 'lên cấp trên' }] };
  const book = ruleBook({ unit: below, today: '2023-07-31', rows });
  const typed = (cells: object, before?: Petition) =>
    decided(petitionRow, 'YK23-0001', { receivedOn: '20/7/2023', ...cells }, book, before);
  const text = { content: 'Đường huyện hẹp, đề nghị nâng cấp', name: 'Vũ Văn Khiêm' };
  const sent = typed(text);
  const said = (before: Petition, after: Petition) =>
    parcelOfChange(before, after, book).map(({ fields }) => fields.fromBelow);
  const nothing = { unit: 'Xã An Lộc', on: '2023-07-31', withdrawn: false, movedToOffice: false, content: '' };

  it('is told above of its withdrawal and of its new text, each time all of it', () => {
    const withdrawn = typed({ ...text, outcome: 'Rút' }, sent);
    expect(said(sent, withdrawn)).toEqual([{ ...nothing, withdrawn: true }]);
    const content = 'Đường huyện qua thôn Đông hẹp, đề nghị nâng cấp';
    const both = typed({ ...text, content, outcome: 'Rút' }, withdrawn);
    expect(said(withdrawn, both)).toEqual([{ ...nothing, withdrawn: true, content }]);
    expect(said(both, typed(text, both))).toEqual([nothing]);
  });

  it('is not told of the petitioner, nor of anything else', () => {
    expect(said(sent, typed({ ...text, name: 'Vũ Thị Khiêm', draft: 'x' }, sent))).toEqual([]);
  });

  it('keeps a text that may be khiếu nại, tố cáo to itself', () => {
    const suspect = typed({ content: 'Tôi tố cáo ông trưởng thôn nhận tiền của dân' }, sent);
    expect(said(sent, suspect)).toEqual([]);
    const complaint = typed({ content: 'Tôi tố cáo ông trưởng thôn nhận tiền của dân', kind: 'Tố cáo' }, suspect);
    expect(said(suspect, complaint)).toEqual([{ ...nothing, movedToOffice: true }]);
  });

  it('is compared with what was recorded last where it went up before texts were marked', () => {
    const old = { ...sent, sentUpAs: '' };
    expect(said(old, typed(text, old))).toEqual([]);
    expect(said(old, typed({ content: 'Đường xấu' }, old))).toEqual([{ ...nothing, content: 'Đường xấu' }]);
  });

  it('is a hint in the row above, until that row says the same', () => {
    const fromBelow = { ...nothing, withdrawn: true, content: 'Đường huyện qua thôn Đông hẹp' };
    const hintsOf = (more: Partial<Petition>) => changeHints(petition({ fromBelow, ...more }));
    expect(hintsOf({})).toEqual([
      'Xã An Lộc báo ngày 31/07/2023: người dân đã rút ý kiến này; nếu không xử lý tiếp, chọn “Rút” ở «Kết quả xử lý»',
      'Xã An Lộc báo ngày 31/07/2023: nội dung đã sửa thành «Đường huyện qua thôn Đông hẹp»; đúng thì chép vào «Nội dung»',
    ]);
    expect(hintsOf({ content: fromBelow.content, status: 'Rút', outcome: 'Rút' })).toEqual([]);
    expect(hintsOf({ kind: 'Tố cáo', content: 'Đã chuyển Văn phòng' })).toEqual([]);
  });
});
