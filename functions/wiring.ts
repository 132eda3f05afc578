import { randomUUID } from 'node:crypto';
import { anyCaller, googleCallerCheck } from './adapters/auth/caller-check.ts';
import { googleAuth } from './adapters/auth/google-auth.ts';
import { googleDrive } from './adapters/drive/google-drive.ts';
import { googleSheets } from './adapters/sheets/google-sheets.ts';
import { cloudTasks } from './adapters/tasks/cloud-tasks.ts';
import type { Config } from './config.ts';
import type { CallerCheck } from './domain/caller-check.ts';
import type { DocumentWriter, TemplateFiller } from './domain/documents/official-document.ts';
import type { Files } from './domain/files.ts';
import { mailLinks } from './domain/notices/mail-links.ts';
import type { Charts, Links, Mailer, SmsSender } from './domain/notices/ports.ts';
import type { Store } from './domain/store.ts';
import type { Clock, Tasks } from './domain/tasks.ts';
import type { Workbooks } from './domain/workbooks.ts';

/** Everything that reaches outside: the only place that knows which adapter serves which port. */
export interface Ports {
  readonly config: Config;
  readonly store: Store;
  readonly workbooks: Workbooks;
  readonly files: Files;
  readonly tasks: Tasks;
  readonly clock: Clock;
  readonly callers: CallerCheck;
  /** Of hints from the sheet, which come in the name of whoever edits. */
  readonly editors: CallerCheck;
  readonly newId: () => string;
  readonly newToken: () => string;
  /** From 0 up to 1. */
  readonly random: () => number;
  readonly links: Links;
  readonly linkSecrets: readonly string[];
  /** Right side of Message-IDs. */
  readonly domain: string;
  /** Where a workbook is opened. */
  readonly editorUrl: string;
  /** Loaded when first asked for: a sync needs neither Word nor SMTP. */
  readonly writer: () => Promise<DocumentWriter>;
  readonly filler: () => Promise<TemplateFiller>;
  readonly mailer: () => Promise<Mailer>;
  readonly sms: () => Promise<SmsSender>;
  readonly charts: () => Promise<Charts>;
}

/**
 * Connects nothing before it is first asked.
 * @param clock the local workspace brings its own
 */
export function wire(config: Config, clock: Clock = { now: () => new Date() }): () => Promise<Ports> {
  return once(() => build(config, clock));
}

async function build(config: Config, clock: Clock): Promise<Ports> {
  const auth = googleAuth({ token: config.GOOGLE_API_TOKEN });
  const rootUrl = config.GOOGLE_API_ROOT_URL;
  const google = rootUrl === undefined ? { auth } : { auth, rootUrl };
  return {
    config,
    store: await openStore(config),
    workbooks: googleSheets(google),
    files: googleDrive({ ...google, driveId: config.SHARED_DRIVE_ID }),
    tasks: cloudTasks({
      ...google,
      queue: config.TASKS_QUEUE,
      queues: { 'deliver-notices': config.NOTICES_QUEUE },
      functionsUrl: config.FUNCTIONS_URL,
      serviceAccountEmail: config.TASKS_SERVICE_ACCOUNT,
      now: () => clock.now().getTime(),
    }),
    clock,
    callers:
      config.ALLOWED_CALLERS.length === 0
        ? anyCaller
        : googleCallerCheck({ audiences: [config.FUNCTIONS_URL], emails: config.ALLOWED_CALLERS, behindIam: true }),
    editors:
      config.ALLOWED_CALLERS.length === 0
        ? anyCaller
        : googleCallerCheck({ audiences: [config.FUNCTIONS_URL, ...config.SCRIPT_CLIENT_IDS], emails: 'any' }),
    newId: randomUUID,
    newToken: randomUUID,
    random: Math.random,
    links: mailLinks({ baseUrl: config.FUNCTIONS_URL, secrets: config.LINK_SECRET, now: () => clock.now() }),
    linkSecrets: config.LINK_SECRET,
    domain: config.MAIL_FROM.split('@')[1] ?? 'localhost',
    editorUrl: config.EDITOR_URL,
    ...lazyPorts(config, clock),
  };
}

async function openStore(config: Config): Promise<Store> {
  if (config.STORE.startsWith('sqlite:')) {
    const { openSqliteStore } = await import('./adapters/sqlite/sqlite-store.ts');
    return openSqliteStore(config.STORE.slice('sqlite:'.length));
  }
  const { openFirestoreStore } = await import('./adapters/firestore/firestore-store.ts');
  return openFirestoreStore({ projectId: config.GOOGLE_CLOUD_PROJECT ?? '' });
}

function lazyPorts(config: Config, clock: Clock): Pick<Ports, 'writer' | 'filler' | 'mailer' | 'sms' | 'charts'> {
  return {
    writer: once(async () => (await import('./adapters/documents/docx-writer.ts')).docxWriter()),
    filler: once(async () => (await import('./adapters/documents/template-filler.ts')).templateFiller()),
    mailer: once(async () =>
      (await import('./adapters/email/nodemailer-mailer.ts')).smtpMailer({
        url: config.SMTP_URL,
        from: config.MAIL_FROM,
      }),
    ),
    sms: once(async () => (await import('./adapters/sms/http-gateway.ts')).httpSmsGateway(config, clock)),
    charts: once(async () => (await import('./adapters/email/bar-chart.ts')).pngCharts),
  };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
