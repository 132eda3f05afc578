import { isMask } from '../cells/phone.ts';
import type { Cell } from '../values.ts';
import type { AnyRecord } from './row-kind.ts';

/** Once a number is masked in the sheet, what was typed stays in the record, unless the mask is that of another number. */
export function keepMasked(
  raw: Record<string, Cell>,
  before: AnyRecord | undefined,
  after: AnyRecord,
): Record<string, Cell> {
  const typed = before?.typedLate['Điện thoại'] ?? before?.raw['Điện thoại'];
  const now = raw['Điện thoại'];
  if (before === undefined || typed === undefined || typeof now !== 'string' || !isMask(now)) return raw;
  if (phoneOf(after) !== phoneOf(before)) return raw;
  return { ...raw, 'Điện thoại': typed };
}

/** The number to which a mask leads back that Ctrl+Z brings into its cell. None of who went to Sổ văn phòng or was erased. */
export function formerPhone(before: AnyRecord | undefined, after: AnyRecord): string {
  if (before === undefined || after.erased !== null || ('movedOn' in after && after.movedOn !== null)) return '';
  const former = phoneOf(before) || before.formerPhone;
  return former === phoneOf(after) ? '' : former;
}

const phoneOf = (record: AnyRecord): string => ('phone' in record ? String(record.phone) : '');
