import { foldDiacritics } from '../text/fold.ts';
import { normaliseText } from '../text/normalise.ts';
import { namesGroup } from './groups.ts';
import { calm, titleCase } from './letter-case.ts';
import { people as manyPeople, notPeople } from './name-words.ts';

export interface Naming {
  /** Names of the people a petitioner's cell names, without forms of address. */
  readonly people: readonly string[];
  /** The group or body without them; blank when nothing is left that says who petitioned. */
  readonly rest: string;
}

const separator = /\s*[(),;:/]\s*|\s+[-–]\s+|\s+(?:và|cùng|với|do|gồm)\s+/iu;
/** Between those who are listed and those who speak for them. */
const speaking = /(?<=\S)[\s,(–-]{1,4}(?:là\s+|làm\s+)?đại diện(?:\s+(?:là|cho))?[\s:]*/iu;
const familyName =
  '(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trịnh|Đào|Đoàn|Trương|Lương|Mai|Phùng|Tạ|Tô|Cao|Châu|Chu|Hà|Thái|Lâm|Quách|Tống|Triệu|Kiều|Lò|Vàng|Giàng|Sùng|Thào|Nông|Bế|Tòng|Quàng|Lường|Mạc|Cù|Lưu|Vương|Tăng|Từ|La|Lã|Khổng|Nghiêm|Bàn|Hứa)';
const namesFamily = new RegExp(`^${familyName}\\s`, 'iu');
const namesFamilyPlainly = new RegExp(foldDiacritics(namesFamily.source), 'i');

/** Also of a text typed without marks. */
export const startsWithFamilyName = (text: string): boolean =>
  namesFamily.test(text) || (foldDiacritics(text) === text.toLowerCase() && namesFamilyPlainly.test(text));

/** Offices, where a whole name follows: `Chủ tịch Hội Phụ nữ`, `Trưởng thôn Lê Lợi` name no person. */
const office =
  '(?:giám đốc|chủ tịch|bí thư|hội trưởng|tổ trưởng|trưởng (?:thôn|xóm|khu|bản|ấp|ban|nhóm)|chủ (?:hộ|nhiệm|cơ sở))';
/** `bà con cô bác`, `anh chị em` are everybody. */
const formOfAddress = new RegExp(
  `(?:^|\\s)(?:ông bà|vợ chồng|cụ ông|cụ bà|ông|bà(?! con)|anh(?! (?:chị )?em)|chị(?! em)|cô giáo|cô(?! (?:chú )?bác)|chú(?! bác)|(?<!(?:cô|chú) )bác|cụ|thầy|(?<!(?:anh|chị) )em|đồng chí|đ\\/c|${office}(?=\\s+${familyName}(?:\\s+\\p{Lu}\\p{L}*){2}))[.:]?\\s+`,
  'iu',
);
const anyAddress = new RegExp(formOfAddress.source, 'giu');
const smallAddress = new RegExp(formOfAddress.source, 'gu');
const leadingAddress = new RegExp(`^${formOfAddress.source}`, 'iu');
/** Kinds of place, behind which a family name is that of a street or a village (`đường Trần Phú`, `hẻm 12 Lê Lợi`). */
const place =
  /(?:thôn|xóm|khu|phố|tdp|kdc|tổ|bản|ấp|làng|xã|phường|khóm|đường|tuyến|(?:ngõ|ngách|hẻm|số nhà)(?:\s+\d\S*)?|chợ|trường|học|thcs|thpt|non|cầu|sông|kênh|hồ|họ|chùa|đền|tái định cư|công ty|htx)\s+$/iu;
const anyPlace = /(?:^|\s)(?:thôn|xóm|khu|tổ|bản|ấp|làng|xã|phường|khóm|đường|chợ)(?:\s|$)/iu;
/** A family name and what follows it; typed in small letters only the ones that are no other word. */
const personName = new RegExp(
  `(?<=\\s)(?:${familyName}(?:\\s+\\p{Lu}\\p{L}*)+|(?:nguyễn|trần|lê|phạm|huỳnh|phan|võ|đặng|bùi|đỗ|ngô|đinh|trịnh)\\s+\\p{Ll}+)`,
  'gu',
);

/** `Nhân dân Vũ Xá`: two words are a village, not somebody's whole name. */
const ofVillage = /^(?:toàn thể )?(?:nhân dân|bà con)\s+\p{L}+\s+\p{L}+$/iu;
const bareName = /^\p{Lu}\p{L}*(?:\s+\p{Lu}\p{L}*)*$/u;
/** Who live somewhere: bare names behind them are villages. */
const residents = /^(?:nhân dân|dân cư)\s/iu;

/** Who is named in `Tập thể 12 hộ xóm Bến (đại diện: ông Nguyễn Văn An)`, `Cử tri Nguyễn Văn An`, `Nguyễn Văn An (trưởng thôn)`. */
export function peopleIn(name: string): Naming {
  const text = normaliseText(name);
  const read = text === text.toUpperCase() ? titleCase(text.toLowerCase()) : text;
  const [listed = '', ...spoken] = read.split(speaking);
  const [first = '', ...others] = listed.split(separator);
  const isPeople = manyPeople.test(foldDiacritics(name));
  const addressedAt = namesGroup(name) ? personAt(first, isPeople) : 0;
  const ofPlaces = anyPlace.test(first.slice(0, addressedAt)) || residents.test(first);
  const named = others.filter((part) => isPerson(part, ofPlaces));
  // In `Tập thể An, Hoa` the first is as bare a name as the next one.
  const at = isPeople && named.some((part) => bareName.test(part)) ? Math.min(addressedAt, bareAt(first)) : addressedAt;
  const speakers = spoken.flatMap((part) => part.split(separator)).filter((part) => isPerson(part, false));
  const people = [first.slice(at), ...named, ...speakers]
    .map((part) => part.replace(leadingAddress, '').trim())
    .filter((part) => part !== '');
  if (people.length === 0) return { people, rest: name };
  const rest = calm(text.slice(0, at).trim());
  return { people, rest: /\d/.test(rest) || rest.split(/\s+/).length > 2 ? rest : '' };
}

/**
 * Where a group's name goes over to a person's: behind a form of address, at a family name behind `Cử tri`, `Tập thể` …; else its end.
 * A capital in the name of a body is its own (`Trường mầm non Anh Đào`), and what follows a kind of place is the place's.
 */
function personAt(text: string, isPeople: boolean): number {
  const addressed = text.matchAll(isPeople ? anyAddress : smallAddress);
  const named = isPeople && !ofVillage.test(text) ? text.matchAll(personName) : [];
  const begins = [...addressed, ...named].map(({ index }) => index);
  return Math.min(text.length, ...begins.filter((at) => !place.test(`${text.slice(Math.max(0, at - 40), at)} `)));
}

/** Where the names end the text that stand behind the words for several people. */
function bareAt(text: string): number {
  const [head = ''] = manyPeople.exec(foldDiacritics(text)) ?? [];
  const words = text.split(' ');
  const others = words.findLastIndex((word) => !/^\p{Lu}\p{Ll}*$/u.test(word)) + 1;
  return words.slice(0, Math.max(others, head.split(' ').length)).join(' ').length;
}

/** A part behind the first one; in a list of places (`các thôn Nguộn, Râm`) a bare name is one of them. */
function isPerson(part: string, ofPlaces: boolean): boolean {
  if (formOfAddress.test(part)) return true;
  if (notPeople.test(foldDiacritics(part)) || namesGroup(part)) return false;
  const isNamed = ` ${part}`.search(personName) === 1;
  return isNamed || (!ofPlaces && bareName.test(part));
}
