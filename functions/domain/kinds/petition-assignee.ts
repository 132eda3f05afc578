import { assign } from '../assign/assign.ts';
import type { Book } from '../books/row-kind.ts';
import type { RowReader } from '../books/row-reader.ts';
import { isComplaint } from '../lifecycle/petition-state.ts';
import type { Petition } from '../records/petition.ts';
import type { Handling } from './petition-handling.ts';
import type { Intake } from './petition-intake.ts';

export type Assigned = Pick<Petition, 'assignee' | 'assigneeReason' | 'assigneeHistory'>;

/** A row that cannot be understood yet is not handed to anybody new; whoever has it already keeps it. */
export function decideAssignee(
  reader: RowReader,
  facts: Intake & Handling & { readonly understood: boolean },
  before: Petition | undefined,
  book: Book,
): Assigned {
  const kept: Assigned = {
    assignee: before?.assignee ?? null,
    assigneeReason: before?.assigneeReason ?? '',
    assigneeHistory: before?.assigneeHistory ?? [],
  };
  const settled = facts.outcome !== null && kept.assignee !== null;
  if (!facts.understood || facts.heldBack || isComplaint(facts) || settled) return kept;
  const assignment = assign({ ...facts, assignee: kept.assignee }, book);
  if (assignment.problem !== undefined) {
    reader.add([assignment.problem]);
    return kept;
  }
  if (assignment.kept === true || assignment.official === kept.assignee) return kept;
  return {
    assignee: assignment.official,
    assigneeReason:
      assignment.because === undefined ? assignment.reason : `${assignment.reason} (${assignment.because})`,
    assigneeHistory:
      kept.assignee === null
        ? kept.assigneeHistory
        : [...kept.assigneeHistory, { official: kept.assignee, until: book.now }],
  };
}
