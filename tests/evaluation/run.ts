import { makeClassifier } from '../../functions/domain/classify/classifier.ts';
import { alikeFrom, makeSimilarityIndex, signature } from '../../functions/domain/similarity/similarity-index.ts';
import { labelledPairs, measurePairs } from './pairs.ts';
import { type Labelled, labelledPetitions, type Measured, measure, startingFields } from './petitions.ts';

/**
 * `npm run evaluate`: how well fields, kinds and urgencies are suggested and repeats are found, on labelled examples that
 * nothing was tuned on. `--tuning` shows the tuning set instead, with every miss.
 */
const set = process.argv.includes('--tuning') ? 'tuning' : 'evaluation';
const classify = makeClassifier(startingFields);

const percent = (part: number): string => `${(part * 100).toFixed(1)} %`;

function print(petitions: readonly Labelled[], measured: Measured): void {
  console.log(`Petitions (${set}, ${petitions.length}): field ${percent(measured.fieldAccuracy)}`);
  for (const [field, { right, all }] of measured.perField) console.log(`  ${field.padEnd(32)} ${right}/${all}`);
  for (const region of new Set(petitions.map((one) => one.region))) {
    const some = petitions.filter((one) => one.region === region);
    console.log(`  ${region.padEnd(32)} ${percent(measure(some, classify).fieldAccuracy)} of ${some.length}`);
  }
  const { complaints } = measured;
  console.log(
    `Khiếu nại, tố cáo: recall ${percent(complaints.recall)}, precision ${percent(complaints.precision)}, the right one of both ${percent(complaints.kindRight)}`,
  );
  console.log(`Khẩn: recall ${percent(measured.dangerRecall)}, precision ${percent(measured.dangerPrecision)}`);
  console.log(
    `Of four kinds ${percent(measured.kindAccuracy)}, of three urgencies ${percent(measured.urgencyAccuracy)}, of three authorities ${percent(measured.authorityAccuracy)}`,
  );
}

function printConfusions(measured: Measured): void {
  const pairs = new Map<string, number>();
  for (const { of, wanted, got } of measured.misses) {
    const pair = `${of}: ${wanted} → ${got}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  console.log('Confusions (label → suggestion)');
  for (const [pair, times] of [...pairs].sort((a, b) => b[1] - a[1]))
    console.log(`  ${String(times).padStart(3)}  ${pair}`);
}

const petitions = labelledPetitions(set);
const measured = measure(petitions, classify);
print(petitions, measured);
printConfusions(measured);
// Texts of the evaluation set stay out of sight, so that nobody tunes on them by accident.
if (set === 'tuning')
  for (const { of, wanted, got, content } of measured.misses) console.log(`${of}\t${wanted}\t${got}\t${content}`);

const pairs = labelledPairs(set);
const alike = measurePairs(pairs, alikeFrom);
console.log(
  `Same matter (${set}, ${pairs.length} pairs, from ${alikeFrom}): precision ${percent(alike.precision)}, recall ${percent(alike.recall)}`,
);
if (set === 'tuning')
  for (const { pair, score } of alike.wrong)
    console.log(`${pair.same ? 'same' : 'other'}\t${score.toFixed(2)}\t${pair.contents.join(' || ')}`);

/** 10,000 petitions of forty villages: the labelled texts, each joined with parts of others. */
function manyTexts(): { content: string; village: string }[] {
  const texts = petitions.map(({ content }) => content);
  return Array.from({ length: 10_000 }, (_, at) => {
    const other = (texts[(at * 7 + 3) % texts.length] ?? '').split(' ').slice(0, at % 12);
    return { content: `${texts[at % texts.length]} ${other.join(' ')}`, village: `Thôn ${at % 40}` };
  });
}

/** Time of the processor, so that other work of the machine does not count. */
function microseconds(times: number, work: (at: number) => void): string {
  const began = process.cpuUsage();
  for (let at = 0; at < times; at += 1) work(at);
  return `${(process.cpuUsage(began).user / times).toFixed(0)} µs`;
}

const texts = manyTexts();
const textAt = (at: number) => texts[at % texts.length] ?? { content: '', village: '' };
const classifying = microseconds(texts.length, (at) => void classify(textAt(at).content));
const signatures: string[] = [];
const signing = microseconds(
  texts.length,
  (at) => void signatures.push(signature(textAt(at).content, textAt(at).village)),
);
const index = makeSimilarityIndex();
const adding = microseconds(texts.length, (at) => index.add(`YK23-${at}`, signatures[at] ?? ''));
const finding = microseconds(1000, (at) => void index.best(signatures[at * 7] ?? '', `YK23-${at * 7}`));
console.log(
  `Cost a petition: classify ${classifying}, sign ${signing}, index ${adding}, look for among 10,000 ${finding}`,
);
