import type { BookDefinition, Column } from './definition.ts';

/** What a unit's own drop-downs offer. */
export interface UnitChoices {
  readonly villages: readonly string[];
  readonly fields: readonly string[];
  readonly sources: readonly string[];
  readonly officials: readonly string[];
}

/** Columns of a single value, by key: a list of several (`Thôn, khu` of a session) takes no drop-down. */
const lists: Readonly<Record<string, Readonly<Record<string, keyof UnitChoices>>>> = {
  petitions: { village: 'villages', field: 'fields', source: 'sources', assigneeNamed: 'officials' },
  registrations: { village: 'villages', field: 'fields' },
  complaints: { village: 'villages', field: 'fields', source: 'sources' },
};

/** Google refuses longer drop-downs. */
const MOST_CHOICES = 500;

/** What the unit's drop-downs of a tab offer, by column key. */
export const choicesOf = (tab: string, choices: UnitChoices): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    Object.entries(lists[tab] ?? {}).map(([column, list]) => [column, choices[list].slice(0, MOST_CHOICES)]),
  );

/**
 * The book with the drop-downs of the unit: villages, fields and sources stand in the other book, which a drop-down of
 * Sheets cannot reach. They are suggestions: other values may be typed and are checked by the system.
 */
export const withUnitChoices = (book: BookDefinition, choices: UnitChoices): BookDefinition => {
  const fill = (tab: string, column: Column): Column => {
    const offered = choicesOf(tab, choices)[column.key] ?? [];
    return offered.length === 0 ? column : { ...column, choices: offered };
  };
  return {
    ...book,
    tabs: book.tabs.map((tab) => ({ ...tab, columns: tab.columns.map((column) => fill(tab.key, column)) })),
  };
};
