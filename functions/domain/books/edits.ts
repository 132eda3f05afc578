import { z } from 'zod';
import { cellSchema } from '../records/cell.ts';
import { foldDiacritics } from '../text/fold.ts';
import { type Cell, isBlank } from '../values.ts';

/**
 * A staff cell that another door than the sheet has changed (an answer that came back from the higher body): the record has the new value,
 * the sheet still shows the old one. The edit stands in the record until the sheet says the same, so nobody's text is lost.
 */
export const editSchema = z.object({
  value: cellSchema,
  /** What the cell held when it was changed. */
  base: cellSchema,
  /** Who changed it, Vietnamese: `UBND huyện trả lời`. */
  by: z.string(),
  /** What stands in the cell instead, once the clerk has been shown the two versions. */
  yours: cellSchema.optional(),
});
export type Edit = z.infer<typeof editSchema>;
export type Edits = Readonly<Record<string, Edit>>;

export interface MergedCells {
  /** What the row says with the edits taken in. */
  readonly cells: Readonly<Record<string, Cell>>;
  /** Edits that the sheet does not show yet. */
  readonly edits: Edits;
  /** Cells to be set, each only while it still holds what was read. */
  readonly swaps: readonly { readonly key: string; readonly expected: Cell; readonly replacement: Cell }[];
  readonly conflicts: readonly { readonly key: string; readonly message: string }[];
  /** Values that wait for an empty cell: an empty cell cannot be compared and set, so the clerk is told instead. */
  readonly waiting: readonly { readonly key: string; readonly value: Cell; readonly by: string }[];
}

const choices = { 'cua ban': 'yours', 'da ghi': 'value', 'ban dau': 'base' } as const;

/** Three ways of a cell: what the record has, what the sheet says, what it was. */
export function mergeEdits(edits: Edits, row: Readonly<Record<string, Cell>>): MergedCells {
  const merged = { cells: { ...row }, edits: {} as Record<string, Edit>, swaps: [] as MergedCells['swaps'][number][] };
  const conflicts: MergedCells['conflicts'][number][] = [];
  const waiting: MergedCells['waiting'][number][] = [];
  for (const [key, edit] of Object.entries(edits)) {
    const cell = row[key] ?? null;
    const state = stateOf(edit, cell);
    switch (state.is) {
      case 'settled':
        continue;
      case 'chosen':
        merged.edits[key] = { value: state.value, base: cell, by: edit.by };
        merged.swaps.push({ key, expected: cell, replacement: state.value });
        break;
      case 'unseen':
        merged.edits[key] = edit;
        if (isBlank(cell)) waiting.push({ key, value: edit.value, by: edit.by });
        else merged.swaps.push({ key, expected: cell, replacement: edit.value });
        break;
      case 'conflict':
        merged.edits[key] = { ...edit, yours: cell };
        conflicts.push({ key, message: conflictMessage(edit, cell) });
        break;
      default:
        state satisfies never;
    }
    setCell(merged.cells, key, merged.edits[key]?.value ?? null);
  }
  return { ...merged, conflicts, waiting };
}

type State =
  | { readonly is: 'settled' }
  | { readonly is: 'unseen' }
  | { readonly is: 'conflict' }
  | { readonly is: 'chosen'; readonly value: Cell };

function stateOf(edit: Edit, cell: Cell): State {
  if (same(cell, edit.value)) return { is: 'settled' };
  if (edit.yours === undefined) return same(cell, edit.base) ? { is: 'unseen' } : { is: 'conflict' };
  const word = typeof cell === 'string' ? foldDiacritics(cell.replaceAll(/[«»"“”]/g, '')).trim() : '';
  const choice = word in choices ? choices[word as keyof typeof choices] : undefined;
  if (choice !== undefined) return { is: 'chosen', value: edit[choice] ?? null };
  // Typed anew after both versions were shown: the clerk has decided.
  return same(cell, edit.yours) ? { is: 'conflict' } : { is: 'settled' };
}

const same = (a: Cell, b: Cell): boolean => (isBlank(a) && isBlank(b)) || a === b;

function setCell(cells: Record<string, Cell>, key: string, value: Cell): void {
  if (isBlank(value)) delete cells[key];
  else cells[key] = value;
}

const short = (cell: Cell): string => {
  const text = isBlank(cell) ? 'để trống' : String(cell);
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
};

const conflictMessage = (edit: Edit, cell: Cell): string =>
  `có hai bản khác nhau: của bạn «${short(cell)}» / đã ghi «${short(edit.value)}» (${edit.by}) / ban đầu «${short(edit.base)}». Gõ vào ô này: của bạn, đã ghi, hoặc ban đầu để chọn; hoặc gõ nội dung mới.`;
