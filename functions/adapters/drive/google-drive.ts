import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { drive_v3 } from 'googleapis/build/src/apis/drive/v3.js';
import type { FileChange, FiledDocument, Files, NewFile } from '../../domain/files.ts';
import type { GoogleCredentials } from '../auth/google-auth.ts';
import { withBackoff } from '../google/backoff.ts';
import { httpStatus } from '../google/google-error.ts';
import { driveProblem, isOverQuota, sharingProblem } from './drive-problem.ts';

export interface GoogleDriveOptions {
  readonly auth: GoogleCredentials;
  /** Of the local workspace, `http://127.0.0.1:8080/`. */
  readonly rootUrl?: string | undefined;
  /** The shared drive of the province; absent for the own drive of a unit's account (no Workspace). */
  readonly driveId?: string | undefined;
  /** Further accounts of the system, whose changes are its own. */
  readonly systemEmails?: readonly string[];
}

const keyProperty = 'doiThoaiKey';
const folderType = 'application/vnd.google-apps.folder';
const spreadsheetType = 'application/vnd.google-apps.spreadsheet';

export function googleDrive(options: GoogleDriveOptions): Files {
  return new GoogleDrive(options);
}

class GoogleDrive implements Files {
  readonly #drive: drive_v3.Drive;
  readonly #rootUrl: string | undefined;
  readonly #driveId: string | undefined;
  readonly #systemEmails: readonly string[];

  constructor({ auth, rootUrl, driveId, systemEmails = [] }: GoogleDriveOptions) {
    this.#drive = new drive_v3.Drive({ auth, ...(rootUrl !== undefined && { rootUrl }) });
    this.#rootUrl = rootUrl;
    this.#driveId = driveId;
    this.#systemEmails = systemEmails;
  }

  createFolder(name: string, parentId: string, key?: string): Promise<string> {
    return this.#createBlank({ name, mimeType: folderType, parents: [parentId] }, key);
  }

  createSpreadsheet(name: string, folderId: string, key: string): Promise<string> {
    return this.#createBlank({ name, mimeType: spreadsheetType, parents: [folderId] }, key);
  }

  async discard(key: string): Promise<void> {
    const requestBody = { trashed: true };
    for (const { id } of await this.#carrying(key)) {
      const fileId = id ?? '';
      await called(fileId, () => this.#drive.files.update({ fileId, requestBody, supportsAllDrives: true }));
    }
  }

  async upload(file: NewFile): Promise<FiledDocument> {
    const [present] = await this.#carrying(file.key);
    if (present !== undefined) return filed(present);
    const requestBody = { name: file.name, parents: [file.folderId], appProperties: keyProperties(file.key) };
    const { data } = await called(file.folderId, () =>
      this.#drive.files.create(
        {
          requestBody,
          media: { mimeType: file.mimeType, body: Readable.from([Buffer.from(file.body)]) },
          fields: 'id,webViewLink',
          supportsAllDrives: true,
        },
        // Uploads go to the host in their own address, whatever the client was told: it must be said again here.
        this.#rootUrl === undefined ? {} : { rootUrl: this.#rootUrl },
      ),
    );
    return filed(data);
  }

  async download(fileId: string): Promise<Uint8Array> {
    const { data } = await called(fileId, () =>
      this.#drive.files.get({ fileId, alt: 'media', supportsAllDrives: true }, { responseType: 'arraybuffer' }),
    );
    return new Uint8Array(data as unknown as ArrayBuffer);
  }

  async list(folderId: string): ReturnType<Files['list']> {
    const files = await this.#search(`'${quoted(folderId)}' in parents`, 'id,name,mimeType,modifiedTime');
    return files
      .map(({ id, name, mimeType, modifiedTime }) => ({
        id: id ?? '',
        name: name ?? '',
        mimeType: mimeType ?? '',
        modifiedTime: modifiedTime ?? '',
      }))
      .sort((left, right) => left.name.localeCompare(right.name, 'vi') || (left.id < right.id ? -1 : 1));
  }

  async binned(): Promise<readonly string[]> {
    const files = await this.#search(`mimeType = '${spreadsheetType}'`, 'id', true);
    return files.map(({ id }) => id ?? '');
  }

