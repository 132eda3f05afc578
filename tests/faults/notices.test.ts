import { describe, expect, it } from 'vitest';
import { cases } from '../fixtures/thorough.ts';
import { noticeFaults, runNoticeFaults } from './notice-faults.ts';

/** A short run of every fault; `runNoticeFaults` with 200 seeds and more is the long one. */
const seeds = Array.from({ length: cases(3, 12) }, (_, index) => index + 1);

describe('Notices under faults', () => {
  it.each(noticeFaults)(
    '%s: no mail is lost, none goes about a settled case, and a double keeps its Message-ID',
    async (fault) => {
      const report = await runNoticeFaults(fault, seeds);
      expect(report).toMatchObject({ lost: 0, settledSent: 0, wrongDoubles: 0, badSeeds: [] });
      expect(report.mails).toBeGreaterThan(seeds.length);
    },
  );

  it.each(['smtp-refuses', 'commit-fails', 'delivered-twice', 'clock-jumps'] as const)(
    '%s: nothing is even doubled',
    async (fault) => {
      expect((await runNoticeFaults(fault, seeds)).doubles).toBe(0);
    },
  );
});
