import { describe, expect, it } from 'vitest';
import {
  type NumberedPaper,
  nextNumber,
  parseDocumentNumber,
  repeatedNumber,
  suggestNumber,
} from '../../../functions/domain/documents/document-number.ts';

const paper = (code: string, number: string, issuedOn: string | null, symbol = 'TB-UBND'): NumberedPaper => ({
  code,
  number,
  issuedOn,
  symbol,
});

describe('what the clerk types as number', () => {
  it.each([
    ['05/TB-UBND', 5, 'TB-UBND'],
    ['Số: 05/TB-UBND', 5, 'TB-UBND'],
    ['Số 12-TB/ĐU', 12, 'TB/ĐU'],
    ['12 - TB/ĐU', 12, 'TB/ĐU'],
    ['51../KH-UBND', 51, 'KH-UBND'],
    [' 7 ', 7, ''],
    ['12/UBND-VP.', 12, 'UBND-VP'],
    ['652-TB/TU'.normalize('NFD'), 652, 'TB/TU'],
  ])('%s', (typed, number, symbol) => {
    expect(parseDocumentNumber(typed)).toEqual({ number, symbol });
  });

  it.each(['', '   ', '/TB-UBND', 'TB-UBND', 'chưa có', '12 tháng 3'])('“%s” holds no number', (typed) => {
    expect(parseDocumentNumber(typed)).toBeNull();
  });
});

describe('next number', () => {
  const papers = [
    paper('VB23-01', '04/TB-UBND', '2023-03-01'),
    paper('VB23-02', '11/TB-UBND', '2023-06-01'),
    paper('VB23-03', '30/BC-UBND', '2023-06-02'),
    paper('VB22-09', '95/TB-UBND', '2022-12-30'),
    paper('VB23-04', '', null),
  ];

  it('counts on in the same year and symbol, whatever is missing between', () => {
    expect(nextNumber(papers, 'chinh-quyen', 'TB-UBND', '2023-10-30')).toBe(12);
    expect(suggestNumber(papers, 'chinh-quyen', 'TB-UBND', '2023-10-30')).toBe('12/TB-UBND');
  });

  it('restarts each year for the State and MTTQ', () => {
    expect(suggestNumber(papers, 'chinh-quyen', 'TB-UBND', '2024-01-05')).toBe('01/TB-UBND');
    expect(suggestNumber(papers, 'mttq', 'BC-MTTQ-BTT', '2023-01-05')).toBe('01/BC-MTTQ-BTT');
  });

  it('runs through a term of five years for the Party, a type each', () => {
    const party = [paper('a', '88-TB/ĐU', '2021-02-03'), paper('b', '12-KH/ĐU', '2023-02-03')];
    expect(suggestNumber(party, 'dang', 'TB/ĐU', '2024-08-01')).toBe('89-TB/ĐU');
    expect(suggestNumber(party, 'dang', 'KH/ĐU', '2024-08-01')).toBe('13-KH/ĐU');
    expect(suggestNumber(party, 'dang', 'TB/ĐU', '2025-08-01')).toBe('01-TB/ĐU');
  });
});

describe('a number given twice', () => {
  const papers = [paper('VB23-01', '05/TB-UBND', '2023-03-01'), paper('VB23-02', '5', '2023-06-01')];
  const asked = (number: string, issuedOn: string) =>
    repeatedNumber(papers, 'chinh-quyen', paper('VB23-09', number, issuedOn), '2023-10-30');

  it('is found with and without its symbol', () => {
    expect(asked('05/TB-UBND', '2023-11-02')?.code).toBe('VB23-01');
    expect(asked('05', '2023-11-02')?.code).toBe('VB23-01');
  });

  it('is none in another year, for another symbol, or against itself', () => {
    expect(asked('05/TB-UBND', '2024-01-02')).toBeUndefined();
    expect(asked('05/BC-UBND', '2023-11-02')).toBeUndefined();
    const own = paper('VB23-01', '05/TB-UBND', '2023-03-01');
    expect(repeatedNumber([papers[0] as NumberedPaper], 'chinh-quyen', own, '2023-10-30')).toBeUndefined();
  });
});
