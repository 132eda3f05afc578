import type { HttpFunction } from '@google-cloud/functions-framework';
import { z } from 'zod';
import { type SweepPorts, sweepSheets } from '../use-cases/sweep-sheets.ts';
import { answering, body } from './answering.ts';

const schema = z.object({ full: z.boolean().optional() });

export const sweepSheetsFunction = (ports: SweepPorts): HttpFunction =>
  answering((request) => sweepSheets(ports, body(request, schema).full ?? false));
