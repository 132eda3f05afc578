/** A file, folder or the root of a drive, as it is kept. */
export interface DriveFile {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  /** `null`: a root. */
  readonly parentId: string | null;
  /** Of the shared drive it lies in; `null`: in somebody's My Drive. */
  readonly driveId: string | null;
  /** E-mail of the owner in My Drive; a shared drive owns its files itself. */
  readonly owner: string | null;
  readonly createdTime: string;
  readonly modifiedTime: string;
  /** E-mail. */
  readonly modifiedBy: string;
  readonly version: number;
  readonly trashed: boolean;
  readonly starred: boolean;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, string>>;
  readonly appProperties?: Readonly<Record<string, string>>;
  /** Of a file with content of its own. */
  readonly content?: { readonly size: number; readonly md5: string; readonly sha1: string; readonly sha256: string };
}

export const FOLDER = 'application/vnd.google-apps.folder';
export const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';

/** Docs, Sheets, folders …: their content is not bytes. */
export const isGoogleType = (mimeType: string): boolean => mimeType.startsWith('application/vnd.google-apps.');

const driveRoles = ['reader', 'commenter', 'writer', 'fileOrganizer', 'organizer', 'owner'] as const;
export type DriveRole = (typeof driveRoles)[number];

export const rankOf = (role: DriveRole | 'none'): number => (role === 'none' ? -1 : driveRoles.indexOf(role));
export const isDriveRole = (role: unknown): role is DriveRole => driveRoles.some((each) => each === role);

export interface Permission {
  readonly id: string;
  readonly fileId: string;
  readonly type: 'user' | 'group' | 'domain' | 'anyone';
  readonly role: DriveRole;
  /** E-mail or domain in lower case; blank for anyone. */
  readonly who: string;
}
