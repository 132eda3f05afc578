import { invalidParameter } from './drive-error.ts';
import { type DriveFile, type Permission, rankOf } from './drive-file.ts';

/** What a search in Drive may ask. */

/** What a term of a search may ask of a file beside its own fields. */
export interface Candidate {
  readonly file: DriveFile;
  readonly trashed: boolean;
  readonly sharedWithMe: boolean;
  readonly permissions: readonly Permission[];
}

export type Test = (candidate: Candidate) => boolean;

/** The words of a search: compared with a quoted value, true or false, asked whether a value is `in` them. */
export interface Terms {
  readonly comparisons: ReadonlyMap<string, (operator: string, value: string) => Test>;
  readonly flags: ReadonlyMap<string, Test>;
  readonly collections: ReadonlyMap<string, (value: string) => Test>;
  /** Whether `properties has {…}` may be asked. */
  readonly properties: boolean;
}

/** `contains` on a name finds the beginnings of words, in any case; on a type, the beginning. */
function textTest(field: 'name' | 'mimeType' | 'fullText', operator: string, value: string): Test {
  const key = field === 'mimeType' ? 'mimeType' : 'name';
  const wanted = value.normalize('NFC').toLowerCase();
  if (operator === 'contains')
    return ({ file }) => {
      const text = file[key].normalize('NFC').toLowerCase();
      return key === 'mimeType' ? text.startsWith(wanted) : startsAWord(text, wanted);
    };
  if (field === 'fullText' || (operator !== '=' && operator !== '!=')) throw invalidParameter('q');
  return ({ file }) => (file[key] === value) === (operator === '=');
}

function startsAWord(text: string, wanted: string): boolean {
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1))
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return true;
  return false;
}

function timeTest(field: 'modifiedTime' | 'createdTime', operator: string, value: string): Test {
  const moment = Date.parse(/[zZ]|[+-]\d\d:?\d\d$/.test(value) ? value : `${value}Z`);
  if (Number.isNaN(moment)) throw invalidParameter('q');
  const compare = timeComparisons[operator];
  if (compare === undefined) throw invalidParameter('q');
  return ({ file }) => compare(Date.parse(file[field]), moment);
}

const timeComparisons: Readonly<Record<string, (left: number, right: number) => boolean>> = {
  '=': (left, right) => left === right,
  '!=': (left, right) => left !== right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
};

/** What is given to all is never listed for all to find: one needs its link. */
function visibilityTest(operator: string, value: string): Test {
  const known = ['anyoneCanFind', 'anyoneWithLink', 'domainCanFind', 'domainWithLink', 'limited'].includes(value);
  if (!known || (operator !== '=' && operator !== '!=')) throw invalidParameter('q');
  return ({ permissions }) => (visibilityOf(permissions) === value) === (operator === '=');
}

function visibilityOf(permissions: readonly Permission[]): string {
  if (permissions.some(({ type }) => type === 'anyone')) return 'anyoneWithLink';
  return permissions.some(({ type }) => type === 'domain') ? 'domainWithLink' : 'limited';
}

const named = (name: 'name' | 'mimeType' | 'fullText') =>
  [name, (operator: string, value: string) => textTest(name, operator, value)] as const;

/** Nobody writes down who looked when: what was viewed counts as viewed when it was changed. */
const timed = (name: string, key: 'modifiedTime' | 'createdTime') =>
  [name, (operator: string, value: string) => timeTest(key, operator, value)] as const;

export const fileTerms: Terms = {
  comparisons: new Map([
    named('name'),
    named('mimeType'),
    named('fullText'),
    timed('modifiedTime', 'modifiedTime'),
    timed('viewedByMeTime', 'modifiedTime'),
    timed('createdTime', 'createdTime'),
    ['visibility', visibilityTest],
  ]),
  flags: new Map<string, Test>([
    ['trashed', ({ trashed }) => trashed],
    ['starred', ({ file }) => file.starred],
    ['sharedWithMe', ({ sharedWithMe }) => sharedWithMe],
  ]),
  collections: new Map<string, (value: string) => Test>([
    [
      'parents',
      (folder) =>
        ({ file }) =>
          file.parentId === folder,
    ],
    [
      'owners',
      (who) =>
        ({ file }) =>
          file.owner === who,
    ],
    ['writers', (who) => withRole(who, 'writer')],
    ['readers', (who) => withRole(who, 'reader')],
  ]),
  properties: true,
};

/** What of shared drives may be asked without the access of an administrator. */
export const driveTerms: Terms = {
  comparisons: new Map([named('name')]),
  flags: new Map<string, Test>([['hidden', () => false]]),
  collections: new Map(),
  properties: false,
};

const withRole =
  (who: string, role: 'writer' | 'reader'): Test =>
  ({ permissions }) =>
    permissions.some((each) => each.who === who && rankOf(each.role) >= rankOf(role));
