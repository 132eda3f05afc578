import { books, TEMPLATE_VERSION } from './books.ts';
import type { BookDefinition, Column, Tab } from './definition.ts';

const readers: Readonly<Record<BookDefinition['role'], string>> = {
  chung: 'Office, MTTQ and mass organisations, officials.',
  'van-phong': 'Head of office and citizen-reception officer only.',
};

const holds: Readonly<Record<Tab['holds'], string>> = {
  records: 'rows that become records',
  settings: 'settings of the office',
  output: 'written by the system',
  guide: 'the guide',
};

/** Text inside a cell of a Markdown table. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const choicesOf = (column: Column): string => {
  if (column.choices !== undefined) return column.choices.join(' / ');
  return column.choicesFrom === undefined ? '' : `from ${column.choicesFrom.tab}.${column.choicesFrom.column}`;
};

const columnLine = (column: Column): string => {
  const header = `${column.header}${column.owner === 'system' ? '*' : ''}`;
  const parts = [header, `\`${column.key}\``, column.kind, column.group ?? '', choicesOf(column), column.note ?? ''];
  return `| ${parts.map(cell).join(' | ')} |`;
};

const tabSection = (tab: Tab): string => {
  const prefix = tab.codePrefix === undefined ? '' : `, codes \`${tab.codePrefix}\``;
  return [
    `### ${tab.title} (\`${tab.key}\`)`,
    '',
    `Holds ${holds[tab.holds]}${prefix}.`,
    '',
    '| header | key | kind | group | choices | note |',
    '|---|---|---|---|---|---|',
    ...tab.columns.map(columnLine),
  ].join('\n');
};

const bookSection = (book: BookDefinition): string =>
  [`## ${book.title} (\`${book.role}\`)`, '', readers[book.role], '', book.tabs.map(tabSection).join('\n\n')].join(
    '\n',
  );

/** `docs/books.md`: every tab and column, from the one definition. */
export const booksDocument = (): string =>
  [
    '# The books',
    '',
    `Written by \`node sheets-templates/write-docs.ts\` from the template (version ${TEMPLATE_VERSION}); do not edit by hand.`,
    '',
    'Two workbooks a unit and year, by who may see them. Tab names and headers are fixed; columns may be moved, and columns of the',
    'users’ own are left alone. `*`: written by the system only, and repaired when overwritten. Text columns are formatted as text,',
    'so that `5/8`, `0912…` and `=…` stay what was typed; drop-downs advise and refuse nothing.',
    '',
    Object.values(books).map(bookSection).join('\n\n'),
    '',
  ].join('\n');
