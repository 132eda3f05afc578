import { describe, expect, it } from 'vitest';
import {
  extensionTooEarly,
  groupPetition,
  notYet,
  receivedAfterSession,
  samePhoneOtherName,
  tooManyRepresentatives,
  unknownSession,
} from '../../../functions/domain/cells/petition-checks.ts';
import { severalMatters } from '../../../functions/domain/cells/several-matters.ts';
import { callerMark } from '../../../functions/domain/kinds/contact.ts';

describe('two petitions in one cell', () => {
  it.each([
    [
      '1) Đề nghị sửa đường trục thôn. 2) Đề nghị nâng trạm biến áp xóm Bến',
      ['Đề nghị sửa đường trục thôn', 'Đề nghị nâng trạm biến áp xóm Bến'],
    ],
    ['1. Đường trục thôn hỏng nặng\n2. Điện yếu giờ cao điểm', ['Đường trục thôn hỏng nặng', 'Điện yếu giờ cao điểm']],
    ['- Đường trục thôn hỏng nặng\n- Điện yếu giờ cao điểm', ['Đường trục thôn hỏng nặng', 'Điện yếu giờ cao điểm']],
    ['Thứ nhất, đề nghị sửa đường; thứ hai, đề nghị cấp nước sạch', ['đề nghị sửa đường', 'đề nghị cấp nước sạch']],
    ['Một là đề nghị sửa cầu. Hai là hỗ trợ hộ nghèo', ['đề nghị sửa cầu', 'hỗ trợ hộ nghèo']],
    [
      'Kiến nghị: (1) làm đường bê tông ngõ 3; (2) cấp bảo hiểm cho hộ cận nghèo',
      ['làm đường bê tông ngõ 3', 'cấp bảo hiểm cho hộ cận nghèo'],
    ],
    [
      'Gia đình tôi có các kiến nghị sau: 1) sửa cống tiêu nước; 2) xét hộ nghèo cho bà Hoa',
      ['sửa cống tiêu nước', 'xét hộ nghèo cho bà Hoa'],
    ],
    [
      'Đề nghị sửa đường trục thôn. Ngoài ra, đề nghị hỗ trợ hộ nghèo thôn Trung',
      ['Đề nghị sửa đường trục thôn', 'đề nghị hỗ trợ hộ nghèo thôn Trung'],
    ],
    [
      'Đề nghị sửa đường thôn Hạ; đề nghị cấp sổ đỏ cho hộ ông An',
      ['Đề nghị sửa đường thôn Hạ', 'đề nghị cấp sổ đỏ cho hộ ông…'],
    ],
    [
      'Đề nghị xã: - Sửa đường trục thôn; - Hỗ trợ hộ nghèo xây nhà',
      ['Sửa đường trục thôn', 'Hỗ trợ hộ nghèo xây nhà'],
    ],
    ['1.Sửa đường thôn. 2.Cấp sổ đỏ cho các hộ dân', ['Sửa đường thôn', 'Cấp sổ đỏ cho các hộ dân']],
  ])('%j: the split is offered', (content, matters) => {
    const shown = matters.map((matter, at) => `(${at + 1}) “${matter}”`).join('; ');
    expect(severalMatters(content)).toEqual({
      column: 'Nội dung',
      message: `có vẻ là 2 việc: ${shown}. Tách mỗi việc một dòng để giao đúng người; nếu chỉ là một việc thì viết liền một câu, không đánh số, gạch đầu dòng`,
    });
  });

  it.each([
    ['one request', 'Đề nghị sửa đường trục thôn Đồng Lau dài 400 m bị xe tải phá hỏng'],
    [
      'reasons behind one request',
      'Đường trục thôn Đồng Lau hư hỏng nặng vì: 1) xe tải chở đá chạy nhiều; 2) rãnh thoát nước bị lấp',
    ],
    ['two parts of one thing', '1. Đề nghị sửa đường trục thôn Hạ\n2. Đề nghị sửa cầu trên đường trục thôn Hạ'],
    [
      'numbers of a decision and an area',
      'Gia đình tôi bị thu hồi 1.200 m2 đất từ năm 2019, quyết định số 12. Đến nay chưa được bồi thường',
    ],
    ['a request that only urges', 'Đề nghị sửa đường trục thôn Hạ; đề nghị xã quan tâm sớm giải quyết'],
    ['two requests about one thing', 'Đề nghị sửa cống đầu thôn Hạ; đề nghị nạo vét cống đầu thôn Hạ'],
    ['a dash inside a sentence', 'Đề nghị làm đường - sửa cống - lắp điện chiếu sáng trên một tuyến'],
    ['things that come with it', 'Trại lợn xả thải hôi thối. Ngoài ra còn gây ồn vào ban đêm'],
    ['a date', 'Ngày 1. 2. 2023 tôi đã nộp hồ sơ mà chưa được trả lời'],
    ['nothing', ''],
  ])('%s is one matter', (_, content) => {
    expect(severalMatters(content)).toBeNull();
  });
});

