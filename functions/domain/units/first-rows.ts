import { tabOf } from '../../../sheets-templates/books.ts';
import { dateOutput, inTemplateOrder, textOutput } from '../books/cell-output.ts';
import type { Unit } from '../unit.ts';
import type { CellOutput } from '../workbooks.ts';

/** The rows with which a new book begins, columns in the order of the template. */

export const firstOfficials = (unit: Unit): readonly (readonly CellOutput[])[] =>
  inTemplateOrder(
    tabOf('officials'),
    unit.officials.map((official) => ({
      name: textOutput(official.name),
      title: textOutput(official.title),
      department: textOutput(official.department),
      email: textOutput(official.email),
      phone: textOutput(official.phone),
      fields: textOutput(official.fields.join('; ')),
      role: textOutput(official.role),
      superior: textOutput(official.superior ?? ''),
    })),
  );

export const firstSessions = (unit: Unit): readonly (readonly CellOutput[])[] =>
  inTemplateOrder(
    tabOf('sessions'),
    unit.sessions.map((session) => ({
      content: textOutput(session.content),
      expected: textOutput(session.expected),
      heldOn: dateOutput(session.heldOn),
      from: textOutput(session.from),
      to: textOutput(session.to),
      villages: textOutput(session.villages.join('; ')),
      venue: textOutput(session.venue),
      chairs: textOutput(session.chairs.join('; ')),
      secretary: textOutput(session.secretary),
      invited: textOutput(session.invited),
      delegates: textOutput(session.delegates),
      collectUntil: dateOutput(session.collectUntil),
    })),
  );
