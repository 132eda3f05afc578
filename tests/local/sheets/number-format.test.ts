import { describe, expect, it } from 'vitest';
import { localeOf } from '../../../infra/local/sheets/locale.ts';
import { formatNumber } from '../../../infra/local/sheets/number-format.ts';

const VI = localeOf('vi_VN');
const EN = localeOf('en_US');

describe('A number in a cell', () => {
  it.each([
    [45225, 'DATE', 'dd/MM/yyyy', '26/10/2023'],
    [45225, 'DATE', 'yyyy-MM-dd', '2023-10-26'],
    [45225, 'DATE', 'd/m/yy', '26/10/23'],
    [45225, 'DATE', 'dddd, dd/mm', 'Thứ Năm, 26/10'],
    [45225, 'DATE', '"ngày" dd "tháng" mm', 'ngày 26 tháng 10'],
    [45225.5625, 'TIME', 'HH:mm', '13:30'],
    [45225.5625, 'TIME', 'h:mm am/pm', '1:30 CH'],
    [45225.5625, 'DATE_TIME', 'dd/MM/yyyy HH:mm:ss', '26/10/2023 13:30:00'],
    [1.5, 'TIME', '[h]:mm', '36:00'],
    [0.999999999, 'TIME', 'HH:mm', '00:00'],
    [1234.5, 'NUMBER', '#,##0.00', '1.234,50'],
    [1234567, 'NUMBER', '#,##0', '1.234.567'],
    [912345678, 'NUMBER', '0000000000', '0912345678'],
    [0.256, 'PERCENT', '0%', '26%'],
    [0.256, 'PERCENT', '0.0%', '25,6%'],
    [1500000, 'CURRENCY', '#,##0 [$₫]', '1.500.000 ₫'],
    [12345, 'SCIENTIFIC', '0.00E+00', '1,23E+04'],
    [-5, 'NUMBER', '0;(0);"không"', '(5)'],
    [0, 'NUMBER', '0;(0);"không"', 'không'],
    [1.005, 'NUMBER', '0.00', '1,01'],
    [0.5, 'NUMBER', '#.##', ',5'],
    [3, 'NUMBER', '0" người"', '3 người'],
  ])('%d as %s %s reads %s', (value, type, pattern, shown) => {
    expect(formatNumber(value, { type, pattern }, VI)).toBe(shown);
  });

  it.each([
    ['DATE', '26/10/2023', '10/26/2023'],
    ['TIME', '00:00:00', '12:00:00 AM'],
    ['NUMBER', '45.225,00', '45,225.00'],
    ['PERCENT', '4522500,00%', '4522500.00%'],
  ])('without a pattern follows the locale: %s', (type, vietnamese, american) => {
    expect(formatNumber(45225, { type }, VI)).toBe(vietnamese);
    expect(formatNumber(45225, { type }, EN)).toBe(american);
  });

  it.each([
    [0.0009765625, '0.0009765625'],
    [1 / 3, '0.3333333333'],
    [12345.678901234, '12345.6789'],
    [42.01, '42.01'],
    [1e15, '1E+15'],
    [123456789012, '123456789012'],
    [0.1 + 0.2, '0.3'],
  ])('without a format %d reads %s', (value, shown) => {
    expect(formatNumber(value, undefined, EN)).toBe(shown);
  });
});
