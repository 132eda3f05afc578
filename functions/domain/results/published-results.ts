import { aboutConfidential, mayBePrinted, publicText } from '../documents/matters.ts';
import { resultSentences } from '../documents/result-counts.ts';
import { byText } from '../documents/vietnamese-order.ts';
import { withoutNamingTexts } from '../erasure/until-edited.ts';
import { promiseMark } from '../lifecycle/following.ts';
import type { Conclusion, DocumentRecord } from '../records/following.ts';
import type { Petition } from '../records/petition.ts';
import type { Session } from '../records/session.ts';
import { withoutPersonalNumbers } from '../text/without-personal-numbers.ts';
import { formatDate } from '../time/day.ts';
import type { Unit } from '../unit.ts';
import type { IsoDate } from '../values.ts';

/** What residents may see: conclusions with `Công khai` = Có of a notice that has been issued, and how many opinions there were. No petitioner, no phone. */
export interface PublishedSession {
  readonly code: string;
  readonly content: string;
  readonly heldOn: string;
  readonly venue: string;
  /** Number and day of the issued notice. */
  readonly notice: string;
  /** How many opinions were received, and what became of them. */
  readonly numbers: readonly string[];
  readonly conclusions: readonly PublishedConclusion[];
}

export interface PublishedConclusion {
  readonly code: string;
  readonly content: string;
  readonly unit: string;
  readonly due: string;
  readonly state: string;
}

/** What a conclusion is about: who is not to be named in it, and whether it may be shown at all. */
export type Concluded = Pick<Petition, 'code' | 'address' | 'name' | 'kind' | 'heldBack'>;

export function publishedResults(
  sessions: readonly Session[],
  conclusions: readonly Conclusion[],
  documents: readonly DocumentRecord[],
  petitions: readonly Concluded[] = [],
): PublishedSession[] {
  const about = new Map(petitions.map((petition) => [petition.code, petition]));
  const isSecret = aboutConfidential(petitions);
  return sessions
    .flatMap((session) => {
      const notice = documents.find((paper) => isIssuedNotice(paper) && paper.session === session.code);
      const shown = conclusions.filter(
        (item) =>
          item.published &&
          item.missingSince === null &&
          item.session === session.code &&
          // The notice named it before a person called its petition khiếu nại, tố cáo.
          !isSecret(item),
      );
      if (notice === undefined) return [];
      const told = published(session, notice, shown, about, issuedDays(documents, session.code));
      return told.conclusions.length === 0 ? [] : [told];
    })
    .sort((a, b) => byText(b.code, a.code));
}

const isIssuedNotice = (paper: DocumentRecord): boolean =>
  paper.kind === 'Thông báo kết luận' && paper.status === 'Đã ban hành' && paper.missingSince === null;

function published(
  session: Session,
  notice: DocumentRecord,
  conclusions: readonly Conclusion[],
  about: ReadonlyMap<string, Concluded>,
  issuedOn: string,
): PublishedSession {
  return {
    code: session.code,
    content: withoutPersonalNumbers(session.content),
    heldOn: session.heldOn === null ? session.expected : formatDate(session.heldOn),
    venue: withoutPersonalNumbers(session.venue),
    notice: `${notice.number} ngày ${notice.issuedOn === null ? '' : formatDate(notice.issuedOn)}`,
    numbers: [],
    conclusions: conclusions.flatMap((item) => publishedItem(item, about.get(item.petition ?? ''), issuedOn)),
  };
}

/**
 * Under the number of a notice stands what that notice says; what it said of an item that is another by now is not kept. Of what went on in the
 * next book nobody knows there which notices were issued here since: it is shown as it stands.
 */
function publishedItem(item: Conclusion, about: Concluded | undefined, issuedOn: string): PublishedConclusion[] {
  const { code, status: state, noticedAs } = item;
  const isKnown = item.noticedOn === issuedOn;
  if (isKnown && noticedAs === '') return [];
  if (isKnown && noticedAs !== promiseMark(item))
    return [{ code, content: 'Nội dung đang được sửa; hiện lại khi có thông báo mới', unit: '', due: '', state }];
  const due = item.due === null ? '' : formatDate(item.due);
  const { content, unit } = withoutNamingTexts(item);
  return [{ code, content: publicText(content, about), unit: publicText(unit, about), due, state }];
}

/** Days of the notices of a session, the replaced ones too, as its items note them. */
const issuedDays = (documents: readonly DocumentRecord[], session: string): string =>
  documents
    .filter((paper) => paper.kind === 'Thông báo kết luận' && paper.session === session && paper.status !== 'Dự thảo')
    .flatMap(({ issuedOn }) => issuedOn ?? [])
    .sort()
    .join(' ');

/** Counted as in the reports: of what may be printed, whatever became of it. */
export const withNumbers = (
  sessions: readonly PublishedSession[],
  petitions: readonly Petition[],
  today: IsoDate,
): PublishedSession[] =>
  sessions.map((session) => {
    const own = petitions.filter(
      (petition) => petition.session === session.code && petition.missingSince === null && mayBePrinted(petition),
    );
    return { ...session, numbers: own.length === 0 ? [] : resultSentences(own, today) };
  });

export type PublicUnit = Pick<Unit, 'name' | 'year'>;
