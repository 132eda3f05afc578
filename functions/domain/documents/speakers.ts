import type { Registration } from '../records/following.ts';
import type { Session } from '../records/session.ts';
import { withoutPersonalNumbers } from '../text/without-personal-numbers.ts';
import { paragraph } from './blocks.ts';
import type { DocumentInput } from './document-input.ts';
import { heldWith } from './gathering.ts';
import { letterheadOf } from './letterhead.ts';
import { mayBePrinted } from './matters.ts';
import type { OfficialDocument } from './official-document.ts';
import { underLetterhead } from './paper-frame.ts';
import { countText, placeInText, upperFirst } from './wording.ts';

const kind = 'Danh sách phát biểu';

/** Danh sách đăng ký phát biểu in the registered order, for chair and secretary. */
export function buildSpeakerList(input: DocumentInput): OfficialDocument {
  const { session } = input;
  const letterhead = letterheadOf(input.unit, kind);
  const speakers = speakersOf(input, session);
  // Left blank it was suggested for the petition that the registration made.
  const fields = new Map(input.petitions.map(({ code, field }) => [code, field]));
  const columns = [
    { header: 'Thứ tự', width: 0.08, align: 'center' },
    { header: 'Họ và tên', width: 0.2 },
    { header: 'Thôn, khu; cơ quan, tổ chức', width: 0.19 },
    { header: 'Lĩnh vực', width: 0.14 },
    { header: 'Nội dung', width: 0.28 },
    { header: 'Hình thức', width: 0.11, align: 'center' },
  ] as const;
  const rows = speakers.map((speaker, index) => [
    String(speaker.order ?? index + 1),
    [speaker.address, speaker.name].filter(Boolean).join(' '),
    upperFirst([placeInText(speaker.village), speaker.organisation].filter(Boolean).join('; ')),
    speaker.field || (fields.get(speaker.petition ?? '') ?? ''),
    `${withoutPersonalNumbers(speaker.content)}\n(${speaker.petition ?? speaker.code})`,
    speaker.form ?? '',
  ]);
  return {
    ...underLetterhead(input, letterhead),
    type: 'DANH SÁCH',
    subject: `Đăng ký phát biểu tại cuộc tiếp xúc, đối thoại với ${heldWith(session, input.unit)}`,
    body: [
      ...(rows.length > 0 ? [{ block: 'table', columns, rows } as const] : []),
      paragraph(`Danh sách gồm ${countText(rows.length)} người đăng ký, theo thứ tự đăng ký`),
    ],
  };
}

/** Registered speakers in their order; whose petition turned out to be a khiếu nại or tố cáo is left out. */
export function speakersOf(input: DocumentInput, session: Session): readonly Registration[] {
  const apart = new Set(input.petitions.filter((petition) => !mayBePrinted(petition)).map(({ code }) => code));
  return input.registrations
    .filter((each) => each.session === session.code && !(each.petition !== null && apart.has(each.petition)))
    .sort(
      (one, other) =>
        (one.order ?? Number.MAX_SAFE_INTEGER) - (other.order ?? Number.MAX_SAFE_INTEGER) ||
        (one.code < other.code ? -1 : 1),
    );
}
