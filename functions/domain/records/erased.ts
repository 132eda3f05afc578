import { z } from 'zod';

/** On a record whose person has had his data erased: nothing of what says who he is is taken from the sheet any more. */
export const erasedSchema = z.object({
  /** Day of the erasure. */
  on: z.string(),
  /** Texts that named him then and have not been edited since: column key → mark of the text. */
  texts: z.record(z.string(), z.string()).default({}),
});
export type Erased = z.infer<typeof erasedSchema>;