describe('a group petition', () => {
  it.each([
    [
      'Tập thể 12 hộ xóm Bến (đại diện: ông Nguyễn Văn An, bà Trần Thị Hoa)',
      12,
      ['ông Nguyễn Văn An', 'bà Trần Thị Hoa'],
    ],
    ['8 người, đại diện: ông A, bà B, anh C', 8, ['ông A', 'bà B', 'anh C']],
    ['Ông An, bà Hoa và ông Tám đại diện cho 8 hộ dân', 8, ['Ông An', 'bà Hoa', 'ông Tám']],
    ['Nguyễn Văn An, Trần Thị Hoa (đại diện 12 hộ)', 12, ['Nguyễn Văn An', 'Trần Thị Hoa']],
    ['Ông Nguyễn Văn An và 7 hộ dân', 7, []],
    ['Nhân dân thôn Râm', null, []],
    ['Đại diện các hộ dân', null, []],
  ])('%j: %j people, for whom %j speak', (name, people, representatives) => {
    expect(groupPetition(name)).toEqual({ people, representatives });
  });

  const speakers = (count: number) => Array.from({ length: count }, (_, at) => `ông ${'ABCDEFG'.charAt(at)}`);
  it.each([
    [4, 4, false],
    [5, 2, false],
    [5, 3, true],
    [10, 2, false],
    [10, 3, true],
    [11, 5, false],
    [30, 6, true],
    [null, 6, false],
  ])('of %j people with %i representatives has too many: %s', (people, count, expected) => {
    expect(tooManyRepresentatives({ people, representatives: speakers(count) }) !== null).toBe(expected);
  });

  it('with too many is told how to write it', () => {
    expect(tooManyRepresentatives(groupPetition('8 người, đại diện: ông A, bà B, anh C'))).toEqual({
      column: 'Tổ chức, cá nhân kiến nghị',
      message:
        '8 người cùng kiến nghị chỉ cử 1 hoặc 2 người đại diện, đang ghi 3; giữ lại người đại diện, ví dụ: Tập thể 8 người (đại diện: ông A, bà B)',
    });
  });
});

describe('the same phone with another name', () => {
  it('is said with the number masked and without the other name', () => {
    expect(samePhoneOtherName({ phone: '0912345678' }, 'YK23-0001')).toEqual({
      column: 'Điện thoại',
      message:
        'số 09•• ••• 678 ở YK23-0001 ghi tên khác; xem lại số điện thoại hoặc tên (nếu hai người dùng chung máy thì để nguyên)',
    });
    expect(samePhoneOtherName({ phone: '0912345678' }, null)).toBeNull();
  });

  it.each([
    ['the same name', 'Trần Thị Hoa', '0912345678', true],
    ['the same name without diacritics', 'tran thi hoa', '0912345678', true],
    ['the given name alone', 'Hoa', '0912345678', true],
    ['the same name with a note', 'Trần Thị Hoa (trưởng thôn)', '0912345678', true],
    ['another name', 'Nguyễn Văn An', '0912345678', false],
    ['another phone', 'Trần Thị Hoa', '0911111111', false],
  ])('%s', (_, name, phone, same) => {
    expect(callerMark(name, phone) === callerMark('Trần Thị Hoa', '0912345678')).toBe(same);
  });
});

describe('days out of order', () => {
  it('a petition received after its session', () => {
    expect(receivedAfterSession('2023-10-30', { code: 'DT23-01', heldOn: '2023-10-26' })).toEqual({
      column: 'Ngày nhận',
      message:
        '30/10/2023 sau ngày đối thoại 26/10/2023 (DT23-01); nếu không nêu tại cuộc này thì sửa ngày nhận, hoặc chọn cuộc đối thoại khác',
    });
    expect(receivedAfterSession('2023-10-26', { code: 'DT23-01', heldOn: '2023-10-26' })).toBeNull();
    expect(receivedAfterSession('2023-10-30', { code: 'DT23-01', heldOn: null })).toBeNull();
    expect(receivedAfterSession('2023-10-30', null)).toBeNull();
  });

  it('something done on a day that has not come', () => {
    expect(notYet('Ngày trả lời', '2023-11-01', '2023-10-30')).toEqual({
      column: 'Ngày trả lời',
      message: '01/11/2023 chưa tới (hôm nay 30/10/2023); gõ ngày thật, hoặc để trống',
    });
    expect(notYet('Ngày trả lời', '2023-10-30', '2023-10-30')).toBeNull();
  });

  it('an extension that does not extend', () => {
    expect(extensionTooEarly('2023-11-27', '2023-11-27')).toMatchObject({ column: 'Gia hạn đến' });
    expect(extensionTooEarly('2023-11-27', '2023-12-27')).toBeNull();
  });
});

describe('an unknown session', () => {
  it('is refused with the latest ones to choose from', () => {
    expect(unknownSession('DT23-09', ['DT23-01', 'DT23-02'])).toBe(
      'không có cuộc DT23-09 trong bảng «Kế hoạch»; chọn DT23-01, DT23-02',
    );
    expect(unknownSession('DT23-01', [])).toBe(
      'không có cuộc DT23-01 trong bảng «Kế hoạch»; bảng «Kế hoạch» chưa có cuộc nào, ghi cuộc ở đó trước',
    );
  });
});
