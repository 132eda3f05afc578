import type { Identity } from './api.ts';

/**
 * Who may ask. A Bearer token is the name of an identity; any other text is the office, so that a client with a token of
 * its own can be pointed here.
 */
export const identities = {
  system: { name: 'system', email: 'he-thong@doi-thoai.iam.gserviceaccount.com', serviceAccount: true },
  office: { name: 'office', email: 'van-phong@doithoai.local', serviceAccount: false },
  mttq: { name: 'mttq', email: 'mttq@doithoai.local', serviceAccount: false },
  official: { name: 'official', email: 'can-bo@doithoai.local', serviceAccount: false },
} as const satisfies Record<string, Identity>;

export type IdentityName = keyof typeof identities;

const displayNames: Readonly<Record<string, string>> = {
  [identities.system.email]: 'Hệ thống Đối thoại',
  [identities.office.email]: 'Văn phòng',
  [identities.mttq.email]: 'MTTQ và các đoàn thể',
  [identities.official.email]: 'Cán bộ chuyên môn',
};

export const displayNameOf = (email: string): string => displayNames[email] ?? email.split('@')[0] ?? email;

/** `undefined`: nobody said who asks. */
export function identityOf(authorization: string | undefined, accessToken: string | null): Identity | undefined {
  const token = /^Bearer\s+(\S.*)$/i.exec(authorization ?? '')?.[1]?.trim() ?? accessToken?.trim();
  if (token === undefined || token === '') return undefined;
  return Object.values(identities).find((identity) => identity.name === token) ?? identities.office;
}
