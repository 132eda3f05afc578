import { columnOf } from '../../../sheets-templates/books.ts';
import type { AnyRecord, RowKind } from '../books/row-kind.ts';
import { LETTER_UP } from '../kinds/document-row.ts';
import type { Stored } from '../store.ts';
import { fieldText, namingTexts } from './erase-record.ts';
import { mentions, type Person, personOf } from './mentions.ts';

/** A record of a unit and what kind of row it is of. */
export interface Filed {
  readonly kind: RowKind<AnyRecord>;
  readonly stored: Stored<AnyRecord>;
}

/** All that is about the cases of a person. */
export interface PersonFiles {
  /** Rows that say who he is: petition, the registration that made it, the complaint it became. */
  readonly own: readonly Filed[];
  /** Conclusion items, forwardings and letters of these petitions. */
  readonly following: readonly Filed[];
  readonly others: readonly Filed[];
  /** Codes of `own`. */
  readonly codes: ReadonlySet<string>;
}

/** A letter that forwards his petition alone is filed under its receiver, as that was called then, and names him. */
export const isLetterUp = (kind: string, subject: string, person: Person): boolean =>
  kind === LETTER_UP && mentions(subject, person);

const ownTabs = new Set(['petitions', 'registrations', 'complaints']);

/** A registration and its petition are one matter, in whichever of the two the request names it. */
export function filesOf(all: readonly Filed[], asked: readonly string[]): PersonFiles {
  const persons = all.filter(({ kind }) => ownTabs.has(kind.tab.key));
  const codes = new Set(asked);
  for (let before = -1; before !== codes.size; ) {
    before = codes.size;
    for (const file of persons) {
      const pair = [file.stored.data.code, ...linksOf(file)];
      if (pair.some((code) => codes.has(code))) for (const code of pair) codes.add(code);
    }
  }
  const own = persons.filter(({ stored }) => codes.has(stored.data.code));
  const linked = all.filter((file) => !own.includes(file) && follows(file, codes));
  const person = personIn({ own });
  const letters = all.filter(
    ({ kind, stored: { data } }) =>
      kind.tab.key === 'documents' && isLetterUp(fieldText(data, 'kind'), fieldText(data, 'subject'), person),
  );
  const following = [...new Set([...linked, ...letters])];
  const taken = new Set([...own, ...following]);
  const others = all.filter((file) => !taken.has(file));
  return { own, following, others, codes: new Set(own.map(({ stored }) => stored.data.code)) };
}

/** Codes without a row in the books of the unit. */
export const unknownCodes = (files: PersonFiles, asked: readonly string[]): string[] =>
  asked.filter((code) => !files.codes.has(code));

const linksOf = ({ kind, stored }: Filed): string[] =>
  (kind.tab.key === 'petitions' ? ['registration'] : kind.tab.key === 'registrations' ? ['petition'] : [])
    .map((field) => fieldText(stored.data, field))
    .filter((code) => code !== '');

function follows({ kind, stored }: Filed, codes: ReadonlySet<string>): boolean {
  const { key } = kind.tab;
  if (key === 'conclusions' || key === 'forwards') return codes.has(fieldText(stored.data, 'petition'));
  return key === 'documents' && codes.has(fieldText(stored.data, 'about'));
}

export const personIn = ({ own }: Pick<PersonFiles, 'own'>): Person =>
  personOf(
    own.map(({ kind, stored: { data } }) => ({
      name: fieldText(data, 'name'),
      phone: fieldText(data, 'phone'),
      formerPhone: data.formerPhone,
      typedName: data.raw[columnOf(kind.tab, 'name').header] ?? null,
      typedPhone: data.raw[columnOf(kind.tab, 'phone').header] ?? null,
    })),
  );

/** A place in a book, said without what stands there. */
export interface CellPlace {
  readonly code: string;
  /** Header. */
  readonly column: string;
}

/** Where else in the unit the name or the number stands: another case of the same person, or of one who bears his name. */
export function namedElsewhere({ others }: PersonFiles, person: Person): CellPlace[] {
  return others
    .flatMap(({ kind, stored: { data } }) => {
      const meant = Object.keys(data.asAbove).filter((key) => mentions(data.asAbove[key], person));
      // In the row that a registration made only the mask was ever typed.
      const called = kind.personal?.includes('phone') === true && mentions(fieldText(data, 'phone'), person);
      const typed = Object.keys(namingTexts(kind, data.raw, person));
      const keys = new Set([...typed, ...meant, ...(called ? ['phone'] : [])]);
      return [...keys].map((key) => ({ code: data.code, column: columnOf(kind.tab, key).header }));
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** Texts of erased records that still name him. */
export const textsToEdit = (
  records: readonly { readonly kind: Filed['kind']; readonly data: AnyRecord }[],
): CellPlace[] =>
  records.flatMap(({ kind, data }) =>
    Object.keys(data.erased?.texts ?? {}).map((key) => ({ code: data.code, column: columnOf(kind.tab, key).header })),
  );
