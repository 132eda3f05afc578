import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { ApiResponse } from './api.ts';
import type { Faults } from './faults.ts';
import { refused } from './http.ts';
import type { Mailbox } from './mail/mailbox.ts';

const smsSchema = z.object({ to: z.string().min(1), text: z.string().min(1), id: z.string().default('') });

/** The SMS gateway of the workspace: `POST /local/sms-gateway {"to", "text", "id"}` records, and answers as real ones do. */
export async function takeSms(
  mailbox: Mailbox,
  faults: Faults,
  body: Buffer,
  response: ServerResponse,
  request: IncomingMessage,
): Promise<ApiResponse | undefined> {
  const sms = smsIn(body);
  if (sms === undefined) return refused(400, 'Cần {"to": "0912…", "text": "…", "id": "…"}.');
  const fault = await faults.strike('sms');
  if (typeof fault === 'number') return { status: fault, json: { status: 'error', code: fault } };
  if (fault === 'hang') {
    const gone = new AbortController();
    request.socket.once('close', () => gone.abort());
    await faults.hang(gone.signal);
  } else mailbox.takeSms(sms);
  if (fault === undefined) return { status: 200, json: { status: 'success', id: sms.id } };
  response.destroy();
  return undefined;
}

function smsIn(body: Buffer): z.infer<typeof smsSchema> | undefined {
  try {
    return smsSchema.safeParse(JSON.parse(body.toString('utf8'))).data;
  } catch {
    return undefined;
  }
}
