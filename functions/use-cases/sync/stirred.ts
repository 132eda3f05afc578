import type { Ledger } from './ledger.ts';
import type { RecordChange, TabPlan } from './plan-tab.ts';

/** Codes of a tab whose circumstances were changed by the plans made since the tab was last looked at in this pass. */
export function stirredBy(tab: string, plans: readonly TabPlan[], ledger: Ledger): Set<string> {
  const changed = (key: string): readonly RecordChange[] =>
    plans.flatMap((plan) => (plan.kind.tab.key === key ? plan.changes : []));
  switch (tab) {
    case 'sessions':
      return sessionsOf(plans, ledger);
    case 'petitions':
      return new Set([
        ...linksOf([...changed('conclusions'), ...changed('forwards')]),
        ...ofMovedSessions(tab, changed('sessions'), ledger),
      ]);
    case 'registrations':
      return new Set([...orphans(ledger)]);
    case 'conclusions':
      return new Set([...itemsOf(changed('petitions'), ledger), ...unlinked(tab, changed('petitions'), ledger)]);
    case 'tasks':
      return new Set(ofMovedSessions(tab, changed('sessions'), ledger));
    case 'forwards':
      return new Set(unlinked(tab, changed('petitions'), ledger));
    case 'documents':
      return papersOf(changed('documents'), ledger);
    default:
      return new Set();
  }
}

/** The state of a session follows from its papers, petitions and conclusion items. */
function sessionsOf(plans: readonly TabPlan[], ledger: Ledger): Set<string> {
  const moved = plans.some((plan) => plan.kind.tab.key !== 'sessions' && plan.changes.length > 0);
  return new Set(moved ? ledger.briefs('sessions').map((brief) => brief.code) : []);
}

/** A row that was linked elsewhere before must let that petition know, too. */
const linksOf = (changes: readonly RecordChange[]): string[] =>
  changes.flatMap(({ entry, before }) =>
    [entry.brief.petition, fieldOf(before, 'petition')].filter((code) => code !== undefined),
  );

/** Deadlines of petitions and tasks count from the day of their session. */
function ofMovedSessions(tab: string, changes: readonly RecordChange[], ledger: Ledger): string[] {
  const moved = new Set(
    changes
      .filter(({ before, entry }) => fieldOf(before, 'heldOn') !== entry.brief.done)
      .map((change) => change.entry.code),
  );
  if (moved.size === 0) return [];
  return ledger
    .briefs(tab)
    .filter((brief) => brief.session !== undefined && moved.has(brief.session))
    .map((brief) => brief.code);
}

/** Registrations whose petition a pass that died has not made. */
const orphans = (ledger: Ledger): string[] =>
  ledger
    .briefs('registrations')
    .filter((brief) => brief.petition !== undefined && !ledger.book.has(brief.petition))
    .map((brief) => brief.code);

/** What papers look at in one another: numbers are counted together, a newer edition replaces the older. */
function papersOf(changes: readonly RecordChange[], ledger: Ledger): Set<string> {
  const facts = ['session', 'kind', 'number', 'issuedOn', 'status', 'missingSince'];
  const moved = changes.some(
    ({ before, after }) => before === undefined || facts.some((fact) => fieldOf(before, fact) !== fieldOf(after, fact)),
  );
  return new Set(moved ? ledger.briefs('documents').map((brief) => brief.code) : []);
}

/** Conclusion items close with their petition. */
const itemsOf = (changes: readonly RecordChange[], ledger: Ledger): string[] =>
  changes.flatMap(({ entry }) => ledger.book.following('conclusions', entry.code).map((item) => item.code));

/** A row typed in the same moment as the petition it names. */
const unlinked = (tab: string, changes: readonly RecordChange[], ledger: Ledger): string[] =>
  changes.every((change) => change.before !== undefined)
    ? []
    : ledger
        .briefs(tab)
        .filter((brief) => brief.unlinked === true)
        .map((brief) => brief.code);

function fieldOf(record: RecordChange['before'], field: string): string | undefined {
  const found: unknown = record === undefined ? undefined : Object.entries(record).find(([key]) => key === field)?.[1];
  return typeof found === 'string' ? found : undefined;
}
