import { tabOf } from '../../../sheets-templates/books.ts';
import type { Unit } from '../unit.ts';
import type { CellOutput } from '../workbooks.ts';

/** The rows with which a new book begins, columns in the order of the template. */

type Cells = Readonly<Record<string, CellOutput>>;

const text = (of: string): CellOutput => (of === '' ? { type: 'blank' } : { type: 'text', text: of });
const date = (of: string | null): CellOutput => (of === null ? { type: 'blank' } : { type: 'date', date: of });

const ordered = (tab: string, rows: readonly Cells[]): readonly (readonly CellOutput[])[] =>
  rows.map((row) => tabOf(tab).columns.map(({ key }) => row[key] ?? { type: 'blank' }));

export const firstOfficials = (unit: Unit): readonly (readonly CellOutput[])[] =>
  ordered(
    'officials',
    unit.officials.map((official) => ({
      name: text(official.name),
      title: text(official.title),
      department: text(official.department),
      email: text(official.email),
      phone: text(official.phone),
      fields: text(official.fields.join('; ')),
      role: text(official.role),
      superior: text(official.superior ?? ''),
    })),
  );

export const firstSessions = (unit: Unit): readonly (readonly CellOutput[])[] =>
  ordered(
    'sessions',
    unit.sessions.map((session) => ({
      content: text(session.content),
      expected: text(session.expected),
      heldOn: date(session.heldOn),
      from: text(session.from),
      to: text(session.to),
      villages: text(session.villages.join('; ')),
      venue: text(session.venue),
      chairs: text(session.chairs.join('; ')),
      secretary: text(session.secretary),
      invited: text(session.invited),
      delegates: text(session.delegates),
      collectUntil: date(session.collectUntil),
    })),
  );
