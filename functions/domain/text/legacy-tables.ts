/**
 * Code tables of the two old Vietnamese font families, as their bytes look when taken for Windows-1252.
 * Sources: TCVN 5712:1993 (VN3, "ABC", fonts .Vn…); VNI-Windows character set (fonts VNI-…), as listed by the Unikey project.
 */

/** Bytes A1–FE of TCVN3 in order; a blank where the table has none. Only the base letters have capitals of their own. */
const tcvn3Row =
  'ĂÂÊÔƠƯĐăâêôơưđ' + // A1–AE
  '      ' + // AF–B4
  'àảãáạ' + // B5–B9
  ' ằẳẵắ' + // BA–BE
  '       ' + // BF–C5
  'ặầẩẫấậè' + // C6–CC
  ' ẻẽéẹềểễếệìỉ' + // CD–D8
  '   ĩíịò' + // D9–DF
  ' ỏõóọồổỗốộờởỡớợù' + // E0–EF
  ' ủũúụừửữứự' + // F0–F9
  'ỳỷỹýỵ'; // FA–FE

/** Windows-1252 character → letter. */
export const tcvn3: ReadonlyMap<string, string> = new Map(
  [...tcvn3Row].flatMap((letter, at) => (letter === ' ' ? [] : [[String.fromCharCode(0xa1 + at), letter] as const])),
);

/** The mark VNI writes behind a vowel → the letter, by vowel. */
const vniMarks: Readonly<Record<string, string>> = {
  a: 'ùá øà ûả õã ïạ êă éắ èằ úẳ üẵ ëặ ââ áấ àầ åẩ ãẫ äậ',
  e: 'ùé øè ûẻ õẽ ïẹ âê áế àề åể ãễ äệ',
  o: 'ùó øò ûỏ õõ ïọ âô áố àồ åổ ãỗ äộ',
  ô: 'ùớ øờ ûở õỡ ïợ',
  u: 'ùú øù ûủ õũ ïụ',
  ö: 'ùứ øừ ûử õữ ïự',
  y: 'ùý øỳ ûỷ õỹ',
};
/** Letters of VNI that stand alone. */
const vniSingles = 'íí ìì æỉ óĩ òị ôơ öư îỵ ñđ';

const pairs = (list: string): (readonly [string, string])[] =>
  list.split(' ').map((pair) => [pair.charAt(0), pair.slice(1)] as const);

/** One or two Windows-1252 characters → letter; small and capital. The base letter decides the case. */
export const vni: ReadonlyMap<string, string> = new Map([
  ...pairs(vniSingles).flatMap(([code, letter]) => bothCases(code, '', letter)),
  ...Object.entries(vniMarks).flatMap(([base, marks]) =>
    pairs(marks).flatMap(([mark, letter]) => bothCases(base, mark, letter)),
  ),
]);

function bothCases(base: string, mark: string, letter: string): (readonly [string, string])[] {
  const [upperBase, upperMark, upper] = [base.toUpperCase(), mark.toUpperCase(), letter.toUpperCase()];
  const all = [[base + mark, letter] as const, [upperBase + upperMark, upper] as const];
  return mark === '' ? all : [...all, [upperBase + mark, upper] as const, [base + upperMark, letter] as const];
}

/** Windows-1252 characters of the bytes 80–9F; undefined ones stay C1 controls. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const bytes: ReadonlyMap<string, number> = new Map([...windows1252].map((char, at) => [char, 0x80 + at]));

/** Byte of a character read as Windows-1252 or Latin-1; `undefined` when there is none. */
export function byteOf(char: string): number | undefined {
  const code = char.charCodeAt(0);
  return code <= 0xff ? code : bytes.get(char);
}
