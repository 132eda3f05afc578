import type { HttpFunction } from '@google-cloud/functions-framework';
import { z } from 'zod';
import { type MakeDocumentPorts, makeDocument } from '../use-cases/make-document.ts';
import { answering, body } from './answering.ts';

const schema = z.object({ unitId: z.string().min(1), session: z.string().min(1), request: z.string().min(1) });

export const makeDocumentFunction = (ports: MakeDocumentPorts): HttpFunction =>
  answering(async (request) => ({ made: await makeDocument(ports, body(request, schema)) }));
