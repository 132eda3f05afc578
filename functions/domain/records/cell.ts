import { z } from 'zod';

export const cellSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);
