import type { Erased } from '../records/erased.ts';
import { fieldText } from './erase-record.ts';

/** As what was not typed: left to be written in. */
const TO_BE_WRITTEN = '…………………………';

/**
 * The record as papers, mails and the public page tell it: without the texts that still name somebody whose data were erased, until the office has
 * edited them. Whose name is to be left out of them nobody knows any more.
 */
export function withoutNamingTexts<R extends { readonly erased: Erased | null }>(record: R): R {
  const naming = Object.keys(record.erased?.texts ?? {}).filter((key) => fieldText(record, key) !== '');
  return naming.length === 0 ? record : { ...record, ...Object.fromEntries(naming.map((key) => [key, TO_BE_WRITTEN])) };
}
