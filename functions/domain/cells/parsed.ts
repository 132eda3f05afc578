/**
 * What a parser makes of one cell: a value, or nothing, or a question the clerk must decide (never guessed), or a
 * refusal. Messages are Vietnamese, say what is wrong and what to type, and are shown behind the header of the column.
 */
export type Parsed<T> =
  | { readonly is: 'value'; readonly value: T }
  | { readonly is: 'blank' }
  | { readonly is: 'question'; readonly message: string }
  | { readonly is: 'refusal'; readonly message: string };

export const value = <T>(of: T): Parsed<T> => ({ is: 'value', value: of });
export const blank = { is: 'blank' } as const;
export const question = (message: string): Parsed<never> => ({ is: 'question', message });
export const refusal = (message: string): Parsed<never> => ({ is: 'refusal', message });
