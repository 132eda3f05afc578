import { clip } from '../text/clip.ts';
import { foldDiacritics } from '../text/fold.ts';
import { readText } from '../text/normalise.ts';
import type { Cell } from '../values.ts';
import { isBody, namesGroup } from './groups.ts';
import { calm, titleCase } from './letter-case.ts';
import { addresses, familyNamesToo, notPeople, people } from './name-words.ts';
import { meansNone } from './none.ts';
import { blank, type Parsed, question, refusal, value } from './parsed.ts';
import { peopleIn, startsWithFamilyName } from './people-named.ts';

export interface PetitionerName {
  /** Without the form of address: `Nguyễn Văn A`. */
  readonly name: string;
  /** `Ông`, `Bà`, `Hộ ông` …; blank when there is none. */
  readonly address: string;
  /** Not one person: people of a village, a collective, a body. */
  readonly group: boolean;
}

const nobody =
  /^(?:an danh|giau ten|khuyet danh|vo danh|nac danh|khong (?:neu|ghi|xung|co|de) (?:ro )?ten|chua ro ten)$/;

/**
 * A petitioner's name: form of address apart, all capitals or small letters capitalised. Bodies and groups are left as
 * written. Several people in one cell are asked about.
 */
export function parseName(cell: Cell): Parsed<PetitionerName> {
  const text = oneLine(withoutMarks(readText(cell))).replace(/^[-–•*.,;:\s]+|[,;:\s]+$/g, '');
  const folded = foldDiacritics(text);
  if (folded === '' || meansNone(text) || nobody.test(folded.replace(/^\(|\)$/g, ''))) return blank;
  if (typeof cell !== 'string' || !/\p{L}/u.test(text) || noName.test(text))
    return refusal(`“${clip(text, 60)}” không phải tên; gõ họ và tên, ví dụ Ông Nguyễn Văn An`);
  if (/\d[\d .-]{7,}\d/.test(text))
    return question(`“${clip(text, 60)}” có lẫn số điện thoại; chuyển số sang cột Điện thoại, ở đây chỉ ghi họ và tên`);
  if (namesGroup(text) && !isOnePerson(text)) {
    const isUnnamed = people.test(folded) && peopleIn(text).people.length === 0;
    return value({ name: isUnnamed ? calm(text) : text, address: '', group: true });
  }
  const parts = separatePeople(text);
  const group = parts.length > 1 ? asGroup(text) : text;
  if (group !== text) return value({ name: group, address: '', group: true });
  if (parts.length > 1) return question(offerSplit(parts));
  return value({ ...takeAddress(text), group: false });
}

/** Pictures pasted from Zalo, with what joins and colours them. */
const pictures = /\p{Extended_Pictographic}(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f)*/gu;
/** A formula or what became of one, an address of the net, markup, a line that sums up. */
const noName =
  /^[=@]|^#(?:N\/A|[A-Z0-9/]+[!?])|https?:\/\/|\bwww\.|[<>{}|\\]|^(?:tổng\s+(?:cộng|số)|cộng)(?:\s*:.*|\s+\d.*)?$/iu;

/** `Cử tri Nguyễn Văn Tài`: what a person is stands before his name like a form of address. */
function isOnePerson(text: string): boolean {
  const [person, ...others] = peopleIn(text).people;
  const { address, name } = takeAddress(text);
  return person !== undefined && others.length === 0 && address !== '' && name.startsWith(capitalise(person));
}

const spokenFor =
  /^(.+?)[\s,(–-]+(?:là\s+|làm\s+)?đại diện(?:\s+cho)?\s*:?\s+((?:(?:\d{1,4}|các|những|một số|tập thể|nhóm)\s+(?:\d{1,4}\s+)?(?:hộ|người|gia đình|cử tri|công dân|hội viên)|nhân dân|bà con)[^()]*)\)?$/isu;

/** `Ông An, bà Hoa đại diện cho 8 hộ dân` → `8 hộ dân (đại diện: Ông An, bà Hoa)`: one petition of a group, not two of people. */
export function asGroup(text: string): string {
  const [, speakers = '', group = ''] = spokenFor.exec(text) ?? [];
  return group === ''
    ? text
    : `${group.charAt(0).toUpperCase()}${group.slice(1).trimEnd()} (đại diện: ${speakers.trim()})`;
}

/** `1. Nguyễn Văn An 2. Trần Thị Hoa`: the numbers part people as lines do. */
const withoutMarks = (text: string): string =>
  /[\d\u2190-\u2bff\ud83c-\ud83e]/.test(text) ? withoutCount(text.replace(pictures, ' ')) : text;
const withoutCount = (text: string): string =>
  text.replace(/(^|\s)\d{1,2}[.)]\s*(?=\p{L})/gu, (_, before: string) => (before === '' ? '' : '\n'));

/** Lines of at least two words each stand for themselves; else one name was broken over two lines. */
const oneLine = (text: string): string => text.replace(/\n+/g, /^(?:\S+ .+\n+)+\S+ .+$/.test(text) ? ', ' : ' ');

