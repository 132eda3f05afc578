import { foldDiacritics } from '../text/fold.ts';
import { bodies, familyNames, markedBodies, people } from './name-words.ts';

/** People without their names, or a body: `Đoàn Văn Hậu` is a person, `Đoàn thanh niên` is none. */
export function namesGroup(text: string): boolean {
  const folded = foldDiacritics(text);
  return people.test(folded) || isBody(text, folded);
}

export function isBody(text: string, folded: string): boolean {
  const marked = text.normalize('NFC');
  if (markedBodies.test(marked)) return true;
  return bodies.test(folded.replace(/^dai dien (?:cho )?/, '')) && !familyNames.test(marked);
}
