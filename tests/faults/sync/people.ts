import { petitions } from '../../../sheets-templates/tabs/so-doi-thoai.ts';
import { CODE, CONTENT, type Grid, type Hand, type Look, SOURCE, type Value } from './hand.ts';

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

  /** One thing, whichever the die says. @returns what */
  act(): Act {
    const look = this.#hand.look();
    if (this.#random() < 0.3 && isWhole(look)) this.#snapshots.push(look.grid);
    const filled = look.filled();
    const chosen = filled.length < 3 ? 'type' : this.pick(acts);
    const row = filled[this.below(filled.length)] ?? look.headerRow + 1;
    const other = filled[this.below(filled.length)] ?? look.headerRow + 1;
    this.diary.push(`${chosen} ${row} ${other}`);
    const last = Math.max(look.grid.length, look.headerRow + 1);
    this.#deeds[chosen]({ look, row, other, last });
    return chosen;
  }

  readonly #deeds: Readonly<Record<Act, (at: Place) => void>> = {
    type: ({ look, last }) => this.typeRow(look, last + this.below(2)),
    'type-equal-rows': ({ look, last }) => {
      const cells = this.#newRow();
      this.typeRow(look, last, cells);
      this.typeRow(look, last + 1, cells);
    },
    edit: ({ look, row }) => this.#hand.write(row, look.column('Dự thảo trả lời'), [`Sẽ xem xét ${this.mark()}`]),
    'edit-content': ({ look, row }) =>
      this.#hand.write(row, look.column(CONTENT), [`${look.at(row, CONTENT) ?? ''}, thêm ${this.mark()}`]),
    rewrite: ({ look, row }) => this.#hand.write(row, look.column(CONTENT), [this.#content()]),
    sort: ({ look }) => this.#sort(look, 0, 60),
    // Somebody marked the columns behind Mã only: texts part from their codes. Texts left of Mã would part from the rest of their rows, and
    // what is left of a row then is nobody's to say.
    'sort-without-codes': ({ look }) => {
      const code = look.column(CODE);
      const split = look.headers.some((_, column) => column < code && !look.isSystem(column));
      this.#sort(look, split ? 0 : code + 1, 60);
    },
    'insert-blank': ({ row }) => this.#insertRows(row, 1 + this.below(2)),
    'insert-and-type': ({ look, row }) => {
      this.#insertRows(row, 1);
      this.typeRow(look, row);
    },
    delete: ({ row }) => this.#hand.do({ deleteDimension: { range: this.#hand.rows(row, row + 1) } }),
    'empty-row': ({ look, row }) => this.#emptyStaff(look, row),
    'copy-row': ({ row, last }) => this.#copy(row, last),
    'paste-over': ({ row, other }) => this.#copy(row, other),
    'paste-content-over': ({ look, row, other }) =>
      this.#hand.write(other, look.column(CONTENT), [look.at(row, CONTENT)]),
    'cut-paste': ({ row, other, last }) => {
      const rowIndex = this.below(2) === 0 ? last : other;
      const destination = { sheetId: this.#hand.sheetId, rowIndex, columnIndex: 0 };
      this.#hand.do({ cutPaste: { source: this.#hand.box(row, row + 1), destination } });
    },
    'move-row': ({ row, other }) =>
      this.#hand.do({ moveDimension: { source: this.#hand.rows(row, row + 1), destinationIndex: other } }),
    'swap-texts': ({ look, row, other }) => this.#swapStaff(look, row, other),
    'erase-code': ({ look, row }) => this.#hand.write(row, look.column(CODE), [null]),
    'wrong-code': ({ look, row, other }) =>
      this.#hand.write(row, look.column(CODE), [this.pick([look.at(other, CODE), 'YK23-9999', 'abc', 7])]),
    'erase-system-cells': ({ look, row }) => this.#hand.write(row, look.column('Tình trạng'), ['sửa tay', null]),
    'move-column': ({ look }) => {
      const from = this.below(look.headers.length);
      const destinationIndex = this.below(look.headers.length);
      this.#hand.do({ moveDimension: { source: this.#hand.columns(from, from + 1), destinationIndex } });
    },
    'own-column': ({ look, row }) => {
      const at = this.below(look.headers.length);
      this.#hand.do({ insertDimension: { range: this.#hand.columns(at, at + 1), inheritFromBefore: false } });
      this.#hand.write(look.headerRow, at, [`Ghi riêng ${this.mark()}`]);
      this.#hand.write(row, at, [`riêng ${this.mark()}`]);
    },
    'title-above': ({ look }) => {
      if (look.headerRow > 3) return;
      this.#insertRows(0, 1);
      this.#hand.write(0, 0, [`SỔ CỦA XÃ ${this.mark()}`]);
    },
    'rename-tab': () => {
      const properties = { sheetId: this.#hand.sheetId, title: `Ý kiến ${this.below(1e6)}` };
      this.#hand.do({ updateSheetProperties: { properties, fields: 'title' } });
    },
    filter: ({ look, last }) =>
      this.#hand.do({
        setBasicFilter: { filter: { range: this.#hand.box(look.headerRow, last, 0, look.headers.length) } },
      }),
    undo: () => {
      const before = this.#snapshots.pop();
      if (before !== undefined) this.#hand.restore(before);
    },
  };

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
      [SOURCE]: `Hòm thư ${this.mark()}`,
      [CONTENT]: this.#content(),
    };
  }

  #insertRows(at: number, count: number): void {
    this.#hand.do({ insertDimension: { range: this.#hand.rows(at, at + count), inheritFromBefore: false } });
  }

  #copy(from: number, to: number): void {
    this.#hand.do({ copyPaste: { source: this.#hand.box(from, from + 1), destination: this.#hand.box(to, to + 1) } });
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

/**
 * A header that our displaced write has struck is mended a moment later; nobody goes back to the moment between. (A version without its
 * headers that is brought back stops the tab: the flow tests tell that.)
 */
const isWhole = (look: Look): boolean => petitions.columns.every(({ header }) => look.headers.includes(header));

const acts = [
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

interface Place {
  readonly look: Look;
  readonly row: number;
  readonly other: number;
  /** First row under everything. */
  readonly last: number;
}
