import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { Fault, Faults } from '../faults.ts';
import type { Mailbox } from './mailbox.ts';

const LARGEST_MAIL = 50 * 1024 * 1024;

export interface SmtpHost {
  readonly port: number;
  stop(): Promise<void>;
}

/**
 * A real SMTP server on loopback. A mail is kept before it is acknowledged. Faults of `smtp`: 550, 551 and 553 refuse the
 * receiver, other 5xx the content, 4xx asks to come again, `hang` never answers, `drop-after-data` keeps the mail and
 * hangs up before saying so.
 */
export async function startSmtp(mailbox: Mailbox, faults: Faults): Promise<SmtpHost> {
  const server: SMTPServer = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    logger: false,
    size: LARGEST_MAIL,
    closeTimeout: 200,
    banner: 'Doi thoai, hop thu thu',
    onRcptTo: ({ address }, _session, callback) => void greet(address, callback),
    onData: (stream, session, callback) => void receive(stream, session, callback),
  });
  async function greet(address: string, callback: (error?: Error | null) => void): Promise<void> {
    const fault = await faults.strike('smtp', (each) => refusesReceiver(each) && isFor(each, address));
    callback(typeof fault === 'number' ? refusal(fault, 'Fault asked for') : null);
  }
  async function receive(
    stream: SMTPServerDataStream,
    session: SMTPServerSession,
    callback: (error?: Error | null, message?: string) => void,
  ): Promise<void> {
    const pieces: Buffer[] = [];
    for await (const piece of stream) pieces.push(piece as Buffer);
    if (stream.sizeExceeded) return callback(refusal(552, 'Message is too large'));
    const receivers = session.envelope.rcptTo.map(({ address }) => address);
    const fault = await faults.strike(
      'smtp',
      (each) => !refusesReceiver(each) && receivers.some((address) => isFor(each, address)),
    );
    if (typeof fault === 'number') return callback(refusal(fault, 'Fault asked for'));
    if (fault === 'hang') {
      await faults.hang(new AbortController().signal);
      return hangUp(server, session);
    }
    mailbox.take(receivers, Buffer.concat(pieces));
    if (fault === undefined) return callback(null, 'Kept');
    hangUp(server, session);
  }
  server.on('error', () => undefined);
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.server.address() as AddressInfo).port,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Answers to RCPT TO: no such mailbox, not here, not allowed. */
const refusesReceiver = ({ status }: Fault): boolean => status === 550 || status === 551 || status === 553;

/** An address, or `@` and a domain. */
const isFor = ({ to }: Fault, address: string): boolean =>
  to === undefined || address.toLowerCase().endsWith(to.toLowerCase());

const refusal = (responseCode: number, message: string): Error => Object.assign(new Error(message), { responseCode });

/** Cuts the line without a word. */
function hangUp(server: SMTPServer, session: SMTPServerSession): void {
  for (const connection of server.connections) {
    const { session: other, _socket: socket } = connection as {
      session?: SMTPServerSession;
      _socket?: { destroy(): void };
    };
    if (other?.id === session.id) socket?.destroy();
  }
}
