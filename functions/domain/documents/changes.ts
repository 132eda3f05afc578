import { createHash } from 'node:crypto';
import { promiseMark } from '../lifecycle/following.ts';
import type { DocumentInput } from './document-input.ts';
import type { Block, OfficialDocument } from './official-document.ts';
import { joined } from './wording.ts';

/**
 * What is kept of an edition to tell the next one's changes: fields that cannot name a person as they are, the others and the body
 * as hashes, the body by the codes that stand in it. Plain JSON; holds no name and no text of a resident.
 */
export interface DocumentSnapshot {
  readonly fields: Readonly<Record<string, string>>;
  readonly recipients: readonly string[];
  /** Code (`YK23-0012`) or heading → hash of the text under it. */
  readonly parts: Readonly<Record<string, string>>;
}

const codePattern = /\b(?:DT|PB|YK|KL|CC|VB|PC)\d{2}-\d{2,}\b/g;

export function snapshotOf(document: OfficialDocument): DocumentSnapshot {
  const { header } = document;
  const fields = {
    'Cơ quan ban hành': header.issuer,
    'Số, ký hiệu': header.number === '' ? '' : `${header.number} ${header.symbol}`,
    'Ngày ban hành': header.date ?? '',
    'Trích yếu': hashOf(document.subject),
    'Người ký': hashOf(document.signatures.map(({ titles, name }) => [...titles, name].join(' ').trim()).join('; ')),
    'Kính gửi': hashOf((document.addressees ?? []).join('; ')),
    'Căn cứ': hashOf((document.bases ?? []).join('\n')),
  };
  return { fields, recipients: [...document.recipients], parts: partsOf(document) };
}

/**
 * Of the rows that stand in a paper: those in which something is not understood, so that it says less than they do; and what the items of
 * conclusions promise, to know whether they still do when it is signed.
 */
export function rowsIn(
  document: OfficialDocument,
  input: Pick<DocumentInput, 'session' | 'petitions' | 'conclusions' | 'registrations' | 'forwards'>,
): { readonly unsound: string[]; readonly promises: Record<string, string> } {
  const parts = partsOf(document);
  const { petitions, conclusions, registrations, forwards } = input;
  const unsound = [...petitions, ...conclusions, ...registrations, ...forwards].filter(
    ({ code, problems }) => problems.length > 0 && code in parts,
  );
  // Those that may not be printed, too: what is not among them later is new.
  const own = conclusions.filter(({ session }) => session === input.session.code);
  const promised = own.some(({ code }) => code in parts) ? own : [];
  return {
    unsound: unsound.map(({ code }) => code),
    promises: Object.fromEntries(promised.map((item) => [item.code, promiseMark(item)])),
  };
}

/** Vietnamese lines for `Nhật ký`: what the new edition says otherwise. Empty when nothing changed. */
export function changedSince(previous: DocumentSnapshot | OfficialDocument, next: OfficialDocument): readonly string[] {
  const before = 'parts' in previous ? previous : snapshotOf(previous);
  const after = snapshotOf(next);
  return [
    ...fieldChanges(before, after),
    ...listChange(
      'Nơi nhận',
      without(after.recipients, before.recipients),
      without(before.recipients, after.recipients),
    ),
    ...listChange(
      'Nội dung',
      without(Object.keys(after.parts), Object.keys(before.parts)),
      without(Object.keys(before.parts), Object.keys(after.parts)),
      Object.keys(after.parts).filter((key) => key in before.parts && before.parts[key] !== after.parts[key]),
    ),
  ];
}

const hashed = new Set(['Trích yếu', 'Người ký', 'Kính gửi', 'Căn cứ']);

function fieldChanges(before: DocumentSnapshot, after: DocumentSnapshot): string[] {
  return Object.entries(after.fields).flatMap(([label, now]) => {
    const was = before.fields[label] ?? '';
    if (was === now) return [];
    if (hashed.has(label)) return [`${label}: đã sửa`];
    return [`${label}: ${was || '(trống)'} → ${now || '(trống)'}`];
  });
}

function listChange(
  label: string,
  added: readonly string[],
  removed: readonly string[],
  edited: readonly string[] = [],
): string[] {
  return [
    ...(added.length > 0 ? [`${label}: thêm ${listed(added)}`] : []),
    ...(removed.length > 0 ? [`${label}: bỏ ${listed(removed)}`] : []),
    ...(edited.length > 0 ? [`${label}: sửa ${listed(edited)}`] : []),
  ];
}

/** A line of Nhật ký stays a line. */
const MOST_NAMED = 20;

const listed = (items: readonly string[]): string =>
  items.length <= MOST_NAMED
    ? joined(items)
    : joined([...items.slice(0, MOST_NAMED), `${items.length - MOST_NAMED} nội dung khác`]);

const without = (items: readonly string[], others: readonly string[]): string[] => {
  const known = new Set(others);
  return items.filter((item) => !known.has(item));
};

function partsOf(document: OfficialDocument): Record<string, string> {
  const texts = new Map<string, string[]>();
  let section = 'phần mở đầu';
  for (const block of [...document.body, ...(document.annex?.blocks ?? [])]) {
    if (block.block === 'heading' && block.level === 1) section = `mục “${block.text}”`;
    for (const text of textsOf(block)) {
      const codes = [...new Set(text.match(codePattern) ?? [])];
      for (const key of codes.length > 0 ? codes : [section]) texts.set(key, [...(texts.get(key) ?? []), text]);
    }
  }
  return Object.fromEntries([...texts].map(([key, own]) => [key, hashOf(own.join('\n'))]));
}

/** Row numbers are left out: a row that only moved has not changed. */
function textsOf(block: Block): readonly string[] {
  switch (block.block) {
    case 'heading':
      return block.level === 1 ? [] : [block.text.replace(/^\d+\.\s*/, '')];
    case 'paragraph':
      return [block.runs.map(({ text }) => text).join('')];
    case 'list':
      return block.items.map((item) => item.map(({ text }) => text).join(''));
    case 'table':
      return block.rows.map((row) => row.filter((cell) => !/^\d+$/.test(cell)).join(' | '));
    case 'form-line':
      return [block.label];
    case 'page-break':
      return [];
    default:
      return block satisfies never;
  }
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);
