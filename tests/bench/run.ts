import { isMet, lineOf, machine, type Section } from './report.ts';

/**
 * `npm run bench` prints every number with its goal, `npm run bench -- sync start` those sections only; the exit code is 1 when a goal
 * is missed. A section is loaded when it runs: what one loads must not weigh on the next.
 */
const sections: Readonly<Record<string, () => Promise<Section>>> = {
  start: async () => (await import('./start.ts')).benchStart,
  calls: async () => (await import('./sync.ts')).benchSyncCalls,
  sync: async () => (await import('./sync.ts')).benchSyncSpeed,
  peer: async () => (await import('./peer-google-spreadsheet.ts')).benchPeer,
  memory: async () => (await import('./start.ts')).benchMemory,
  domain: async () => (await import('./domain.ts')).benchDomain,
  documents: async () => (await import('./documents.ts')).benchDocuments,
  notices: async () => (await import('./notices.ts')).benchNotices,
  fairness: async () => (await import('./sync-fairness.ts')).benchFairness,
  store: async () => (await import('./store-throughput.ts')).benchStore,
  sizes: async () => (await import('./sync-sizes.ts')).benchSizes,
  large: async () => (await import('./start.ts')).benchLarge,
  suite: async () => (await import('./start.ts')).benchSuite,
};

/** Takes minutes, or is what CI runs anyway. */
const ONLY_WHEN_ASKED = new Set(['sizes', 'large', 'suite']);

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in sections));
if (unknown.length > 0) {
  console.error(`No section ${unknown.join(', ')}; there are ${Object.keys(sections).join(', ')}`);
  process.exit(2);
}
console.log(machine(new Date()));
let missed = 0;
for (const [name, load] of Object.entries(sections)) {
  if (asked.length === 0 ? ONLY_WHEN_ASKED.has(name) : !asked.includes(name)) continue;
  console.log(`\n${name}`);
  const section = await load();
  for (const measure of await section()) {
    console.log(lineOf(measure));
    if (isMet(measure) === false) missed += 1;
  }
}
console.log(missed === 0 ? '\nEvery goal is met.' : `\n${missed} ${missed === 1 ? 'goal is' : 'goals are'} missed.`);
process.exit(missed === 0 ? 0 : 1);
