import { hash } from 'node:crypto';
import type { Cell } from '../values.ts';

/**
 * Fingerprint of what a row says, over its non-blank cells in the order of the tab's definition: neither the order of the
 * columns in the sheet nor a column added by a later release changes it. 96 bits, base64url: two different rows of one
 * book do not collide in practice.
 */
export function contentHash(cells: Readonly<Record<string, Cell>>): string {
  let text = '';
  for (const key in cells) {
    const cell = cells[key];
    text += `${key}\u0001${typeof cell === 'string' ? cell : `\u0002${String(cell)}`}\u0003`;
  }
  return hash('sha1', text, 'base64url').slice(0, 16);
}

/** Deterministic id from its cause, 20 characters. */
export function causeId(...parts: readonly (string | number)[]): string {
  return hash('sha256', parts.join('\u0001'), 'base64url').replaceAll(/[-_]/g, '0').slice(0, 20);
}
