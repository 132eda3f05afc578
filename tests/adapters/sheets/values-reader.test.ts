import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ValuesReader, type ValuesReaderOptions } from '../../../functions/adapters/sheets/values-reader.ts';
import { anyCodePoint } from '../../fixtures/any-code-point.ts';

const MEGABYTE = 1 << 20;

const awkward = fc.constantFrom('],[', '"', '\\', '\\"', '{"values":[[', ']]}', 'Đường hỏng «1»', '👩‍🌾', ' ', '');
const cell = fc.oneof(awkward, fc.string({ unit: anyCodePoint, maxLength: 30 }), fc.integer(), fc.boolean());
const rows = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 });
const tab = fc.record(
  { range: fc.oneof(awkward, fc.constant("'Ý kiến, kiến nghị'!A1:Y2000")), values: rows },
  { requiredKeys: ['range'] },
);
const answer = fc.array(tab, { maxLength: 4 }).map((tabs) => ({
  valueRanges: tabs.map((valueRange, sheetId) => ({ valueRange, dataFilters: [{ gridRange: { sheetId } }] })),
}));

/** As it comes over the wire: in chunks that end anywhere, in the middle of a letter too. */
function chunksOf(text: string, size: number): Buffer[] {
  const bytes = Buffer.from(text);
  const chunks: Buffer[] = [];
  for (let from = 0; from < bytes.length; from += size) chunks.push(bytes.subarray(from, from + size));
  return chunks;
}

function read(chunks: readonly Buffer[], options?: ValuesReaderOptions): unknown {
  const reader = new ValuesReader(options);
  for (const chunk of chunks) reader.push(chunk);
  return reader.answer();
}

describe('the values of a book, read from the bytes of the answer', () => {
  it('are those of JSON.parse, whatever people typed and wherever a chunk ends', () => {
    fc.assert(
      fc.property(answer, fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 80 }), (given, size, piece) => {
        const text = JSON.stringify(given);
        expect(read(chunksOf(text, size), { keep: 40, piece })).toEqual(JSON.parse(text));
      }),
      { numRuns: 500 },
    );
  });

  it('are the same for thousands of rows in several tabs, read a few kilobytes at a time', () => {
    const row = (n: number) => [`YK23-${n}`, 'Đề nghị "sửa" đường\\ngõ ],[ ', n, '👩‍🌾'.repeat(n % 5), '', true];
    const valueRanges = [0, 1, 2].map((sheetId) => ({
      valueRange: {
        range: `'Tab ${sheetId}'!A1:F`,
        ...(sheetId === 1 ? {} : { values: Array.from({ length: 20_000 }, (_, n) => row(n)) }),
      },
      dataFilters: [{ gridRange: { sheetId } }],
    }));
    const text = JSON.stringify({ valueRanges });
    expect(text.length).toBeGreaterThan(2 * MEGABYTE);
    expect(read(chunksOf(text, 8_191), { keep: MEGABYTE })).toEqual({ valueRanges });
  });

  it('are the same with blanks and line ends between them', () => {
    const given = { valueRanges: [{ valueRange: { range: 'A1', values: [['a'], [], ['b', 'c']] } }] };
    expect(read(chunksOf(JSON.stringify(given, null, 2), 7), { keep: 0, piece: 10 })).toEqual(given);
  });

  it.each(['', '<html>busy</html>', '{"valueRanges":[{"valueRange":{"values":[["a"'])('are refused of «%s»', (text) => {
    expect(() => read([Buffer.from(text)])).toThrow(SyntaxError);
    expect(() => read([Buffer.from(text)], { keep: 0 })).toThrow(SyntaxError);
  });
});
