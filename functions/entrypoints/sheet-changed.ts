import type { HttpFunction } from '@google-cloud/functions-framework';
import { z } from 'zod';
import { queueSync } from '../use-cases/queue-sync.ts';
import { answering, body } from './answering.ts';

const schema = z.object({
  spreadsheetId: z.string({ error: 'còn thiếu; ghi mã bảng tính' }).regex(/^[\w-]{1,200}$/, 'không phải mã bảng tính'),
});

/** A hint from Apps Script; only the id of the workbook is taken from it. */
export const sheetChanged = (ports: Parameters<typeof queueSync>[0], debounceSeconds: number): HttpFunction =>
  answering((request) => queueSync(ports, body(request, schema).spreadsheetId, debounceSeconds));
