import type { petitionKinds } from '../../../sheets-templates/choices.ts';
import { list } from './lexicon/entry.ts';
import { type KindSign, kindSigns } from './lexicon/kinds.ts';
import type { PetitionText } from './petition-text.ts';
import { type PhraseMatch, Phrases } from './phrases.ts';
import type { Suggestion } from './weigh.ts';

export type PetitionKind = (typeof petitionKinds)[number];
type Signs = ReadonlySet<KindSign>;

const phrases = signPhrases();

function signPhrases(): Phrases<Signs> {
  const built = new Phrases<Signs>((a, b) => new Set([...a, ...b]));
  for (const [sign, text] of Object.entries(kindSigns) as [KindSign, string][])
    for (const phrase of list(text)) built.add(phrase, new Set([sign]));
  return built;
}

/**
 * Khiếu nại: dissent from an authority's act that touches oneself. Tố cáo: an official and a wrong. Both are found
 * without the legal words, and the words alone (`tuyên truyền Luật Tố cáo`) do not make one.
 */
export function suggestKind(text: PetitionText): Suggestion<PetitionKind> {
  // One folded word is too little to suspect anybody: `khong` is `không` far more often than `khống`.
  const found = text.find(phrases).filter(({ from, to }) => text.marked || to - from > 1);
  const counts = countSigns(found);
  const count = (sign: KindSign) => counts.get(sign) ?? 0;
  const denunciation = denunciationScore(count);
  const complaint = complaintScore(count);
  if (denunciation >= 2.5 && denunciation >= complaint)
    return made('Tố cáo', denunciation, ['official', 'wrong', 'graft', 'mild-wrong', 'denunciation-word'], text, found);
  if (complaint >= 2.5)
    return made('Khiếu nại', complaint, ['dissent', 'mild-dissent', 'act', 'complaint-word'], text, found);
  const asks = count('ask') + count('lack') * 0.5;
  return asks > 0 && asks >= count('report')
    ? made('Kiến nghị', asks, ['ask', 'lack'], text, found)
    : made('Phản ánh', count('report'), ['report'], text, found);
}

function countSigns(found: readonly PhraseMatch<Signs>[]): ReadonlyMap<KindSign, number> {
  const counts = new Map<KindSign, number>();
  for (const { meaning } of found) for (const sign of meaning) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return counts;
}

type Count = (sign: KindSign) => number;
const atMost = (most: number, value: number): number => Math.min(most, value);

function denunciationScore(count: Count): number {
  const general = count('general') * 3;
  const word = count('denunciation-word') > 0 ? 4 : 0;
  const wrong = atMost(5, count('wrong') * 3 + count('graft') * 2.5 + count('mild-wrong'));
  const official = count('official') > 0 ? 1.5 : -0.75;
  return word + (wrong === 0 ? 0 : wrong + official) - general;
}

function complaintScore(count: Count): number {
  const general = count('general') * 3;
  const word = count('complaint-word') > 0 ? 4 : 0;
  const dissent = atMost(3, count('dissent') * 2.25 + count('mild-dissent') * 0.75);
  const act = atMost(2, count('act') * 1.5 + count('mild-act') * 0.75);
  const own = count('own') > 0 ? 1 : 0;
  return word + (dissent === 0 || act === 0 ? 0 : dissent + act + own) - general;
}

function made(
  value: PetitionKind,
  score: number,
  signs: readonly KindSign[],
  text: PetitionText,
  found: readonly PhraseMatch<Signs>[],
): Suggestion<PetitionKind> {
  const deciding = found.filter(({ meaning }) => signs.some((sign) => meaning.has(sign)));
  return { value, score, words: text.words(deciding) };
}
