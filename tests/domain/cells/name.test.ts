import { describe, expect, it } from 'vitest';
import { parseName } from '../../../functions/domain/cells/name.ts';

describe('the name of one person', () => {
  it.each([
    ['Nguyễn Văn An', '', 'Nguyễn Văn An'],
    ['NGUYỄN VĂN AN', '', 'Nguyễn Văn An'],
    ['nguyễn thị bình', '', 'Nguyễn Thị Bình'],
    ['Nguyễn văn an', '', 'Nguyễn Văn An'],
    ['Nguyễn  Văn\u00a0An '.normalize('NFD'), '', 'Nguyễn Văn An'],
    ['Ông Nguyễn Văn An', 'Ông', 'Nguyễn Văn An'],
    ['ông: Nguyễn Văn An', 'Ông', 'Nguyễn Văn An'],
    ['BÀ TRẦN THỊ HOA', 'Bà', 'Trần Thị Hoa'],
    ['Bà TRẦN THỊ HOA', 'Bà', 'Trần Thị Hoa'],
    ['Anh Tuấn', 'Anh', 'Tuấn'],
    ['chị Lê Thị Mai', 'Chị', 'Lê Thị Mai'],
    ['Cụ Đỗ Thị Tý', 'Cụ', 'Đỗ Thị Tý'],
    ['Cụ bà Đỗ Thị Tý', 'Cụ bà', 'Đỗ Thị Tý'],
    ['CỤ ÔNG NGUYỄN VĂN TẢO', 'Cụ ông', 'Nguyễn Văn Tảo'],
    ['Ô. Lê Văn Bình', 'Ông', 'Lê Văn Bình'],
    ['Ô Lê Văn Bình', 'Ông', 'Lê Văn Bình'],
    ['O Hoa', '', 'O Hoa'],
    ['đ/c Nguyễn Văn An', 'Đồng chí', 'Nguyễn Văn An'],
    ['Ông/Bà Nguyễn Văn An', 'Ông/Bà', 'Nguyễn Văn An'],
    ['Ông bà Nguyễn Văn An', 'Ông bà', 'Nguyễn Văn An'],
    ['Hộ ông Nguyễn Văn An', 'Hộ ông', 'Nguyễn Văn An'],
    ['Gia đình bà Trần Thị Hoa', 'Gia đình bà', 'Trần Thị Hoa'],
    ['Đoàn Văn Hậu', '', 'Đoàn Văn Hậu'],
    ['Thị Đoan', '', 'Thị Đoan'],
    ['Phương Đoan Trang', '', 'Phương Đoan Trang'],
    ['hoi thi nga', '', 'Hoi Thi Nga'],
    ['Bàn Thị Sen', '', 'Bàn Thị Sen'],
    ['Trương Văn Cảnh', '', 'Trương Văn Cảnh'],
    ['Chu Thị Hồi', '', 'Chu Thị Hồi'],
    ["H'HEN NIÊ", '', "H'Hen Niê"],
    ['Y Bhăm Êban', '', 'Y Bhăm Êban'],
    ['Anh', '', 'Anh'],
    ['Ông Nguyễn Văn An (trưởng thôn)', 'Ông', 'Nguyễn Văn An (trưởng thôn)'],
    ['Ông Nguyễn Văn An, thôn Hạ', 'Ông', 'Nguyễn Văn An, thôn Hạ'],
    ['Ông Nguyễn Văn An - Bí thư chi bộ thôn Hạ', 'Ông', 'Nguyễn Văn An - Bí thư chi bộ thôn Hạ'],
    ['Ông An và vợ', 'Ông', 'An và vợ'],
    ['- Nguyễn Văn An;', '', 'Nguyễn Văn An'],
    ['¤ng NguyÔn V¨n An', 'Ông', 'Nguyễn Văn An'],
    ['Đinh Thị Chùa', '', 'Đinh Thị Chùa'],
    ['LĂNG VĂN HÒA', '', 'Lăng Văn Hòa'],
    ['Bàn Khánh Ly', '', 'Bàn Khánh Ly'],
    ['Cô giáo Hoa', 'Cô giáo', 'Hoa'],
    ["Già làng Ama H'Loan", 'Già làng', "Ama H'Loan"],
    ['Cử tri Nguyễn Văn Tài', 'Cử tri', 'Nguyễn Văn Tài'],
    ['CÔNG DÂN LÊ VĂN TÁM', 'Công dân', 'Lê Văn Tám'],
    ['công dân nguyễn văn bảy', 'Công dân', 'Nguyễn Văn Bảy'],
    ['Hội viên Trần Thị Hà, thôn Hạ', 'Hội viên', 'Trần Thị Hà, thôn Hạ'],
    ['vợ chồng nguyễn văn an', 'Vợ chồng', 'Nguyễn Văn An'],
    ['Vợ chồng ông An bà Bình', 'Vợ chồng ông', 'An bà Bình'],
    ['Bà Hoa vợ ông An', 'Bà', 'Hoa vợ ông An'],
    ['Ông Nguyễn Anh Tuấn', 'Ông', 'Nguyễn Anh Tuấn'],
    ['1. Nguyễn Văn An', '', 'Nguyễn Văn An'],
    ['Nguyeãn Thò Hoa', '', 'Nguyễn Thị Hoa'],
    ['Ông Nguyễn Văn An 🙏🏼👨‍👩‍👧❤️', 'Ông', 'Nguyễn Văn An'],
  ])('%j is %j and %j', (text, address, name) => {
    expect(parseName(text)).toEqual({ is: 'value', value: { name, address, group: false } });
  });
});

