import { textWidth } from './text-width.ts';

/** Broken at spaces into lines of about one length, each at most `widthPt` wide. */
export function wrapped(text: string, sizePt: number, widthPt: number): string[] {
  const total = textWidth(text, sizePt, true);
  const count = Math.ceil(total / widthPt);
  if (count <= 1) return [text];
  const aim = Math.min(widthPt, (total / count) * 1.08);
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    const fits = textWidth(longer, sizePt, true) <= (lines.length < count ? aim : widthPt);
    if (last !== undefined && fits) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Words that begin a phrase: a title reads better when a line begins with one. */
const phraseStarts = new Set('tại với giữa của về trên ngày năm và theo trước sau để thuộc'.split(' '));

/** Like `wrapped`, with the last words of a line moved down where a phrase begins there. For titles in bold. */
export function wrappedByPhrase(text: string, sizePt: number, widthPt: number): string[] {
  const lines = wrapped(text, sizePt, widthPt * 0.94);
  for (let index = 0; index < lines.length - 1; index += 1) {
    const words = (lines[index] ?? '').split(' ');
    const from = words.findLastIndex((word, at) => at >= words.length - 4 && at > 1 && phraseStarts.has(word));
    if (from < 0) continue;
    const next = [...words.slice(from), lines[index + 1]].join(' ');
    if (textWidth(next, sizePt, true) > widthPt) continue;
    lines[index] = words.slice(0, from).join(' ');
    lines[index + 1] = next;
  }
  return lines;
}
