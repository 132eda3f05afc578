/** Port to the shared drive that holds books, folders and documents (Google Drive). */
export interface Files {
  /** With a `key` idempotent by it, as `upload` is. */
  createFolder(name: string, parentId: string, key?: string): Promise<string>;
  /** A blank one. Idempotent by `key`. */
  createSpreadsheet(name: string, folderId: string, key: string): Promise<string>;
  /** Puts what carries the key into the bin, a folder with all in it. */
  discard(key: string): Promise<void>;
  /** Idempotent by `key`: a file that carries the key already is answered, not made again. */
  upload(file: NewFile): Promise<FiledDocument>;
  download(fileId: string): Promise<Uint8Array>;
  /** Files directly in a folder, by name. */
  list(
    folderId: string,
  ): Promise<
    readonly { readonly id: string; readonly name: string; readonly mimeType: string; readonly modifiedTime: string }[]
  >;
  /** Ids of the workbooks in the bin, also of those in a folder that is. */
  binned(): Promise<readonly string[]>;
  /** Gives a person access to one file or folder; repeated calls change nothing. */
  share(fileId: string, email: string, role: 'reader' | 'writer'): Promise<void>;
  /** Changes of the shared drive since the token; `null` asks for the first token and answers no changes. */
  changes(pageToken: string | null): Promise<{ readonly changes: readonly FileChange[]; readonly pageToken: string }>;
}

export interface NewFile {
  readonly key: string;
  readonly name: string;
  readonly folderId: string;
  readonly mimeType: string;
  readonly body: Uint8Array;
}

export interface FiledDocument {
  readonly id: string;
  readonly link: string;
}

export interface FileChange {
  readonly fileId: string;
  /** The last writer was the system itself. */
  readonly byUs: boolean;
}

/** The drive refuses for good: file, folder or right is missing, or there is no room. The message tells an administrator what to do. */
export class FilesRefused extends Error {
  override readonly name = 'FilesRefused';
}
