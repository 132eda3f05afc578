import type { Notice } from '../../records/notice.ts';
import { formatDate } from '../../time/day.ts';
import type { IsoDate } from '../../values.ts';
import { topicText } from './topic-texts.ts';

/** How the mail of a stage speaks to its receiver. */
export interface StageText {
  /** Behind the code in the subject: `Quá hạn trả lời`. */
  readonly subject: string;
  readonly opening: string;
  /** What to do. */
  readonly request: string;
}

/** Why somebody is told again of what he has: the office has marked it. */
export const NOW_URGENT = 'việc đã giao nay được xếp mức độ Khẩn';

/** Why somebody is told again of what was closed. */
export const OPEN_AGAIN = 'việc mức độ Khẩn đã đóng nay mở lại';

/** What to do about a deadline that comes, by the tab whose columns say it. */
const beforeDeadline: Readonly<Record<string, string>> = {
  petitions: 'Nếu không kịp, đề nghị báo người dân rồi ghi “Gia hạn đến” trước khi hết hạn.',
  conclusions: 'Kết luận đã thực hiện xong thì ghi “Kết quả thực hiện”, “Ngày hoàn thành” ở tab Kết luận.',
  complaints:
    'Đơn đã thụ lý thì ghi “Kết quả”, đã giải quyết xong hoặc đã chuyển đúng nơi thì ghi “Ngày kết thúc” ở tab Khiếu nại, tố cáo của Sổ văn phòng.',
};

/** What to do about what is new, by its tab: whoever receives complaints may have petitions, too. */
const whenAssigned: readonly (readonly [kind: string, request: string])[] = [
  ['petitions', 'Đề nghị ghi dự thảo và nội dung trả lời vào đúng dòng trong sổ trước thời hạn.'],
  [
    'complaints',
    'Đơn vừa được chuyển từ Sổ đối thoại sang tab Khiếu nại, tố cáo của Sổ văn phòng: đề nghị xem, thụ lý hoặc chuyển đúng nơi rồi ghi “Kết quả”.',
  ],
];

/** What to do about a text that was written and waits for a word, by the tab whose columns say it. */
const toConfirm: Readonly<Record<string, string>> = {
  petitions: 'Đề nghị kiểm tra, rồi ghi “Kết quả xử lý”, “Hình thức trả lời” và “Ngày trả lời”.',
  conclusions:
    'Đề nghị MTTQ xem kết quả mới ở tab Kết luận: đạt thì chọn “Đạt” ở “Ý kiến giám sát”; chưa đạt thì xóa ô đó, đợi dòng được kiểm tra lại rồi chọn lại “Đề nghị xem lại”.',
};

const confirmed = (kinds: readonly string[], cases: string): Pick<StageText, 'subject' | 'opening'> =>
  kinds.every((kind) => kind === 'conclusions')
    ? { subject: 'Đã có kết quả mới, cần xem lại', opening: `Có ${cases} MTTQ đề nghị xem lại nay có kết quả mới.` }
    : { subject: 'Đã có trả lời, cần xác nhận', opening: `Có ${cases} đã được ghi nội dung trả lời.` };

/**
 * @param own whether it is about the receiver's own work, or comes to him as superior or office
 * @param count of cases
 * @param kinds of cases
 */
