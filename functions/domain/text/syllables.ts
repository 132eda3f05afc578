/**
 * Whether a word is a well-spelt Vietnamese syllable: the measure by which `recoverEncoding` tells text of an old font
 * from correct text. Onset, rhyme and tone with the spelling rules of c/k, g/gh, ng/ngh, as school grammar has them.
 */

const onsets = 'ngh ng nh n gh gi g ch c kh k th tr t ph p qu b d đ h l m r s v x'.split(' ');

/** Rhymes without tone. The capital letter carries the tone; where two are capital either may (`hòa`, `hoà`). */
const openRhymes = `A E Ê I O Ô Ơ U Ư Y Ai Ao Au Ay Âu Ây Eo Êu Ia Iu OA OE Oi Ôi Ơi Ua uÊ uƠ Ui UY Ưa Ưi Ưu
  iÊu yÊu uÔi ưƠi ưƠu oAi oAy oAo oEo uÂy uYu Oong Ôông
  Am An Ang Anh Ăm Ăn Ăng Âm Ân Âng Em En Eng Êm Ên Ênh Im In Inh Om On Ong Ôm Ôn Ông Ơm Ơn Um Un Ung Ưm Ưn Ưng
  Yn Ynh iÊm iÊn iÊng yÊm yÊn yÊng uÔm uÔn uÔng ưƠm ưƠn ưƠng oAm oAn oAng oAnh oĂm oĂn oĂng oEn uÂn uÂng uÊn uÊnh uYn
  uYnh uyÊn`;
const stopRhymes = `Ac Ach Ap At Ăc Ăp Ăt Âc Âp Ât Ec Ep Et Êch Êp Êt Ich Ip It Oc Ooc Op Ot Ôc Ôp Ôt Ơp Ơt Uc Up Ut Ưc Ưp
  Ưt Yt Ych iÊc iÊp iÊt yÊt uÔc uÔp uÔt ưƠc ưƠp ưƠt oAc oAch oAp oAt oĂc oĂt oEt uÂt uÊch uYch uYp uYt uyÊt`;

const tones = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];
/** A syllable that ends in a stop has only these. */
const stopTones = ['\u0301', '\u0323'];

/** `khuya` has no tone. */
const rhymes = new Set(['uya', ...withTones(openRhymes, tones), ...withTones(stopRhymes, stopTones)]);

function withTones(patterns: string, marks: readonly string[]): string[] {
  return patterns.split(/\s+/).flatMap((pattern) => [...pattern].flatMap((_, at) => tonedAt(pattern, at, marks)));
}

function tonedAt(pattern: string, at: number, marks: readonly string[]): string[] {
  const letter = pattern.charAt(at);
  if (letter === letter.toLowerCase()) return [];
  return marks.map((mark) =>
    `${pattern.slice(0, at)}${letter}${mark}${pattern.slice(at + 1)}`.toLowerCase().normalize(),
  );
}

const front = /^[eêiyèéẻẽẹềếểễệìíỉĩịỳýỷỹỵ]/;
/** The glide that `qu` has already: `quoác` is no word. */
const secondGlide = /^(?:[oòóỏõọ][^cimnpt]|[uùúủũụ])/;
const beginsWithI = /^[iìíỉĩị]/;

/** Words already judged. Vietnamese has some seven thousand syllables; the bound is for everything else. */
const judged = new Map<string, boolean>();
const mostJudged = 20_000;

/** @param word letters only; case does not matter. */
export function isSyllable(word: string): boolean {
  const known = judged.get(word);
  if (known !== undefined) return known;
  const verdict = judge(word);
  if (judged.size < mostJudged) judged.set(word, verdict);
  return verdict;
}

function judge(word: string): boolean {
  const lower = word.toLowerCase().normalize();
  return rhymes.has(lower) || onsets.some((onset) => lower.startsWith(onset) && fits(onset, lower.slice(onset.length)));
}

function fits(onset: string, rhyme: string): boolean {
  if (onset === 'gi' && rhyme !== '' && rhymes.has(`i${rhyme}`)) return true;
  if (!rhymes.has(rhyme)) return false;
  if (onset === 'k' || onset === 'gh' || onset === 'ngh') return front.test(rhyme);
  if (onset === 'c' || onset === 'ng') return !front.test(rhyme);
  if (onset === 'qu') return !secondGlide.test(rhyme);
  if (onset === 'g') return !front.test(rhyme) || beginsWithI.test(rhyme);
  return true;
}
