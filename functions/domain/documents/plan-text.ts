import { z } from 'zod';

const lines = z.array(z.string().min(1)).default([]);

/**
 * What a Kế hoạch says beside the rows of the books: `plan` of the unit file. Every part may be left out; times, places, chairs
 * and villages stand in the sessions and are not repeated here. One entry is one paragraph.
 */
export const planTextSchema = z.strictObject({
  /** Trích yếu. */
  subject: z.string().default(''),
  /** Follows the bases, ends with `như sau:`. */
  opening: z.string().default(''),
  purposes: lines,
  meaning: lines,
  requirements: lines,
  principles: lines,
  /** Who meets whom. */
  participants: lines,
  contents: lines,
  methods: lines,
  preparation: lines,
  /** Order of the meeting. */
  programme: lines,
  /** Nội quy of the meeting. */
  rules: lines,
  afterwards: lines,
  /** Times and numbers that no session row carries. */
  schedule: lines,
  delegates: z.array(z.strictObject({ group: z.string().default(''), who: lines })).default([]),
  responsibilities: z.array(z.strictObject({ body: z.string().min(1), duties: lines })).default([]),
  closing: z.string().default(''),
});
export type PlanText = z.infer<typeof planTextSchema>;
