/** HTML that is already safe. Only `html` makes it, so text of a cell cannot become markup by being forgotten. */
export interface Html {
  readonly html: string;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => entities[char] ?? char);

type Part = string | number | Html | readonly Html[];

/** Template tag: every interpolated text is escaped; lists of `Html` are joined. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const joined = strings.map((fixed, index) => fixed + (index < parts.length ? shown(parts[index] ?? '') : ''));
  return { html: joined.join('') };
}

function shown(part: Part): string {
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part));
  return isList(part) ? part.map((each) => each.html).join('') : part.html;
}

const isList = (part: Html | readonly Html[]): part is readonly Html[] => Array.isArray(part);

export const nothing: Html = { html: '' };

/** One line for a mail header or an SMS: no control characters, no line breaks, however the text was typed. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
