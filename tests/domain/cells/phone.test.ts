import fc from 'fast-check';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';
import { formatPhone, isMask, maskPhone, parsePhone } from '../../../functions/domain/cells/phone.ts';
import {
  areaCodes,
  areaOf2017,
  mobileOf2018,
  mobilePrefixes,
  newMobilePrefixes,
} from '../../../functions/domain/cells/phone-plan.ts';

const mobile = (national: string) => ({ is: 'value', value: { national, kind: 'mobile' } });
const landline = (national: string) => ({ is: 'value', value: { national, kind: 'landline' } });

describe('a mobile number as staff type it', () => {
  it.each([
    '0912345678',
    '0912 345 678',
    '0912.345.678',
    '091.234.5678',
    '0912-345-678',
    '0912,345,678',
    '091, 234, 5678',
    '(091) 2345678',
    '+84912345678',
    '+84 912 345 678',
    '+84 (0)912 345 678',
    '(+84) 912345678',
    '84912345678',
    '0084 912 345 678',
    '912345678',
    'ĐT: 0912345678',
    'SĐT 0912345678',
    '0912345678 (con trai)',
    '0912345678 - Zalo',
    "'0912345678",
    '０９１２３４５６７８'.normalize('NFKC'),
    '\u200e0912\u00a0345\u00a0678',
  ])('%j', (text) => {
    expect(parsePhone(text)).toEqual(mobile('0912345678'));
  });

  it.each([
    [912345678, '0912345678'],
    [84912345678, '0912345678'],
    [842345678, '0842345678'],
    [1234567890, '0834567890'],
  ])('the number %i, its zero lost, is %s', (number, national) => {
    expect(parsePhone(number)).toEqual(mobile(national));
  });
});

describe('numbers of before', () => {
  /** As announced for 15/9–15/11/2018. */
  it.each([
    ['01621112222', '0321112222'],
    ['01631112222', '0331112222'],
    ['01641112222', '0341112222'],
    ['01651112222', '0351112222'],
    ['01661112222', '0361112222'],
    ['01671112222', '0371112222'],
    ['01681112222', '0381112222'],
    ['01691112222', '0391112222'],
    ['01201112222', '0701112222'],
    ['01211112222', '0791112222'],
    ['01221112222', '0771112222'],
    ['01261112222', '0761112222'],
    ['01281112222', '0781112222'],
    ['01231112222', '0831112222'],
    ['01241112222', '0841112222'],
    ['01251112222', '0851112222'],
    ['01271112222', '0811112222'],
    ['01291112222', '0821112222'],
    ['01861112222', '0561112222'],
    ['01881112222', '0581112222'],
    ['01991112222', '0591112222'],
  ])('the 11 digits %s are %s today', (old, today) => {
    expect(parsePhone(old)).toEqual(mobile(today));
    expect(parsePhone(`+84 ${old.slice(1)}`)).toEqual(mobile(today));
  });

  it.each([
    ['Hà Nội', '04 3825 1234', '02438251234'],
    ['Lào Cai', '020 3812345', '02143812345'],
    ['Hải Dương', '0320 3812 345', '02203812345'],
    ['Nam Định', '0350-3812345', '02283812345'],
    ['Bắc Giang', '0240 3812345', '02043812345'],
    ['Bắc Ninh', '0241 3812345', '02223812345'],
    ['Quảng Trị', '053 3812345', '02333812345'],
    ['Bình Dương', '0650 3812345', '02743812345'],
  ])('the area code of %s before 2017, %s, is %s today', (_, old, today) => {
    expect(parsePhone(old)).toEqual(landline(today));
  });

  it.each([
    ['031.3812345', '0225 3812 345', '02253812345'],
    ['030 3812345', '0229 3812 345', '02293812345'],
  ])('%s is asked about: a landline of before 2017, or one of the newest mobile numbers', (text, shown, today) => {
    const national = text.replace(/\D/g, '');
    expect(parsePhone(text)).toEqual({
      is: 'question',
      message: `${national} là di động hay máy bàn cũ (nay là ${shown})? Nếu là di động gõ: di động ${national}; nếu là máy bàn gõ ${today}`,
    });
    expect(parsePhone(`di động ${national}`)).toEqual(mobile(national));
    expect(parsePhone(today)).toEqual(landline(today));
  });

  it('an old area code that is a mobile prefix today is read as today’s', () => {
    expect(parsePhone('0333812345')).toEqual(mobile('0333812345'));
  });
});

describe('other numbers', () => {
  it.each([
    ['0220 3812 345', '02203812345'],
    ['024 3825 1234', '02438251234'],
    ['2203812345', '02203812345'],
    ['+84 24 3825 1234', '02438251234'],
  ])('%s is a landline', (text, national) => {
    expect(parsePhone(text)).toEqual(landline(national));
  });

  it.each(['1900 1234', '1800.6789', '19001234', '1900123456'])('%s is a hotline', (text) => {
    expect(parsePhone(text)).toEqual({ is: 'value', value: { national: text.replace(/\D/g, ''), kind: 'other' } });
  });

  it.each(['', null, 'không có', 'Ko', 'k có', 'không có số điện thoại', 'chưa rõ', '-', '...'])(
    '%j is blank',
    (cell) => {
      expect(parsePhone(cell)).toEqual({ is: 'blank' });
    },
  );
});

