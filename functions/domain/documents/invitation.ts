import { bullets, centred, heading, labelled, paragraph } from './blocks.ts';
import { type DocumentInput, sessionTakingPlace } from './document-input.ts';
import { heldWith, placesOf, registerUntil } from './gathering.ts';
import { letterheadOf } from './letterhead.ts';
import type { Block, OfficialDocument } from './official-document.ts';
import { underLetterhead } from './paper-frame.ts';
import { chairsInText } from './people.ts';
import { dateInWords, sessionTime, upperFirst } from './wording.ts';

const kind = 'Giấy mời';

/** Giấy mời, and behind it the Phiếu đăng ký phát biểu that goes out with it. */
export function buildInvitation(input: DocumentInput): OfficialDocument {
  const session = sessionTakingPlace(input, kind);
  const letterhead = letterheadOf(input.unit, kind);
  const places = placesOf(session, input.unit);
  const whom = heldWith(session, input.unit);
  const office = input.unit.draftingBody;
  const until = registerUntil(session, input.today, dateInWords);
  return {
    ...underLetterhead(input, letterhead),
    type: 'GIẤY MỜI',
    subject: `Dự cuộc tiếp xúc, đối thoại với ${whom}`,
    body: [
      paragraph(`${upperFirst(letterhead.body)} trân trọng kính mời:`),
      { block: 'form-line', label: 'Ông (bà):' },
      { block: 'form-line', label: 'Chức vụ, địa chỉ:' },
      paragraph(`Dự cuộc tiếp xúc, đối thoại trực tiếp với ${whom}.`),
      labelled('1. Chủ trì', chairsInText(input, session).full),
      labelled('2. Thời gian', upperFirst(sessionTime(session))),
      labelled('3. Địa điểm', session.venue || '…………………………'),
      labelled('4. Nội dung', session.content || `Nghe và trả lời ý kiến, kiến nghị của nhân dân ${places}`),
      paragraph(
        `Ông (bà) có ý kiến phát biểu, câu hỏi xin ghi vào Phiếu đăng ký phát biểu kèm theo và gửi về ${office} ${until}. Rất mong ông (bà) thu xếp thời gian đến dự đúng giờ`,
      ),
    ],
    annex: { orientation: 'portrait', blocks: registrationForm(whom, office, until) },
  };
}

function registrationForm(whom: string, office: string, until: string): readonly Block[] {
  const line = (label: string): Block => ({ block: 'form-line', label });
  return [
    centred({ text: 'PHIẾU ĐĂNG KÝ PHÁT BIỂU', bold: true }),
    centred({ text: `Tại cuộc tiếp xúc, đối thoại với ${whom}`, bold: true }),
    line('1. Họ và tên:'),
    line('2. Địa chỉ (thôn, khu):'),
    line('3. Số điện thoại:'),
    line('4. Cơ quan, tổ chức (nếu có):'),
    line('5. Lĩnh vực:'),
    line('6. Nội dung ý kiến, kiến nghị:'),
    ...Array.from({ length: 8 }, () => line('')),
    paragraph('7. Hình thức (đánh dấu X):    ☐ Phát biểu tại hội nghị        ☐ Gửi câu hỏi'),
    centred({
      text: `Gửi về ${office} ${until}. Không ghi nội dung khiếu nại, tố cáo vào phiếu này.`,
      italic: true,
    }),
    {
      block: 'table',
      borderless: true,
      columns: [
        { header: '', width: 0.45 },
        { header: '', width: 0.55, align: 'center' },
      ],
      rows: [['', '………, ngày …… tháng …… năm ………\nNGƯỜI ĐĂNG KÝ\n(Ký, ghi rõ họ tên)']],
    },
  ];
}

/** Kept beside the form so that both say the same. */
export const meetingRules: readonly string[] = [
  'Đến dự đúng giờ, ngồi đúng vị trí; giữ trật tự, để điện thoại ở chế độ im lặng.',
  'Phát biểu theo thứ tự, nội dung đã đăng ký và theo sự điều hành của người chủ trì; nêu họ tên, địa chỉ trước khi phát biểu.',
  'Phát biểu ngắn gọn, đúng trọng tâm, tinh thần xây dựng; không lợi dụng đối thoại để đưa thông tin không có căn cứ, xúc phạm danh dự, uy tín của tổ chức, cá nhân.',
  'Câu hỏi ngoài nội dung được tiếp nhận và trả lời riêng bằng văn bản.',
  'Nội dung khiếu nại, tố cáo được hướng dẫn gửi đến nơi tiếp công dân theo quy định.',
];

export const usualProgramme: readonly string[] = [
  'Tuyên bố lý do, giới thiệu đại biểu; thông qua chương trình, nội quy; giới thiệu chủ trì, thư ký.',
  'Người chủ trì thông báo mục đích, yêu cầu, nội dung của cuộc đối thoại và tình hình địa phương.',
  'Nhân dân phát biểu ý kiến theo thứ tự đã đăng ký hoặc gửi câu hỏi qua thư ký.',
  'Người chủ trì trả lời hoặc phân công cán bộ, công chức chuyên môn trả lời.',
  'Nhân dân tiếp tục trao đổi; người chủ trì tiếp thu và kết luận.',
];

/** A titled list, as in the agenda. */
export const titledList = (title: string, items: readonly string[]): readonly Block[] => [
  heading(1, title),
  bullets(items),
];