describe('a petitioner who is not one person', () => {
  it.each([
    'Nhân dân thôn Râm',
    'Tập thể hộ dân xóm Bến',
    'Tập thể 12 hộ (đại diện: ông Nguyễn Văn An, bà Trần Thị Hoa)',
    'Tập thể Nguyễn Văn An, Trần Thị Hoa',
    'Bà con thôn Hạ',
    'Các hộ dân ngõ 3',
    'Một số hộ dân khu Kim Đồng',
    '12 hộ dân xóm Bến',
    'Cử tri thôn Trung',
    'Cử tri khu Trần Phú',
    'bà con thôn hạ',
    'Đại diện Chi hội Phụ nữ thôn Hạ',
    'Hộ kinh doanh Nguyễn Văn Tài',
    'Đại diện các hộ kinh doanh chợ Râm',
    'Hội Phụ nữ xã',
    'BCH Hội Phụ nữ',
    'CCB thôn Hạ',
    'Hội Nông dân và Hội Phụ nữ',
    'Đoàn thanh niên xã',
    'Đoàn TNCSHCM xã',
    'Huyện Đoàn',
    'huyen doan',
    'Xã đoàn Bình Hòa',
    'Thành Đoàn',
    'Hội NCT thôn Râm',
    'Hội CTĐ huyện',
    'Hoi ND xa',
    'Hội Văn học nghệ thuật',
    'LĐLĐ huyện',
    'BTV Đảng ủy',
    'Ban công tác Mặt trận thôn Hạ',
    'Chi bộ thôn Thượng',
    'Công ty TNHH Hòa Bình',
    'Trường mầm non Hoa Sen',
    'HTX dịch vụ nông nghiệp',
    'UBND xã',
  ])('%s is left as written', (text) => {
    expect(parseName(text)).toEqual({ is: 'value', value: { name: text, address: '', group: true } });
  });

  it('is brought out of capitals, its place kept a name', () => {
    expect(parseName('NHÂN DÂN THÔN ĐỒNG LAU')).toMatchObject({
      value: { name: 'Nhân dân thôn Đồng Lau', group: true },
    });
  });
});

describe('two people in one cell', () => {
  it.each([
    ['Ông Nguyễn Văn An và bà Trần Thị Hoa', ['Ông Nguyễn Văn An', 'bà Trần Thị Hoa']],
    ['An; Hoa', ['An', 'Hoa']],
    ['Nguyễn Văn An, Trần Thị Hoa', ['Nguyễn Văn An', 'Trần Thị Hoa']],
    ['Nguyễn Văn An - Trần Thị Hoa', ['Nguyễn Văn An', 'Trần Thị Hoa']],
    ['Nguyễn Văn An\nTrần Thị Hoa', ['Nguyễn Văn An', 'Trần Thị Hoa']],
    ['Nguyễn Văn An, Trần Thị Hoa, thôn Hạ', ['Nguyễn Văn An', 'Trần Thị Hoa']],
    ['nguyen van an va tran thi hoa', ['nguyen van an', 'tran thi hoa']],
    ['Ông A, ông B và bà C', ['Ông A', 'ông B', 'bà C']],
  ])('%j is asked about, the split offered', (text, people) => {
    expect(parseName(text)).toEqual({
      is: 'question',
      message: `có vẻ là ${people.length} người: ${people.map((one) => `“${one}”`).join(', ')}; tách mỗi người một dòng, hoặc nếu là ý kiến chung thì ghi: Tập thể ${people.join(', ')}`,
    });
  });

  it.each([
    ['Ông An, bà Bình đại diện 8 hộ dân xóm Bến', '8 hộ dân xóm Bến (đại diện: Ông An, bà Bình)'],
    ['Nguyễn Văn An, Trần Thị Hoa (đại diện cho 12 hộ)', '12 hộ (đại diện: Nguyễn Văn An, Trần Thị Hoa)'],
    ['Ông An và bà Hoa là đại diện cho các hộ dân', 'Các hộ dân (đại diện: Ông An và bà Hoa)'],
  ])('%j petition for a group', (text, name) => {
    expect(parseName(text)).toEqual({ is: 'value', value: { name, address: '', group: true } });
  });

  it('is settled by what the message says to type', () => {
    expect(parseName('Tập thể Ông A, ông B, bà C')).toMatchObject({ is: 'value', value: { group: true } });
  });
});