describe('what is not one number', () => {
  it.each([
    '0912345678 / 0987654321',
    '0912345678 - 0987654321',
    '0912345678; 0987654321',
    '0912345678 0987654321',
    '0912345678, 0987654321',
    'A 0912345678 hoặc B 0987654321',
  ])('%j is asked about, both numbers shown', (text) => {
    expect(parsePhone(text)).toEqual({
      is: 'question',
      message: 'có 2 số (0912345678, 0987654321); để lại một số dùng để báo người dân, số kia ghi vào cột riêng',
    });
  });

  it('one number twice is one number', () => {
    expect(parsePhone('0912345678 / 84912345678')).toEqual(mobile('0912345678'));
  });

  it('a number beside one that cannot be read is asked about', () => {
    expect(parsePhone('0912345678, 098765432')).toMatchObject({ is: 'question' });
  });

  it.each([
    ['12345', '“12345” thiếu số (có 5 chữ số); gõ đủ 10 số, ví dụ 0912345678, hoặc để trống nếu không có'],
    ['091234567', '“091234567” thiếu số (có 9 chữ số); gõ đủ 10 số, ví dụ 0912345678, hoặc để trống nếu không có'],
    [
      '091234567890',
      '“091234567890” thừa số (có 12 chữ số); gõ đủ 10 số, ví dụ 0912345678, hoặc để trống nếu không có',
    ],
    [
      '0112345678',
      '“0112345678” không đúng đầu số đang dùng; xem lại và gõ đủ 10 số, ví dụ 0912345678, hoặc để trống nếu không có',
    ],
    [
      '09I2345678',
      '“09I2345678” có chữ lẫn trong số (chữ O, l thay cho 0, 1); gõ đủ 10 số, ví dụ 0912345678, hoặc để trống nếu không có',
    ],
    [
      'hỏi trưởng thôn',
      '“hỏi trưởng thôn” không phải số điện thoại; gõ đủ 10 số, ví dụ 0912345678, hoặc để trống nếu không có',
    ],
    [true, '“true” không phải số điện thoại; gõ đủ 10 số, ví dụ 0912345678, hoặc để trống nếu không có'],
  ])('%j is refused: %s', (cell, message) => {
    expect(parsePhone(cell)).toEqual({ is: 'refusal', message });
  });
});

describe('the mask', () => {
  it.each([
    ['0912345678', '09•• ••• 678'],
    ['02203812345', '02•• •••• 345'],
    ['19001234', '19•• • 234'],
  ])('of %s is %s, and is known again', (national, mask) => {
    expect(maskPhone(national)).toBe(mask);
    expect(isMask(mask)).toBe(true);
    expect(isMask(` ${mask} `)).toBe(true);
    expect(parsePhone(mask).is).toBe('question');
  });

  it.each(['0912345678', '09•• ••• 67', '0912 345 678', '', '09.. ... 678'])('%j is none', (text) => {
    expect(isMask(text)).toBe(false);
  });
});

describe('numbers are written for reading', () => {
  it.each([
    ['0912345678', '0912 345 678'],
    ['02203812345', '0220 3812 345'],
    ['02438251234', '024 3825 1234'],
    ['19001234', '1900 1234'],
  ])('%s as %s', (national, shown) => {
    expect(formatPhone(national)).toBe(shown);
  });
});

describe('the numbering plan agrees with libphonenumber', () => {
  const kindOf = (national: string) => parsePhoneNumberFromString(national, 'VN')?.getType();

  it.each([...mobilePrefixes])('%s is a mobile prefix', (prefix) => {
    const somewhere = Array.from({ length: 100 }, (_, at) => kindOf(`${prefix}${String(at).padStart(2, '0')}12345`));
    expect(somewhere).toContain('MOBILE');
  });

  it.each([...areaCodes])('%s is an area code', (code) => {
    expect([2, 3, 6, 7, 8].map((first) => kindOf(code + String(first).padEnd(11 - code.length, '5')))).toContain(
      'FIXED_LINE',
    );
  });

  /** Subscribers' numbers do not begin with 0 or 1; the library does not look. */
  it('every number it knows as mobile or landline is known here, and of the same kind', () => {
    const digits = fc
      .string({ unit: fc.constantFrom(...'0123456789'), minLength: 9, maxLength: 10 })
      .filter((rest) => /^[2-9]/.test(rest))
      .map((rest) => `0${rest}`);
    fc.assert(
      fc.property(digits, (national) => {
        const kind = kindOf(national);
        if (kind === 'MOBILE') expect(parsePhone(`di động ${national}`)).toEqual(mobile(national));
        const subscriber = /^02(?:[48]|[^48]\d)[2-9]/.test(national);
        if (kind === 'FIXED_LINE' && subscriber) expect(parsePhone(national)).toEqual(landline(national));
      }),
      { numRuns: 3000 },
    );
  });

  it('maps old prefixes to ones in use', () => {
    expect([...mobileOf2018.values()].filter((prefix) => !mobilePrefixes.has(prefix))).toEqual([]);
    expect(areaOf2017.size).toBe(59);
    expect(areaCodes.size).toBe(63);
  });
});

describe('for any number', () => {
  const national = fc
    .tuple(
      fc.constantFrom(...[...mobilePrefixes].filter((prefix) => !newMobilePrefixes.has(prefix))),
      fc.integer({ min: 0, max: 9_999_999 }),
    )
    .map(([prefix, rest]) => prefix + String(rest).padStart(7, '0'));

  it('what is formatted, written as a number or abroad, is read back', () => {
    fc.assert(
      fc.property(national, (number) => {
        expect(parsePhone(formatPhone(number))).toEqual(mobile(number));
        expect(parsePhone(Number(number))).toEqual(mobile(number));
        expect(parsePhone(`+84${number.slice(1)}`)).toEqual(mobile(number));
        expect(isMask(maskPhone(number))).toBe(true);
      }),
    );
  });
});
