import { invalidParameter } from './drive-error.ts';
import type { DriveFile, Permission } from './drive-file.ts';

/** Single terms of a search in Drive. */

/** What a term of a search may ask of a file beside its own fields. */
export interface Candidate {
  readonly file: DriveFile;
  readonly trashed: boolean;
  readonly sharedWithMe: boolean;
  readonly permissions: readonly Permission[];
}

export type Test = (candidate: Candidate) => boolean;

/** `contains` on a name finds the beginnings of words, in any case; on a type, the beginning. */
export function textTest(field: 'name' | 'mimeType' | 'fullText', operator: string, value: string): Test {
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

export function timeTest(field: 'modifiedTime' | 'createdTime', operator: string, value: string): Test {
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
