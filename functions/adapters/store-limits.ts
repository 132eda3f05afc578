import { MOST_WRITES, type Write } from '../domain/store.ts';

/**
 * The limits of Firestore, kept by every store so that what works on the embedded one also works in the cloud.
 * Source: cloud.google.com/firestore/quotas (document 1 MiB, request 10 MiB, id and path rules).
 */
const maxCommitBytes = 9 * 1024 * 1024;
/** Below 1 MiB: Firestore also counts field names and the path. */
const maxDocumentBytes = 1_000_000;

/** A commit that Firestore would never take; repeating it is of no use. */
export class StoreLimitExceeded extends Error {
  override readonly name = 'StoreLimitExceeded';
}

/** The JSON text of every write (`''` for a delete), checked against the limits. `undefined` is dropped here. */
export function serializeWrites(writes: readonly Write[]): string[] {
  if (writes.length > MOST_WRITES) {
    throw new StoreLimitExceeded(
      `Một lần ghi có ${writes.length} bản ghi, tối đa là ${MOST_WRITES}: hãy chia thành nhiều lần ghi.`,
    );
  }
  let total = 0;
  return writes.map((write) => {
    checkPath(write.collection, write.id);
    const text = write.op === 'delete' ? '' : JSON.stringify(write.data);
    const bytes = Buffer.byteLength(text);
    total += bytes;
    if (bytes > maxDocumentBytes) {
      throw new StoreLimitExceeded(
        `Bản ghi ${write.collection}/${write.id} dài ${bytes} byte, tối đa là ${maxDocumentBytes}: hãy rút ngắn nội dung.`,
      );
    }
    if (total > maxCommitBytes) {
      throw new StoreLimitExceeded(`Một lần ghi dài quá ${maxCommitBytes} byte: hãy chia thành nhiều lần ghi.`);
    }
    return text;
  });
}

/**
 * The same check for a store that has no use for the text: hardly a commit comes near the limits, so it is written as JSON only when it might.
 * @throws StoreLimitExceeded
 */
export function checkLimits(writes: readonly Write[]): void {
  let total = 0;
  let largest = 0;
  for (const write of writes) {
    checkPath(write.collection, write.id);
    const bytes = write.op === 'delete' ? 0 : bytesAtMost(write.data);
    total += bytes;
    largest = Math.max(largest, bytes);
  }
  if (writes.length > MOST_WRITES || largest > maxDocumentBytes || total > maxCommitBytes) serializeWrites(writes);
}

/** Of its JSON: a character takes six bytes at most, `\u0001`. */
function bytesAtMost(value: unknown): number {
  if (typeof value === 'string') return 6 * value.length + 2;
  if (typeof value !== 'object' || value === null) return 24;
  let bytes = 2;
  if (Array.isArray(value)) for (const item of value) bytes += bytesAtMost(item) + 1;
  else
    for (const key of Object.keys(value)) bytes += 6 * key.length + 4 + bytesAtMost(value[key as keyof typeof value]);
  return bytes;
}

/** @throws StoreLimitExceeded when Firestore does not allow the collection path or the document id. */
function checkPath(collection: string, id: string): void {
  if (isCollection(collection) && isSegment(id)) return;
  throw new StoreLimitExceeded(`Đường dẫn bản ghi không hợp lệ: "${collection}" / "${id}".`);
}

/** The one found good last: a commit writes hundreds of documents into few collections. */
let good = '';

function isCollection(collection: string): boolean {
  if (collection === good) return true;
  const segments = collection.split('/');
  if (segments.length % 2 === 0 || !segments.every(isSegment)) return false;
  good = collection;
  return true;
}

const isSegment = (text: string): boolean =>
  text !== '' &&
  !text.includes('/') &&
  text !== '.' &&
  text !== '..' &&
  !(text.length >= 4 && text.startsWith('__') && text.endsWith('__')) &&
  // At most three bytes a character of JavaScript.
  (text.length <= 500 || Buffer.byteLength(text) <= 1500);
