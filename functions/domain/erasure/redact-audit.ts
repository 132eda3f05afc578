import { z } from 'zod';
import type { Column } from '../../../sheets-templates/definition.ts';
import { rowKindOfCollection } from '../kinds/row-kinds.ts';

/** In place of a value. */
export const ERASED = '(đã xóa)';

/** What records make of cells, and may quote the person. */
const derived = new Set([
  'address',
  'asAbove',
  'edits',
  'problems',
  'handedOver',
  'suggestedFor',
  'typedLate',
  'fromBelow',
  'formerPhone',
]);
/** Texts that are chosen from lists. */
const listed = new Set(['session', 'village', 'field']);

const changeSchema = z.looseObject({ kind: z.string(), code: z.string(), fields: z.record(z.string(), z.unknown()) });
const auditSchema = z.looseObject({ changes: z.array(changeSchema) });

/**
 * An audit document that tells of these cases only what changed and when: no former name, number or text, whatever it says. Which of the
 * former versions of a text named the person nobody can tell for certain, so none is kept.
 * @returns `undefined` where there is nothing to take out
 */
export function redactAudit(data: unknown, codes: ReadonlySet<string>): object | undefined {
  const audit = auditSchema.parse(data);
  const told = audit.changes.filter((change) => codes.has(change.code) && tellingFields(change).length > 0);
  if (told.length === 0) return undefined;
  const changes = audit.changes.map((change) => (told.includes(change) ? redacted(change) : change));
  return { ...audit, changes };
}

type Change = z.infer<typeof changeSchema>;

function redacted(change: Change): Change {
  const nothing = tellingFields(change).map((field) => [field, { was: ERASED, now: ERASED }]);
  return { ...change, fields: { ...change.fields, ...Object.fromEntries(nothing) } };
}

/** Fields of which it still says what they were. */
function tellingFields({ kind, fields }: Change): string[] {
  const columns = rowKindOfCollection(kind)?.tab.columns ?? [];
  const texts = new Set(columns.filter(isText).map(({ key }) => key));
  return Object.keys(fields).filter((key) => (texts.has(key) || derived.has(key)) && !isErased(fields[key]));
}

const isText = ({ owner, kind, key }: Column): boolean =>
  owner === 'staff' && (kind === 'text' || kind === 'long-text' || kind === 'phone') && !listed.has(key);

const erasedSchema = z.object({ was: z.literal(ERASED), now: z.literal(ERASED) });
const isErased = (change: unknown): boolean => erasedSchema.safeParse(change).success;
