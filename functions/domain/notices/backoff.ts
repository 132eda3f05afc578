/** Attempts until an entry is given up and shown to the office: about a day with the pauses below. */
export const MOST_ATTEMPTS = 10;

const firstPause = 2 * 60_000;
const longestPause = 4 * 3_600_000;

/**
 * Pause before the next attempt: 2, 6, 18, 54 minutes … at most 4 hours, give or take a third, so that what failed together
 * does not come back together.
 * @param attempts made so far, from 1. @param random from 0 up to 1.
 */
export function backoff(attempts: number, random: number): number {
  const pause = Math.min(longestPause, firstPause * 3 ** (attempts - 1));
  return Math.round(pause * (2 / 3 + (random * 2) / 3));
}
