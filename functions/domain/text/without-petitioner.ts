/** Forms of address before a name within a text. */
export const addresses = ['ông', 'bà', 'anh', 'chị', 'cô', 'chú', 'bác', 'cụ', 'em', 'cháu'] as const;
const address = `(?:${addresses.join('|')})`;
/** Behind these a given name is his, whose house it is. */
export const homes = ['hộ', 'gia đình', 'nhà'] as const;

/**
 * A text about somebody's matter without his name, for papers that are posted: the whole name wherever it stands, the given name only
 * behind whose house it is (`hộ bà Nhài`), since an official may have the same one.
 */
export function withoutPetitioner(text: string, name: string): string {
  const words = name.normalize('NFC').trim().split(/\s+/);
  const given = words.at(-1) ?? '';
  if (given === '') return text;
  const home = new RegExp(String.raw`${start}(${homes.join('|')})\s+${address}\s+${escaped(given)}${end}`, 'giu');
  const withoutHome = text.normalize('NFC').replace(home, '$1 người kiến nghị');
  if (words.length < 2) return withoutHome;
  const whole = new RegExp(
    String.raw`${start}(?:${address}\s+)?${words.map(escaped).join(String.raw`\s+`)}${end}`,
    'giu',
  );
  return withoutHome.replace(whole, 'người kiến nghị');
}

const start = String.raw`(?<![\p{L}\p{N}])`;
const end = String.raw`(?![\p{L}\p{N}])`;

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
