import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { identities } from './identities.ts';
import type { SettingsTable } from './settings-table.ts';

/** What the functions are told, as a deployment would tell them in the cloud. */
export function functionsEnvironment(where: {
  readonly url: string;
  readonly smtpPort: number;
  readonly dataDir: string;
  readonly sharedDriveId: string;
  readonly settings: SettingsTable;
}): Record<string, string> {
  const { office, mttq, official } = identities;
  return {
    GOOGLE_API_ROOT_URL: `${where.url}/`,
    GOOGLE_API_TOKEN: identities.system.name,
    SHARED_DRIVE_ID: where.sharedDriveId,
    STORE: `sqlite:${storePath(where.dataDir)}`,
    SMTP_URL: `smtp://127.0.0.1:${where.smtpPort}`,
    MAIL_FROM: 'he-thong@doithoai.local',
    TASKS_QUEUE: 'projects/local/locations/local/queues/sync',
    FUNCTIONS_URL: `${where.url}/functions`,
    EDITOR_URL: `${where.url}/spreadsheets/d`,
    SMS_GATEWAY: `${where.url}/local/sms-gateway`,
    LINK_SECRET: where.settings.getOrMake('link-secret', () => randomBytes(32).toString('base64url')),
    BOOK_EDITORS: [office, mttq, official].map(({ email }) => email).join(','),
    OFFICE_EDITORS: office.email,
    DEBOUNCE_SECONDS: '0',
  };
}

/** The product's own store, beside the file of the workspace. */
export const storePath = (dataDir: string): string => join(dataDir, 'store.sqlite');
