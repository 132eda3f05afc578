import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { runPeerStory } from './peer.ts';
import { runStory } from './story.ts';
import { openTemplate, type Template } from './template.ts';

/** `at-rest`: people act between syncs; `injected`: in the middle of them, too; `peer`: at rest, with the google-spreadsheet way. */
export type Telling = 'at-rest' | 'injected' | 'peer';

export interface StoriesReport {
  readonly telling: Telling;
  readonly stories: number;
  /** Acts of people, and those of them that fell into a running sync. */
  readonly acts: number;
  readonly injected: number;
  readonly syncs: number;
  /** Texts that went into a cell in the very moment in which it became the target of a write, never read before. */
  readonly unread: number;
  readonly bad: readonly {
    readonly seed: number;
    readonly violations: readonly string[];
    readonly diary: readonly string[];
  }[];
}

export interface Task {
  readonly telling: Telling;
  readonly from: number;
  readonly count: number;
}

export async function tellStories({ telling, from, count }: Task): Promise<StoriesReport> {
  const template = await openTemplate();
  const bad: StoriesReport['bad'][number][] = [];
  const total = { acts: 0, injected: 0, syncs: 0, unread: 0 };
  for (let seed = from; seed < from + count; seed += 1) {
    const told = await tell(template, telling, seed);
    total.acts += told.atRest + told.injected;
    total.injected += told.injected;
    total.syncs += told.syncs;
    total.unread += told.unread;
    if (told.violations.length > 0) bad.push({ seed, violations: told.violations, diary: told.diary });
  }
  return { telling, stories: count, ...total, bad };
}

async function tell(template: Template, telling: Telling, seed: number) {
  if (telling !== 'peer') return runStory(template, seed, { inject: telling === 'injected' });
  return { violations: await runPeerStory(template, seed), diary: [], atRest: 0, injected: 0, syncs: 4, unread: 0 };
}

/** On all processors. */
export async function tellInParallel({ telling, from, count }: Task): Promise<StoriesReport> {
  const workers = Math.min(availableParallelism(), 4);
  const share = Math.ceil(count / workers);
  const tasks = Array.from({ length: workers }, (_, n) => ({
    telling,
    from: from + n * share,
    count: Math.min(share, count - n * share),
  }));
  const reports = await Promise.all(tasks.filter((task) => task.count > 0).map(inWorker));
  return reports.reduce((one, other) => ({
    telling,
    stories: one.stories + other.stories,
    acts: one.acts + other.acts,
    injected: one.injected + other.injected,
    syncs: one.syncs + other.syncs,
    unread: one.unread + other.unread,
    bad: [...one.bad, ...other.bad],
  }));
}

const inWorker = (task: Task): Promise<StoriesReport> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: task });
    worker.once('message', resolve);
    worker.once('error', reject);
  });

if (!isMainThread && parentPort !== null && isTask(workerData)) parentPort.postMessage(await tellStories(workerData));

/** The test runner works in threads of its own. */
function isTask(data: unknown): data is Task {
  return typeof data === 'object' && data !== null && 'telling' in data && 'count' in data;
}
