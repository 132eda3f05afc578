import type { HttpFunction } from '@google-cloud/functions-framework';
import { z } from 'zod';
import { dailySummary, type SummaryPorts } from '../use-cases/daily-summary.ts';
import { answering, body } from './answering.ts';

const schema = z.object({ unitId: z.string().min(1).optional() });

/** `{unitId?}` → `{queued}`: entries put into the outbox. */
export const dailySummaryFunction = (ports: SummaryPorts): HttpFunction =>
  answering(async (request) => ({ queued: await dailySummary(ports, body(request, schema)) }));
