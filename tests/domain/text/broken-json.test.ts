import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokenAt } from '../../../functions/domain/text/broken-json.ts';

describe('a text stops being JSON', () => {
  it.each([
    ['nothing', 1],
    ['{"a":1,}', 7],
    ['{"a" 1}', 5],
    ['{a:1}', 1],
    ["{'a':1}", 1],
    ['[1,x]', 3],
    ['[true fals]', 6],
    ['[tru]', 4],
    ['{"a":"Bà "Mẫu""}', 10],
    ['{"a":"b\nc"}', 7],
    ['{"a":"\\q"}', 7],
    ['{"a":"\\u12g4"}', 10],
    ['{"a":01}', 6],
    ['{"a":1}}', 7],
    // Cut off.
    ['{', 1],
    ['{"a":[1,-', 9],
    ['{"a":"b\\', 8],
    ['{"a":"b\\u00', 11],
    ['[1.', 3],
  ])('%j after %i characters', (text, at) => {
    expect(brokenAt(text)).toBe(at);
  });

  it('where something that may stand nowhere was put into it', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (json, somewhere) => {
        const at = somewhere % (json.length + 1);
        expect(brokenAt(`${json.slice(0, at)}\u0001${json.slice(at)}`)).toBe(at);
      }),
    );
  });
});
