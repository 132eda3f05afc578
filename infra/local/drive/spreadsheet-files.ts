import { ApiError, type Identity, type Role, type SpreadsheetFiles } from '../api.ts';
import type { Access } from './access.ts';
import type { DriveContext } from './drive-context.ts';
import { type DriveFile, SPREADSHEET } from './drive-file.ts';
import { rootOf } from './parents.ts';

/** The Drive side of a spreadsheet, for Sheets. */
export function spreadsheetFiles(context: DriveContext): SpreadsheetFiles {
  const { files, access } = context;
  const change = (fileId: string, changes: Partial<DriveFile>): void => {
    const file = files.get(fileId);
    if (file === undefined) return;
    const now = context.now().toISOString();
    const changed = { ...file, modifiedTime: now, version: file.version + 1, ...changes };
    files.put(changed);
    files.noteChange(changed, now);
  };
  return {
    role(fileId, identity) {
      const file = files.get(fileId);
      return file === undefined ? 'none' : sheetsRole(access.role(file, identity));
    },
    created(fileId, title, identity) {
      if (identity.serviceAccount) throw new ApiError(403, 'PERMISSION_DENIED', 'The caller does not have permission');
      const file = newSpreadsheet(context, fileId, title, identity);
      files.put(file);
      files.noteChange(file, file.createdTime);
    },
    modified: (fileId, identity) => change(fileId, { modifiedBy: identity.email }),
    renamed: (fileId, title) => change(fileId, { name: title }),
  };
}

function newSpreadsheet(context: DriveContext, id: string, name: string, identity: Identity): DriveFile {
  const root = rootOf(context, identity);
  return {
    ...root,
    id,
    name,
    mimeType: SPREADSHEET,
    parentId: root.id,
    createdTime: context.now().toISOString(),
    modifiedTime: context.now().toISOString(),
    version: 1,
  };
}

/** Managers of a shared drive do not own its files: ranges that a person protected stay closed to them too. */
function sheetsRole(role: ReturnType<Access['role']>): Role {
  if (role === 'none' || role === 'owner') return role;
  return role === 'reader' || role === 'commenter' ? 'reader' : 'writer';
}
