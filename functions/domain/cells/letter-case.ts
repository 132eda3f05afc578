/** Each word with a capital; the other letters as they are. */
export const titleCase = (text: string): string =>
  text.replace(/(^|[\s.'’-])(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());

const placeName =
  /((?:^|\s)(?:thôn|xóm|khu|tổ|bản|ấp|buôn|làng|xã|phường|khóm|đội|ngõ|đường|khu dân cư|tổ dân phố)\s)(.+)$/iu;

/** `NHÂN DÂN THÔN RÂM` → `Nhân dân thôn Râm`. */
export function calm(text: string): string {
  if (text !== text.toUpperCase() || !/\p{Lu}{2}.*\s.*\p{Lu}{2}/u.test(text)) return text;
  const lower = text.toLowerCase().replace(placeName, (_, kind: string, place: string) => kind + titleCase(place));
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}
