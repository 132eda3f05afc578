import { describe, expect, it } from 'vitest';
import { isAsAbove } from '../../../functions/domain/cells/as-above.ts';
import { parseChoice } from '../../../functions/domain/cells/choice.ts';
import { codeParts, formatCode, parseCode } from '../../../functions/domain/cells/codes.ts';
import { parseDelegates } from '../../../functions/domain/cells/delegates.ts';
import { parseEmail } from '../../../functions/domain/cells/email.ts';
import { parseCount } from '../../../functions/domain/cells/number.ts';
import {
  answerForms,
  officialRoles,
  outcomes,
  petitionKinds,
  supervisions,
  urgencies,
  yesNo,
} from '../../../sheets-templates/choices.ts';

describe('a choice', () => {
  it.each([
    ['Kiến nghị', petitionKinds, 'Kiến nghị'],
    ['kien nghi', petitionKinds, 'Kiến nghị'],
    ['PHẢN ÁNH', petitionKinds, 'Phản ánh'],
    ['phản ảnh', petitionKinds, 'Phản ánh'],
    ['PA', petitionKinds, 'Phản ánh'],
    ['TC', petitionKinds, 'Tố cáo'],
    ['khiếu', petitionKinds, 'Khiếu nại'],
    ['khieu nai.', petitionKinds, 'Khiếu nại'],
    ['cap thiet', urgencies, 'Cấp thiết'],
    ['bt', urgencies, 'Bình thường'],
    ['Đã giải quyết', outcomes, 'Đã giải quyết xong'],
    ['rút', outcomes, 'Rút'],
    ['đã gq xong', outcomes, 'Đã giải quyết xong'],
    ['tại HN', answerForms, 'Tại hội nghị'],
    ['văn bản', answerForms, 'Bằng văn bản'],
    ['điện thoại', answerForms, 'Trực tiếp, điện thoại'],
    ['xây dựng', ['Giao thông - xây dựng', 'Đất đai'], 'Giao thông - xây dựng'],
    ['đạt', supervisions, 'Đạt'],
    ['tiep cong dan', officialRoles, 'Tiếp công dân'],
    ['x', yesNo, 'Có'],
    ['✓', yesNo, 'Có'],
    [true, yesNo, 'Có'],
    [false, yesNo, 'Không'],
    ['k', yesNo, 'Không'],
  ] as const)('%j among %j is %s', (cell, choices, expected) => {
    expect(parseChoice<string>(cell, choices)).toEqual({ is: 'value', value: expected });
  });

  it.each([
    ['KN', petitionKinds, '“KN” có thể là Kiến nghị hoặc Khiếu nại; chọn một'],
    [
      'không phải khiếu nại',
      petitionKinds,
      '“không phải khiếu nại” có phải Khiếu nại? Chọn đúng một mục trong danh sách',
    ],
    [
      'Kiến nghị, phản ánh',
      petitionKinds,
      '“Kiến nghị, phản ánh” có phải Kiến nghị hoặc Phản ánh? Chọn đúng một mục trong danh sách',
    ],
    ['khẩn cấp', urgencies, '“khẩn cấp” có phải Khẩn? Chọn đúng một mục trong danh sách'],
  ] as const)('%j is asked about: %s', (cell, choices, message) => {
    expect(parseChoice<string>(cell, choices)).toEqual({ is: 'question', message });
  });

  it('that is none of the list is refused, with the list', () => {
    expect(parseChoice('góp ý', petitionKinds)).toEqual({
      is: 'refusal',
      message: '“góp ý” không có trong danh sách; chọn Kiến nghị, Phản ánh, Khiếu nại hoặc Tố cáo',
    });
  });

  it.each(['', null, '  '])('%j is blank', (cell) => {
    expect(parseChoice(cell, petitionKinds)).toEqual({ is: 'blank' });
  });
});

