import { bullets, labelled, paragraph } from './blocks.ts';
import { delegatesText } from './delegates-text.ts';
import { type DocumentInput, sessionTakingPlace } from './document-input.ts';
import { below, heldWith, placesOf, registerUntil, representatives } from './gathering.ts';
import { letterheadOf } from './letterhead.ts';
import type { OfficialDocument } from './official-document.ts';
import { underLetterhead } from './paper-frame.ts';
import { chairsInText } from './people.ts';
import { planTextOf } from './plan-text.ts';
import { dateInWords, inSentence, sessionTime, upperFirst } from './wording.ts';

const kind = 'Thông báo tổ chức';

/** Thông báo tổ chức: what, when, where, who may come and how to register; sent to the villages and posted. */
export function buildAnnouncement(input: DocumentInput): OfficialDocument {
  const session = sessionTakingPlace(input, kind);
  const letterhead = letterheadOf(input.unit, kind);
  const places = placesOf(session, input.unit);
  const whom = heldWith(session, input.unit);
  const around = below[input.unit.level];
  const { contents } = planTextOf(input.unit);
  const office = input.unit.draftingBody;
  const until = registerUntil(session, input.today, dateInWords);
  return {
    ...underLetterhead(input, letterhead),
    type: 'THÔNG BÁO',
    subject: `Tổ chức tiếp xúc, đối thoại với ${whom}`,
    body: [
      paragraph(`${upperFirst(letterhead.body)} thông báo tổ chức cuộc tiếp xúc, đối thoại với ${whom} như sau:`),
      labelled('1. Thời gian', upperFirst(sessionTime(session))),
      labelled('2. Địa điểm', session.venue || '…………………………'),
      labelled('3. Chủ trì', chairsInText(input, session).full),
      labelled(
        '4. Thành phần, đối tượng tham dự',
        [
          inSentence(session.invited) || `nhân dân ${places}`,
          session.delegates ? `số lượng: ${delegatesText(session, input.unit)}` : '',
        ]
          .filter(Boolean)
          .join('; '),
      ),
      ...(contents.length > 0
        ? [paragraph({ text: '5. Nội dung:', bold: true }), bullets(contents)]
        : [labelled('5. Nội dung', session.content || `Nghe và trả lời ý kiến, kiến nghị của nhân dân ${places}`)]),
      paragraph({ text: '6. Đăng ký phát biểu, gửi ý kiến:', bold: true }),
      bullets([
        `Người có ý kiến, kiến nghị đăng ký phát biểu hoặc gửi câu hỏi bằng văn bản về ${office}, hoặc qua ${around.takers}, ${until}; ghi rõ họ tên, địa chỉ, số điện thoại và nội dung.`,
        'Nội dung khiếu nại, tố cáo được tiếp nhận riêng tại nơi tiếp công dân theo quy định của pháp luật.',
      ]),
      paragraph(
        `${upperFirst(letterhead.body)} thông báo để nhân dân biết${representatives(session) === null ? ', tham dự' : ''}; đề nghị Mặt trận Tổ quốc, các đoàn thể, ${around.places} niêm yết và thông báo rộng rãi đến nhân dân`,
      ),
    ],
  };
}
