import { createTransport } from 'nodemailer';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type OpenWorkspace, openWorkspace } from './open-workspace.ts';

let workspace: OpenWorkspace;
let transport: ReturnType<typeof createTransport>;

beforeAll(async () => {
  workspace = await openWorkspace({ now: new Date('2023-10-27T08:00:00+07:00') });
  transport = createTransport(workspace.environment.SMTP_URL ?? '');
});
afterAll(() => workspace.remove());
afterEach(async () => {
  for (const path of ['/local/mail', '/local/sms', '/local/faults'])
    await fetch(workspace.url + path, { method: 'DELETE' });
});

const letter = {
  from: 'he-thong@doithoai.local',
  to: 'can-bo@example.org',
  subject: 'Giao việc YK23-0012',
  text: 'Đề nghị trả lời trước 27/11/2023.',
};
const mails = async () => (await workspace.get('/local/mail')) as Record<string, unknown>[];

describe('the mailbox', () => {
  it('shows a mail as it was written', async () => {
    const attachments = [
      { filename: 'biểu đồ.png', content: Buffer.from('png'), contentType: 'image/png', cid: 'chart' },
    ];
    await transport.sendMail({
      ...letter,
      html: '<p>Đề nghị trả lời</p>',
      messageId: '<a1@doithoai.local>',
      inReplyTo: '<a0@doithoai.local>',
      attachments,
    });
    expect(await mails()).toMatchObject([
      {
        to: 'can-bo@example.org',
        from: 'he-thong@doithoai.local',
        subject: 'Giao việc YK23-0012',
        text: expect.stringContaining('Đề nghị trả lời trước 27/11/2023.'),
        html: expect.stringContaining('<p>Đề nghị trả lời</p>'),
        messageId: '<a1@doithoai.local>',
        inReplyTo: '<a0@doithoai.local>',
        date: expect.stringMatching(/^2023-10-27T01:0/),
        attachments: [
          { filename: 'biểu đồ.png', contentType: 'image/png', size: 3, contentId: '<chart>', content: 'cG5n' },
        ],
      },
    ]);
  });

  it('is newest last, and empty once cleared', async () => {
    for (const subject of ['một', 'hai', 'ba']) await transport.sendMail({ ...letter, subject });
    expect((await mails()).map((mail) => mail.subject)).toEqual(['một', 'hai', 'ba']);
    await fetch(`${workspace.url}/local/mail`, { method: 'DELETE' });
    expect(await mails()).toEqual([]);
  });

  it.each([550, 451])('plays a server that answers %i', async (status) => {
    await workspace.post('/local/faults', { match: 'smtp', status });
    await expect(transport.sendMail(letter)).rejects.toMatchObject({ responseCode: status });
    expect(await mails()).toEqual([]);
    await transport.sendMail(letter);
    expect(await mails()).toHaveLength(1);
  });

  it('refuses one receiver, as long as he is refused, and takes the others', async () => {
    await workspace.post('/local/faults', { match: 'smtp', status: 550, to: '@sai.example', times: 2 });
    for (let turn = 0; turn < 2; turn += 1) {
      const refused = transport.sendMail({ ...letter, to: 'thu@sai.example' });
      await expect(refused).rejects.toMatchObject({ responseCode: 550, command: 'RCPT TO' });
      await transport.sendMail(letter);
    }
    expect((await mails()).map(({ to }) => to)).toEqual(['can-bo@example.org', 'can-bo@example.org']);
  });

  it('plays a server that keeps the mail and hangs up before saying so', async () => {
    await workspace.post('/local/faults', { match: 'smtp', status: 'drop-after-data' });
    await expect(transport.sendMail(letter)).rejects.toThrow();
    expect(await mails()).toHaveLength(1);
  });

  it('plays a server that never answers', async () => {
    await workspace.post('/local/faults', { match: 'smtp', status: 'hang' });
    const impatient = createTransport({ url: workspace.environment.SMTP_URL ?? '', socketTimeout: 300 });
    await expect(impatient.sendMail(letter)).rejects.toThrow();
    expect(await mails()).toEqual([]);
  });

  it('shows mail on a page in which it stays text', async () => {
    await transport.sendMail({
      ...letter,
      subject: '<script>1</script>',
      text: 'xem http://127.0.0.1:1/a?b=1&c=2 <b>',
    });
    const page = await (await fetch(`${workspace.url}/local/mailbox`)).text();
    expect(page).toContain('&#60;script&#62;1&#60;/script&#62;');
    expect(page).toContain('<a href="http://127.0.0.1:1/a?b=1&#38;c=2">');
    expect(page).not.toContain('<b>');
  });
});

describe('the SMS gateway', () => {
  const send = (body: object) =>
    fetch(workspace.environment.SMS_GATEWAY ?? '', { method: 'POST', body: JSON.stringify(body) });
  const sms = () => workspace.get('/local/sms');

  it('records what it is given', async () => {
    expect((await send({ to: '0912345678', text: 'YK23-0012 qua han 27/11/2023', id: 'n1' })).status).toBe(200);
    expect(await sms()).toMatchObject([
      { to: '0912345678', text: 'YK23-0012 qua han 27/11/2023', messageId: 'n1', attachments: [] },
    ]);
  });

  it.each([
    [{ status: 429 }, 0],
    [{ status: 'after-commit' }, 1],
  ])('fails as asked for: %o', async (fault, kept) => {
    await workspace.post('/local/faults', { match: 'sms', ...fault });
    await send({ to: '0912345678', text: 'a', id: 'n2' }).then(
      (response) => expect(response.ok).toBe(false),
      () => undefined,
    );
    expect(await sms()).toHaveLength(kept);
  });
});