describe('a code', () => {
  it.each([
    ['YK', 2023, 12, 'YK23-0012'],
    ['DT', 2023, 1, 'DT23-01'],
    ['DT', 2023, 112, 'DT23-112'],
    ['CB', 2025, 3, 'CB25-03'],
    ['VB', 2009, 1, 'VB09-0001'],
    ['YK', 2023, 12345, 'YK23-12345'],
  ])('%s of %i number %i is %s', (prefix, year, n, code) => {
    expect(formatCode(prefix, year, n)).toBe(code);
    expect(codeParts(code)).toEqual({ prefix, year, n });
  });

  it.each([
    ['YK23-0012', 'YK23-0012'],
    ['yk23-12', 'YK23-0012'],
    ['YK 23 - 0012', 'YK23-0012'],
    ['YK23–12', 'YK23-0012'],
    ['YK23.12', 'YK23-0012'],
    ['YK2023-12', 'YK23-0012'],
    ['YK230012', 'YK23-0012'],
    ['Trùng YK23-0012', 'YK23-0012'],
    ['12', 'YK23-0012'],
    [12, 'YK23-0012'],
  ])('%j is read as %s', (cell, code) => {
    expect(parseCode(cell, 'YK', 2023)).toEqual({ is: 'value', value: code });
  });

  it.each(['1', '01', 'Cuộc 1', 'cuộc số 1', 'DT01', 'ĐT-1', 'dt2301', 'DT 23/01', 'DT2023-01'])(
    '%j is the first session of the year',
    (cell) => {
      expect(parseCode(cell, 'DT', 2023)).toEqual({ is: 'value', value: 'DT23-01' });
    },
  );

  it.each(['DT2023', 'DT2201', '26/10'])('%j is no session', (cell) => {
    expect(parseCode(cell, 'DT', 2023)).toMatchObject({ is: 'refusal' });
  });

  it('of a session typed with Đ is one', () => {
    expect(parseCode('ĐT23-1', 'DT')).toEqual({ is: 'value', value: 'DT23-01' });
  });

  it.each([
    ['KL23-0003', 'KL… là mã mục kết luận; ở đây cần mã ý kiến, kiến nghị, ví dụ YK23-0012'],
    ['ABC', '“ABC” không phải là mã; gõ mã như YK23-0012'],
    ['Nguyễn Văn Tý', '“Nguyễn Văn Tý” không phải là mã; gõ mã như YK23-0012'],
    ['YK23-0', '“YK23-0” không phải là mã; gõ mã như YK23-0012'],
    ['YK23-0000', '“YK23-0000” không phải là mã; gõ mã như YK23-0012'],
    ['YK23-1234567', '“YK23-1234567” không phải là mã; gõ mã như YK23-0012'],
  ])('%j is refused: %s', (cell, message) => {
    expect(parseCode(cell, 'YK', 2023)).toEqual({ is: 'refusal', message });
  });

  it('of two in one cell is asked about', () => {
    expect(parseCode('YK23-0012, YK23-0013', 'YK')).toEqual({
      is: 'question',
      message: 'có 2 mã trong một ô; chỉ ghi một mã, ví dụ YK24-0012',
    });
  });

  it('in any other form has no parts', () => {
    expect([codeParts('yk23-0012'), codeParts('YK23-1'), codeParts('')]).toEqual([null, null, null]);
  });
});

describe('a count', () => {
  it.each([
    [150, 150],
    ['150', 150],
    ['150 người', 150],
    ['1.200', 1200],
    ['1 200 người', 1200],
    ['khoảng 150', 150],
    ['~150 đại biểu', 150],
    ['hơn 100 hộ', 100],
    ['0', 0],
  ])('%j is %i', (cell, expected) => {
    expect(parseCount(cell)).toEqual({ is: 'value', value: expected });
  });

  it.each(['100-150', '100 đến 150 người'])('%j is asked about', (cell) => {
    expect(parseCount(cell)).toEqual({ is: 'question', message: `“${cell}” là một khoảng; ghi một số, ví dụ 150` });
  });

  it.each(['đông', '-5', -5, 1.5, 'một trăm', true])('%j is refused', (cell) => {
    expect(parseCount(cell)).toMatchObject({ is: 'refusal' });
  });
});

