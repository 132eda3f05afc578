import { invalidParameter } from './drive-error.ts';
import { type DriveFile, FOLDER } from './drive-file.ts';

/** `orderBy` of files.list. */

type Order = (one: DriveFile, other: DriveFile) => number;

const collator = new Intl.Collator('vi', { numeric: true });
const lastChanged: Order = (one, other) => one.modifiedTime.localeCompare(other.modifiedTime);
const newestFirst: Order = (one, other) => lastChanged(other, one);

/** What is not written down, who looked or was given a file when, is ordered by the last change. */
const orders: Readonly<Record<string, Order>> = {
  createdTime: (one, other) => one.createdTime.localeCompare(other.createdTime),
  folder: (one, other) => Number(other.mimeType === FOLDER) - Number(one.mimeType === FOLDER),
  modifiedTime: lastChanged,
  modifiedByMeTime: lastChanged,
  name: (one, other) => (one.name < other.name ? -1 : Number(one.name > other.name)),
  name_natural: (one, other) => collator.compare(one.name, other.name),
  quotaBytesUsed: (one, other) => (one.content?.size ?? 0) - (other.content?.size ?? 0),
  recency: lastChanged,
  sharedWithMeTime: lastChanged,
  starred: (one, other) => Number(other.starred) - Number(one.starred),
  viewedByMeTime: lastChanged,
};

/** @throws 400 for a key there is none of. */
export function orderOf(orderBy: string): Order {
  const keys = orderBy
    .split(',')
    .map((key) => key.trim())
    .filter((key) => key !== '');
  const parts = keys.map((key): Order => {
    const [name = '', direction] = key.split(/\s+/);
    const order = Object.hasOwn(orders, name) ? orders[name] : undefined;
    if (order === undefined || (direction !== undefined && direction !== 'desc')) throw invalidParameter('orderBy');
    return direction === 'desc' ? (one, other) => order(other, one) : order;
  });
  const all = [...parts, newestFirst, (one: DriveFile, other: DriveFile) => (one.id < other.id ? -1 : 1)];
  return (one, other) => all.reduce((decided, order) => decided || order(one, other), 0);
}
