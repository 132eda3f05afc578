import { describe, expect, it } from 'vitest';
import { withoutPersonalNumbers } from '../../../functions/domain/text/without-personal-numbers.ts';

const GONE = '(số giấy tờ, tài khoản đã được lược bỏ)';

describe('a text that all may read', () => {
  it.each([
    ['CCCD 001085012345, đề nghị cấp lại', `CCCD ${GONE}, đề nghị cấp lại`],
    ['căn cước công dân số: 001 085 012 345', `căn cước công dân số: ${GONE}`],
    ['cmnd 142345678 cấp năm 2010', `cmnd ${GONE} cấp năm 2010`],
    ['số CMND: 142.345.678', `số CMND: ${GONE}`],
    ['hộ chiếu B1234567', `hộ chiếu ${GONE}`],
    ['chuyển vào tài khoản Agribank 2100 205 123456', `chuyển vào tài khoản Agribank ${GONE}`],
    ['STK 19034567890123 Techcombank', `STK ${GONE} Techcombank`],
    ['sổ BHXH 3012345678; thẻ BHYT DN4301234567890', `sổ BHXH ${GONE}; thẻ BHYT ${GONE}`],
    ['người có số 001085012345 chưa nhận', `người có số ${GONE} chưa nhận`],
    ['CCCD 0010\u200b85012345', `CCCD ${GONE}`],
    ['CCCD 001085012345, gọi 0912 345 678', `CCCD ${GONE}, gọi (số điện thoại đã được lược bỏ)`],
  ])('loses the numbers of %s', (typed, shown) => {
    expect(withoutPersonalNumbers(typed)).toBe(shown);
  });

  it.each([
    'hỗ trợ qua tài khoản số tiền 1.500.000.000 đồng',
    'nộp vào tài khoản của xã 250 000 000 đ',
    'bảo hiểm y tế năm học 2023-2024',
    'BHXH từ 01/2023 đến 12/2023',
    'thẻ BHYT cho 120 hộ, 360 người',
    'làm căn cước cho 45 học sinh; ngày 12/10/2023',
    'Nghị định số 137/2015/NĐ-CP về căn cước công dân',
    'tổng 120.000.000.000 đồng, mã công trình 7901234567',
    'tài khoản định danh mức 2 cho 1.250 người',
  ])('keeps %s', (typed) => {
    expect(withoutPersonalNumbers(typed)).toBe(typed);
  });
});
