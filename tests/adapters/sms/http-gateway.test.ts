import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { esms, speedSms } from '../../../functions/adapters/sms/gateway-examples.ts';
import { httpSmsGateway } from '../../../functions/adapters/sms/http-gateway.ts';
import { SendPostponed, SendRefused } from '../../../functions/domain/notices/ports.ts';

/** A gateway on loopback that answers as recorded and keeps what it was asked. */
interface Recorded {
  readonly url: string;
  readonly asked: { readonly path: string; readonly headers: IncomingMessage['headers']; readonly body: string }[];
}

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function gateway(answer: (response: ServerResponse, asked: number) => void): Promise<Recorded> {
  const asked: { path: string; headers: IncomingMessage['headers']; body: string }[] = [];
  server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    asked.push({ path: request.url ?? '', headers: request.headers, body });
    answer(response, asked.length);
  });
  await new Promise<void>((ready) => server?.listen(0, '127.0.0.1', ready));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/sms`, asked };
}

const json = (response: ServerResponse, status: number, body: object) =>
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));

const clock = { now: () => new Date('2023-11-20T08:00:00+07:00') };
const secrets = {
  ESMS_API_KEY: 'khoa',
  ESMS_SECRET_KEY: 'bi-mat',
  ESMS_BRANDNAME: 'UBND',
  SPEEDSMS_BASIC: 'dG9rZW46eA==',
  SPEEDSMS_SENDER: 'UBND',
};
const message = {
  to: '0912345678',
  text: 'UBND xa "Vinh Lam": YK23-0012 qua han tu 25/11/2023.',
  id: 'a1b2c3',
  urgent: false,
};

const settingsOf = (example: object, url: string, more: object = {}) => JSON.stringify({ ...example, url, ...more });

describe('An SMS gateway described by settings', () => {
  it('eSMS: sends keys, number, text and request id, and takes code 100 as sent', async () => {
    const { url, asked } = await gateway((response) =>
      json(response, 200, { CodeResult: '100', CountRegenerate: 0, SMSID: 'd533' }),
    );
    await httpSmsGateway({ SMS_GATEWAY: settingsOf(esms, url) }, clock, secrets).send(message);
    expect(JSON.parse(asked[0]?.body ?? '')).toEqual({
      ApiKey: 'khoa',
      SecretKey: 'bi-mat',
      Brandname: 'UBND',
      SmsType: '2',
      IsUnicode: '0',
      Phone: '0912345678',
      Content: message.text,
      RequestId: 'a1b2c3',
    });
  });

  it('SpeedSMS: signs in with the token and writes the number internationally', async () => {
    const { url, asked } = await gateway((response) =>
      json(response, 200, { status: 'success', code: '00', data: { tranId: 1, invalidPhone: [] } }),
    );
    await httpSmsGateway({ SMS_GATEWAY: settingsOf(speedSms, url) }, clock, secrets).send(message);
    expect(asked[0]?.headers.authorization).toBe('Basic dG9rZW46eA==');
    expect(JSON.parse(asked[0]?.body ?? '')).toMatchObject({ to: ['84912345678'], content: message.text });
  });

  it.each([
    ['eSMS 108', esms, { CodeResult: '108', ErrorMessage: 'Phone number is not in correct format' }],
    ['SpeedSMS 105', speedSms, { status: 'error', code: '105', message: 'Phone number invalid' }],
  ])('%s: a refused number is refused for good, and the reason carries no number', async (_, example, answer) => {
    const { url } = await gateway((response) => json(response, 200, answer));
    const sending = httpSmsGateway({ SMS_GATEWAY: settingsOf(example, url) }, clock, secrets).send(message);
    await expect(sending).rejects.toThrow(SendRefused);
    await expect(sending).rejects.not.toThrow(/912345678/);
  });

  it.each([
    ['eSMS without balance', esms, 200, { CodeResult: '103' }],
    ['SpeedSMS over its 60 requests a minute', speedSms, 429, { name: 'Too Many Requests', code: 0, status: 429 }],
    ['a gateway that is down', esms, 503, {}],
  ])('%s may pass: an ordinary error', async (_, example, status, answer) => {
    const { url } = await gateway((response) => json(response, status, answer));
    const error: unknown = await httpSmsGateway({ SMS_GATEWAY: settingsOf(example, url) }, clock, secrets)
      .send(message)
      .catch((e: unknown) => e);
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(SendRefused);
    expect(error).not.toBeInstanceOf(SendPostponed);
  });

  it('timeout after acceptance: the repeat carries the same request id, and “duplicate” counts as sent', async () => {
    const { url, asked } = await gateway((response, time) => {
      if (time > 1) json(response, 200, { CodeResult: '124', ErrorMessage: 'Duplicate RequestId' });
    });
    const sender = httpSmsGateway({ SMS_GATEWAY: settingsOf(esms, url, { timeout: 50 }) }, clock, secrets);
    await expect(sender.send(message)).rejects.toThrow('Cổng SMS không trả lời');
    await sender.send(message);
    expect(asked.map(({ body }) => JSON.parse(body).RequestId)).toEqual(['a1b2c3', 'a1b2c3']);
  });

  it.each([
    ['2023-11-20T21:30:00+07:00', '2023-11-20T23:00:00.000Z'],
    ['2023-11-21T05:59:00+07:00', '2023-11-20T23:00:00.000Z'],
  ])('sends nobody an SMS in quiet hours: %s', async (now, until) => {
    const { url, asked } = await gateway((response) => json(response, 200, { CodeResult: '100' }));
    const error: unknown = await httpSmsGateway(
      { SMS_GATEWAY: settingsOf(esms, url) },
      { now: () => new Date(now) },
      secrets,
    )
      .send(message)
      .catch((e: unknown) => e);
    expect(error).toMatchObject({ name: 'SendPostponed', until: new Date(until) });
    expect(asked).toEqual([]);
  });

  it('wakes somebody where people are in danger', async () => {
    const { url, asked } = await gateway((response) => json(response, 200, { CodeResult: '100' }));
    const night = { now: () => new Date('2023-11-20T22:00:00+07:00') };
    await httpSmsGateway({ SMS_GATEWAY: settingsOf(esms, url) }, night, secrets).send({ ...message, urgent: true });
    expect(asked).toHaveLength(1);
  });

  it('stops for the day when the sum of the day is spent, and goes on the next day', async () => {
    const { url, asked } = await gateway((response) => json(response, 200, { CodeResult: '100' }));
    const time = { at: new Date('2023-11-20T08:00:00+07:00') };
    const sender = httpSmsGateway(
      { SMS_GATEWAY: settingsOf(esms, url, { price: 800, mostPerDay: 1600 }) },
      { now: () => time.at },
      secrets,
    );
    await sender.send(message);
    await sender.send(message);
    await expect(sender.send(message)).rejects.toThrow(SendPostponed);
    time.at = new Date('2023-11-21T08:00:00+07:00');
    await sender.send(message);
    expect(asked).toHaveLength(3);
  });

  it('percent-encodes what it puts into a form and an address', async () => {
    const { url, asked } = await gateway((response) => json(response, 200, {}));
    const settings = {
      url: `${url}?to={{to}}`,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'Content={{text}}',
    };
    await httpSmsGateway({ SMS_GATEWAY: JSON.stringify(settings) }, clock, secrets).send({
      ...message,
      text: 'a&b=c "d"',
    });
    expect(asked[0]).toMatchObject({ path: '/sms?to=0912345678', body: 'Content=a%26b%3Dc%20%22d%22' });
  });

  it.each([
    ['{"url":"khong-phai"}', /url: phải là một địa chỉ/],
    ['{"url":"https://a.example","lạ":1}', /SMS_GATEWAY chưa đúng/],
    ['khong phai json', /phải là một địa chỉ https:\/\/… hoặc JSON/],
    [
      JSON.stringify({ url: 'https://a.example', body: '{{env.CHUA_CO}}' }),
      /\{\{env\.CHUA_CO\}\} nhưng biến môi trường này chưa có/,
    ],
  ])('says at once what is wrong with the settings: %s', (text, problem) => {
    expect(() => httpSmsGateway({ SMS_GATEWAY: text }, clock, secrets)).toThrow(problem);
  });

  it('refuses without a gateway, so that the email alone tells', async () => {
    await expect(httpSmsGateway({}, clock, {}).send(message)).rejects.toThrow(SendRefused);
  });
});
