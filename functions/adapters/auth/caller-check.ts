import { OAuth2Client } from 'google-auth-library';
import { z } from 'zod';
import { type Caller, type CallerCheck, CallerRefused } from '../../domain/caller-check.ts';

export interface CallerRules {
  /**
   * Accepted `aud`: the address of the functions for Cloud Tasks and Scheduler (a token for an address beneath it, of one
   * function, counts too), the OAuth client id for Apps Script.
   */
  readonly audiences: readonly string[];
  /** Accepted accounts; `'any'` for whoever Google knows (a hint from the sheet carries nothing but a workbook id). */
  readonly emails: readonly string[] | 'any';
  /**
   * Only for a function that Cloud Run lets nobody reach but those IAM allows: it has checked the token, and hands it on with its signature
   * taken off. Where all the world may call, such a token could be anybody's own writing.
   * @see https://docs.cloud.google.com/run/docs/troubleshooting#signature-removed
   */
  readonly behindIam?: boolean;
  /** Where Google publishes its keys; only for tests. */
  readonly certificatesUrl?: string;
}

/** Checks Google ID tokens: signature, issuer, expiry, audience, account. */
export function googleCallerCheck(rules: CallerRules): CallerCheck {
  const { certificatesUrl } = rules;
  const client = new OAuth2Client(
    certificatesUrl === undefined ? {} : { endpoints: { oauth2FederatedSignonPemCertsUrl: certificatesUrl } },
  );
  return {
    check: async (authorization) => {
      const idToken = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1];
      if (idToken === undefined) throw new CallerRefused('unknown', 'Thiếu mã xác thực của Google trong yêu cầu.');
      const checked = rules.behindIam === true && idToken.endsWith(`.${SIGNATURE_REMOVED}`);
      const payload = checked ? unexpired(idToken) : await verified(client, idToken);
      if (payload === undefined || !rules.audiences.some((audience) => isFor(audience, payload.aud))) throw refused();
      return callerOf(payload, rules.emails);
    },
  };
}

/** For the local workspace, which listens on loopback only and asks nobody for a token. */
export const anyCaller: CallerCheck = { check: async () => ({ email: '' }) };

/** What Cloud Run puts in the place of the signature. */
const SIGNATURE_REMOVED = 'SIGNATURE_REMOVED_BY_GOOGLE';

const refused = (): CallerRefused =>
  new CallerRefused('unknown', 'Mã xác thực của Google không hợp lệ, đã hết hạn hoặc cấp cho dịch vụ khác.');

async function verified(client: OAuth2Client, idToken: string): Promise<Claims | undefined> {
  // Fetched here first, so that keys out of reach are not taken for a bad token.
  await client.getFederatedSignonCertsAsync();
  try {
    return (await client.verifyIdToken({ idToken })).getPayload();
  } catch {
    // The library's message quotes the token, which must not reach the log.
    return undefined;
  }
}

const claimsSchema = z.object({
  iss: z.enum(['https://accounts.google.com', 'accounts.google.com']),
  aud: z.string(),
  /** Seconds since 1970. */
  exp: z.number(),
  email: z.string().optional(),
  email_verified: z.boolean().optional(),
});
type Claims = Pick<z.infer<typeof claimsSchema>, 'aud' | 'email' | 'email_verified'>;

/** The claims of a token whose signature somebody else has checked; nothing where they are not Google's or out of date. */
function unexpired(idToken: string): Claims | undefined {
  const [, payload = ''] = idToken.split('.');
  let claims: unknown;
  try {
    claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
  const { data } = claimsSchema.safeParse(claims);
  return data === undefined || data.exp * 1_000 < Date.now() ? undefined : data;
}

const isFor = (audience: string, claimed: string): boolean =>
  claimed === audience || claimed.startsWith(`${audience.replace(/\/+$/, '')}/`);

function callerOf({ email, email_verified }: Claims, allowed: CallerRules['emails']): Caller {
  if (email === undefined || email_verified !== true) {
    throw new CallerRefused('forbidden', 'Mã xác thực không kèm địa chỉ email đã được Google xác minh.');
  }
  const address = email.toLowerCase();
  if (allowed !== 'any' && !allowed.some((one) => one.toLowerCase() === address)) {
    throw new CallerRefused('forbidden', 'Tài khoản này không được phép gọi chức năng.');
  }
  return { email: address };
}
