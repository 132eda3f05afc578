import type { HttpFunction } from '@google-cloud/functions-framework';
import { type MigratePorts, migrateWorkbooks } from '../use-cases/migrate-workbooks.ts';
import { answering } from './answering.ts';

/** Upgrades the books of every unit at once, after a deployment; each would be upgraded by its next sync anyway. */
export const migrateWorkbooksFunction = (ports: MigratePorts): HttpFunction =>
  answering(async () => ({ upgraded: await migrateWorkbooks(ports) }));
