import { z } from 'zod';

/**
 * A gateway described by settings (`SMS_GATEWAY`), so that a province can use the one it has a contract with. Placeholders
 * `{{to}}`, `{{text}}`, `{{id}}` and `{{env.NAME}}` stand in url, headers and body and are escaped for where they stand.
 * Two examples of Vietnam in `gateway-examples.ts`.
 */
const code = z.union([z.string(), z.number()]).transform(String);

/** A field of the JSON answer (`CodeResult`, `data.code`) and the values meant. */
const answerSchema = z.strictObject({ field: z.string().min(1), values: z.array(code).min(1) });

const clockTime = z.string().regex(/^\d{2}:\d{2}$/, 'phải dạng HH:MM');

const gatewaySettingsSchema = z.strictObject({
  url: z.url('phải là một địa chỉ https://…'),
  method: z.enum(['POST', 'GET']).default('POST'),
  headers: z.record(z.string(), z.string()).default({ 'Content-Type': 'application/json' }),
  /** Text of the body; for `application/x-www-form-urlencoded` values are percent-encoded, else as in a JSON string. */
  body: z.string().default('{"to":"{{to}}","text":"{{text}}","id":"{{id}}"}'),
  /** `0912345678` or `84912345678`. */
  numbers: z.enum(['national', 'international']).default('national'),
  /** Taken: status 2xx and, where given, this answer. */
  success: answerSchema.optional(),
  /** The number will never be reached. */
  refused: answerSchema.optional(),
  /** The gateway knows the id from an earlier attempt: it was taken then. */
  known: answerSchema.optional(),
  /** No SMS between these hours, urgent or not. */
  quiet: z.strictObject({ from: clockTime, to: clockTime }).default({ from: '21:00', to: '06:00' }),
  /** Price of one message and most a day, in đồng; counted by each running process. */
  price: z.number().min(0).default(0),
  mostPerDay: z.number().min(0).optional(),
  /** Milliseconds. */
  timeout: z.int().min(1).max(60_000).default(15_000),
});
export type GatewaySettings = z.infer<typeof gatewaySettingsSchema>;

/**
 * @param text a URL that takes `{"to","text","id"}` and answers `{"status":"success"}`, or settings as JSON.
 * @throws Error in Vietnamese naming every bad setting
 */
export function readGatewaySettings(text: string): GatewaySettings {
  const json = /^https?:\/\//.test(text)
    ? { url: text, success: { field: 'status', values: ['success'] } }
    : jsonIn(text);
  const parsed = gatewaySettingsSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'nội dung'}: ${issue.message}`);
  throw new Error(`SMS_GATEWAY chưa đúng: ${problems.join('; ')}`);
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('SMS_GATEWAY phải là một địa chỉ https://… hoặc JSON');
  }
}
