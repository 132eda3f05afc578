import { makeClassifier } from '../../functions/domain/classify/classifier.ts';
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
