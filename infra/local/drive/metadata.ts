import { createHash } from 'node:crypto';
import { DriveError, invalidParameter } from './drive-error.ts';
import type { DriveFile } from './drive-file.ts';

/** What a request says about a file, checked. */

export const digestsOf = (body: Buffer): NonNullable<DriveFile['content']> => ({
  size: body.length,
  md5: createHash('md5').update(body).digest('hex'),
  sha1: createHash('sha1').update(body).digest('hex'),
  sha256: createHash('sha256').update(body).digest('hex'),
});

type Described = Pick<DriveFile, 'description' | 'properties' | 'appProperties'>;

export function describedBy(before: Described, metadata: Record<string, unknown>): Described {
  const description = textOf(metadata, 'description') ?? before.description;
  const properties = mergedProperties(before.properties, metadata.properties, 'properties');
  const appProperties = mergedProperties(before.appProperties, metadata.appProperties, 'appProperties');
  return {
    ...(description === undefined ? {} : { description }),
    ...(properties === undefined ? {} : { properties }),
    ...(appProperties === undefined ? {} : { appProperties }),
  };
}

/** `null` takes a key away. Key and value together hold at most 124 bytes, as in Drive. */
function mergedProperties(
  before: Readonly<Record<string, string>> | undefined,
  given: unknown,
  location: string,
): Readonly<Record<string, string>> | undefined {
  if (given === undefined || given === null) return before;
  if (typeof given !== 'object') throw invalidParameter(location);
  const merged: Record<string, string> = { ...before };
  for (const [key, value] of Object.entries(given)) {
    if (value === null) delete merged[key];
    else if (Buffer.byteLength(key) + Buffer.byteLength(String(value)) > 124)
      throw new DriveError(403, 'propertyTooLarge', 'The property key and value exceed the limit of 124 bytes.', {
        location,
      });
    else merged[key] = String(value);
  }
  return merged;
}

export function textOf(metadata: Record<string, unknown>, key: string): string | undefined {
  const value = metadata[key];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw invalidParameter(key);
  return value;
}

export function timeOf(metadata: Record<string, unknown>, key: string): string | undefined {
  const text = textOf(metadata, key);
  if (text === undefined) return undefined;
  const moment = Date.parse(text);
  if (Number.isNaN(moment)) throw invalidParameter(key);
  return new Date(moment).toISOString();
}

/** What Drive alone says of a file. `kind` stands in every resource and is let pass. */
const DRIVES_OWN = new Set(
  (
    'capabilities driveId explicitlyTrashed exportLinks fileExtension fullFileExtension hasAugmentedPermissions ' +
    'hasThumbnail headRevisionId iconLink imageMediaMetadata isAppAuthorized lastModifyingUser md5Checksum ' +
    'modifiedByMe ownedByMe owners permissionIds permissions quotaBytesUsed resourceKey sha1Checksum sha256Checksum ' +
    'shared sharingUser size spaces teamDriveId thumbnailLink thumbnailVersion trashingUser version ' +
    'videoMediaMetadata viewedByMe webContentLink webViewLink'
  ).split(' '),
);

/** @throws 403 as Google when a request sets what it may not. */
export function expectWritable(metadata: Record<string, unknown>): void {
  if (Object.keys(metadata).some((key) => DRIVES_OWN.has(key)))
    throw notWritable('The resource body includes fields which are not directly writable.');
}

/** A file that is there keeps its id and its beginning, and is moved by parameters only. */
export function expectChangeable(metadata: Record<string, unknown>): void {
  if (metadata.parents !== undefined)
    throw notWritable(
      'The parents field is not directly writable in update requests. ' +
        'Use the addParents and removeParents parameters instead.',
    );
  if (metadata.id !== undefined || metadata.createdTime !== undefined)
    throw notWritable('The resource body includes fields which are not directly writable.');
  expectWritable(metadata);
}

const notWritable = (message: string): DriveError => new DriveError(403, 'fieldNotWritable', message);
