import type { documentKinds } from '../../../sheets-templates/choices.ts';
import { titleCase } from '../cells/letter-case.ts';
import {
  completeTemplate,
  isFiling,
  ownReaders,
  sameAsAbove,
  titleUnder,
  usualFiling,
} from '../settings/default-templates.ts';
import { authorityOf } from '../settings/issuers.ts';
import type { DocumentTemplate, Unit } from '../unit.ts';
import type { DocumentFamily, Signature } from './official-document.ts';
import { bodyName, initials } from './wording.ts';

export type DocumentKind = (typeof documentKinds)[number];

/** Who issues a kind of paper, in which family, signed by whom and sent to whom: `Mẫu văn bản`, else the unit itself. */
export interface Letterhead {
  readonly kind: DocumentKind;
  readonly family: DocumentFamily;
  readonly parent: string | null;
  readonly issuer: string;
  /** `UBND`, `ĐU`. */
  readonly code: string;
  readonly signature: Signature;
  readonly recipients: readonly string[];
  /** As a sentence names it: `Ủy ban nhân dân phường Tân Dân`, `Ban Thường vụ Đảng ủy xã Tự Lạn`. */
  readonly body: string;
}

export function letterheadOf(unit: Unit, kind: DocumentKind): Letterhead {
  const template = unit.templates.find((candidate) => candidate.kind === kind);
  const family = template?.family ?? (kind === 'Báo cáo giám sát' ? 'mttq' : unit.family);
  const { parent, issuer } = issuerOf(unit, family, template);
  const signature = signatureOf(unit, { family, issuer }, template);
  return {
    kind,
    family,
    parent,
    issuer,
    code: codeOf(issuer, unit, family),
    signature,
    recipients: recipientsOf(
      kind,
      completeTemplate(unit, template ?? { kind }).recipients,
      usualFiling(family, unit.level),
    ),
    body: spokenBody(issuer, unit, family, signature),
  };
}

/** In `Mẫu văn bản` a parent body may stand before the issuer: `HUYỆN ỦY … / ĐẢNG ỦY XÃ …`. */
function issuerOf(unit: Unit, family: DocumentFamily, template: DocumentTemplate | undefined) {
  const typed = template?.issuer?.trim();
  if (typed) {
    const names = typed.split(/\s*[\n/]\s*/).map((name) => name.toLocaleUpperCase('vi'));
    const issuer = names.at(-1) ?? '';
    const isUnits = issuer === unit.issuer.body.toLocaleUpperCase('vi');
    return { parent: names.length > 1 ? (names[0] ?? null) : isUnits ? upper(unit.issuer.parent) : null, issuer };
  }
  if (family === unit.family)
    return { parent: upper(unit.issuer.parent), issuer: unit.issuer.body.toLocaleUpperCase('vi') };
  return { parent: null, issuer: authorityOf(unit, family).issuer.body };
}

const upper = (text: string | null): string | null => (text ? text.toLocaleUpperCase('vi') : null);

function codeOf(issuer: string, unit: Unit, family: DocumentFamily): string {
  if (issuer === unit.issuer.body.toLocaleUpperCase('vi')) return unit.issuer.code;
  const usual = authorityOf(unit, family).issuer;
  const known: readonly (readonly [RegExp, string])[] = [
    [/MTTQ|MẶT TRẬN TỔ QUỐC/u, 'MTTQ-BTT'],
    [/^(ỦY BAN NHÂN DÂN|UBND)/u, 'UBND'],
    [/^(HỘI ĐỒNG NHÂN DÂN|HĐND)/u, 'HĐND'],
    [standingCouncil, 'TTHĐND'],
    [/^ĐẢNG ỦY/u, 'ĐU'],
    [/^HUYỆN ỦY/u, 'HU'],
  ];
  return issuer === usual.body ? usual.code : (known.find(([name]) => name.test(issuer))?.[1] ?? initials(issuer));
}

function signatureOf(
  unit: Unit,
  { family, issuer }: Pick<Letterhead, 'family' | 'issuer'>,
  template: DocumentTemplate | undefined,
): Signature {
  const own = family === unit.family ? unit.signer : { ...authorityOf(unit, family).signer, name: '' };
  const authority = template?.authority || own.authority;
  const title = template?.title || titleUnder(authority, own.title);
  const isOwn = sameText(title, own.title) && sameText(authority, own.authority);
  const name = template?.name || (isOwn ? own.name : '');
  const line = onBehalfOf(issuer, normalAuthority(authority, family));
  const titles = titlesOf(title, family).filter((each) => each !== line);
  const signed = inUsualLetters(withoutMark(name));
  // Who signs for the chair, or as acting chair, does so on behalf of the committee or council, which stands above it.
  const isChairs = line === 'KT. CHỦ TỊCH' && family === 'chinh-quyen';
  if (!isChairs && !line.startsWith('Q. ')) return { authority: line, titles, name: signed };
  const behalf =
    family === 'chinh-quyen'
      ? onBehalfOf(issuer, committeeOf(unit, own.authority))
      : normalAuthority(own.authority, family);
  return { authority: behalf, titles: [line, ...titles], name: signed };
}

