import { namesGroup } from '../cells/groups.ts';
import { people } from '../cells/name-words.ts';
import { peopleIn } from '../cells/people-named.ts';
import { isAnsweredApart, isComplaint, isForwarded, isOpen } from '../lifecycle/petition-state.ts';
import type { Conclusion, Forward } from '../records/following.ts';
import type { Petition } from '../records/petition.ts';
import { foldDiacritics } from '../text/fold.ts';
import { withoutPersonalNumbers } from '../text/without-personal-numbers.ts';
import { withoutPetitioner } from '../text/without-petitioner.ts';
import type { DocumentInput } from './document-input.ts';
import { lowerFirst, placeInText } from './wording.ts';

/** What became of the opinions of a session. Every petition stands in exactly one group, so that the counts add up. */
export interface Matters {
  readonly all: readonly Petition[];
  readonly assigned: readonly { readonly conclusion: Conclusion; readonly petition: Petition | undefined }[];
  readonly forwarded: readonly { readonly petition: Petition; readonly forward: Forward | undefined }[];
  readonly answered: readonly Petition[];
  readonly pending: readonly Petition[];
  /** Outside the subject of the session: to be answered apart. */
  readonly apart: readonly Petition[];
}

const leftOut: ReadonlySet<string> = new Set(['Trùng', 'Rút']);

/** Khiếu nại, tố cáo, and what is suspected to be one and undecided: of these nothing is said to anybody who need not know. */
export const isConfidential = (petition: Pick<Petition, 'kind' | 'heldBack'>): boolean =>
  isComplaint(petition) || petition.heldBack;

/** Which conclusions are about one of those: who petitioned is no longer known of it, and could stand in what was concluded before. */
export function aboutConfidential(
  petitions: readonly Pick<Petition, 'code' | 'kind' | 'heldBack'>[],
): (conclusion: Pick<Conclusion, 'petition' | 'confidential'>) => boolean {
  const codes = new Set(petitions.filter(isConfidential).map(({ code }) => code));
  return ({ petition, confidential }) => confidential || codes.has(petition ?? '');
}

/**
 * Whether a petition may stand in a paper: not what is confidential, nor what was withdrawn or is counted with another. `Trùng` alone does not
 * close it: where no other answers for it, it is work, and counted as such.
 */
export const mayBePrinted = (petition: Petition): boolean =>
  !isConfidential(petition) &&
  !leftOut.has(petition.status) &&
  (petition.status !== 'Chuyển tiếp công dân' || isAnsweredApart(petition)) &&
  petition.outcome !== 'Rút';

/** Printable petitions, by code. */
function printablePetitions({ petitions }: DocumentInput): readonly Petition[] {
  return (
    petitions
      .filter(mayBePrinted)
      // What was not typed is left to be written in.
      .map((petition) => (petition.content === '' ? { ...petition, content: '…………………………' } : petition))
      .sort((one, other) => (one.code < other.code ? -1 : one.code > other.code ? 1 : 0))
  );
}

/** Those of the session. */
export const petitionsOf = (input: DocumentInput): readonly Petition[] =>
  printablePetitions(input).filter(({ session }) => session === input.session.code);

export function mattersOf(input: DocumentInput): Matters {
  const all = petitionsOf(input);
  // What a session concludes may be about a matter of an earlier one.
  const byCode = new Map(printablePetitions(input).map((petition) => [petition.code, petition]));
  const printable = (conclusion: Conclusion) => conclusion.petition === null || byCode.has(conclusion.petition);
  const assigned = input.conclusions
    .filter((conclusion) => conclusion.session === input.session.code && printable(conclusion))
    .map((conclusion) => ({ conclusion, petition: byCode.get(conclusion.petition ?? '') }));
  const concluded = new Set(assigned.map(({ conclusion }) => conclusion.petition));
  const rest = all.filter((petition) => !concluded.has(petition.code));
  const forwards = new Map(input.forwards.map((forward) => [forward.petition, forward]));
  // Answered here, although a part of it was sent on, it is told with its answer.
  const isSentOn = (petition: Petition): boolean =>
    isForwarded(petition) || (forwards.has(petition.code) && isOpen(petition));
  const [forwarded, left] = [rest.filter(isSentOn), rest.filter((petition) => !isSentOn(petition))];
  return {
    all,
    assigned,
    forwarded: forwarded.map((petition) => ({ petition, forward: forwards.get(petition.code) })),
    answered: left.filter((petition) => !isOpen(petition)),
    pending: left.filter((petition) => isOpen(petition) && !isAnsweredApart(petition)),
    apart: left.filter(isAnsweredApart),
  };
}

/** `Nhân dân thôn Râm` petitions for itself. Somebody who is addressed as a person is none, whatever his name begins with. */
export const isGroup = ({ address, name }: Pick<Petition, 'address' | 'name'>): boolean =>
  address === '' && namesGroup(name);

/** `ông Nguyễn Văn A, thôn Hạ`, for papers inside the offices and to the person. */
export function petitionerOf(petition: Pick<Petition, 'address' | 'name' | 'village'>): string {
  const name = petition.name === '' ? 'Công dân' : [petition.address, petition.name].filter(Boolean).join(' ');
  const village = placeInText(petition.village);
  return village === '' || name.toLocaleLowerCase('vi').includes(village.toLocaleLowerCase('vi'))
    ? name
    : `${name}, ${village}`;
}

/** As a sentence names him: `ông Nguyễn Văn A`, `nhân dân thôn Râm`; a body keeps its capital. */
export const petitionerInText = (petition: Pick<Petition, 'address' | 'name' | 'village'>): string =>
  petition.address !== '' || petition.name === '' || people.test(foldDiacritics(petition.name))
    ? lowerFirst(petitionerOf(petition))
    : petitionerOf(petition);

/** What somebody typed about a petition, not naming who petitioned. */
export const withoutNames = (text: string, petition: Pick<Petition, 'name'> | undefined): string =>
  peopleIn(petition?.name ?? '').people.reduce(withoutPetitioner, text);

/** For papers that are posted or read out: no phone either. */
export const publicText = (text: string, petition: Pick<Petition, 'name'> | undefined): string =>
  withoutNames(withoutPersonalNumbers(text), petition);

/** For papers that are posted or read out: no name of a person, nor of those who speak for a group. */
export function publicPetitioner(petition: Pick<Petition, 'address' | 'name' | 'village'>): string {
  const group = isGroup(petition) ? peopleIn(petition.name).rest : '';
  if (group !== '') return petitionerOf({ ...petition, name: group });
  return petition.village === '' ? 'Công dân' : `Công dân ${placeInText(petition.village)}`;
}
