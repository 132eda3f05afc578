import type { Official } from '../records/official.ts';
import { foldDiacritics } from '../text/fold.ts';
import { agreement, plain, words } from './names.ts';

/** Words before a name that are no part of it, folded. */
const addresses = new Set('ong ba anh chi co chu bac em dc d c dong chi can bo cb'.split(' '));

/**
 * Whom `Giao đích danh` means: a code, a name or a part of one (`bà Lan`, `tran van hung`), a title, a department.
 * More than one answer: it cannot be told apart, except members of a department, among whom work is shared.
 */
export function namedOfficials(
  text: string,
  officials: readonly Official[],
): { readonly by: 'person' | 'department' | 'nobody'; readonly officials: readonly Official[] } {
  const wanted = plain(text);
  const byCode = officials.filter((one) => plain(one.code) === wanted);
  if (byCode.length > 0) return { by: 'person', officials: byCode };
  const people = byName(text, officials);
  if (people.length > 0) return { by: 'person', officials: people };
  const members = officials.filter((one) => agreement(one.title, text) === 2 || agreement(one.department, text) === 2);
  return members.length > 0 ? { by: 'department', officials: members } : { by: 'nobody', officials: [] };
}

function byName(text: string, officials: readonly Official[]): readonly Official[] {
  const lowered = text.toLowerCase().trim();
  const bare = withoutAddress(words(text));
  if (bare.length === 0) return [];
  const whole = officials.filter((one) => plain(one.name) === bare.join(' '));
  const part =
    whole.length > 0 ? whole : officials.filter((one) => ` ${plain(one.name)} `.includes(` ${bare.join(' ')} `));
  const titled =
    part.length > 0 ? part : officials.filter((one) => plain(`${one.title} ${one.name}`).endsWith(plain(text)));
  if (titled.length < 2) return titled;
  // `Hùng` and `Hưng` are one when folded: marks that were typed decide; else the name itself, the last word.
  const marked = foldDiacritics(lowered) === lowered ? [] : titled.filter((one) => hasWords(one.name, lowered));
  const close = marked.length > 0 ? marked : titled;
  const byLast = close.filter((one) => plain(one.name).endsWith(bare.join(' ')));
  return byLast.length > 0 ? byLast : close;
}

/** The last word always stays: `Chí` and `Bá` are names too. */
function withoutAddress(all: readonly string[]): string[] {
  const first = all.findIndex((word, index) => index === all.length - 1 || !addresses.has(word));
  return first < 0 ? [] : all.slice(first);
}

function hasWords(name: string, typed: string): boolean {
  const own = new Set(name.toLowerCase().normalize('NFC').split(/\s+/));
  const marked = typed
    .normalize('NFC')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => foldDiacritics(word) !== word && !addresses.has(foldDiacritics(word)));
  return marked.length > 0 && marked.every((word) => own.has(word));
}
