const longest = 140;

/**
 * The beginning of a text as it may stand in a mail: one line, without phone and identity numbers and without addresses of
 * mail or web, at most 140 characters, cut at a word.
 */
export function safeExcerpt(text: string): string {
  const line = text
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .replace(/\S+@\S+/g, '…')
    .replace(/(?:https?:\/\/|www\.)\S+/gi, '…')
    .replace(/\+?\d(?:[ .\-()]*\d){7,}/g, '…')
    .trim();
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest);
  const blank = cut.lastIndexOf(' ');
  return `${cut.slice(0, blank > longest / 2 ? blank : longest).replace(/[\s,;:.]+$/, '')}…`;
}
