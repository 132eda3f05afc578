import { describe, expect, it } from 'vitest';
import { documentKinds } from '../../../sheets-templates/choices.ts';
import { exampleForward, exampleInput, examplePetition, exampleSession, exampleUnit } from './example.ts';
import { paperOf, papersOf, plainText } from './text.ts';

/** Who meets whom, who may come and until when one may register, as the office said it in `Kế hoạch`. */

const says = (document: Parameters<typeof plainText>[0]) => plainText(document).replace(/\s+/g, ' ');

const districtSession = exampleSession({
  content:
    'Hội nghị đối thoại giữa người đứng đầu cấp ủy, chính quyền với Mặt trận Tổ quốc, các đoàn thể chính trị - xã hội và Nhân dân trên địa bàn huyện năm 2023',
  villages: [],
  invited:
    'Trưởng các cơ quan chuyên môn; lãnh đạo MTTQ huyện; đại biểu đại diện Nhân dân (mỗi xã, thị trấn 02 đại biểu)',
});
const district = exampleInput('dang', 4, {
  unit: exampleUnit('dang', { name: 'Huyện Nam Định', level: 'huyen', draftingBody: 'Ban Dân vận Huyện ủy' }),
  session: districtSession,
  sessions: [districtSession],
});

describe('whom a session is held with', () => {
  it.each(documentKinds.filter((kind) => kind !== 'Công văn kiến nghị cấp trên'))(
    '%s names MTTQ and the mass organisations where Nội dung does',
    (kind) => {
      const text = papersOf(kind, district).map(says).join(' ');
      expect(text).not.toContain('với nhân dân');
      expect(text).toContain('với Mặt trận Tổ quốc, các đoàn thể chính trị - xã hội và nhân dân huyện Nam Định');
    },
  );

  it.each([
    ['Đối thoại với nhân dân thôn Cầu và nhân dân thôn Rãnh', 'đối thoại với nhân dân khu Kim Đồng'],
    ['Chủ tịch UBND đối thoại với đoàn viên, thanh niên và nhân dân', 'với đoàn viên, thanh niên và nhân dân khu'],
    ['Đối thoại với nhân dân và doanh nghiệp', 'đối thoại với nhân dân khu Kim Đồng'],
  ])('“%s”', (content, said) => {
    const session = exampleSession({ content });
    expect(says(paperOf('Chương trình, nội quy', exampleInput('dang', 1, { session })))).toContain(said);
  });
});

describe('a session for all villages', () => {
  const villages = [
    { name: 'Khu Kim Đồng', aliases: [] },
    { name: 'Khu Bích Nhôi', aliases: [] },
  ];
  const all = villages.map(({ name }) => name);
  const subject = (content: string, named: string[]) => {
    const unit = exampleUnit('chinh-quyen', { villages });
    return paperOf(
      'Thông báo tổ chức',
      exampleInput('chinh-quyen', 1, { unit, session: exampleSession({ content, villages: named }) }),
    ).subject;
  };

  it('is one with the people of the unit, where the office calls it so', () => {
    const content = 'Hội nghị tiếp xúc, đối thoại với nhân dân trên địa bàn phường Tân Dân năm 2023';
    expect(subject(content, all)).toBe('Tổ chức tiếp xúc, đối thoại với nhân dân phường Tân Dân');
    expect(subject(content, ['Khu Kim Đồng'])).toBe('Tổ chức tiếp xúc, đối thoại với nhân dân khu Kim Đồng');
  });

  it('else names them: Danh mục may list no more than these', () => {
    expect(subject('Đối thoại với nhân dân hai khu', all)).toContain('khu Kim Đồng và khu Bích Nhôi');
  });
});

