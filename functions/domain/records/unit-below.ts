import { z } from 'zod';

/**
 * What the unit above sees of one below (`units/ABOVE/below/UNIT`): whether it has held its sessions and how many opinions it has
 * sent up. Numbers and days only.
 */
export const unitBelowSchema = z.object({
  name: z.string(),
  planned: z.number(),
  held: z.number(),
  lastHeldOn: z.string().nullable(),
  /** Matters sent up, those of them answered, those whose petitioner has been told. */
  sent: z.number(),
  answered: z.number(),
  told: z.number(),
});
export type UnitBelow = z.infer<typeof unitBelowSchema>;
