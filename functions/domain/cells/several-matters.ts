import { foldDiacritics } from '../text/fold.ts';
import { readText } from '../text/normalise.ts';
import type { Cell, Problem } from '../values.ts';

/** Marks of an enumeration, each giving its number from 1; a bare `2.` counts only where a line or a sentence begins. */
const numbered =
  /(?:^|\n|(?<=[.;:,)])\s|\s(?=\(?\d{1,2}\)))\s*\(?(\d{1,2})(?:\)|[./](?=[\s\p{L}]))\s*|(?:^|\n|(?<=[.;:,])\s)\s*(?:việc|ý|ý kiến|nội dung|vấn đề)\s(?:thứ\s)?(\d|nhất|hai|ba|tư|năm)\s*[:,.)-]\s*|(?:^|\n|(?<=[.;:,])\s)\s*(?:thứ\s(nhất|hai|ba|tư|năm)|(một|hai|ba|bốn|năm)\slà)\s*[:,.-]?\s+|(?:^|\n|(?<=[.;:])\s)\s*([a-e])\)\s+/giu;
const bullet = /(?:^|\n|[.;:]\s)\s*[-–•+*●▪]\s+/gu;
const besides =
  /(?:^|[.;,\n]\s*)(?:ngoài ra|còn một việc nữa|một việc nữa|bên cạnh đó|việc khác)[,:]?\s+(?=.*(?:đề nghị|kiến nghị|phản ánh|yêu cầu|mong|xin))/iu;

/** A second request behind a semicolon or on a line of its own. */
const againRequest = /\s*[;\n]\s*(?:và\s+)?(?=(?:đề nghị|kiến nghị|yêu cầu|đề xuất|phản ánh)\s)/iu;

/** Texts without any of these count nothing. */
const counts =
  /\d\s*[).:/,-]|(?:^|\s)[-–•+*●▪a-e][\s)]|\b(?:thứ|một là|việc|ý|nội dung|vấn đề|ngoài ra|bên cạnh)[\s,:]|[;\n]/iu;

const ordinals: Readonly<Record<string, number>> = {
  nhất: 1,
  một: 1,
  hai: 2,
  ba: 3,
  tư: 4,
  bốn: 4,
  năm: 5,
  a: 1,
  b: 2,
  c: 3,
  d: 4,
  e: 5,
};

const request = /\b(?:de nghi|kien nghi|yeu cau|mong|xin|phan anh|de xuat|can som|som)\b/;
/** An opening that announces a list and says nothing itself. */
const announces = /(?:sau|sau day|nhu sau|gom|cu the|noi dung|y kien|kien nghi|phan anh|de nghi|van de|viec)\s*:?\s*$/;

/**
 * Whether a petition holds several matters; then the message offers the split. Asked when the text counts them
 * (`1) … 2) …`, `- … - …`, `Thứ nhất …`, `Ngoài ra đề nghị …`) and they are not parts of one: reasons behind one
 * request, or items that speak of the same things.
 */
export function severalMatters(content: Cell): Problem | null {
  const text = readText(content);
  if (text.length < 20 || !counts.test(text)) return null;
  const matters = mattersOf(text);
  if (matters.length < 2) return null;
  const shown = matters
    .slice(0, 4)
    .map((matter, at) => `(${at + 1}) “${opening(matter)}”`)
    .join('; ');
  return {
    column: 'Nội dung',
    message: `có vẻ là ${matters.length} việc: ${shown}. Tách mỗi việc một dòng để giao đúng người; nếu chỉ là một việc thì viết liền một câu, không đánh số, gạch đầu dòng`,
  };
}

function mattersOf(text: string): readonly string[] {
  for (const found of [byNumber(text), byBullet(text)]) {
    if (found === null || found.items.length < 2) continue;
    if (!speaks(found.opening) || found.items.filter((item) => request.test(foldDiacritics(item))).length > 1)
      return apart(found.items) ? found.items : [];
    return [];
  }
  const requests = text.split(againRequest);
  if (requests.length > 1 && requests.every(asksOwn) && apart(requests)) return requests;
  const at = besides.exec(text);
  if (at === null || !request.test(foldDiacritics(text.slice(0, at.index)))) return [];
  const items = [text.slice(0, at.index), text.slice(at.index + at[0].length)];
  return apart(items) ? items : [];
}

/** A request that says what it is about: `đề nghị xã quan tâm` says nothing new. */
const asksOwn = (part: string): boolean => request.test(foldDiacritics(part)) && telling(part).size >= 3;

interface Listing {
  readonly opening: string;
  readonly items: readonly string[];
}

function byNumber(text: string): Listing | null {
  const starts: { from: number; to: number }[] = [];
  for (const match of text.matchAll(numbered)) {
    const word =
      match
        .slice(1)
        .find((group) => group !== undefined)
        ?.toLowerCase() ?? '';
    const number = ordinals[word] ?? Number(word);
    if (number === starts.length + 1) starts.push({ from: match.index, to: match.index + match[0].length });
  }
  return cut(text, starts);
}

function byBullet(text: string): Listing | null {
  return cut(
    text,
    [...text.matchAll(bullet)].map((match) => ({ from: match.index, to: match.index + match[0].length })),
  );
}

function cut(text: string, starts: readonly { from: number; to: number }[]): Listing | null {
  const [first] = starts;
  if (first === undefined || starts.length < 2) return null;
  const items = starts.map(({ to }, at) => text.slice(to, starts[at + 1]?.from ?? text.length).trim());
  return { opening: text.slice(0, first.from).trim(), items: items.filter((item) => item.split(/\s+/).length >= 3) };
}

/** Whether the words before a list are a matter themselves, of which the list gives the parts. */
function speaks(opening: string): boolean {
  const words = foldDiacritics(opening);
  return words.split(' ').length >= 6 && !announces.test(words.replace(/[:;,.\s]+$/, ''));
}

const empty = new Set(
  'de nghi kien phan anh yeu cau mong xin xem xet som giai quyet cho cua va voi cac nhung mot hai la co khong da dang bi duoc thi ma o tai trong tren den nguoi dan nhan ubnd xa phuong cap chinh quyen quan tam thon khu xom ho'.split(
    ' ',
  ),
);

const telling = (item: string): Set<string> =>
  new Set(
    foldDiacritics(item)
      .split(/[^a-z0-9]+/)
      .filter((word) => word.length > 1 && !empty.has(word)),
  );

/** Whether at least two neighbours share less than half of the words that tell what they are about. */
function apart(items: readonly string[]): boolean {
  return items.some((item, at) => {
    const next = items[at + 1];
    if (next === undefined) return false;
    const [a, b] = [telling(item), telling(next)];
    const common = [...a].filter((word) => b.has(word)).length;
    return common < Math.max(Math.min(a.size, b.size), 1) / 2;
  });
}

const opening = (matter: string): string => {
  const words = matter
    .replace(/\s+/g, ' ')
    .replace(/[;,.\s]+$/, '')
    .split(' ');
  return words.length > 8 ? `${words.slice(0, 8).join(' ')}…` : words.join(' ');
};
