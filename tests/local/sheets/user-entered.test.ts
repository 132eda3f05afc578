import { describe, expect, it } from 'vitest';
import { openSheets, type Sheets } from './open-sheets.ts';

/** What a cell holds after text was typed into it: raw, shown, and the number format it got. */
async function typed(sheets: Sheets, locale: string, text: unknown, numberFormat?: Record<string, string>) {
  const id = await sheets.book({ locale });
  if (numberFormat !== undefined) {
    const cell = { userEnteredFormat: { numberFormat } };
    await sheets.batch(id, { repeatCell: { range: { sheetId: 0 }, cell, fields: 'userEnteredFormat.numberFormat' } });
  }
  await sheets.type(id, 'A1', [[text]]);
  const raw = (await sheets.values(id, 'A1', 'valueRenderOption=UNFORMATTED_VALUE')) as unknown[][] | undefined;
  const shown = (await sheets.values(id, 'A1')) as unknown[][] | undefined;
  return { raw: raw?.[0]?.[0], shown: shown?.[0]?.[0] };
}

describe('Text typed into a Vietnamese sheet', () => {
  // Serial numbers count days from 30 December 1899; the clock of the tests stands on 26 October 2023.
  it.each([
    ['26/10/2023', 45225, '26/10/2023'],
    ['5/8/2023', 45143, '05/08/2023'],
    ['26-10-2023', 45225, '26-10-2023'],
    ['26-10-23', 45225, '26-10-23'],
    ['26/10/23', 45225, '26/10/23'],
    ['5/8', 45143, '5/8'],
    ['05/08', 45143, '05/08'],
    ['10/2023', 45200, '10/2023'],
    ['2023-10-26', 45225, '2023-10-26'],
    ['26/10/2023 13:30', 45225.5625, '26/10/2023 13:30'],
    ['13:30', 0.5625, '13:30'],
    ['7:05:30', 25530 / 86400, '07:05:30'],
    ['25:00', 25 / 24, '25:00:00'],
    ['1.234,5', 1234.5, '1.234,50'],
    ['1.234', 1234, '1.234'],
    ['1,5', 1.5, '1,5'],
    ['-3', -3, '-3'],
    ['(5)', -5, '-5'],
    ['12%', 0.12, '12%'],
    ['12,5%', 0.125, '12,50%'],
    ['150.000 ₫', 150000, '150.000\u00a0₫'],
    ['TRUE', true, 'TRUE'],
    ['false', false, 'FALSE'],
    ['0912345678', 912345678, '912345678'],
    ['+84912345678', 84912345678, '84912345678'],
  ])('%s becomes %s, shown as %s', async (text, raw, shown) => {
    expect(await typed(openSheets(), 'vi_VN', text)).toEqual({ raw, shown });
  });

  it.each([
    '31/11/2023',
    '26/13/2023',
    '5/13/2023',
    '26/10/2023 13h30',
    '05.08.2023',
    '1.5',
    '0912 345 678',
    '0912.345.678',
    '13:61',
    'Nhân dân thôn Râm',
    '-nt-',
    'ĐÚNG',
    '12 người',
  ])('%s stays text', async (text) => {
    expect(await typed(openSheets(), 'vi_VN', text)).toEqual({ raw: text, shown: text });
  });

  it('after an apostrophe is text, without the apostrophe', async () => {
    expect(await typed(openSheets(), 'vi_VN', "'0912345678")).toEqual({ raw: '0912345678', shown: '0912345678' });
  });

  it.each(['0912345678', '26/10/2023', '=1+1', 'TRUE', '5/8'])('%s stays as typed in a text column', async (text) => {
    expect(await typed(openSheets(), 'vi_VN', text, { type: 'TEXT' })).toEqual({ raw: text, shown: text });
  });

  // The clock of the tests stands on 26 October 2023, 09:00 in Vietnam.
  it.each([
    ['=TODAY()', 45225, '26/10/2023'],
    ['=NOW()', 45225.375, '26/10/2023 09:00:00'],
    ['=DATE(2023;10;26)', 45225, '26/10/2023'],
    ['=DATE(2023;13;1)', 45292, '01/01/2024'],
    ['=today()+7', 45232, '02/11/2023'],
    ['=TODAY()-DATE(2023;10;1)', 25, '25'],
    ['=TODAY()>0', true, 'TRUE'],
  ])('%s gives %s, shown as %s', async (text, raw, shown) => {
    expect(await typed(openSheets(), 'vi_VN', text)).toEqual({ raw, shown });
  });

  it('as a formula keeps the format of its cell', async () => {
    const number = { type: 'NUMBER', pattern: '0' };
    expect(await typed(openSheets(), 'vi_VN', '=TODAY()', number)).toEqual({ raw: 45225, shown: '45225' });
    const day = { type: 'DATE', pattern: 'd/M' };
    expect(await typed(openSheets(), 'vi_VN', '=TODAY()', day)).toEqual({ raw: 45225, shown: '26/10' });
  });

  it('takes the date format of its column', async () => {
    const column = { type: 'DATE', pattern: 'dd/MM/yyyy' };
    expect(await typed(openSheets(), 'vi_VN', '5/8', column)).toEqual({ raw: 45143, shown: '05/08/2023' });
  });
});

describe('Text typed into an American sheet', () => {
  it.each([
    ['10/26/2023', 45225, '10/26/2023'],
    ['5/8', 45054, '5/8'],
    ['2,000,000.01', 2000000.01, '2,000,000.01'],
    ['Oct 26, 2023', 45225, 'Oct 26, 2023'],
    ['1:30 PM', 0.5625, '1:30 PM'],
    ['0042', 42, '42'],
  ])('%s becomes %s, shown as %s', async (text, raw, shown) => {
    expect(await typed(openSheets(), 'en_US', text)).toEqual({ raw, shown });
  });

  it.each(['26/10/2023', '1,5'])('%s stays text', async (text) => {
    expect(await typed(openSheets(), 'en_US', text)).toEqual({ raw: text, shown: text });
  });
});

describe('Values written RAW', () => {
  it.each(['=1+1', '26/10/2023', '0912345678', "'x", 'TRUE'])('%s stays text', async (text) => {
    const sheets = openSheets();
    const id = await sheets.book();
    await sheets.type(id, 'A1', [[text]], 'RAW');
    expect(await sheets.values(id, 'A1', 'valueRenderOption=FORMULA')).toEqual([[text]]);
  });

  it('numbers and booleans keep their kind', async () => {
    const sheets = openSheets();
    const id = await sheets.book();
    await sheets.type(id, 'A1', [[45225, true, 1.5]], 'RAW');
    expect(await sheets.values(id, 'A1:C1', 'valueRenderOption=UNFORMATTED_VALUE')).toEqual([[45225, true, 1.5]]);
    expect(await sheets.values(id, 'A1:C1')).toEqual([['45225', 'TRUE', '1,5']]);
  });
});
