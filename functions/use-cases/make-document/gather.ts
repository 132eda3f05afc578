import type { AnyRecord } from '../../domain/books/row-kind.ts';
import type { DocumentInput } from '../../domain/documents/document-input.ts';
import { withoutNamingTexts } from '../../domain/erasure/until-edited.ts';
import {
  conclusionSchema,
  type DocumentRecord,
  documentSchema,
  forwardSchema,
  registrationSchema,
  taskSchema,
} from '../../domain/records/following.ts';
import { officialSchema } from '../../domain/records/official.ts';
import { type Petition, petitionSchema } from '../../domain/records/petition.ts';
import { type Session, sessionSchema } from '../../domain/records/session.ts';
import type { UnitRecord } from '../../domain/records/unit-record.ts';
import type { Store } from '../../domain/store.ts';
import { makeCalendar } from '../../domain/time/calendar.ts';
import { todayIn } from '../../domain/time/zone.ts';
import { asTheyStand } from '../carry-over/as-they-stand.ts';

export interface Gathered {
  /** The records whose rows stand in the book; a draft has neither number nor day. */
  readonly input: DocumentInput;
  /** Every document of the unit, with those whose row has gone. */
  readonly documents: readonly DocumentRecord[];
}

/** Reads what the papers of a session are built from. */
export async function gather(store: Store, unit: UnitRecord, session: Session, now: Date): Promise<Gathered> {
  const all = async <T>(collection: string, parse: (data: unknown) => T): Promise<T[]> =>
    (await store.query(`units/${unit.id}/${collection}`)).map(({ data }) => parse(data));
  const goingOn = async <T extends AnyRecord & { readonly carriedFrom: string }>(
    collection: string,
    parse: (data: unknown) => T,
  ): Promise<T[]> => asTheyStand(store, { unitId: unit.id, collection, parse }, await all(collection, parse));
  const [sessions, petitions, conclusions, registrations, forwards, officials, tasks, documents] = await Promise.all([
    all('sessions', (data) => sessionSchema.parse(data)),
    petitionsOf(store, unit.id),
    goingOn('conclusions', (data) => conclusionSchema.parse(data)),
    all('registrations', (data) => registrationSchema.parse(data)),
    goingOn('forwards', (data) => forwardSchema.parse(data)),
    all('officials', (data) => officialSchema.parse(data)),
    all('tasks', (data) => taskSchema.parse(data)),
    all('documents', (data) => documentSchema.parse(data)),
  ]);
  const input: DocumentInput = {
    unit: unit.settings,
    session,
    sessions: inBook(sessions, ({ heldOn, earliest, code }) => `${heldOn ?? earliest ?? '9'} ${code}`),
    petitions: inBook(petitions, byCode),
    conclusions: inBook(conclusions, byCode),
    registrations: inBook(registrations, byCode),
    forwards: inBook(forwards, byCode),
    // Whose row has gone is still named for what was his.
    officials: sorted(officials, ({ position }) => String(position).padStart(6, '0')),
    tasks: inBook(tasks, byCode),
    document: { number: '', issuedOn: null },
    today: todayIn(now),
    calendar: makeCalendar(unit.settings.holidays),
  };
  return { input, documents };
}

/** Whoever has one in the book of the next year is another code there: the paper names who had it here. */
async function petitionsOf(store: Store, unitId: string): Promise<Petition[]> {
  const of = { unitId, collection: 'petitions', parse: (data: unknown) => petitionSchema.parse(data) };
  const here = (await store.query(`units/${unitId}/petitions`)).map(({ data }) => of.parse(data));
  const officials = new Map(here.map(({ code, assignee }) => [code, assignee]));
  const now = await asTheyStand(store, of, here);
  return now.map((petition) => ({ ...petition, assignee: officials.get(petition.code) ?? null }));
}

const byCode = ({ code }: { readonly code: string }): string => code;

/** As a paper tells them, in the order in which it lists them: the store has its own. */
const inBook = <T extends Pick<AnyRecord, 'missingSince' | 'erased'>>(
  records: readonly T[],
  order: (record: T) => string,
): T[] =>
  sorted(
    records.filter((record) => record.missingSince === null),
    order,
  );

const sorted = <T extends Pick<AnyRecord, 'erased'>>(records: readonly T[], order: (record: T) => string): T[] =>
  records
    .map(withoutNamingTexts)
    .sort((one, other) => (order(one) < order(other) ? -1 : order(one) > order(other) ? 1 : 0));

export async function findSession(store: Store, unitId: string, code: string): Promise<Session | undefined> {
  const [stored] = await store.query(`units/${unitId}/sessions`, { where: { code } });
  return stored === undefined ? undefined : sessionSchema.parse(stored.data);
}
