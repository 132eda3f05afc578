import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tcvn3, vni } from '../../../functions/domain/text/legacy-tables.ts';
import { recoverEncoding } from '../../../functions/domain/text/recover-encoding.ts';
import { isSyllable } from '../../../functions/domain/text/syllables.ts';
import { anyCodePoint } from '../../fixtures/any-code-point.ts';

describe('text of old fonts', () => {
  it.each([
    ['Céng hßa x· héi chñ nghÜa ViÖt Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['§éc lËp - Tù do - H¹nh phóc', 'Độc lập - Tự do - Hạnh phúc'],
    ['ñy ban nh©n d©n x· VÜnh L©m', 'ủy ban nhân dân xã Vĩnh Lâm'],
    ['TrÇn V¨n Mõng', 'Trần Văn Mừng'],
    ['NguyÔn ThÞ Hång', 'Nguyễn Thị Hồng'],
    [
      '§­êng trôc th«n §ång Lau bÞ xe t¶i ph¸ háng, ®Ò nghÞ söa ch÷a',
      'Đường trục thôn Đồng Lau bị xe tải phá hỏng, đề nghị sửa chữa',
    ],
    ['Phan H÷u Thu', 'Phan Hữu Thu'],
    ['Vò Quèc Em', 'Vũ Quốc Em'],
    ['Hå ChÝ Minh', 'Hồ Chí Minh'],
    ['Chu Ngäc An', 'Chu Ngọc An'],
    ['Huúnh An', 'Huỳnh An'],
    ['Gi¸ ®Êt 5.000®/m²', 'Giá đất 5.000đ/m²'],
    ['Hµ', 'Hà'],
    ['Th«n H¹', 'Thôn Hạ'],
    ['500 m ®­êng bª t«ng', '500 m đường bê tông'],
    ['Cơ quan: H§ND huyÖn; ®ång chÝ'.replace('Cơ', 'C¬'), 'Cơ quan: HĐND huyện; đồng chí'],
  ])('TCVN3 %j is %j', (text, expected) => {
    expect(recoverEncoding(text)).toEqual({ text: expected, from: 'TCVN3' });
  });

  it.each([
    ['CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['§éC LËP - Tù DO - H¹NH PHóC', 'ĐỘC LẬP - TỰ DO - HẠNH PHÚC'],
    ['Ban Th­êng vô §¶NG ñY X·', 'Ban Thường vụ ĐẢNG ỦY XÃ'],
    ['Quý III: Tæ chøc ®èi tho¹i', 'Quý III: Tổ chức đối thoại'],
  ])('the capitals font of TCVN3 %j is %j', (text, expected) => {
    expect(recoverEncoding(text)).toEqual({ text: expected, from: 'TCVN3' });
  });

  it.each([
    ['Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['Ñoäc laäp - Töï do - Haïnh phuùc', 'Độc lập - Tự do - Hạnh phúc'],
    ['UÛy ban nhaân daân phöôøng Taân Daân', 'Ủy ban nhân dân phường Tân Dân'],
    ['Nguyeãn Vaên Nam', 'Nguyễn Văn Nam'],
    ['Ñöôøng thoân bò hö hoûng', 'Đường thôn bị hư hỏng'],
    ['cuûa chuû trì', 'của chủ trì'],
    ['Phan Quoác Em', 'Phan Quốc Em'],
    ['Vuõ Thò Sôn', 'Vũ Thị Sơn'],
    ['Voõ An', 'Võ An'],
    ['Hoaøng Thò Kyû', 'Hoàng Thị Kỷ'],
  ])('VNI %j is %j', (text, expected) => {
    expect(recoverEncoding(text)).toEqual({ text: expected, from: 'VNI' });
  });
});

const asLatin1 = (text: string) => Buffer.from(text, 'utf8').toString('latin1');
const asWindows1252 = (text: string) => new TextDecoder('windows-1252').decode(Buffer.from(text, 'utf8'));

describe('UTF-8 read in the wrong encoding', () => {
  it.each([
    'Nguyễn Văn Đàn ở thôn Hà',
    'ĐỀ NGHỊ ỦY BAN',
    'XÃ HỘI',
    'Đường “trục” – hỏng',
    'ó',
    'Tổ dân phố số 3',
    'Thôn Hạ'.normalize('NFD'),
  ])('%j comes back', (text) => {
    const recovered = { text: text.normalize('NFC'), from: 'UTF-8 as Latin-1' };
    expect(recoverEncoding(asLatin1(text))).toEqual(recovered);
    expect(recoverEncoding(asWindows1252(text))).toEqual(recovered);
  });

  it('comes back when it was spoilt twice', () => {
    expect(recoverEncoding(asWindows1252(asWindows1252('Thôn Hạ'))).text).toBe('Thôn Hạ');
  });

  it.each([
    ['Đường hàng rào là của bà Hoa, và ông An', 'Đường hàng rào là của bà Hoa, và ông An'],
    ['là ốm', 'là ốm'],
  ])('%j comes back when its non-breaking blanks became common ones', (text, expected) => {
    expect(
      recoverEncoding(
        asWindows1252(text)
          .replace(/\u00a0/g, ' ')
          .replace(/ +/g, ' '),
      ).text,
    ).toBe(expected);
  });

  it('is left alone when a byte was lost and the letter cannot be known', () => {
    const lost = asLatin1('ông Từ').replace('«', '');
    expect(recoverEncoding(lost)).toEqual({ text: lost, from: null });
  });
});

describe('text that is as it should be', () => {
  it.each([
    'Bà Hà',
    'hoà bình',
    'Cà Mau, Trà Vinh, Hòa Bình',
    'XÃ TÂN DÂN',
    'XÃ\u00a0TÂN DÂN',
    '“THỊ XÃ”',
    'XÃ “TÂN HÒA”',
    'KÌ… hạn',
    'Café, hôtel, naïve, résumé, déjà vu',
    'José Müller, Zoë, Jalapeño, Señor, Göteborg, Citroën',
    '½ sào, ¼ ha, 25 °C, ±5 %, 10 µm, 3×4 m, m², m³',
    '«An» · § 5 · © 2024 · Windows®',
    '· Nội dung',
    'Road 12, 5 km',
    '',
    '𝒳 👪',
  ])('%j is not touched', (text) => {
    expect(recoverEncoding(text)).toEqual({ text, from: null });
  });

  const seeds = new URL('../../../../shared/seeds/', import.meta.url);
  const present = existsSync(seeds);
  it.skipIf(!present)(
    `no line, phrase or three words of the plans are touched${present ? '' : ' (skipped: ../shared/seeds is absent)'}`,
    () => {
      const lines = readdirSync(seeds).flatMap((file) => readFileSync(new URL(file, seeds), 'utf8').split('\n'));
      const phrases = lines.flatMap((line) => {
        const words = line.split(/\s+/);
        return [line, ...line.split(/[,;.:()“”"]/), ...words.map((_, at) => words.slice(at, at + 3).join(' '))];
      });
      expect(phrases.filter((phrase) => recoverEncoding(phrase).from !== null)).toEqual([]);
    },
  );
});

const vietnamese =
  'đường thôn hỏng nặng đề nghị sửa chữa của bà Nguyễn Thị Hoa ở xóm Bến Trần Văn Mừng khiếu nại quyết định thu hồi đất trạm biến áp yếu giờ cao điểm kênh mương ngập úng'.split(
    ' ',
  );
const sentence = fc
  .array(fc.constantFrom(...vietnamese), { minLength: 6, maxLength: 20 })
  .map((words) => words.join(' '));
const inverse = (table: ReadonlyMap<string, string>) =>
  new Map([...table].reverse().map(([code, letter]) => [letter, code]));
const encode = (text: string, table: ReadonlyMap<string, string>) =>
  [...text].map((letter) => table.get(letter) ?? letter).join('');

describe('for any Vietnamese sentence', () => {
  it('what was written in TCVN3 or VNI is read back, and Unicode is left alone', () => {
    const [inTcvn3, inVni] = [inverse(tcvn3), inverse(vni)];
    fc.assert(
      fc.property(sentence, (text) => {
        // One word alone, or `ở` by itself, may be anything.
        const telling = text.split(' ').filter((word) => word.length > 1 && /[đĩũơưạ-ỹ]/.test(word));
        expect(recoverEncoding(text).text).toBe(text);
        if (telling.length < 2) return;
        expect(recoverEncoding(encode(text, inTcvn3)).text).toBe(text);
        expect(recoverEncoding(encode(text, inVni)).text).toBe(text);
        expect(recoverEncoding(asLatin1(text)).text).toBe(text);
      }),
    );
  });

  it('never throws, and always answers a text', () => {
    fc.assert(fc.property(fc.string({ unit: anyCodePoint }), (text) => typeof recoverEncoding(text).text === 'string'));
    const latin = fc.string({ unit: fc.integer({ min: 0x20, max: 0x17f }).map((code) => String.fromCharCode(code)) });
    fc.assert(fc.property(latin, (text) => typeof recoverEncoding(text).text === 'string'));
  });
});

describe('the tables', () => {
  it('hold every accented letter: TCVN3 the small ones and seven capitals, VNI all', () => {
    const vowels = 'aăâeêioôơuưy';
    const small = [...vowels].flatMap((vowel) =>
      ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'].map((tone) => (vowel + tone).normalize('NFC')),
    );
    const accented = [...small, 'đ'].filter((letter) => !/^[a-z]$/.test(letter));
    expect(accented.filter((letter) => ![...tcvn3.values()].includes(letter))).toEqual([]);
    expect(
      accented
        .flatMap((letter) => [letter, letter.toUpperCase()])
        .filter((letter) => ![...vni.values()].includes(letter)),
    ).toEqual([]);
    expect([...tcvn3.values()].filter((letter) => letter !== letter.toLowerCase()).sort()).toEqual(
      [...'ĂÂÊÔƠƯĐ'].sort(),
    );
  });
});

describe('syllables', () => {
  it.each(
    'Nguyễn quyết giếng gì gìn quốc quý quỳnh nghĩa nghe khuya thuở huế hoà hòa thuỷ khoẻ xoong yếm giặt giữa ghế cách ngoằn ngoèo khuỷu quẹo loắt choắt đường thuyền luật huỵch'.split(
      ' ',
    ),
  )('%s is one', (word) => {
    expect(isSyllable(word)).toBe(true);
  });

  it.each('Ceng kan gế ngê hoọ xaõ hoøa café Hụtel cáp3 trt ắắ nhấc-h oác̀ tếch́ đườngg'.split(' '))(
    '%s is none',
    (word) => {
      expect(isSyllable(word)).toBe(false);
    },
  );
});
