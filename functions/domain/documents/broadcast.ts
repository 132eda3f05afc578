import type { Session } from '../records/session.ts';
import { weekdayName } from '../time/day.ts';
import { paragraph } from './blocks.ts';
import { type DocumentInput, sessionTakingPlace } from './document-input.ts';
import { below, heldWith, registerUntil, representatives } from './gathering.ts';
import { letterheadOf } from './letterhead.ts';
import type { OfficialDocument } from './official-document.ts';
import { underLetterhead } from './paper-frame.ts';
import { chairsInText, unknownChair } from './people.ts';
import { parts, timeInWords, upperFirst } from './wording.ts';

const kind = 'Bài đọc loa truyền thanh';

/** What the ear takes begins here, at one minute; what is needed and cut keeps the whole below two. */
const leastWords = 150;

/** Bài đọc loa truyền thanh: 150–250 words, short sentences, no abbreviation, no figure that has to be guessed, no name of a resident. */
export function buildBroadcast(input: DocumentInput): OfficialDocument {
  const session = sessionTakingPlace(input, kind);
  const letterhead = letterheadOf(input.unit, kind);
  return {
    ...underLetterhead(input, letterhead),
    type: 'BÀI ĐỌC TRÊN HỆ THỐNG TRUYỀN THANH',
    subject: `Về cuộc tiếp xúc, đối thoại với ${heldWith(session, input.unit)}`,
    body: broadcastSentences(input, session).map((sentence) => paragraph(sentence)),
  };
}

export const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;

/** Sentences said in any case, then those that fit, in the order of how much a listener needs them. */
export function broadcastSentences(input: DocumentInput, session: Session): readonly string[] {
  const needed = neededSentences(input, session).map((sentence) => ({ sentence, needed: true }));
  const all = [
    ...needed.slice(0, -1),
    ...wishedSentences(input).map((sentence) => ({ sentence, needed: false })),
    ...needed.slice(-1),
  ];
  let words = needed.reduce((sum, { sentence }) => sum + wordsIn(sentence), 0);
  const kept = all.filter(({ sentence, needed: isNeeded }) => {
    if (isNeeded) return true;
    const longer = words + wordsIn(sentence);
    if (words >= leastWords && longer > leastWords + 40) return false;
    words = longer;
    return true;
  });
  return kept.map(({ sentence }) => sentence);
}

function neededSentences(input: DocumentInput, session: Session): readonly string[] {
  const whom = forTheEar(heldWith(session, input.unit), 35);
  const represented = representatives(session);
  const body = forTheEar(letterheadOf(input.unit, kind).body, 20);
  const chairs = forTheEar(chairsInText(input, session).short, 30);
  const place = session.venue ? forTheEar(session.venue, 20) : 'sẽ được thông báo sau';
  const until = registerUntil(session, input.today, (day) => `ngày ${spokenDate(day)}`);
  return [
    'Kính thưa toàn thể nhân dân!',
    `${upperFirst(body)} xin thông báo: sắp tới sẽ tổ chức cuộc tiếp xúc, đối thoại trực tiếp với ${whom}.`,
    `Thời gian: ${spokenTime(session)}. Địa điểm: ${place}.`,
    ...(chairs === unknownChair ? [] : [`Chủ trì cuộc đối thoại là ${chairs}.`]),
    `${represented === null ? 'Mọi người dân đều có thể đến dự.' : `Dự cuộc đối thoại là các đại biểu được mời, trong đó có ${represented}.`} Ai muốn phát biểu, xin đăng ký với ${below[input.unit.level].takers} hoặc ${forTheEar(input.unit.draftingBody, 15)}, ${until}. Khi đăng ký, xin nói rõ họ tên, nơi ở và nội dung.`,
    `Kính mong ${represented === null ? 'nhân dân' : 'các đại biểu'} sắp xếp thời gian đến dự đông đủ, đúng giờ. Xin trân trọng cảm ơn và kính chào!`,
  ];
}

const wishedSentences = ({ unit }: DocumentInput): readonly string[] => [
  'Tại cuộc đối thoại, nhân dân được nghe thông báo tình hình của địa phương, được hỏi, được góp ý và được trả lời trực tiếp về những việc mình quan tâm.',
  `Những ai không đến dự được có thể ghi ý kiến ra giấy, gửi qua ${below[unit.level].takers} để chuyển đến người chủ trì.`,
  'Ý kiến nào chưa trả lời được ngay sẽ được ghi nhận đầy đủ, giao người có trách nhiệm giải quyết và thông báo lại cho người có ý kiến.',
  'Kết luận của cuộc đối thoại sẽ được thông báo công khai để nhân dân cùng theo dõi, giám sát.',
  'Nội dung khiếu nại, tố cáo xin gửi tại nơi tiếp công dân.',
  'Đề nghị các gia đình thông báo cho nhau cùng biết.',
];

const spokenDate = (date: string): string => {
  const { day, month, year } = parts(date);
  return `${day} tháng ${month} năm ${year}`;
};

function spokenTime(session: Session): string {
  const from = timeInWords(session.from).replace(' 00 phút', '').replace(/^0/, '');
  if (!session.heldOn) return `dự kiến ${forTheEar(session.expected || 'sẽ thông báo sau', 20)}`;
  return `${from ? `${from}, ` : ''}${weekdayName(session.heldOn)}, ngày ${spokenDate(session.heldOn)}`;
}

const readOut: readonly (readonly [RegExp, string])[] = [
  [/UBMTTQ/gu, 'Ủy ban Mặt trận Tổ quốc'],
  [/HĐND\s*[&-]\s*UBND/gu, 'Hội đồng nhân dân và Ủy ban nhân dân'],
  [/UBND/gu, 'Ủy ban nhân dân'],
  [/HĐND/gu, 'Hội đồng nhân dân'],
  [/MTTQ/gu, 'Mặt trận Tổ quốc'],
  [/BTV/gu, 'Ban Thường vụ'],
  [/NVH/gu, 'Nhà văn hóa'],
  [/VPĐU/gu, 'Văn phòng Đảng ủy'],
  [/\bVP\b/gu, 'Văn phòng'],
  [/quý\s+IV/giu, 'quý bốn'],
  [/quý\s+III/giu, 'quý ba'],
  [/quý\s+II/giu, 'quý hai'],
  [/quý\s+I(?![IV])/giu, 'quý một'],
  [/([\p{L}\d])\/(\d{4})/gu, '$1 năm $2'],
  [/&/gu, 'và'],
];

/** Abbreviations said in full, and no more than `most` words. */
function forTheEar(text: string, most: number): string {
  const full = readOut.reduce((said, [short, long]) => said.replace(short, long), text);
  return full
    .split(/\s+/)
    .slice(0, most)
    .join(' ')
    .replace(/[,;.\s]+$/u, '');
}
