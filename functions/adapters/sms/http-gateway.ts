import { SendPostponed, SendRefused, type SmsMessage, type SmsSender } from '../../domain/notices/ports.ts';
import type { Clock } from '../../domain/tasks.ts';
import { addDays } from '../../domain/time/day.ts';
import { momentOf, timeIn, todayIn } from '../../domain/time/zone.ts';
import { type GatewaySettings, readGatewaySettings } from './gateway-settings.ts';

export interface GatewayConfig {
  /** See `readGatewaySettings`; absent: SMS are refused, the email says the same. */
  readonly SMS_GATEWAY?: string | undefined;
}

/**
 * Sends SMS through one HTTP gateway.
 * @param secrets what `{{env.NAME}}` reads: keys and brand names stay out of the settings.
 * @throws Error in Vietnamese when settings or a secret are missing
 */
export function httpSmsGateway(
  config: GatewayConfig,
  clock: Clock = { now: () => new Date() },
  secrets: Readonly<Record<string, string | undefined>> = process.env,
): SmsSender {
  if (config.SMS_GATEWAY === undefined || config.SMS_GATEWAY === '') return noGateway;
  const settings = readGatewaySettings(config.SMS_GATEWAY);
  const guard = new DayGuard(settings);
  fill(`${settings.url}${settings.body}${Object.values(settings.headers).join()}`, secretsOnly(secrets), asText);
  return {
    async send(message) {
      if (!message.urgent) refuseQuietHours(settings, clock.now());
      guard.spend(clock.now());
      await ask(settings, { ...message, to: numberFor(settings, message.to) }, secrets);
    },
  };
}

const noGateway: SmsSender = {
  async send() {
    throw new SendRefused('Chưa khai báo cổng SMS', 'message');
  },
};

function refuseQuietHours({ quiet }: GatewaySettings, now: Date): void {
  const time = timeIn(now);
  const overnight = quiet.from > quiet.to;
  const inside = overnight ? time >= quiet.from || time < quiet.to : time >= quiet.from && time < quiet.to;
  if (!inside) return;
  const today = todayIn(now);
  const day = overnight && time >= quiet.from ? addDays(today, 1) : today;
  throw new SendPostponed('ngoài giờ được nhắn tin', momentOf(day, quiet.to));
}

/** Stops a mistake that would cost money: what is over the day's sum waits for the next. */
class DayGuard {
  readonly #settings: GatewaySettings;
  #day = '';
  #spent = 0;

  constructor(settings: GatewaySettings) {
    this.#settings = settings;
  }

  /** Counted before the request: a message whose answer was lost may have been charged. */
  spend(now: Date): void {
    const { price, mostPerDay, quiet } = this.#settings;
    const today = todayIn(now);
    if (today !== this.#day) [this.#day, this.#spent] = [today, 0];
    if (mostPerDay !== undefined && this.#spent + price > mostPerDay) {
      throw new SendPostponed('đã hết mức tiền SMS trong ngày', momentOf(addDays(today, 1), quiet.to));
    }
    this.#spent += price;
  }
}

async function ask(
  settings: GatewaySettings,
  message: SmsMessage,
  secrets: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const values: Values = (name) => placeholder(name, message, secrets);
  const form = Object.values(settings.headers).some((value) => value.includes('x-www-form-urlencoded'));
  const headers = Object.entries(settings.headers).map(([name, value]) => [name, fill(value, values, asHeader)]);
  const response = await fetch(fill(settings.url, values, encodeURIComponent), {
    method: settings.method,
    headers: Object.fromEntries(headers),
    ...(settings.method === 'GET' ? {} : { body: fill(settings.body, values, form ? encodeURIComponent : asJson) }),
    signal: AbortSignal.timeout(settings.timeout),
    redirect: 'error',
  }).catch((error: unknown) => {
    // The text of fetch may carry the address with its parameters.
    throw new Error(`Cổng SMS không trả lời (${error instanceof Error ? error.name : 'lỗi'})`);
  });
  judge(settings, response.status, await bodyOf(response));
}

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}

function judge(settings: GatewaySettings, status: number, answer: unknown): void {
  const says = (rule: GatewaySettings['success']): boolean =>
    rule?.values.includes(String(fieldOf(answer, rule.field))) ?? false;
  if (says(settings.known)) return;
  if (says(settings.refused)) throw new SendRefused('Cổng SMS từ chối số điện thoại');
  const good = status >= 200 && status < 300 && (settings.success === undefined || says(settings.success));
  if (!good) throw new Error(`Cổng SMS chưa nhận (mã ${status})`);
}

function fieldOf(answer: unknown, path: string): unknown {
  let value = answer;
  for (const part of path.split('.')) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined;
  }
  return value;
}

const numberFor = ({ numbers }: GatewaySettings, to: string): string =>
  numbers === 'international' ? to.replace(/^0/, '84') : to;

type Values = (name: string) => string;

function placeholder(name: string, message: SmsMessage, secrets: Readonly<Record<string, string | undefined>>): string {
  if (name === 'to' || name === 'text' || name === 'id') return message[name];
  return secretsOnly(secrets)(name);
}

/** @throws Error naming the variable that is not set */
const secretsOnly =
  (secrets: Readonly<Record<string, string | undefined>>): Values =>
  (name) => {
    if (name === 'to' || name === 'text' || name === 'id') return '';
    const value = name.startsWith('env.') ? secrets[name.slice(4)] : undefined;
    if (value === undefined) throw new Error(`SMS_GATEWAY dùng {{${name}}} nhưng biến môi trường này chưa có`);
    return value;
  };

const fill = (template: string, values: Values, encode: (value: string) => string): string =>
  template.replace(/\{\{\s*([\w.]+)\s*\}\}/g, (_, name: string) => encode(values(name)));

const asText = (value: string): string => value;
const asJson = (value: string): string => JSON.stringify(value).slice(1, -1);
const asHeader = (value: string): string => value.replace(/[^\x20-\x7e]/g, '');