describe('who may come', () => {
  it('is everybody, unless representatives are invited', () => {
    const open = exampleInput('chinh-quyen', 1, {
      session: exampleSession({ invited: 'toàn thể nhân dân trong khu' }),
    });
    expect(says(paperOf('Bài đọc loa truyền thanh', open))).toContain('Mọi người dân đều có thể đến dự.');
    expect(says(paperOf('Thông báo tổ chức', open))).toContain('để nhân dân biết, tham dự;');
  });

  it('is not everybody where households send somebody', () => {
    const text = says(paperOf('Bài đọc loa truyền thanh', exampleInput('chinh-quyen', 1)));
    expect(text).not.toContain('Mọi người dân');
    expect(text).toContain('Dự cuộc đối thoại là các đại biểu được mời, trong đó có đại diện hộ gia đình.');
    expect(text).not.toContain('Kính mong nhân dân sắp xếp');
    expect(says(paperOf('Thông báo tổ chức', exampleInput('chinh-quyen', 1)))).not.toContain('tham dự;');
  });

  it('of a district are no village heads asked', () => {
    for (const kind of ['Bài đọc loa truyền thanh', 'Thông báo tổ chức', 'Thông báo kết luận'] as const) {
      const text = says(paperOf(kind, district));
      expect(text).not.toMatch(/trưởng thôn|các thôn|Ban công tác Mặt trận/);
      expect(text).toContain(
        kind === 'Thông báo kết luận' ? 'các xã, thị trấn niêm yết' : 'Ủy ban Mặt trận Tổ quốc xã, thị trấn',
      );
    }
  });
});

describe('until when one may register', () => {
  const kinds = ['Thông báo tổ chức', 'Giấy mời', 'Bài đọc loa truyền thanh'] as const;
  it.each(kinds)('%s says the last day', (kind) => {
    const text = says(paperOf(kind, exampleInput('chinh-quyen', 1, { today: '2023-10-20' })));
    expect(text).toContain('chậm nhất ngày 20 tháng 10 năm 2023');
  });

  it.each(kinds)('%s does not name one that is over', (kind) => {
    const text = says(paperOf(kind, exampleInput('chinh-quyen', 1, { today: '2023-10-21' })));
    expect(text).not.toContain('20 tháng 10');
    expect(text).toContain('trước ngày tổ chức');
  });
});

describe('what a commune sends to the unit above for its conference', () => {
  const unit = exampleUnit('dang', { parent: 'huyen-2023', higherBody: 'Huyện ủy' });
  const letter = (receiver: string) =>
    paperOf(
      'Công văn kiến nghị cấp trên',
      exampleInput('dang', 8, {
        unit,
        petitions: ['Y tế', 'Đất đai', 'Y tế'].map((field, index) => examplePetition(index + 1, { field })),
        forwards: [1, 2, 3].map((number) => exampleForward(number, { receiver })),
      }),
    );

  it('stands by field', () => {
    const [table] = letter('Ban Dân vận Huyện ủy').body.filter((block) => block.block === 'table');
    const at = table?.columns.findIndex(({ header }) => header === 'Lĩnh vực') ?? -1;
    expect(table?.rows.map((row) => (Array.isArray(row) ? row[at] : ''))).toEqual(['Đất đai', 'Y tế', 'Y tế']);
    expect(table?.rows.map((row) => (Array.isArray(row) ? row[0] : ''))).toEqual(['1', '2', '3']);
  });

  it('names its delegates, and does not take whoever gathers for whoever decides', () => {
    const text = says(letter('Ban Dân vận Huyện ủy'));
    expect(text).toContain('Đại biểu đại diện Nhân dân được cử dự hội nghị đối thoại của cấp trên:');
    expect(text).toContain('nội dung thuộc thẩm quyền giải quyết của cấp trên.');
    expect(text).toContain('trả lời tại hội nghị đối thoại của cấp trên hoặc bằng văn bản về');
    expect(text).not.toContain('của quý cơ quan.');
  });

  it('is no such thing for another body', () => {
    const text = says(letter('Điện lực'));
    expect(text).toContain('thuộc thẩm quyền của quý cơ quan.');
    expect(text).not.toMatch(/Đại biểu|hội nghị đối thoại của cấp trên/);
  });
});
