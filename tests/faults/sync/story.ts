import { ApiError } from '../../../infra/local/api.ts';
import { seeded } from '../notice-faults.ts';
import type { Hand } from './hand.ts';
import { type Act, People } from './people.ts';
import type { Template } from './template.ts';
import { Witness } from './witness.ts';
import { openWorld } from './world.ts';

export interface StoryReport {
  readonly seed: number;
  /** What went wrong, empty when nothing did. */
  readonly violations: readonly string[];
  readonly diary: readonly string[];
  /** Acts between syncs, and acts in the middle of one. */
  readonly atRest: number;
  readonly injected: number;
  readonly syncs: number;
  /** Texts put into a cell in the moment in which it became the target of a write, before any sync had read them, and gone. */
  readonly unread: number;
}

export interface StoryOptions {
  /** Also in the middle of syncs. */
  readonly inject: boolean;
}

/** Chance that somebody acts at one boundary of a running sync. A quiet pass has some twenty of them. */
const CHANCE = 0.06;

/**
 * One story: people type a few rows, then turns of acts and syncs. Whatever they did, once the syncs have come to rest book and records
 * must agree, each row with its own record (`Witness`).
 */
export async function runStory(template: Template, seed: number, { inject }: StoryOptions): Promise<StoryReport> {
  const random = seeded(seed);
  const witness = new Witness();
  const world = await openWorld(template, {
    onCommit: (writes) => witness.committed(writes),
    onBook: (method, when) => witness.book(world.hand, method, when),
  });
  const people = new People(world.hand, random);
  const report = { atRest: 0, injected: 0, syncs: 0 };
  const act = (): void => {
    witness.people(world.hand, () => attempt(people));
  };
  try {
    type(world.hand, people, witness, 3 + people.below(4));
    const turns = 2 + people.below(3);
    for (let turn = 0; turn < turns && witness.violations.length === 0; turn += 1) {
      for (let n = turn === 0 ? 0 : 1 + people.below(3); n > 0; n -= 1) {
        act();
        report.atRest += 1;
      }
      let left = inject ? 1 + people.below(3) : 0;
      world.boundary = (call, when) => {
        if (left > 0 && random() < CHANCE) {
          left -= 1;
          report.injected += 1;
          people.diary.push(`  at ${when} ${call}:`);
          act();
        }
      };
      people.diary.push('sync');
      const rounds = await world.rest(() => report.injected);
      report.syncs += rounds ?? 12;
      world.boundary = () => undefined;
      await witness.atRest(world, rounds);
    }
  } catch (error) {
    witness.violations.push(`failed: ${error instanceof Error ? error.stack : String(error)}`);
  } finally {
    await world.close();
  }
  return { seed, violations: witness.violations, unread: witness.unread, diary: people.diary, ...report };
}

function type(hand: Hand, people: People, witness: Witness, count: number): void {
  for (let n = 0; n < count; n += 1) {
    const look = hand.look();
    witness.people(hand, () => {
      people.typeRow(look, Math.max(look.grid.length, look.headerRow + 1));
      return 'type';
    });
  }
}

/** What the browser refuses simply does not happen. */
function attempt(people: People): Act | undefined {
  try {
    return people.act();
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    people.diary.push(`  refused: ${error.message}`);
    return undefined;
  }
}
