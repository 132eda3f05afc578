import { z } from 'zod';
import { officialRoles } from '../../../sheets-templates/choices.ts';
import { date, recordBase, text } from './record.ts';

/** Cán bộ, công chức who handles petitions, or chair, office, reception, MTTQ. */
export const officialSchema = z.object({
  ...recordBase,
  name: text,
  title: text,
  department: text,
  email: text,
  phone: text,
  fields: z.array(z.string()).default([]),
  role: z.enum(officialRoles).default('Chuyên môn'),
  /** Name or code of the Lãnh đạo phụ trách. */
  superior: text,
  leaveFrom: date,
  leaveTo: date,
  /** Name or code of the Người làm thay. */
  deputy: text,
  /** Place in the sheet, to break ties. */
  position: z.number().default(0),
});
export type Official = z.infer<typeof officialSchema>;
