import { labelled, paragraph } from './blocks.ts';
import type { DocumentInput } from './document-input.ts';
import { heldWith } from './gathering.ts';
import { meetingRules, titledList, usualProgramme } from './invitation.ts';
import { letterheadOf } from './letterhead.ts';
import type { OfficialDocument } from './official-document.ts';
import { underLetterhead } from './paper-frame.ts';
import { chairsInText } from './people.ts';
import { planTextOf } from './plan-text.ts';
import { sessionTime, upperFirst } from './wording.ts';

const kind = 'Chương trình, nội quy';

/** Chương trình, nội quy of the meeting: the programme of the plan, else the usual one. */
export function buildAgenda(input: DocumentInput): OfficialDocument {
  const { session } = input;
  const letterhead = letterheadOf(input.unit, kind);
  const { programme, rules } = planTextOf(input.unit);
  return {
    ...underLetterhead(input, letterhead),
    type: 'CHƯƠNG TRÌNH, NỘI QUY',
    subject: `Cuộc tiếp xúc, đối thoại với ${heldWith(session, input.unit)}`,
    body: [
      labelled('Thời gian', upperFirst(sessionTime(session))),
      ...(session.venue ? [labelled('Địa điểm', session.venue)] : []),
      labelled('Chủ trì', chairsInText(input, session).full),
      ...(session.secretary ? [labelled('Thư ký', session.secretary)] : []),
      ...titledList('I. CHƯƠNG TRÌNH', programme.length > 0 ? programme : usualProgramme),
      ...titledList('II. NỘI QUY', rules.length > 0 ? rules : meetingRules),
      paragraph('Đề nghị đại biểu và nhân dân dự cuộc tiếp xúc, đối thoại thực hiện đúng chương trình, nội quy'),
    ],
  };
}
