import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { pngCharts } from '../../../functions/adapters/email/bar-chart.ts';
import { type SmtpMailer, smtpMailer } from '../../../functions/adapters/email/nodemailer-mailer.ts';
import { SendRefused } from '../../../functions/domain/notices/ports.ts';

const open: { server?: SMTPServer; mailer?: SmtpMailer } = {};
afterEach(async () => {
  open.mailer?.close();
  await new Promise<void>((done) => (open.server === undefined ? done() : open.server.close(() => done())));
});

async function serve(options: SMTPServerOptions): Promise<string> {
  open.server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 50,
    ...options,
  });
  open.server.on('error', () => undefined);
  await new Promise<void>((ready) => open.server?.listen(0, '127.0.0.1', ready));
  return `smtp://127.0.0.1:${(open.server.server.address() as AddressInfo).port}`;
}

const taking = (raw: Buffer[]): SMTPServerOptions => ({
  onData(stream, _, done) {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      raw.push(Buffer.concat(chunks));
      done();
    });
  },
});

const failure = (code: number, text: string): Error => Object.assign(new Error(text), { responseCode: code });

const mailerTo = (url: string, more: object = {}) => {
  open.mailer = smtpMailer({ url, from: 'UBND phường Tân Dân <doithoai@tandan.example>', ...more });
  return open.mailer;
};

const message = {
  to: 'hung@tandan.example',
  subject: '[YK23-0001] Quá hạn – Đất đai',
  text: 'Kính gửi đồng chí',
  html: '<p>Kính gửi đồng chí <img src="cid:tong-hop"></p>',
  messageId: '<abc@tandan.example>',
  inReplyTo: '<case.1@tandan.example>',
};

