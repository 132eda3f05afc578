import type { HttpFunction } from '@google-cloud/functions-framework';
import { z } from 'zod';
import { type SyncPorts, syncUnit } from '../use-cases/sync/sync-unit.ts';
import { answering, body } from './answering.ts';

const schema = z.object({
  unitId: z.string().min(1),
  spreadsheetId: z.string().optional(),
  role: z.enum(['chung', 'van-phong']).optional(),
  refresh: z.boolean().optional(),
});

export const syncUnitFunction = (ports: SyncPorts): HttpFunction =>
  answering((request) => syncUnit(ports, body(request, schema)));
