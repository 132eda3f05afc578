import { foldDiacritics } from '../text/fold.ts';
import { spellingKey } from '../text/spelling.ts';
import type { Village } from '../unit.ts';
import type { Parsed } from './parsed.ts';

/** The villages of a unit by every way their names are written. */

/** Kinds of place before a name, folded, longest first; `t.` and the like lose their dot on the way. */
const kindWords =
  /^(?:(?:thon|xom|khu dan cu|khu pho|khu|to dan pho|tdp|kdc|kp|khom|khoi pho|khoi|ap|ban|buon|bon|lang|plei|soc|phum|to|doi|t|x|k|b)(?: so)? )+(?=\S)/;

export interface VillageIndex {
  readonly names: readonly string[];
  /** Official name or alias → places in `names`. */
  readonly bySpelling: ReadonlyMap<string, ReadonlySet<number>>;
  readonly byFold: ReadonlyMap<string, ReadonlySet<number>>;
  /** The same without the kind of place. */
  readonly byBareSpelling: ReadonlyMap<string, ReadonlySet<number>>;
  readonly byBareFold: ReadonlyMap<string, ReadonlySet<number>>;
  /** Spelling keys of each village, bare. */
  readonly spellings: readonly (readonly string[])[];
  /** Kinds of place of each village's names. */
  readonly kinds: readonly (readonly string[])[];
  /** Texts already looked up: a book writes the same few villages thousands of times. */
  readonly answers: Map<string, Parsed<string>>;
}

export interface VillageKey {
  readonly spelling: string;
  readonly fold: string;
  readonly bareSpelling: string;
  readonly bareFold: string;
  /** Kind of place, folded and in full; blank when there is none, or when an abbreviation can mean two. */
  readonly kind: string;
}

const kindsInFull: Readonly<Record<string, string>> = {
  x: 'xom',
  tdp: 'to dan pho',
  to: 'to dan pho',
  kdc: 'khu dan cu',
  kp: 'khu pho',
};

/** `T.` is Thôn before a name; before a number it may be Tổ. */
function kindInFull(kind: string, name: string): string {
  if (kind === 't') return /^\d/.test(name) ? '' : 'thon';
  return kindsInFull[kind] ?? kind;
}

const romans: Readonly<Record<string, string>> = {
  i: '1',
  ii: '2',
  iii: '3',
  iv: '4',
  v: '5',
  vi: '6',
  vii: '7',
  viii: '8',
  ix: '9',
  x: '10',
  xi: '11',
  xii: '12',
};

/** `Kim Đồng I`, `Kim Đồng 01` and `Kim Đồng 1` are one; a Roman number counts only behind the name. */
const withNumbers = (key: string): string =>
  key
    .replace(/(?<=\D) (i{1,3}|iv|vi{0,3}|ix|xi{0,2})$/, (_, roman: string) => ` ${romans[roman] ?? roman}`)
    .replace(/\b0+(?=\d)/g, '');

export function villageKey(text: string): VillageKey {
  const apart = text
    .replace(/(\p{L})(\d)/gu, '$1 $2')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/\bsố\s+(?=\d)/giu, '');
  const spelling = withNumbers(spellingKey(apart));
  const fold = withNumbers(foldDiacritics(spelling));
  const kind = kindWords.exec(fold)?.[0] ?? '';
  const kindCount = kind === '' ? 0 : kind.trim().split(' ').length;
  return {
    spelling,
    fold,
    bareSpelling: spelling.split(' ').slice(kindCount).join(' '),
    bareFold: fold.slice(kind.length),
    kind: kindInFull(kind.trim().replace(/ so$/, ''), fold.slice(kind.length)),
  };
}

const built = new WeakMap<readonly Village[], VillageIndex>();

export function indexOf(villages: readonly Village[]): VillageIndex {
  const known = built.get(villages);
  if (known !== undefined) return known;
  const index = build(villages);
  built.set(villages, index);
  return index;
}

function build(villages: readonly Village[]): VillageIndex {
  const maps = [0, 1, 2, 3].map(() => new Map<string, Set<number>>());
  const keysOf = villages.map((village, place) =>
    [village.name, ...village.aliases].map((name) => {
      const key = villageKey(name);
      const keys = [key.spelling, key.fold, key.bareSpelling, key.bareFold];
      keys.forEach((text, at) => {
        const map = maps[at];
        if (map !== undefined && text !== '') map.set(text, (map.get(text) ?? new Set()).add(place));
      });
      return key;
    }),
  );
  const [bySpelling = new Map(), byFold = new Map(), byBareSpelling = new Map(), byBareFold = new Map()] = maps;
  return {
    names: villages.map((village) => village.name),
    bySpelling,
    byFold,
    byBareSpelling,
    byBareFold,
    spellings: keysOf.map((keys) => keys.map((key) => key.bareSpelling)),
    kinds: keysOf.map((keys) => keys.map((key) => key.kind)),
    answers: new Map(),
  };
}