describe('what somebody is, behind his name', () => {
  it.each([
    ['Đồng chí Phạm Văn Tư, nguyên Bí thư chi bộ', 'Đồng chí', 'Phạm Văn Tư, nguyên Bí thư chi bộ'],
    ['Ông Lê Văn An - nguyên cán bộ xã', 'Ông', 'Lê Văn An - nguyên cán bộ xã'],
    ['Bà Lê Thị Hoa, Hiệu trưởng trường THCS', 'Bà', 'Lê Thị Hoa, Hiệu trưởng trường THCS'],
    ['Bà Hoa, giám đốc HTX', 'Bà', 'Hoa, giám đốc HTX'],
    ['Ông Lê Văn An, ngụ thôn Hạ', 'Ông', 'Lê Văn An, ngụ thôn Hạ'],
    ['Lê Văn An, hưu trí', '', 'Lê Văn An, hưu trí'],
  ])('%j is one person', (text, address, name) => {
    expect(parseName(text)).toEqual({ is: 'value', value: { name, address, group: false } });
  });

  it.each([
    'Ông Lê Văn An, nguyễn thị hoa',
    'Ong Le Van An, nguyen thi hoa',
    'Ông Lê Văn An, Nguyên Văn Bình',
    'Ông An, bà hoa',
    'an, hoa',
    'Y Bhăm, H Hen Niê',
  ])('%j are two all the same', (text) => {
    expect(parseName(text)).toMatchObject({ is: 'question', message: expect.stringContaining('có vẻ là 2 người') });
  });
});

describe('no name', () => {
  it.each(['', null, 'không có', 'không rõ', 'Ẩn danh', 'giấu tên', 'không ghi tên', '-'])('%j is blank', (cell) => {
    expect(parseName(cell)).toEqual({ is: 'blank' });
  });

  it.each([123, true, '12345'])('%j is refused', (cell) => {
    expect(parseName(cell)).toEqual({
      is: 'refusal',
      message: `“${cell}” không phải tên; gõ họ và tên, ví dụ Ông Nguyễn Văn An`,
    });
  });

  it('a phone number among the name is asked about', () => {
    expect(parseName('Nguyễn Văn An 0912 345 678')).toMatchObject({
      is: 'question',
      message: expect.stringContaining('chuyển số sang cột Điện thoại'),
    });
  });
});

describe('what is no name', () => {
  it.each([
    '=HYPERLINK("http://example.com";"An")',
    '=1+A2',
    '@An',
    'https://zalo.me/an',
    '<b>An</b>',
    '2023',
    '#N/A',
    '#REF! (Reference does not exist.)',
    'Tổng cộng',
    'TỔNG SỐ: 12 ý kiến',
    'Cộng 7',
  ])('%j is refused with an example', (text) => {
    expect(parseName(text)).toEqual({
      is: 'refusal',
      message: `“${text}” không phải tên; gõ họ và tên, ví dụ Ông Nguyễn Văn An`,
    });
  });
});

describe('a name near to what is none', () => {
  it.each(['Tống Cộng Hòa', 'Ông Cộng', 'Bà Tổng', 'Cộng đồng dân cư thôn Hạ'])('%j is a name', (text) => {
    expect(parseName(text).is).toBe('value');
  });
});

describe('people that no comma parts', () => {
  it.each([
    ['Ông An bà Bình', ['Ông An', 'bà Bình']],
    ['1. Nguyễn Văn An\n2. Trần Thị Bình', ['Nguyễn Văn An', 'Trần Thị Bình']],
    ['1) Nguyễn Văn An 2) Trần Thị Bình', ['Nguyễn Văn An', 'Trần Thị Bình']],
    ['Nguyễn Văn An–Trần Thị Bình', ['Nguyễn Văn An', 'Trần Thị Bình']],
  ])('%j are asked about', (text, people) => {
    const parsed = parseName(text);
    expect(parsed.is).toBe('question');
    for (const one of people) expect(parsed).toMatchObject({ message: expect.stringContaining(`“${one}”`) });
  });
});
