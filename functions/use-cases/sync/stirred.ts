import type { Ledger } from './ledger.ts';
import type { RecordChange, TabPlan } from './plan-tab.ts';

/** Codes of a tab whose circumstances were changed by the tabs decided before it in the same pass. */
export function stirredBy(tab: string, plans: readonly TabPlan[], ledger: Ledger): ReadonlySet<string> {
  const changed = (key: string): readonly RecordChange[] =>
    plans.find((plan) => plan.kind.tab.key === key)?.changes ?? [];
  const of = (changes: readonly RecordChange[], field: 'petition' | 'session'): string[] =>
    changes.flatMap(({ entry, before }) =>
      [entry.brief[field], linkBefore(before, field)].filter((code) => code !== undefined),
    );
  switch (tab) {
    case 'petitions':
      return new Set([
        ...of([...changed('conclusions'), ...changed('forwards'), ...changed('registrations')], 'petition'),
        ...petitionsOf(ledger, new Set(changed('sessions').map((change) => change.entry.code))),
      ]);
    default:
      return new Set();
  }
}

/** A row that was linked elsewhere before must let that one know, too. */
function linkBefore(before: RecordChange['before'], field: string): string | undefined {
  const code: unknown = before === undefined ? undefined : Object.entries(before).find(([key]) => key === field)?.[1];
  return typeof code === 'string' ? code : undefined;
}

function petitionsOf(ledger: Ledger, sessions: ReadonlySet<string>): string[] {
  if (sessions.size === 0) return [];
  return ledger
    .briefs('petitions')
    .filter((brief) => brief.session !== undefined && sessions.has(brief.session))
    .map((brief) => brief.code);
}
