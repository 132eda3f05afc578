import { petitions } from '../../../sheets-templates/tabs/so-doi-thoai.ts';
import { CODE, CONTENT, type Grid, type Hand, type Look, type Value } from './hand.ts';

/**
 * What people do to a table of petitions, chosen by a seeded die. Every text they write carries a mark of its own, «17», by which it can be
 * found again wherever it has gone.
 */
export class People {
  readonly #hand: Hand;
  readonly #random: () => number;
  #mark = 0;
  #snapshots: Grid[] = [];
  /** What was done, for the report of a story that ends badly. */
  readonly diary: string[] = [];

  constructor(hand: Hand, random: () => number) {
    this.#hand = hand;
    this.#random = random;
  }

  below(n: number): number {
    return Math.floor(this.#random() * n);
  }

  pick<T>(list: readonly [T, ...T[]]): T {
    return list[this.below(list.length)] ?? list[0];
  }

  /** One thing, whichever the die says. */
  act(): void {
    const look = this.#hand.look();
    if (this.#random() < 0.3) this.#snapshots.push(look.grid);
    const filled = look.filled();
    const chosen = filled.length < 3 ? 'type' : this.pick(acts);
    const row = filled[this.below(filled.length)] ?? look.headerRow + 1;
    const other = filled[this.below(filled.length)] ?? look.headerRow + 1;
    this.diary.push(`${chosen} ${row} ${other}`);
    this.#do(chosen, look, row, other);
  }

  #do(chosen: Act, look: Look, row: number, other: number): void {
    const hand = this.#hand;
    const last = Math.max(look.grid.length, look.headerRow + 1);
    const code = look.column(CODE);
    switch (chosen) {
      case 'type':
        return this.typeRow(look, last + this.below(2));
      case 'type-equal-rows': {
        const cells = this.#newRow();
        this.typeRow(look, last, cells);
        return this.typeRow(look, last + 1, cells);
      }
      case 'edit':
        return hand.write(row, look.column('Dự thảo trả lời'), [`Sẽ xem xét ${this.mark()}`]);
      case 'edit-content':
        return hand.write(row, look.column(CONTENT), [`${look.at(row, CONTENT) ?? ''}, thêm ${this.mark()}`]);
      case 'rewrite':
        return hand.write(row, look.column(CONTENT), [this.#content()]);
      case 'sort':
        return this.#sort(look, 0, 60);
      case 'sort-without-codes':
        // Somebody marked the staff columns only: texts part from their codes.
        return this.#sort(look, code + 1, 60);
      case 'insert-blank':
        return hand.do({
          insertDimension: { range: hand.rows(row, row + 1 + this.below(2)), inheritFromBefore: false },
        });
      case 'insert-and-type':
        hand.do({ insertDimension: { range: hand.rows(row, row + 1), inheritFromBefore: false } });
        return this.typeRow(look, row);
      case 'delete':
        return hand.do({ deleteDimension: { range: hand.rows(row, row + 1) } });
      case 'empty-row':
        return this.#emptyStaff(look, row);
      case 'copy-row':
        return hand.do({ copyPaste: { source: hand.box(row, row + 1), destination: hand.box(last, last + 1) } });
      case 'paste-over':
        return hand.do({ copyPaste: { source: hand.box(row, row + 1), destination: hand.box(other, other + 1) } });
      case 'paste-content-over':
        return hand.write(other, look.column(CONTENT), [look.at(row, CONTENT)]);
      case 'cut-paste': {
        const destination = { sheetId: hand.sheetId, rowIndex: this.below(2) === 0 ? last : other, columnIndex: 0 };
        return hand.do({ cutPaste: { source: hand.box(row, row + 1), destination } });
      }
      case 'move-row':
        return hand.do({ moveDimension: { source: hand.rows(row, row + 1), destinationIndex: other } });
      case 'swap-texts':
        return this.#swapStaff(look, row, other);
      case 'erase-code':
        return hand.write(row, code, [null]);
      case 'wrong-code':
        return hand.write(row, code, [this.pick([look.at(other, CODE), 'YK23-9999', 'abc', 7])]);
      case 'erase-system-cells':
        return hand.write(row, look.column('Tình trạng'), ['sửa tay', null]);
      case 'move-column': {
        const from = this.below(look.headers.length);
        return hand.do({
          moveDimension: { source: hand.columns(from, from + 1), destinationIndex: this.below(look.headers.length) },
        });
      }
      case 'own-column': {
        const at = this.below(look.headers.length);
        hand.do({ insertDimension: { range: hand.columns(at, at + 1), inheritFromBefore: false } });
        hand.write(look.headerRow, at, [`Ghi riêng ${this.mark()}`]);
        return hand.write(row, at, [`riêng ${this.mark()}`]);
      }
      case 'title-above':
        if (look.headerRow > 3) return undefined;
        hand.do({ insertDimension: { range: hand.rows(0, 1), inheritFromBefore: false } });
        return hand.write(0, 0, [`SỔ CỦA XÃ ${this.mark()}`]);
      case 'rename-tab':
        return hand.do({
          updateSheetProperties: {
            properties: { sheetId: hand.sheetId, title: `Ý kiến ${this.below(1e6)}` },
            fields: 'title',
          },
        });
      case 'filter':
        return hand.do({
          setBasicFilter: { filter: { range: hand.box(look.headerRow, last, 0, look.headers.length) } },
        });
      case 'undo': {
        const before = this.#snapshots.pop();
        return before === undefined ? undefined : hand.restore(before);
      }
      default:
        return chosen satisfies never;
    }
  }

  mark(): string {
    this.#mark += 1;
    return `«${this.#mark}»`;
  }

  typeRow(look: Look, row: number, cells: Readonly<Record<string, Value>> = this.#newRow()): void {
    for (const [header, value] of Object.entries(cells)) this.#hand.write(row, look.column(header), [value]);
  }

  #content(): string {
    const what = this.pick(['sửa đường', 'cấp sổ đất', 'dọn rác', 'xem lại chế độ']);
    return `Đề nghị ${what} ở ngõ số ${this.below(90)} ${this.mark()}`;
  }

  #newRow(): Record<string, Value> {
    return {
      'Cuộc đối thoại': this.below(4) === 0 ? null : 'DT23-01',
      'Ngày nhận': 45210 + this.below(8),
      'Tổ chức, cá nhân kiến nghị': `Bà Nguyễn Thị ${this.pick(['Lan', 'Hoa', 'Mơ'])}`,
      'Điện thoại': this.below(2) === 0 ? null : `09120${String(10_000 + this.below(90_000))}`,
      [CONTENT]: this.#content(),
    };
  }

  #sort(look: Look, from: number, to: number): void {
    const by = from + this.below(Math.max(1, Math.min(to, look.headers.length) - from));
    const sortOrder = this.pick(['ASCENDING', 'DESCENDING']);
    const range = this.#hand.box(look.headerRow + 1, Math.max(look.grid.length, look.headerRow + 2), from, to);
    this.#hand.do({ sortRange: { range, sortSpecs: [{ dimensionIndex: by, sortOrder }] } });
  }

  #emptyStaff(look: Look, row: number): void {
    for (const { header, owner } of petitions.columns) {
      if (owner === 'staff') this.#hand.write(row, look.column(header), [null]);
    }
  }

  #swapStaff(look: Look, one: number, other: number): void {
    for (const { header, owner } of petitions.columns) {
      if (owner !== 'staff') continue;
      const column = look.column(header);
      const [left, right] = [look.at(one, header), look.at(other, header)];
      if (left === right) continue;
      this.#hand.write(one, column, [right]);
      this.#hand.write(other, column, [left]);
    }
  }
}

export const acts = [
  'type',
  'type',
  'type-equal-rows',
  'edit',
  'edit',
  'edit-content',
  'rewrite',
  'sort',
  'sort',
  'sort-without-codes',
  'insert-blank',
  'insert-and-type',
  'delete',
  'empty-row',
  'copy-row',
  'paste-over',
  'paste-content-over',
  'cut-paste',
  'move-row',
  'swap-texts',
  'erase-code',
  'wrong-code',
  'erase-system-cells',
  'move-column',
  'own-column',
  'title-above',
  'rename-tab',
  'filter',
  'undo',
] as const;
export type Act = (typeof acts)[number];
