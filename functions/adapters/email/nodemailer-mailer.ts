import { createTransport } from 'nodemailer';
import type { EmailMessage, Mailer } from '../../domain/notices/ports.ts';
import { asPortError } from './smtp-failure.ts';

export interface SmtpSettings {
  /** `smtps://user:password@smtp.example.vn:465`, `smtp://host:587` (STARTTLS where offered), `smtp://127.0.0.1:PORT`. */
  readonly url: string;
  /** `UBND phường Tân Dân <doithoai@example.vn>`. */
  readonly from: string;
  /** Refuse to send in the clear where the server offers no TLS. Default: for every host but loopback. */
  readonly requireTls?: boolean;
  /** Most connections at once; default 5. */
  readonly connections?: number;
  /** Most mails a second, for relays that count; default: no limit. */
  readonly perSecond?: number;
  /** Milliseconds for connection, greeting and every answer; default 20 000. */
  readonly timeout?: number;
}

export interface SmtpMailer extends Mailer {
  close(): void;
}

/** Sends over SMTP with kept connections (Workspace relay, a province's own server). Messages carry no header from a cell but the subject. */
export function smtpMailer(settings: SmtpSettings): SmtpMailer {
  const transport = createTransport({
    ...connection(settings),
    // The name to greet with. A function's own host is `localhost`, and relays refuse what greets as that.
    name: /@([^\s>]+)/.exec(settings.from)?.[1],
    pool: true,
    maxConnections: settings.connections ?? 5,
    maxMessages: Number.POSITIVE_INFINITY,
    // A lost connection may have delivered the mail: only the outbox, which knows the Message-ID, repeats.
    maxRequeues: 0,
    ...(settings.perSecond === undefined ? {} : { rateLimit: settings.perSecond, rateDelta: 1000 }),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(message) {
      try {
        await transport.sendMail(fieldsOf(message, settings.from));
      } catch (error) {
        throw asPortError(error);
      }
    },
    close: () => transport.close(),
  };
}

function connection({ url, requireTls, timeout = 20_000 }: SmtpSettings) {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  const local = ['127.0.0.1', '[::1]', 'localhost'].includes(hostname);
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port || (secure ? 465 : 587)),
    secure,
    requireTLS: !secure && (requireTls ?? !local),
    ignoreTLS: !secure && local && requireTls !== true,
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    dnsTimeout: timeout,
    socketTimeout: timeout,
    ...(username === '' ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
  };
}

function fieldsOf(message: EmailMessage, from: string) {
  const { inReplyTo, attachments = [] } = message;
  return {
    from,
    // As an object, so that a comma or line break in an address cannot become another receiver.
    to: { name: '', address: message.to },
    subject: message.subject,
    text: message.text,
    html: message.html,
    // Vietnamese is shorter in base64 than in quoted-printable, and much cheaper to encode.
    textEncoding: 'base64' as const,
    messageId: message.messageId,
    headers: { 'Auto-Submitted': 'auto-generated' },
    ...(inReplyTo === undefined ? {} : { inReplyTo, references: [inReplyTo] }),
    attachments: attachments.map(({ filename, contentType, body, contentId }) => ({
      filename,
      contentType,
      content: Buffer.from(body),
      ...(contentId === undefined ? {} : { cid: contentId, contentDisposition: 'inline' as const }),
    })),
  };
}
