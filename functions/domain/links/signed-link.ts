import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/**
 * Links in mails that act without a login: they open a row, or pause mails. Signed, so that nobody can make one for
 * another unit, code or purpose, and bound to a time.
 */
export interface LinkTarget {
  readonly unit: string;
  /** Code of the record, `YK23-0012`. */
  readonly code: string;
  readonly purpose: LinkPurpose;
}

export const linkPurposes = ['open-row', 'pause-mail'] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

/** @throws Error when a secret is shorter than this: it would be guessed. */
const shortestSecret = 16;

/**
 * The query of the link: `unit=…&code=…&purpose=…&expires=…&signature=…`.
 * @param secrets the first one signs; at least 16 characters, random.
 * @param expires the link is refused from this moment on.
 */
export function signLink(target: LinkTarget, expires: Date, secrets: readonly string[]): string {
  const seconds = String(Math.floor(expires.getTime() / 1_000));
  const [secret = ''] = secrets;
  const { unit, code, purpose } = target;
  return new URLSearchParams({
    unit,
    code,
    purpose,
    expires: seconds,
    signature: sign(target, seconds, secret),
  }).toString();
}

const querySchema = z.object({
  unit: z.string().min(1),
  code: z.string(),
  purpose: z.enum(linkPurposes),
  expires: z.string().regex(/^\d{1,12}$/),
  signature: z.string(),
});

/**
 * What a signed link points to.
 * @param query the parameters as they came; others beside them are left alone.
 * @param secrets all that are still valid: a secret is replaced by putting a new one in front.
 * @throws LinkRefused
 */
export function readLink(query: unknown, purpose: LinkPurpose, now: Date, secrets: readonly string[]): LinkTarget {
  const parsed = querySchema.safeParse(query);
  if (!parsed.success || parsed.data.purpose !== purpose) throw new LinkRefused('invalid');
  const { unit, code, expires, signature } = parsed.data;
  const target = { unit, code, purpose };
  if (!secrets.some((secret) => isEqual(signature, sign(target, expires, secret)))) throw new LinkRefused('invalid');
  if (Number(expires) * 1_000 <= now.getTime()) throw new LinkRefused('expired');
  return target;
}

/** The message is for the page the person sees. */
export class LinkRefused extends Error {
  override readonly name = 'LinkRefused';
  readonly reason: 'invalid' | 'expired';
  constructor(reason: 'invalid' | 'expired') {
    super(
      reason === 'expired'
        ? 'Liên kết đã hết hạn. Hãy mở Sổ đối thoại và tìm theo mã ghi trong thư.'
        : 'Liên kết không đúng hoặc bị cắt mất một phần. Hãy bấm lại liên kết trong thư, hoặc mở Sổ đối thoại và tìm theo mã.',
    );
    this.reason = reason;
  }
}

function sign({ unit, code, purpose }: LinkTarget, expires: string, secret: string): string {
  if (secret.length < shortestSecret) throw new Error(`A link secret needs at least ${shortestSecret} characters.`);
  // JSON keeps the parts apart: no two targets give the same text.
  const text = JSON.stringify([unit, code, purpose, expires]);
  return createHmac('sha256', secret).update(text).digest('base64url');
}

function isEqual(given: string, expected: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
}
