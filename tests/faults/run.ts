import { parseArgs } from 'node:util';
import { openFirestoreStore } from '../../functions/adapters/firestore/firestore-store.ts';
import { startFirestoreEmulator, whyNoEmulator } from '../fixtures/firestore-emulator.ts';
import { noticeFaults, runNoticeFaults } from './notice-faults.ts';
import { crowdManyUnits, crowdOneUnit } from './sync/crowds.ts';
import { disturbances, disturbEverywhere, undisturbed } from './sync/disturbances.ts';
import { openMorning } from './sync/script.ts';
import { type Telling, tellInParallel } from './sync/stories.ts';
import { openTemplate, type Template } from './sync/template.ts';

/**
 * The long run of every fault: `npm run faults -- [--stories 11000] [--seed 1]`. Every line can be run again by its seed; the end is 1
 * when anything went wrong.
 */
const { values } = parseArgs({
  options: { stories: { type: 'string', default: '11000' }, seed: { type: 'string', default: '1' } },
});
const stories = Number(values.stories);
const seed = Number(values.seed);
let wrong = 0;

function print(what: string, counts: Readonly<Record<string, number | string>>, failures: readonly string[]): void {
  wrong += failures.length;
  const said = Object.entries(counts).map(([name, count]) => `${count} ${name}`);
  console.log(`${failures.length === 0 ? 'ok   ' : 'WRONG'} ${what}: ${said.join(', ')}, ${failures.length} wrong`);
  for (const failure of failures.slice(0, 5)) console.log(`      ${failure}`);
}

async function tell(telling: Telling, count: number): Promise<void> {
  const told = await tellInParallel({ telling, from: seed, count });
  const failures = told.bad.map(({ seed: at, violations }) => `seed ${at}: ${violations.slice(0, 3).join('; ')}`);
  const counts = {
    stories: told.stories,
    acts: told.acts,
    'of them in the middle of a sync': told.injected,
    syncs: told.syncs,
  };
  if (telling !== 'peer')
    return print(
      `rows, people ${telling}`,
      { ...counts, 'texts struck before anybody had read them': told.unread },
      failures,
    );
  const bites = failures.length > 0 ? [] : ['the google-spreadsheet way went well: the test does not bite'];
  print(
    'rows, the google-spreadsheet way at rest',
    { stories: told.stories, 'of them with rows mixed up': failures.length },
    bites,
  );
}

async function disturbAll(morning: Template): Promise<void> {
  for (const what of disturbances) {
    const { runs, wrong: bad } = await disturbEverywhere(morning, what);
    print(
      `sync ${what}, SQLite`,
      { 'calls struck': runs },
      bad.map(({ nth, call }) => `call ${nth}, ${call}`),
    );
  }
  const missing = whyNoEmulator();
  if (missing !== null) return console.log(`skip  sync on the real Firestore emulator: ${missing}`);
  const emulator = await startFirestoreEmulator({ lasting: true });
  for (const what of disturbances) {
    const store = openFirestoreStore({ projectId: `faults-${what}`, emulatorHost: emulator.host });
    const { runs, wrong: bad } = await disturbEverywhere(morning, what, { every: 2, store });
    await store.close();
    print(
      `sync ${what}, Firestore emulator`,
      { 'calls struck': runs },
      bad.map(({ nth, call }) => `call ${nth}, ${call}`),
    );
  }
  await emulator.stop();
}

async function crowdAll(morning: Template): Promise<void> {
  const right = JSON.stringify(await undisturbed(morning));
  const failures: string[] = [];
  for (let n = seed; n < seed + 200; n += 1) {
    if (JSON.stringify(await crowdOneUnit(morning, n)) !== right) failures.push(`seed ${n}`);
  }
  print('syncs of one unit at once, tasks twice and in any order', { runs: 200 }, failures);
  const many = await crowdManyUnits(morning, 30);
  const lost = many.flatMap((end, n) => (JSON.stringify(end) === right ? [] : [`unit ${n}`]));
  print('thirty units, two syncs of each at once', { units: 30 }, lost);
}

async function deliverAll(): Promise<void> {
  const seeds = Array.from({ length: 100 }, (_, n) => seed + n);
  for (const fault of noticeFaults) {
    const { runs, mails, doubles, badSeeds } = await runNoticeFaults(fault, seeds);
    print(
      `notices, ${fault}`,
      { runs, mails, 'doubles under one Message-ID': doubles },
      badSeeds.map((bad) => `seed ${bad}`),
    );
  }
}

const begin = performance.now();
await tell('at-rest', Math.floor(stories / 2));
await tell('injected', Math.ceil(stories / 2));
await tell('peer', Math.max(50, Math.floor(stories / 20)));
const morning = await openMorning(await openTemplate());
await disturbAll(morning);
await crowdAll(morning);
await deliverAll();
console.log(
  `${wrong === 0 ? 'Nothing went wrong' : `${wrong} went wrong`} in ${Math.round((performance.now() - begin) / 1000)} s.`,
);
process.exitCode = wrong === 0 ? 0 : 1;
