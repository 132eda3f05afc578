import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseText, readLine, readText } from '../../../functions/domain/text/normalise.ts';
import { leavesOutMarksOf, spellingKey } from '../../../functions/domain/text/spelling.ts';
import { anyCodePoint } from '../../fixtures/any-code-point.ts';

describe('text as it is kept', () => {
  it.each([
    ['decomposed letters', 'Đường'.normalize('NFD'), 'Đường'],
    ['double and non-breaking blanks', ' Nguyễn\u00a0 Văn   A ', 'Nguyễn Văn A'],
    ['control and invisible characters', 'Thôn\u0007 Hạ\u200b\ufeff', 'Thôn Hạ'],
    ['Windows line breaks and blanks at line ends', 'a \r\n b\r\n\r\n\r\n\r\nc', 'a\nb\n\nc'],
    ['a text that is nothing but blanks', ' \n\t\u00a0 ', ''],
    ['a clean text of two lines', 'Đường hỏng\nĐiện yếu', 'Đường hỏng\nĐiện yếu'],
    ['a number', 912345678, '912345678'],
    ['a logical value', true, 'true'],
    ['an empty cell', null, ''],
  ])('%s', (_, cell, expected) => {
    expect(normaliseText(cell)).toBe(expected);
  });

  it('recovers old fonts before the soft hyphen, their letter ư, is taken away', () => {
    expect(readText('  §­êng  th«n bÞ háng ')).toBe('Đường thôn bị hỏng');
  });

  it('can be brought to one line', () => {
    expect(readLine('Thôn\n\nHạ')).toBe('Thôn Hạ');
  });

  it('is left alone the second time, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCodePoint, maxLength: 200 }), (text) => {
        const once = normaliseText(text);
        expect(normaliseText(once)).toBe(once);
        expect(once).not.toMatch(/ {2}|^\s|\s$| \n|\n /);
      }),
    );
  });
});

describe('spelling keys', () => {
  it.each([
    ['Hòa Bình', 'Hoà Bình'],
    ['Thuý', 'Thúy'],
    ['Mỹ Lâm', 'Mĩ Lâm'],
    ['T. Hạ', 't hạ'],
  ])('%s and %s are one', (a, b) => {
    expect(spellingKey(a)).toBe(spellingKey(b));
  });

  it.each([
    ['Hạ', 'Hà'],
    ['Đông', 'Dông'],
    ['Tuy', 'Tui'],
  ])('%s and %s are two', (a, b) => {
    expect(spellingKey(a)).not.toBe(spellingKey(b));
  });

  it.each([
    ['ha', 'Hạ', true],
    ['Tuyêt Diêm', 'Tuyết Diêm', true],
    ['dong', 'Đông', true],
    ['Hà', 'Hạ', false],
    ['Hạ', 'Ha', false],
    ['đong', 'Đông', true],
    ['Dong Lau', 'Đồng', false],
  ])('%s leaves out marks of %s: %s', (typed, full, expected) => {
    expect(leavesOutMarksOf(spellingKey(typed), spellingKey(full))).toBe(expected);
  });
});
