import { readLink, signLink } from '../links/signed-link.ts';
import type { Links } from './ports.ts';

/** Links of a mail stay good for this long: a case can take a year and is then carried over. */
const VALID_DAYS = 400;

export interface MailLinkSettings {
  /** Under which the functions are called, without a slash at the end. */
  readonly baseUrl: string;
  /** The first one signs. */
  readonly secrets: readonly string[];
  readonly now: () => Date;
}

/** Signed links to `open-row` and `pause-notices`. */
export function mailLinks({ baseUrl, secrets, now }: MailLinkSettings): Links {
  const expires = () => new Date(now().getTime() + VALID_DAYS * 86_400_000);
  return {
    row: (unit, code) => `${baseUrl}/open-row?${signLink({ unit, code, purpose: 'open-row' }, expires(), secrets)}`,
    pause: ({ unit, code, person }) => {
      const target = { unit, code: `${code} ${person}`, purpose: 'pause-mail' } as const;
      return `${baseUrl}/pause-notices?${signLink(target, expires(), secrets)}`;
    },
  };
}

export interface PauseTarget {
  readonly unitId: string;
  readonly code: string;
  /** Code of the official. */
  readonly person: string;
}

/** @throws LinkRefused */
export function readPauseLink(query: unknown, now: Date, secrets: readonly string[]): PauseTarget {
  const { unit, code } = readLink(query, 'pause-mail', now, secrets);
  const [about = '', person = ''] = code.split(' ');
  return { unitId: unit, code: about, person };
}
