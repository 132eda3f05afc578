import { readFileSync } from 'node:fs';

/**
 * So many petitions as people write them: the invented ones of the evaluation, told again for other places once they are used up.
 */
export function petitionTexts(count: number): string[] {
  const texts = ['petitions-tuning.tsv', 'petitions-evaluation.tsv'].flatMap((name) =>
    readFileSync(new URL(`../evaluation/${name}`, import.meta.url), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t').at(-1) ?? ''),
  );
  return Array.from({ length: count }, (_, n) => {
    const text = texts[n % texts.length] ?? '';
    return n < texts.length ? text : `${text}, đoạn qua ngõ ${n}`;
  });
}
