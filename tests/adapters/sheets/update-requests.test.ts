import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellDataOf } from '../../../functions/adapters/sheets/cell-data.ts';
import { updateRequests } from '../../../functions/adapters/sheets/update-requests.ts';
import type { CellOutput, CellWrite } from '../../../functions/domain/workbooks.ts';

const output: fc.Arbitrary<CellOutput> = fc.oneof(
  fc.constant<CellOutput>({ type: 'blank' }),
  fc.string().map((text): CellOutput => ({ type: 'text', text })),
  fc.integer().map((number): CellOutput => ({ type: 'number', number })),
  fc.constantFrom('2023-10-26', '2024-02-29').map((date): CellOutput => ({ type: 'date', date })),
  fc.webUrl().map((uri): CellOutput => ({ type: 'link', text: 'Tệp', uri })),
);

const writes: fc.Arbitrary<CellWrite[]> = fc
  .uniqueArray(
    fc.record({
      sheetId: fc.constantFrom(1, 2),
      row: fc.nat(12),
      column: fc.nat(6),
      value: output,
      note: fc.constantFrom(undefined, '', 'ghi chú'),
    }),
    { selector: ({ sheetId, row, column }) => `${sheetId} ${row} ${column}`, maxLength: 80 },
  )
  .map((cells) => cells.map(({ note, ...cell }) => (note === undefined ? cell : { ...cell, note })));

/** What every cell of the requests says, as Sheets would apply it. */
const applied = (requests: ReturnType<typeof updateRequests>) =>
  requests.flatMap(({ updateCells }) =>
    (updateCells?.rows ?? []).flatMap(({ values = [] }, down) =>
      values.map((cell, right) => ({
        at: [
          updateCells?.start?.sheetId,
          (updateCells?.start?.rowIndex ?? 0) + down,
          (updateCells?.start?.columnIndex ?? 0) + right,
        ].join(' '),
        cell,
        fields: updateCells?.fields?.split(',') ?? [],
      })),
    ),
  );

const byPlace = <T extends { at: string }>(cells: readonly T[]): T[] =>
  [...cells].sort((a, b) => (a.at < b.at ? -1 : 1));

describe('the requests of a write', () => {
  it('write every cell once, with its value and its note, and no other cell', () => {
    fc.assert(
      fc.property(writes, (cells) => {
        const said = byPlace(applied(updateRequests(cells)));
        const wanted = byPlace(cells.map((cell) => ({ ...cell, at: `${cell.sheetId} ${cell.row} ${cell.column}` })));
        expect(said.map(({ at }) => at)).toEqual(wanted.map(({ at }) => at));
        said.forEach(({ cell, fields }, index) => {
          const write = wanted[index];
          expect(cell.userEnteredValue).toEqual(cellDataOf(write?.value ?? { type: 'blank' }).userEnteredValue);
          expect(fields).toContain('userEnteredValue');
          expect(fields.includes('note')).toBe(write?.note !== undefined);
          expect(cell.note ?? '').toBe(write?.note ?? '');
        });
      }),
    );
  });

  it('say dates with their format and links with their address', () => {
    fc.assert(
      fc.property(writes, (cells) => {
        for (const { at, cell, fields } of applied(updateRequests(cells))) {
          const write = cells.find((each) => `${each.sheetId} ${each.row} ${each.column}` === at);
          if (write?.value.type === 'date') {
            expect(fields).toContain('userEnteredFormat.numberFormat');
            expect(cell.userEnteredFormat?.numberFormat?.type).toBe('DATE');
          }
          if (write?.value.type === 'link') {
            expect(fields).toContain('userEnteredFormat.textFormat.link');
            expect(cell.userEnteredFormat?.textFormat?.link?.uri).toBe(write.value.uri);
          }
          if (write?.value.type === 'number') expect(fields).not.toContain('userEnteredFormat.numberFormat');
        }
      }),
    );
  });

  it('are as few as the columns of a block, whatever its height', () => {
    const row = (at: number): CellWrite[] => [
      { sheetId: 1, row: at, column: 0, value: { type: 'text', text: `YK23-${at}` } },
      { sheetId: 1, row: at, column: 13, value: { type: 'text', text: 'Đỗ Văn Mẫu' }, note: 'ít việc nhất' },
      {
        sheetId: 1,
        row: at,
        column: 14,
        value: at % 2 === 0 ? { type: 'blank' } : { type: 'date', date: '2023-11-27' },
        note: '',
      },
      { sheetId: 1, row: at, column: 23, value: { type: 'text', text: 'Đã giao' } },
      { sheetId: 1, row: at, column: 24, value: { type: 'text', text: 'Hợp lệ' } },
    ];
    const requests = updateRequests(Array.from({ length: 10_000 }, (_, index) => row(index + 1)).flat());
    expect(requests).toHaveLength(4);
  });
});