export function stageText(
  notice: Pick<Notice, 'stage' | 'topic' | 'step'>,
  own: boolean,
  count: number,
  kinds: readonly string[],
): StageText {
  const cases = `${count} việc`;
  switch (notice.stage) {
    case 'assigned':
      return own
        ? {
            subject: 'Giao xử lý',
            opening: `Đồng chí được giao xử lý ${cases} sau đây.`,
            request: whenAssigned.flatMap(([kind, request]) => (kinds.includes(kind) ? request : [])).join(' '),
          }
        : {
            subject: 'Giao xử lý, chưa báo được người nhận',
            opening: `Có ${cases} đã giao mà thư chưa đến được người xử lý.`,
            request: 'Đề nghị báo trực tiếp cho người xử lý, hoặc giao người khác trong sổ.',
          };
    case 'reminder':
      return {
        subject: 'Sắp đến hạn',
        opening: own ? `Đồng chí có ${cases} sắp đến hạn.` : `Có ${cases} sắp đến hạn mà chưa xong.`,
        request: kinds.flatMap((kind) => beforeDeadline[kind] ?? []).join(' '),
      };
    case 'due-today':
      return {
        subject: 'Hôm nay hết hạn',
        opening: own ? `Hôm nay đồng chí có ${cases} hết hạn.` : `Hôm nay có ${cases} hết hạn mà chưa xong.`,
        request: 'Đề nghị hoàn thành và ghi kết quả vào sổ trong ngày.',
      };
    case 'overdue':
      return own
        ? {
            subject: 'Quá hạn',
            opening: `Đồng chí có ${cases} đã quá hạn.`,
            request: 'Đề nghị xử lý ngay và ghi kết quả vào sổ; nếu vướng mắc, báo lãnh đạo phụ trách.',
          }
        : {
            subject: 'Quá hạn, đề nghị đôn đốc',
            opening: `Có ${cases} đã quá hạn mà trong sổ chưa có kết quả.`,
            request: 'Đề nghị đồng chí đôn đốc người xử lý hoặc giao người khác.',
          };
    case 'answered-to-confirm':
      return {
        ...confirmed(kinds, cases),
        request: kinds.flatMap((kind) => toConfirm[kind] ?? []).join(' '),
      };
    case 'disputed':
      return {
        subject: 'Đề nghị xem lại',
        opening: `MTTQ đề nghị xem lại kết quả của ${cases}.`,
        request:
          'Đề nghị xử lý tiếp và ghi “Kết quả thực hiện” mới ở tab Kết luận; kết luận của một ý kiến thì ghi cả “Nội dung trả lời”, “Ngày trả lời” mới ở dòng ý kiến đó. Việc đã đạt thì MTTQ sửa “Ý kiến giám sát”.',
      };
    case 'session-step':
      return {
        subject: `${topicText(notice.topic).subject}${isLateStep(notice) ? ', đã quá hạn' : ''}`,
        opening: `Việc tổ chức đối thoại có ${cases} sắp đến hạn hoặc đã đến hạn.`,
        request: topicText(notice.topic).request,
      };
    case 'forward-unanswered':
      return {
        subject: 'Nơi nhận chưa trả lời',
        opening: `Có ${cases} đã hoặc cần chuyển cơ quan khác mà chưa có trả lời.`,
        request: 'Đề nghị gửi văn bản đôn đốc, hoặc ghi “Ngày nhận trả lời” nếu đã nhận được.',
      };
    case 'waiting-for-petitioner':
      return {
        subject: 'Chờ người dân bổ sung đã lâu',
        opening: own
          ? `Đồng chí có ${cases} chờ người dân bổ sung đã lâu.`
          : `Có ${cases} chờ người dân bổ sung đã lâu.`,
        request:
          'Đề nghị liên hệ, nhắc người dân; đã bổ sung, hoặc không bổ sung nữa, thì sửa “Kết quả xử lý” để xử lý tiếp. Những ngày chờ không tính vào hạn trả lời.',
      };
    case 'forward-answered':
      return {
        subject: 'Nơi nhận đã trả lời, cần báo người dân',
        opening: `Có ${cases} đã chuyển cơ quan khác nay có trả lời.`,
        request:
          'Đề nghị báo người dân nội dung trả lời, rồi ghi “Ngày báo người dân” ở tab Chuyển cấp trên; có ngày đó việc mới được tính là xong.',
      };
    case 'held-back':
      return {
        subject: 'Có dấu hiệu khiếu nại, tố cáo, cần xem',
        opening: `Có ${cases} có dấu hiệu khiếu nại, tố cáo, đang tạm giữ, chưa gửi cho cán bộ xử lý.`,
        request:
          'Đề nghị xem rồi ghi cột “Loại”: Kiến nghị hoặc Phản ánh thì giao xử lý tiếp; Khiếu nại hoặc Tố cáo thì dòng chuyển về Sổ văn phòng.',
      };
    case 'document-ready':
      return {
        subject: 'Văn bản dự thảo đã lập',
        opening: `Có ${count} văn bản dự thảo chờ đồng chí xem.`,
        request: 'Văn bản chưa có số, ngày và chữ ký; đề nghị xem, sửa nếu cần rồi cho ý kiến.',
      };
    case 'summary':
      return { subject: 'Tổng hợp', opening: '', request: '' };
    default:
      return notice.stage satisfies never;
  }
}

/** Steps are told a number of working days ahead; told with none they are late. Replies are only ever told late. */
const isLateStep = ({ step, topic }: Pick<Notice, 'step' | 'topic'>): boolean => step === 0 && topic !== 'replies';

/** `hạn 25/11/2023`, `quá hạn 3 ngày làm việc (hạn 25/11/2023)`; blank without a deadline. @param late working days. */
export function dueText(due: IsoDate | null, today: IsoDate, late: number): string {
  if (due === null || due === '') return '';
  if (due === today) return `hết hạn hôm nay ${formatDate(due)}`;
  return late > 0 ? `quá hạn ${late} ngày làm việc (hạn ${formatDate(due)})` : `hạn ${formatDate(due)}`;
}
