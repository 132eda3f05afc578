import { beforeAll, describe, expect, it } from 'vitest';
import { openFirestoreStore } from '../../functions/adapters/firestore/firestore-store.ts';
import { journalLines } from '../../functions/domain/journal.ts';
import { erasePerson } from '../../functions/use-cases/erase-person.ts';
import { syncUnit } from '../../functions/use-cases/sync/sync-unit.ts';
import { sharedFirestoreEmulator, whyNoEmulator } from '../fixtures/firestore-emulator.ts';
import { erasing, openPersonStory, openPersonTemplate, type PersonStory } from '../fixtures/person-story.ts';
import { cases } from '../fixtures/thorough.ts';
import { put } from './sync/script.ts';
import type { Template } from './sync/template.ts';

/** An erasure, or the sync that empties the cells, dies; the call is repeated, and the books come to rest. */

const LEASE_AND_MORE = 3 * 60_000;
let edited: Template;
let erased: Template;
const edit = async (story: PersonStory) => {
  put(story.book('petitions'), 2, { 'Nội dung': 'Dân đề nghị dọn rác' });
  await story.settle();
};
beforeAll(async () => {
  edited = await openPersonTemplate(edit);
  erased = await openPersonTemplate(async (story) => {
    await edit(story);
    await erase(story);
  });
});

async function dieAt(
  story: PersonStory,
  nth: number,
  when: 'before' | 'after',
  work: () => Promise<unknown>,
): Promise<string> {
  let calls = 0;
  let died = '';
  story.boundary = (call, moment) => {
    if (died !== '') throw new Error('dead');
    if (moment !== when || !/commit|batchUpdate|enqueue/.test(call)) return;
    calls += 1;
    if (calls !== nth) return;
    died = call;
    throw new Error('dead');
  };
  await work().catch(() => undefined);
  story.boundary = () => undefined;
  story.clock.at = new Date(story.clock.at.getTime() + LEASE_AND_MORE);
  return died;
}

/** Without the moments at which it was written. */
const timeless = (key: string, value: unknown): unknown =>
  ['createdAt', 'updatedAt', 'syncId', 'at'].includes(key) ? undefined : value;

async function endOf(story: PersonStory): Promise<object> {
  await story.settle();
  const journal = journalLines(await story.store.query(`units/${story.unitId}/journal`));
  const records = ['petitions', 'registrations', 'complaints'].map((kind) => story.documents(kind));
  return {
    found: await story.found(),
    lines: journal.filter(({ what }) => what === 'Xóa dữ liệu cá nhân').map(({ message }) => message),
    records: JSON.parse(JSON.stringify(await Promise.all(records), timeless)) as unknown,
    shown: ['petitions', 'registrations', 'complaints', 'contacts'].map((tab) => story.book(tab).look().grid),
    left: [...(await story.documents('edited')), ...(await story.documents('inbox'))],
  };
}

const erase = (story: PersonStory) => erasePerson(story.ports, erasing(story));
const works = [
  { what: 'the erasure', erasedBefore: false, dies: erase, again: erase },
  {
    what: 'the sync behind it',
    erasedBefore: true,
    dies: (story: PersonStory) => syncUnit(story.ports, { unitId: story.unitId }),
    again: async () => undefined,
  },
];

describe.each(['before', 'after'] as const)('dying right %s anything it writes', (when) => {
  it.each(works)('$what comes to the same end', async ({ erasedBefore, dies, again }) => {
    const template = erasedBefore ? erased : edited;
    const undisturbed = await openPersonStory(template);
    await dies(undisturbed);
    const right = await endOf(undisturbed);
    await undisturbed.close();
    expect(right).toMatchObject({ found: [], lines: [expect.stringContaining('PB23-0001, YK23-0001')], left: [] });
    // Some of them before, others after it.
    for (let nth = when === 'before' ? 1 : 2; ; nth += cases(4, 2)) {
      const story = await openPersonStory(template);
      const died = await dieAt(story, nth, when, () => dies(story));
      await again(story);
      const end = await endOf(story);
      await story.close();
      if (died === '') {
        expect(nth).toBeGreaterThan(3);
        break;
      }
      expect({ nth, died, ...end }).toEqual({ nth, died, ...right });
    }
  });
});

const missing = whyNoEmulator();
describe.skipIf(missing !== null)(
  `on the real Firestore emulator${missing === null ? '' : ` (skipped: ${missing})`}`,
  () => {
    let host: string;
    beforeAll(async () => {
      ({ host } = await sharedFirestoreEmulator());
    });

    it('nothing is found of an erased person either, and a repeated call writes nothing', async () => {
      const store = openFirestoreStore({ projectId: 'erasure', emulatorHost: host });
      const story = await openPersonStory(edited, { store });
      await erase(story);
      await story.settle();
      expect(await story.found()).toEqual([]);
      const before = await story.everything();
      await erase(story);
      expect(await story.everything()).toBe(before);
      await story.close();
      await store.close();
    });
  },
);
