import { SendRefused } from '../../domain/notices/ports.ts';

interface SmtpFailure {
  readonly code: string;
  readonly command: string;
  readonly responseCode: number;
  readonly response: string;
}

/**
 * Only an answer about this receiver or this content is for good. Sign-in, sender, quota and connection troubles are ours: they
 * pass when somebody has put them right. The texts carry no address.
 */
export function asPortError(error: unknown): Error {
  const failure = failureOf(error);
  const { code, command, responseCode } = failure;
  const refused = responseCode >= 500 && responseCode < 600 ? refusedIn(failure) : undefined;
  if (refused === 'address') return new SendRefused(`Máy chủ thư từ chối địa chỉ nhận (${responseCode})`);
  if (refused === 'message') return new SendRefused(`Máy chủ thư từ chối nội dung (${responseCode})`, 'message');
  if (code === 'EENVELOPE' && command === 'API') return new SendRefused('Địa chỉ nhận không hợp lệ');
  return new Error(`Chưa gửi được thư: ${code || 'lỗi kết nối'}${responseCode === 0 ? '' : ` ${responseCode}`}`);
}

/** Of RFC 3463: the sender, a full mailbox, the mail system, the quota. They come with 5xx, too. */
const passing = /^5\.(?:1\.[78]|2\.2|3\.(?!4\b)\d+|4\.5)$/;
/** Rights and protocol: of the connection as long as nothing of the content has been said. */
const ofConnection = /^5\.[57]\./;
const ofAddress = /^5\.(?:1\.\d+|2\.1)$/;

/**
 * Many servers wait for the receiver with what they hold against the sender or the connection (Postfix by default: “Relay access denied”). Taken
 * for a bad address it would cut off everybody, and go on doing so when the relay is mended. Some look the mailbox up only after the content.
 */
function refusedIn({ code, command, response }: SmtpFailure): SendRefused['what'] | undefined {
  const status = statusIn(response);
  if (passing.test(status)) return undefined;
  if (code === 'EENVELOPE' && command === 'RCPT TO')
    return ofConnection.test(status) || /\brelay/i.test(response) ? undefined : 'address';
  if (command !== 'DATA') return undefined;
  return ofAddress.test(status) ? 'address' : 'message';
}

/** Enhanced status, behind the code or as `(#5.7.1)`; blank where the server says none. */
function statusIn(response: string): string {
  const [, behind, within] = /^5\d\d[ -](5\.\d+\.\d+)\b|\(#(5\.\d+\.\d+)\)/.exec(response) ?? [];
  return behind ?? within ?? '';
}

function failureOf(error: unknown): SmtpFailure {
  if (!(error instanceof Error)) return { code: '', command: '', responseCode: 0, response: '' };
  const read = (name: string): unknown => Reflect.get(error, name);
  return {
    code: String(read('code') ?? ''),
    command: String(read('command') ?? ''),
    responseCode: Number(read('responseCode') ?? 0),
    response: String(read('response') ?? ''),
  };
}
