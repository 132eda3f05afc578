import { rowKindOf } from '../../domain/kinds/row-kinds.ts';
import type { Ledger } from './ledger.ts';
import type { RecordChange, TabPlan } from './plan-tab.ts';

/**
 * Codes of a tab whose rows see something else of other rows than when they were decided. What was seen stands in the row index, so
 * nothing is forgotten when a pass dies between two tabs.
 * @param plans made since the tab was last looked at in this pass.
 */
export function stirredBy(tab: string, plans: readonly TabPlan[], ledger: Ledger): Set<string> {
  const { sees } = rowKindOf(tab);
  const stirred = ledger
    .briefs(tab)
    .filter((brief) => sees !== undefined && sees(brief, ledger.book) !== (brief.seen ?? ''));
  const more = tab === 'registrations' ? orphans(ledger) : tab === 'documents' ? papersOf(plans, ledger) : [];
  return new Set([...stirred.map((brief) => brief.code), ...more]);
}

/** Registrations whose petition a pass that died has not made. */
const orphans = (ledger: Ledger): string[] =>
  ledger
    .briefs('registrations')
    .filter((brief) => brief.petition !== undefined && !ledger.book.has(brief.petition))
    .map((brief) => brief.code);

/** What papers look at in one another: numbers are counted together, a newer edition replaces the older. */
function papersOf(plans: readonly TabPlan[], ledger: Ledger): string[] {
  const facts = ['session', 'kind', 'number', 'issuedOn', 'status', 'missingSince'];
  const changes = plans.flatMap((plan) => (plan.kind.tab.key === 'documents' ? plan.changes : []));
  const moved = changes.some(
    ({ before, after }) => before === undefined || facts.some((fact) => fieldOf(before, fact) !== fieldOf(after, fact)),
  );
  return moved ? ledger.briefs('documents').map((brief) => brief.code) : [];
}

function fieldOf(record: RecordChange['before'], field: string): string | undefined {
  const found: unknown = record === undefined ? undefined : Object.entries(record).find(([key]) => key === field)?.[1];
  return typeof found === 'string' ? found : undefined;
}