  async share(fileId: string, email: string, role: 'reader' | 'writer'): Promise<void> {
    // Google keeps one permission an address, so that asking again changes nothing.
    const requestBody = { type: 'user', role, emailAddress: email };
    const call = { fileId, requestBody, sendNotificationEmail: false, supportsAllDrives: true, fields: 'id' };
    await called(fileId, () => this.#drive.permissions.create(call), sharingProblem);
  }

  async changes(pageToken: string | null): ReturnType<Files['changes']> {
    if (pageToken === null) return { changes: [], pageToken: await this.#startToken() };
    try {
      return await this.#changesSince(pageToken);
    } catch (error) {
      // A token that Google no longer knows: begin anew. What fell in between is found by the full sweep.
      if (![400, 410].includes(httpStatus(error))) throw driveProblem(this.#driveId ?? '', error);
      return { changes: [], pageToken: await this.#startToken() };
    }
  }

  async #createBlank(
    file: { readonly name: string; readonly mimeType: string; readonly parents: string[] },
    key: string | undefined,
  ): Promise<string> {
    const [present] = key === undefined ? [] : await this.#carrying(key);
    if (present !== undefined) return present.id ?? '';
    const requestBody = { ...file, ...(key === undefined ? {} : { appProperties: keyProperties(key) }) };
    const { data } = await called(file.parents[0] ?? '', () =>
      this.#drive.files.create({ requestBody, fields: 'id', supportsAllDrives: true }),
    );
    return data.id ?? '';
  }

  /** The oldest first. */
  #carrying(key: string): Promise<drive_v3.Schema$File[]> {
    const { [keyProperty]: value } = keyProperties(key);
    return this.#search(`appProperties has { key='${keyProperty}' and value='${value}' }`, 'id,webViewLink');
  }

  async #startToken(): Promise<string> {
    const drive = this.#driveId === undefined ? {} : { driveId: this.#driveId };
    const { data } = await called(this.#driveId ?? '', () =>
      this.#drive.changes.getStartPageToken({ ...drive, supportsAllDrives: true }),
    );
    return data.startPageToken ?? '';
  }

  async #changesSince(first: string): ReturnType<Files['changes']> {
    const drive = this.#driveId === undefined ? {} : { driveId: this.#driveId, includeItemsFromAllDrives: true };
    const found = new Map<string, FileChange>();
    for (let pageToken = first; ; ) {
      const { data } = await this.#drive.changes.list({
        ...drive,
        pageToken,
        pageSize: 1_000,
        supportsAllDrives: true,
        fields: 'nextPageToken,newStartPageToken,changes(fileId,changeType,file(lastModifyingUser(me,emailAddress)))',
      });
      for (const change of data.changes ?? []) {
        if (!change.fileId) continue;
        // The feed names a file once a page; over the pages the later word counts.
        found.set(change.fileId, { fileId: change.fileId, byUs: this.#isOurs(change.file?.lastModifyingUser) });
      }
      if (!data.nextPageToken) return { changes: [...found.values()], pageToken: data.newStartPageToken ?? pageToken };
      pageToken = data.nextPageToken;
    }
  }

  #isOurs(user: drive_v3.Schema$User | undefined): boolean {
    return user?.me === true || this.#systemEmails.includes(user?.emailAddress ?? '');
  }

  /** All files that meet the condition, in the bin or not. */
  async #search(condition: string, fields: string, trashed = false): Promise<drive_v3.Schema$File[]> {
    const where = this.#driveId === undefined ? {} : { corpora: 'drive', driveId: this.#driveId };
    const files: drive_v3.Schema$File[] = [];
    for (let pageToken: string | undefined; ; ) {
      const { data } = await called(this.#driveId ?? '', () =>
        this.#drive.files.list({
          ...where,
          q: `${condition} and trashed = ${trashed}`,
          orderBy: 'createdTime',
          pageSize: 1_000,
          includeItemsFromAllDrives: true,
          supportsAllDrives: true,
          fields: `nextPageToken,files(${fields})`,
          ...(pageToken !== undefined && { pageToken }),
        }),
      );
      files.push(...(data.files ?? []));
      if (!data.nextPageToken) return files;
      pageToken = data.nextPageToken;
    }
  }
}

/**
 * Repeated only where the quota refused the call and nothing was made. (GET is repeated after a 500 by the client itself.) After
 * a POST that ended in a 500 the file may stand there, and a search would not find it at once: the task that asked for it is
 * repeated later, and does.
 */
async function called<T>(id: string, call: () => Promise<T>, problem = driveProblem): Promise<T> {
  try {
    return await withBackoff(call, { retryable: isOverQuota });
  } catch (error) {
    throw problem(id, error);
  }
}

/** Short and of plain letters: a property holds 124 bytes. */
const keyProperties = (key: string) => ({ [keyProperty]: createHash('sha256').update(key).digest('hex') });

const quoted = (text: string): string => text.replace(/[\\']/g, '\\$&');

const filed = ({ id, webViewLink }: drive_v3.Schema$File): FiledDocument => ({ id: id ?? '', link: webViewLink ?? '' });