/** `CAO VĂN HẬU` → `Cao Văn Hậu`; letters of both kinds are somebody's own spelling. */
const inUsualLetters = (name: string): string =>
  name === name.toLocaleUpperCase('vi') || name === name.toLocaleLowerCase('vi')
    ? titleCase(name.toLocaleLowerCase('vi'))
    : name;

/** `TM. ỦY BAN NHÂN DÂN`, as the unit words it where it does. */
function committeeOf(unit: Unit, own: string): string {
  const line = normalAuthority(own, 'chinh-quyen');
  return line.startsWith('TM. ') ? line : authorityOf(unit, 'chinh-quyen').signer.authority;
}

/** A paper of the People's Council, or of its standing body, is signed for that one: the People's Committee is another. */
function onBehalfOf(issuer: string, authority: string): string {
  if (!/^TM\. (ỦY BAN NHÂN DÂN|UBND)/u.test(authority)) return authority;
  if (/^(HỘI ĐỒNG NHÂN DÂN|HĐND)(?= |$)/u.test(issuer)) return 'TM. HỘI ĐỒNG NHÂN DÂN';
  return standingCouncil.test(issuer) ? 'TM. THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN' : authority;
}

const standingCouncil = /^(THƯỜNG TRỰC|TT) (HỘI ĐỒNG NHÂN DÂN|HĐND)/u;

const sameText = (one: string, other: string): boolean =>
  one.trim().toLocaleUpperCase('vi') === other.trim().toLocaleUpperCase('vi');

/** The system never says that a paper was signed. */
const withoutMark = (name: string): string => name.replace(/\(?\s*đã\s+ký\s*\)?/giu, '').trim();

/** State: `TM.`, `TL.`, `KT.`; the Party: `T/M`, `T/L`, `K/T` (36-HD/VPTW). `Q.` is written alike. */
function normalAuthority(authority: string, family: DocumentFamily): string {
  const capitals = authority.trim().toLocaleUpperCase('vi');
  if (family === 'dang')
    return capitals
      .replace(/^T[./]?\s?([ML])[./]?\s+/u, 'T/$1 ')
      .replace(/^K[./]?\s?T[./]?\s+/u, 'K/T ')
      .replace(/^Q[./]?\s+/u, 'Q. ');
  return capitals.replace(/^(T\/?M|T\/?L|TUQ|K\/?T|Q)[./]?\s+/u, (_, form: string) => `${form.replace('/', '')}. `);
}

/** A deputy of a State body signs for its head: `KT. CHỦ TỊCH` / `PHÓ CHỦ TỊCH`. Deputies of the Party and MTTQ sign alone. */
function titlesOf(title: string, family: DocumentFamily): readonly string[] {
  const lines = title
    .split(/\s*[\n/;]\s*/)
    .map((line) => line.trim().toLocaleUpperCase('vi'))
    .filter((line) => line !== '');
  const first = lines[0] ?? '';
  const isDeputy = family === 'chinh-quyen' && first.startsWith('PHÓ ');
  // The head is no `chủ tịch thường trực`.
  const head = first.slice('PHÓ '.length).replace(/ (THƯỜNG TRỰC|PHỤ TRÁCH)$/u, '');
  return isDeputy ? [`KT. ${head}`, ...lines] : lines;
}

/**
 * Dashes and end marks are the layout's; what is filed (`Lưu …`) comes last and is never missing. A letter, and an invitation, begins
 * with whom it is written to, whether or not the office typed that.
 */
function recipientsOf(kind: DocumentKind, recipients: readonly string[], usual: string): readonly string[] {
  const named = recipients
    .map((recipient) => recipient.replace(/^[\s\-–+]+/u, '').replace(/[\s;,.]+$/u, ''))
    .filter((recipient) => recipient !== '');
  const filed = named.filter(isFiling);
  const others = named.filter((recipient) => !isFiling(recipient));
  const known = filed.length > 0 ? filed : [usual];
  if (ownReaders[kind]?.[0] !== sameAsAbove) return [...others, ...known];
  return [sameAsAbove, ...others.filter((recipient) => !/^Như trên$/iu.test(recipient)), ...known];
}

function spokenBody(issuer: string, unit: Unit, family: DocumentFamily, signature: Signature): string {
  const name = bodyName(issuer, unit.name);
  const acting = /^T\/M\s+(BAN THƯỜNG VỤ|BAN CHẤP HÀNH)/u.exec(signature.authority)?.[1];
  return family === 'dang' && acting ? `${bodyName(acting, '')} ${name}` : name;
}