describe('delegates', () => {
  const parts = (...all: [string, number][]) => all.map(([name, count]) => ({ name, count }));

  it.each([
    [150, 150, []],
    ['150 người', 150, []],
    ['Nguộn 60; Râm 40', 100, parts(['Nguộn', 60], ['Râm', 40])],
    ['Nguộn: 60 người, Râm: 40 người', 100, parts(['Nguộn', 60], ['Râm', 40])],
    ['60 Nguộn + 40 Râm', 100, parts(['Nguộn', 60], ['Râm', 40])],
    ['150 (Nguộn 90, Râm 60)', 150, parts(['Nguộn', 90], ['Râm', 60])],
    ['Nguộn (60), Râm (40)', 100, parts(['Nguộn', 60], ['Râm', 40])],
    ['100: Nguộn (60 người); thôn 3 (40 người)', 100, parts(['Nguộn', 60], ['thôn 3', 40])],
    ['100 (Nguộn (60), Râm (40))', 100, parts(['Nguộn', 60], ['Râm', 40])],
    ['Nguộn 60\nRâm 40', 100, parts(['Nguộn', 60], ['Râm', 40])],
    ['Nguộn: 60;\nRâm: 40;', 100, parts(['Nguộn', 60], ['Râm', 40])],
    ['Tuyết Diêm 1: 60; Tuyết Diêm 2: 50', 110, parts(['Tuyết Diêm 1', 60], ['Tuyết Diêm 2', 50])],
  ])('%j are %i', (cell, total, expected) => {
    expect(parseDelegates(cell)).toEqual({ is: 'value', value: { total, parts: expected } });
  });

  it('whose parts do not make the total are asked about', () => {
    expect(parseDelegates('140 (Nguộn 90, Râm 60)')).toEqual({
      is: 'question',
      message: 'tổng ghi 140 nhưng các phần cộng lại là 150; sửa cho khớp',
    });
  });

  it('of each village are asked for in all', () => {
    expect(parseDelegates('mỗi thôn 20')).toMatchObject({ is: 'question' });
  });

  it('between two numbers are asked about', () => {
    expect(parseDelegates('từ 100 đến 120')).toEqual({
      is: 'question',
      message: '“từ 100 đến 120” là một khoảng; ghi một số, ví dụ 150',
    });
  });

  it.each(['đại diện hộ', '150.5', '50%', '12/5', 'Nguộn 60; 40', 'Nguộn (2/3)'])(
    'that cannot be counted are refused: %s',
    (cell) => {
      expect(parseDelegates(cell)).toMatchObject({ is: 'refusal' });
    },
  );
});

describe('an email address', () => {
  it.each([
    ['nguyenvana@gmail.com', 'nguyenvana@gmail.com'],
    [' NguyenVanA@Gmail.com ', 'nguyenvana@gmail.com'],
    ['mailto:a.b-c@vinhlam.quangtri.gov.vn', 'a.b-c@vinhlam.quangtri.gov.vn'],
    ['<an@example.vn>', 'an@example.vn'],
  ])('%j is %s', (cell, expected) => {
    expect(parseEmail(cell)).toEqual({ is: 'value', value: expected });
  });

  it.each([
    ['an@gmail.con', '“an@gmail.con” có phải an@gmail.com? Gõ lại cho đúng'],
    ['an@gmai.com', '“an@gmai.com” có phải an@gmail.com? Gõ lại cho đúng'],
    ['an@example.vn; binh@example.vn', 'có 2 địa chỉ; chỉ ghi một địa chỉ dùng để nhận việc'],
  ])('%j is asked about: %s', (cell, message) => {
    expect(parseEmail(cell)).toEqual({ is: 'question', message });
  });

  it.each([
    'an.gmail.com',
    'nguyễn@gmail.com',
    'a n@gmail.com',
    'an@gmail,com',
    'an@',
    '@gmail.com',
    'a..b@gmail.com',
    'an@gmail',
    12,
    'a@b.vn\nBcc: c@d.vn',
  ])('%j is no address', (cell) => {
    expect(['refusal', 'question']).toContain(parseEmail(cell).is);
  });
});

describe('as above', () => {
  it.each([
    'nt',
    'NT',
    'n.t',
    '-nt-',
    '- nt -',
    '(nt)',
    '"',
    '”',
    '〃',
    "''",
    'như trên',
    'Như trên',
    'nhu tren',
    '//',
    'như dòng trên',
    '""',
    '"  "',
    'ntr',
    'idem',
  ])('%j', (cell) => {
    expect(isAsAbove(cell)).toBe(true);
  });

  it.each(['', null, 'Nt An', 'ntn', 'Thôn Hạ', 'như trên đã nói, đề nghị sửa', '-', 1, true, 'Nguyễn'])(
    'not %j',
    (cell) => {
      expect(isAsAbove(cell)).toBe(false);
    },
  );
});
