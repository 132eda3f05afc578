import { z } from 'zod';

/**
 * What the environment says, as the wiring is given it. Names in infra/gcp/README.md.
 * @throws ConfigError naming every bad variable at once.
 */

const list = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  )
  .pipe(z.array(z.email('phải là các địa chỉ thư điện tử, cách nhau dấu phẩy')));

const url = (what: string) => z.url(`phải là một địa chỉ, ví dụ ${what}`);

const queue = z
  .string({ error: 'còn thiếu' })
  .regex(/^projects\/[^/]+\/locations\/[^/]+\/queues\/[^/]+$/, 'phải dạng projects/P/locations/L/queues/Q');

/** Else a sign of the password would end the address, and no mail would leave, for a reason that names nothing. */
function isServer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { hostname, pathname, search, hash, username, password } = new URL(text);
  try {
    decodeURIComponent(username + password);
  } catch {
    return false;
  }
  return hostname !== '' && ['', '/'].includes(pathname) && search === '' && hash === '';
}

const environmentSchema = z.object({
  /** `sqlite:PATH`, or `firestore` (project and credentials from the environment). */
  STORE: z.string().regex(/^(firestore|sqlite:.+)$/, 'phải là «firestore» hoặc «sqlite:ĐƯỜNG-DẪN-TỆP»'),
  GOOGLE_CLOUD_PROJECT: z.string().optional(),
  SHARED_DRIVE_ID: z.string({ error: 'còn thiếu; ghi mã bộ nhớ dùng chung (shared drive) của tỉnh' }).min(1),
  /** Local workspace only. */
  GOOGLE_API_ROOT_URL: url('http://127.0.0.1:8080/').optional(),
  GOOGLE_API_TOKEN: z.string().optional(),
  TASKS_QUEUE: queue,
  /** Of deliver-notices; default: the same. */
  NOTICES_QUEUE: queue.optional(),
  /** Base URL under which the functions are called: `…/sync-unit`. */
  FUNCTIONS_URL: url('https://asia-southeast1-du-an.cloudfunctions.net'),
  TASKS_SERVICE_ACCOUNT: z.email('phải là địa chỉ tài khoản dịch vụ').optional(),
  /** Identities allowed to call the functions; local workspace: empty, no token is asked. */
  ALLOWED_CALLERS: list,
  /** OAuth client ids of the Apps Script projects: the audience of the tokens that hints from the sheet carry. */
  SCRIPT_CLIENT_IDS: z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    ),
  SMTP_URL: z
    .string({ error: 'còn thiếu; ví dụ smtps://ten:mat-khau@smtp-relay.gmail.com:465' })
    .regex(/^smtps?:\/\//, { error: 'phải bắt đầu bằng smtp:// hoặc smtps://', abort: true })
    .refine(
      isServer,
      'phải dạng smtps://ten:mat-khau@may-chu:465; trong tên và mật khẩu ghi # là %23, / là %2F, ? là %3F, % là %25, @ là %40',
    ),
  MAIL_FROM: z.email('phải là một địa chỉ thư điện tử'),
  SMS_GATEWAY: z.string().optional(),
  /** One or more, the newest first: a secret is replaced by putting a new one in front. */
  LINK_SECRET: z
    .string({ error: 'còn thiếu; ghi một chuỗi bí mật từ 16 ký tự' })
    .transform((text) => text.split(',').map((part) => part.trim()))
    .pipe(z.array(z.string().min(16, 'mỗi chuỗi phải từ 16 ký tự trở lên'))),
  EDITOR_URL: url('https://docs.google.com/spreadsheets/d').default('https://docs.google.com/spreadsheets/d'),
  BOOK_EDITORS: list,
  OFFICE_EDITORS: list,
  /** Seconds a burst of edits is waited for. */
  DEBOUNCE_SECONDS: z.coerce.number('phải là số giây').int().min(0).max(600).default(10),
});

export type Config = z.infer<typeof environmentSchema>;

export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** On Firestore the functions stand on the internet: who may call them must be said. */
const openToAll = ({ STORE, ALLOWED_CALLERS }: Config): boolean =>
  STORE === 'firestore' && ALLOWED_CALLERS.length === 0;

export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const parsed = environmentSchema.safeParse(environment);
  if (parsed.success && openToAll(parsed.data)) {
    throw new ConfigError(
      'Cấu hình chưa đúng, sửa các biến môi trường sau:\n  ALLOWED_CALLERS: còn thiếu; ghi các tài khoản dịch vụ được gọi hàm',
    );
  }
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new ConfigError(`Cấu hình chưa đúng, sửa các biến môi trường sau:\n${[...new Set(lines)].join('\n')}`);
}