describe('Mail over SMTP', () => {
  it('greets with the domain it sends for: relays refuse the localhost of a function', async () => {
    const greetings: string[] = [];
    const url = await serve({
      ...taking([]),
      onMailFrom(_, session, done) {
        greetings.push(session.hostNameAppearsAs);
        done();
      },
    });
    await mailerTo(url).send(message);
    expect(greetings).toEqual(['tandan.example']);
  });

  it('carries text, HTML, Message-ID, the thread of the case and the chart inside', async () => {
    const raw: Buffer[] = [];
    const mailer = mailerTo(await serve(taking(raw)));
    const body = pngCharts.bars([
      { value: 12, color: '#c5221f' },
      { value: 0, color: '#3d8b57' },
    ]);
    await mailer.send({
      ...message,
      attachments: [{ filename: 'tong-hop.png', contentType: 'image/png', body, contentId: 'tong-hop' }],
    });
    const mail = await PostalMime.parse(raw[0] ?? '');
    expect(mail).toMatchObject({
      subject: message.subject,
      messageId: message.messageId,
      inReplyTo: message.inReplyTo,
      references: message.inReplyTo,
    });
    expect(mail.text?.trim()).toBe(message.text);
    expect(mail.attachments).toMatchObject([{ contentId: '<tong-hop>', mimeType: 'image/png' }]);
    expect(mail.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated');
  });

  it('lets no text of a cell become a header or a second receiver', async () => {
    const raw: Buffer[] = [];
    const receivers: string[] = [];
    const url = await serve({
      ...taking(raw),
      onRcptTo: ({ address }, _, done) => {
        receivers.push(address);
        done();
      },
    });
    await mailerTo(url).send({ ...message, subject: 'Hạn\r\nBcc: ke-xau@example.com\r\n\r\nThân giả' });
    expect(receivers).toEqual(['hung@tandan.example']);
    const mail = await PostalMime.parse(raw[0] ?? '');
    expect(mail.bcc).toBeUndefined();
    expect(mail.text?.trim()).toBe(message.text);
    await expect(mailerTo(url).send({ ...message, to: 'a@tandan.example, b@example.com' })).rejects.toThrow();
    expect(receivers.filter((address) => address.includes('example.com'))).toEqual([]);
  });

  it('an address that is refused for good is refused, without the address in the reason', async () => {
    const url = await serve({ onRcptTo: (_, __, done) => done(failure(550, 'No such user hung@tandan.example')) });
    const error: unknown = await mailerTo(url)
      .send(message)
      .catch((e: unknown) => e);
    expect(error).toMatchObject({
      name: 'SendRefused',
      what: 'address',
      message: 'Máy chủ thư từ chối địa chỉ nhận (550)',
    });
  });

  it.each([
    '550 5.1.1 User unknown',
    '550 5.1.2 Host unknown',
    '550 5.4.1 Recipient address rejected: Access denied',
    '550 5.2.1 The email account is disabled',
    '551 User not local',
  ])('“%s” to the receiver is for good', async (answer) => {
    const onRcptTo: SMTPServerOptions['onRcptTo'] = (_, __, done) =>
      done(failure(Number(answer.slice(0, 3)), answer.slice(4)));
    const sent = mailerTo(await serve({ onRcptTo })).send(message);
    await expect(sent).rejects.toMatchObject({ name: 'SendRefused', what: 'address' });
  });

  it.each([
    ['554 spam', 'message'],
    ['552 5.3.4 Message too big', 'message'],
    ['550 5.7.1 Message rejected by policy', 'message'],
    ['550 5.1.1 The email account does not exist', 'address'],
    ['550 5.2.1 The email account is disabled', 'address'],
  ])('of a server that answers the content with “%s” the %s is refused', async (answer, what) => {
    const url = await serve({
      onData: (stream, _, done) => {
        stream.resume();
        stream.on('end', () => done(failure(Number(answer.slice(0, 3)), answer.slice(4))));
      },
    });
    const error: unknown = await mailerTo(url)
      .send(message)
      .catch((e: unknown) => e);
    expect(error).toMatchObject({ name: 'SendRefused', what });
  });

  it.each<[string, SMTPServerOptions]>([
    ['a full mailbox (452)', { onRcptTo: (_, __, done) => done(failure(452, 'try later')) }],
    ['a server that does not take our sender (550)', { onMailFrom: (_, __, done) => done(failure(550, 'sender')) }],
    // Many servers, Postfix among them, wait for the receiver with what they hold against the sender.
    ...[
      '554 5.7.1 <client.example[192.0.2.7]>: Relay access denied',
      '550 Relaying denied',
      '553 sorry, that domain is not in my list of allowed rcpthosts (#5.7.1)',
      '550 5.1.8 <doithoai@tandan.example>: Sender address rejected: Domain not found',
      '550 5.4.5 Daily user sending quota exceeded',
      '552 5.2.2 mailbox full',
    ].map((answer): [string, SMTPServerOptions] => [
      `“${answer}” to the receiver`,
      { onRcptTo: (_, __, done) => done(failure(Number(answer.slice(0, 3)), answer.slice(4))) },
    ]),
    ...['550 5.4.5 Daily user sending quota exceeded', '552 5.2.2 mailbox full', '550 5.1.8 Bad sender'].map(
      (answer): [string, SMTPServerOptions] => [
        `“${answer}” to the content`,
        {
          onData: (stream, _, done) => {
            stream.resume();
            stream.on('end', () => done(failure(Number(answer.slice(0, 3)), answer.slice(4))));
          },
        },
      ],
    ),
    [
      'a connection lost after the content was taken',
      {
        onData: (stream, session) => {
          stream.resume();
          stream.on('end', () => {
            for (const client of open.server?.connections ?? []) if (client.session.id === session.id) client.close();
          });
        },
      },
    ],
  ])('%s may pass: an ordinary error', async (_, options) => {
    const error: unknown = await mailerTo(await serve(options), { timeout: 2000 })
      .send(message)
      .catch((e: unknown) => e);
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(SendRefused);
  });

  it('a server that never answers is given up after the time set', async () => {
    const url = await serve({ onData: (stream) => void stream.resume() });
    await expect(mailerTo(url, { timeout: 100 }).send(message)).rejects.toThrow('Chưa gửi được thư: ETIMEDOUT');
  });

  it('sends nothing in the clear where TLS is asked for and the server has none', async () => {
    const raw: Buffer[] = [];
    const url = await serve(taking(raw));
    await expect(mailerTo(url, { requireTls: true }).send(message)).rejects.toThrow('Chưa gửi được thư');
    expect(raw).toEqual([]);
  });
});
