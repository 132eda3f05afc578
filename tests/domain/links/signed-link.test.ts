import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type LinkPurpose,
  LinkRefused,
  linkPurposes,
  readLink,
  signLink,
} from '../../../functions/domain/links/signed-link.ts';

const secrets = ['a-secret-of-the-province-2023', 'the-secret-before-that-one'];
const target = { unit: 'tan-dan-2023', code: 'YK23-0012', purpose: 'open-row' } as const;
const now = new Date('2023-10-26T08:00:00+07:00');
const nextMonth = new Date('2023-11-26T08:00:00+07:00');
const queryOf = (link: string): Record<string, string> => Object.fromEntries(new URLSearchParams(link));
const reasonOf = (query: unknown, purpose: LinkPurpose = 'open-row', at = now, known: readonly string[] = secrets) => {
  try {
    readLink(query, purpose, at, known);
    return 'accepted';
  } catch (error) {
    return error instanceof LinkRefused ? error.reason : error;
  }
};

describe('a signed link', () => {
  it('leads to what it was made for, whatever its code is', () => {
    const anyTarget = fc.record({
      unit: fc.string({ minLength: 1, unit: 'grapheme' }),
      code: fc.string({ unit: 'grapheme' }),
      purpose: fc.constantFrom(...linkPurposes),
    });
    fc.assert(
      fc.property(anyTarget, (made) => {
        expect(readLink(queryOf(signLink(made, nextMonth, secrets)), made.purpose, now, secrets)).toEqual(made);
      }),
    );
  });

  it('may carry other parameters, as mail programs add them', () => {
    const link = `${signLink(target, nextMonth, secrets)}&utm_source=zalo`;
    expect(readLink(queryOf(link), 'open-row', now, secrets)).toEqual(target);
  });

  it.each([
    ['unit', 'vinh-lam-2024'],
    ['code', 'YK23-0013'],
    ['expires', '99999999999'],
    ['signature', 'AAAA'],
    ['signature', ''],
  ])('is refused when its %s was changed to "%s"', (part, value) => {
    expect(reasonOf({ ...queryOf(signLink(target, nextMonth, secrets)), [part]: value })).toBe('invalid');
  });

  it.each(['unit', 'code', 'purpose', 'expires', 'signature'])('is refused when its %s is missing', (part) => {
    const query = queryOf(signLink(target, nextMonth, secrets));
    delete query[part];
    expect(reasonOf(query)).toBe('invalid');
  });

  it('is refused for another purpose, also when the purpose was changed in it', () => {
    const query = queryOf(signLink(target, nextMonth, secrets));
    expect(reasonOf(query, 'pause-mail')).toBe('invalid');
    expect(reasonOf({ ...query, purpose: 'pause-mail' }, 'pause-mail')).toBe('invalid');
  });

  it('does not let one part run into the next', () => {
    const query = queryOf(signLink({ ...target, unit: 'a', code: 'b-c' }, nextMonth, secrets));
    expect(reasonOf({ ...query, unit: 'a-b', code: 'c' })).toBe('invalid');
  });

  it('is accepted until the second of its end, then refused with what to do', () => {
    const query = queryOf(signLink(target, nextMonth, secrets));
    expect(reasonOf(query, 'open-row', new Date(nextMonth.getTime() - 1))).toBe('accepted');
    expect(reasonOf(query, 'open-row', nextMonth)).toBe('expired');
    expect(() => readLink(query, 'open-row', nextMonth, secrets)).toThrow('tìm theo mã');
  });

  it('outlives a change of the secret as long as the old one is kept, and no longer', () => {
    const query = queryOf(signLink(target, nextMonth, secrets.slice(1)));
    expect(reasonOf(query)).toBe('accepted');
    expect(reasonOf(query, 'open-row', now, secrets.slice(0, 1))).toBe('invalid');
  });

  it.each([[[]], [['short']]])('is not made with a secret that could be guessed: %j', (weak) => {
    expect(() => signLink(target, nextMonth, weak)).toThrow('at least 16 characters');
  });

  it.each([[undefined], [null], [''], [{ signature: ['a', 'b'] }]])('anything else is refused: %j', (query) => {
    expect(reasonOf(query)).toBe('invalid');
  });
});
