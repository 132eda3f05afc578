import type { Notice } from '../../records/notice.ts';
import { foldDiacritics } from '../../text/fold.ts';
import { formatDate } from '../../time/day.ts';
import type { IsoDate } from '../../values.ts';
import { NOW_URGENT, OPEN_AGAIN } from './stage-texts.ts';

/** One message of GSM 03.38 holds this many characters. */
const SMS_LENGTH = 160;

/**
 * `UBND xa Vinh Lam: YK23-0012 qua han tu 25/11/2023. De nghi xu ly, xem thu dien tu.` Code and date, no personal data, no
 * diacritics, at most 160 characters of the basic GSM alphabet.
 */
export function smsText(notice: Notice, unitName: string, due: IsoDate | null, today: IsoDate): string {
  const what = notice.stage === 'overdue' ? 'qua han' : notice.urgent ? urgentText(notice) : 'can xu ly';
  const day = due === null ? '' : due < today ? ` tu ${formatDate(due)}` : `, han ${formatDate(due)}`;
  const rest = `: ${gsm(notice.code)} ${what}${day}. De nghi xu ly, xem thu dien tu.`;
  return `${gsm(unitName).slice(0, SMS_LENGTH - rest.length)}${rest}`.slice(0, SMS_LENGTH);
}

function urgentText({ because }: Notice): string {
  if (because === NOW_URGENT) return 'nay xep KHAN';
  return because === OPEN_AGAIN ? 'KHAN, mo lai' : 'KHAN, moi giao';
}

/** The basic GSM alphabet without its extension table, whose characters count twice. */
function gsm(text: string): string {
  return [...text]
    .map((char) => {
      const folded = foldDiacritics(char);
      const plain = char === char.toLowerCase() ? folded : folded.toUpperCase();
      return /^[A-Za-z0-9 .,:;/()+\-?!%&'"=*#@_<>$]$/.test(plain === '' ? ' ' : plain) ? plain || ' ' : ' ';
    })
    .join('')
    .replace(/ +/g, ' ')
    .trim();
}