function offerSplit(parts: readonly string[]): string {
  const names = parts.map((part) => `“${part}”`);
  return `có vẻ là ${parts.length} người: ${names.join(', ')}; tách mỗi người một dòng, hoặc nếu là ý kiến chung thì ghi: Tập thể ${parts.join(', ')}`;
}

const strongSeparator = /\s*(?:[;\n]|\s\+\s|\s&\s)\s*/;
const weakSeparator = /\s*,\s*|\s+(?:và|va|cùng|với|-|–)\s+|\s*\/\s*/iu;

const maybeSeveral = /[;,\n+&/–-]|\s(?:và|va|cùng|với|ông|bà|anh|chị|cô|chú)\s/i;
/** Two who have one name in the cell. */
const together = /^(?:vợ chồng|gia đình|hộ|(?:ông|anh)\s+(?:bà|chị))\s/iu;
/** `Ông An bà Hoa`: a second form of address; `vợ ông An` says who the first one is, `Cụ bà Hoa` is one form. */
const nextAddress =
  /(?<=\p{Lu}\p{L}*)(?<!(?:^|\s)(?:Cụ|CỤ))\s+(?=(?:[ôÔ]ng|ÔNG|[bB]à|BÀ|anh|chị|cô|chú)\s+\p{Lu})|(?<=\p{Ll})[–-](?=\p{Lu}\p{L}*\s\p{Lu})/u;

/** The people a cell names; one when the parts behind a comma say something else about the first. */
function separatePeople(text: string): readonly string[] {
  if (!maybeSeveral.test(text)) return [text];
  const plain = text
    .replace(/\([^)]*\)/g, ' ')
    .replace(/^(ông|anh)\s*(?:\/|,|và)\s*(bà|chị)/iu, '$1 $2')
    .replace(/đ\/c/giu, 'đồng chí')
    .replace(/\s+(?:là\s+|làm\s+)?đại diện\s.*$/isu, '');
  const strong = plain.split(strongSeparator).filter((part) => part !== '');
  const parts = strong
    .flatMap((part) => part.split(weakSeparator))
    .flatMap((part) => (together.test(part) ? [part] : part.split(nextAddress)))
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length < 2) return [text];
  const [first = ''] = parts;
  const named = parts.filter((part, at) => looksLikePerson(part) && (at === 0 || !saysWhatHeIs(part, first)));
  return named.length > 1 && named[0] === first ? named : [text];
}

/**
 * `Ông An, nguyên Bí thư chi bộ`, `Bà Hoa, Hiệu trưởng trường Hạ`: beside a name with its capitals, a part with small letters where a name
 * has capitals is what its bearer is, where he lives, what he lives on; unless a form of address or a family name begins it.
 */
function saysWhatHeIs(part: string, name: string): boolean {
  const [, one = '', other = ''] = /^(\S+)(?:\s+(\S+))?/u.exec(part) ?? [];
  if (!/(?:^|\s)\p{Lu}\p{L}*$/u.test(name) || takeAddress(part).address !== '' || startsWithFamilyName(part))
    return false;
  return /^\p{Ll}/u.test(one) || /^\p{Ll}/u.test(other);
}

function looksLikePerson(part: string): boolean {
  const folded = foldDiacritics(part);
  if (!/^\p{L}[\p{L}\p{M}'’. ]*$/u.test(part) || notPeople.test(folded) || isBody(part, folded)) return false;
  const words = folded.split(' ').length;
  return words <= 7;
}

/** Forms of address as they are when typed without diacritics. */
const plainAddresses = addresses
  .filter(([form]) => !familyNamesToo.has(form))
  .map(([form, address]) => [foldDiacritics(form), address] as const);

/** With diacritics the form must have its own (`Chu Thị Hồi` is no `Chú`); a text without any may leave them out. */
function takeAddress(text: string): { name: string; address: string } {
  const lower = text.toLowerCase();
  const forms = foldDiacritics(lower) === lower ? plainAddresses : addresses;
  for (const [form, address] of forms) {
    if (!lower.startsWith(form)) continue;
    const rest = text.slice(form.length);
    const separated = form.endsWith('.') ? /^\s*\p{L}/u : /^(?:\s*[.:]\s*|\s+)\p{L}/u;
    if (separated.test(rest)) return { name: capitalise(rest.replace(/^[\s.:]+/, '')), address };
  }
  return { name: capitalise(text), address: '' };
}

/** The name proper; behind it may stand a place, an office, a relative. */
const properName = /^(.*?)((?:\s(?:và|cùng|với|ở|tại|đại diện|trú|vợ|chồng|con|mẹ|bố|ông|bà|[-–])\s|\s*[(,\d]).*)?$/isu;

/** Names have no small words, so a small first letter is a slip; capitals inside a word are kept (`Y Bhăm`, `H'Hen`). */
function capitalise(name: string): string {
  const [, person = name, note = ''] = properName.exec(name) ?? [];
  const shouted = person === person.toUpperCase() && /\p{Lu}{2}/u.test(person);
  return titleCase(shouted ? person.toLowerCase() : person) + note;
}
