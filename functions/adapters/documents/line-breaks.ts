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
const phraseStarts = new Set('tại với giữa của về trên ngày năm và theo trước sau để thuộc đồng trong tổ'.split(' '));

/** Cost of a line, by how much of the width it leaves empty and by what the next line begins with. */
const costs = { perLine: 1, emptyShare: 0.6, withinPhrase: 1.2, afterComma: 0.1 } as const;

/**
 * A title over as few lines as need be, broken where a phrase begins rather than within one. The breaks of least total cost,
 * found from the last word backwards; a word wider than the line stands alone.
 */
export function wrappedByPhrase(text: string, sizePt: number, widthPt: number): string[] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const best: { cost: number; end: number }[] = Array.from({ length: words.length + 1 }, () => ({ cost: 0, end: 0 }));
  for (let start = words.length - 1; start >= 0; start -= 1) {
    const choices = lineEnds(words, start, sizePt, widthPt).map(({ end, empty }) => ({
      end,
      cost: costs.perLine + breakCost(words, end, empty) + (best[end]?.cost ?? 0),
    }));
    best[start] = choices.reduce((one, other) => (other.cost < one.cost ? other : one));
  }
  const lines: string[] = [];
  for (let start = 0; start < words.length; start = best[start]?.end ?? words.length) {
    lines.push(words.slice(start, best[start]?.end).join(' '));
  }
  return lines;
}

/** Where a line that begins at `start` may end, with the share of the width it leaves empty; at least after one word. */
function lineEnds(words: readonly string[], start: number, sizePt: number, widthPt: number) {
  const ends: { end: number; empty: number }[] = [];
  for (let end = start + 1; end <= words.length; end += 1) {
    const width = textWidth(words.slice(start, end).join(' '), sizePt, true);
    if (width > widthPt && end > start + 1) break;
    ends.push({ end, empty: Math.max(0, 1 - width / widthPt) });
  }
  return ends;
}

function breakCost(words: readonly string[], end: number, empty: number): number {
  const ragged = costs.emptyShare * empty * empty;
  const last = words[end - 1] ?? '';
  const next = words[end] ?? '';
  if (end === words.length) return 0;
  if (phraseStarts.has(next) && !phraseStarts.has(last)) return ragged;
  return ragged + (/[,;:]$/.test(last) ? costs.afterComma : costs.withinPhrase);
}
