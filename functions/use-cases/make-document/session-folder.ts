import type { Files } from '../../domain/files.ts';
import type { Session } from '../../domain/records/session.ts';
import type { UnitRecord } from '../../domain/records/unit-record.ts';
import { type Store, unlessChanged, unlessStale } from '../../domain/store.ts';

interface FolderPorts {
  readonly store: Store;
  readonly files: Files;
}

interface KnownFolder {
  readonly folderId: string;
  readonly madeAt: string;
}

/** Drive may list a new folder only after a while. */
const LISTED_AFTER = 10 * 60_000;

/**
 * The folder of a session, made with its first paper: found again by its id, so that the office may rename it, or by the code in
 * its name. One that somebody has thrown away is made anew.
 */
export async function sessionFolder(
  { store, files }: FolderPorts,
  unit: UnitRecord,
  session: Session,
  now: Date,
): Promise<string> {
  const at = { collection: `units/${unit.id}/folders`, id: session.code };
  const known = await store.get<KnownFolder>(at.collection, at.id);
  const parent = unit.papersFolderId === '' ? unit.folderId : unit.papersFolderId;
  const there = await files.list(parent);
  if (known !== undefined && isThere(known.data, there, now)) return known.data.folderId;
  const named = there.find(({ name }) => name === session.code || name.startsWith(`${session.code} `));
  const folderId = named?.id ?? (await files.createFolder(folderName(session), parent));
  const data: KnownFolder = { folderId, madeAt: now.toISOString() };
  const written = await unlessStale(() => store.commit([unlessChanged({ ...at, data }, known?.version)]));
  if (written !== 'stale') return folderId;
  // Another paper of the session was quicker: both go into its folder.
  return (await store.get<KnownFolder>(at.collection, at.id))?.data.folderId ?? folderId;
}

const isThere = (known: KnownFolder, there: readonly { readonly id: string }[], now: Date): boolean =>
  there.some(({ id }) => id === known.folderId) || now.getTime() - Date.parse(known.madeAt) < LISTED_AFTER;

const folderName = ({ code, heldOn, expected }: Session): string => `${code} ${heldOn ?? expected}`.trim();
