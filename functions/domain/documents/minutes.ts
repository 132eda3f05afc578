import { presentAmong } from '../assign/directory.ts';
import type { Registration } from '../records/following.ts';
import type { Petition } from '../records/petition.ts';
import type { Session } from '../records/session.ts';
import { bullets, heading, labelled, paragraph } from './blocks.ts';
import { delegatesText } from './delegates-text.ts';
import type { DocumentInput } from './document-input.ts';
import { heldWith } from './gathering.ts';
import { letterheadOf } from './letterhead.ts';
import { mattersOf, petitionerOf, petitionsOf } from './matters.ts';
import type { Block, OfficialDocument } from './official-document.ts';
import { underLetterhead } from './paper-frame.ts';
import { chairNamed, chairsInText, nameToSign, officialOf } from './people.ts';
import { speakersOf } from './speakers.ts';
import { countText, dateInFigures, dateInWords, inSentence, placeInText, timeInWords, upperFirst } from './wording.ts';

const kind = 'Biên bản';
const blank = '……………………………………';

/** Biên bản, pre-filled from speakers and answers; the secretary completes it. Chair and secretary sign. */
export function buildMinutes(input: DocumentInput): OfficialDocument {
  const { session } = input;
  const letterhead = letterheadOf(input.unit, kind);
  return {
    ...underLetterhead(input, letterhead),
    type: 'BIÊN BẢN',
    subject: `Cuộc tiếp xúc, đối thoại với ${heldWith(session, input.unit)}`,
    body: [
      ...opening(input, session),
      heading(1, 'I. DIỄN BIẾN'),
      ...proceedings(input, session),
      heading(1, 'II. KẾT LUẬN'),
      ...concluded(input),
      paragraph(
        `Cuộc tiếp xúc, đối thoại kết thúc hồi ${timeInWords(session.to) || '…… giờ …… phút'} cùng ngày. Biên bản đã được thông qua tại cuộc tiếp xúc, đối thoại`,
      ),
    ],
    signatures: [
      { authority: '', titles: ['CHỦ TRÌ'], name: chairNameOf(input, session) },
      { authority: '', titles: ['THƯ KÝ'], name: nameToSign(session.secretary, input.officials) },
    ],
  };
}

function opening(input: DocumentInput, session: Session): Block[] {
  const day = session.heldOn ? dateInWords(session.heldOn) : 'ngày …… tháng …… năm ……';
  const present =
    session.attended !== null
      ? `${countText(session.attended)} người`
      : session.delegates
        ? `…… người (mời ${delegatesText(session, input.unit)})`
        : '…… người';
  return [
    paragraph(
      `Hôm nay, vào hồi ${timeInWords(session.from) || '…… giờ …… phút'}, ${day}, tại ${inSentence(session.venue) || blank}, diễn ra cuộc tiếp xúc, đối thoại với ${heldWith(session, input.unit)}.`,
    ),
    labelled('Thành phần tham dự', session.invited || blank),
    labelled('Số người dự', present),
    labelled('Chủ trì', chairsInText(input, session).full),
    labelled('Thư ký', session.secretary || blank),
  ];
}

function proceedings(input: DocumentInput, session: Session): Block[] {
  const petitions = petitionsOf(input);
  const byCode = new Map(petitions.map((petition) => [petition.code, petition]));
  const registered = speakersOf(input, session);
  const ofSpeaker = (speaker: Registration): Turn => ({
    who: petitionerOf(speaker),
    from: speaker.organisation,
    said: speaker.content,
    petition: byCode.get(speaker.petition ?? ''),
  });
  const own = new Set(registered.map(({ petition }) => petition));
  const unregistered = petitions.filter(({ code }) => !own.has(code));
  // Until somebody is ticked nothing is known of who spoke: the secretary strikes out.
  const ticked = registered.some(({ spoken }) => spoken);
  const spoke = [
    ...registered.filter(({ spoken }) => spoken || !ticked).map(ofSpeaker),
    ...unregistered.filter((petition) => !ticked || saidThere(petition)).map(ofPetition),
  ];
  const sentIn = ticked
    ? [
        ...registered.filter(({ spoken, form }) => !spoken && form === 'Gửi câu hỏi').map(ofSpeaker),
        ...unregistered.filter((petition) => !saidThere(petition)).map(ofPetition),
      ]
    : [];
  return [
    paragraph(
      'Người chủ trì nêu mục đích, yêu cầu, nội dung của cuộc tiếp xúc, đối thoại. Nhân dân phát biểu và được trả lời như sau:',
    ),
    ...turnsText(input, session, spoke, 1),
    ...(sentIn.length > 0
      ? [paragraph('Các ý kiến gửi bằng văn bản hoặc hình thức khác, không phát biểu trực tiếp:')]
      : []),
    ...turnsText(input, session, sentIn, spoke.length + 1),
  ];
}

interface Turn {
  readonly who: string;
  readonly from: string;
  readonly said: string;
  readonly petition: Petition | undefined;
}

const ofPetition = (petition: Petition): Turn => ({
  who: petitionerOf(petition),
  from: '',
  said: petition.content,
  petition,
});

/** `Nguồn` of whoever spoke without having registered: `Phát biểu tại hội nghị`. */
const saidThere = ({ source }: Petition): boolean => /^phát biểu/iu.test(source);

const turnsText = (input: DocumentInput, session: Session, turns: readonly Turn[], first: number): Block[] =>
  turns.flatMap(({ who, from, said, petition }, index) => [
    paragraph(
      { text: `${first + index}. ${upperFirst(who)}${from ? ` (${from})` : ''}: `, bold: true },
      `${said}${petition ? ` (${petition.code})` : ''}`,
    ),
    paragraph({ text: 'Trả lời: ', italic: true }, answerText(input, session, petition)),
  ]);

function answerText(input: DocumentInput, session: Session, petition: Petition | undefined): string {
  if (petition && answeredLater(petition, session)) return saidThen(petition);
  const answer = petition?.answer || petition?.draft || blank;
  const official = officialOf(input, petition?.assignee ?? null);
  return official && answer !== blank
    ? `${official.name} (${official.department || official.title}): ${answer}`
    : answer;
}

/** Minutes made late know answers of later days: nobody heard them at the meeting. */
const answeredLater = ({ answeredOn, answerForm }: Petition, { heldOn }: Session): boolean =>
  heldOn !== null && answeredOn !== null && answeredOn > heldOn && answerForm !== 'Tại hội nghị';

const saidThen = ({ answerForm }: Petition): string =>
  `Ghi nhận, trả lời sau hội nghị${answerForm === 'Bằng văn bản' ? ' bằng văn bản' : ''}.`;

function concluded(input: DocumentInput): Block[] {
  const { assigned } = mattersOf(input);
  if (assigned.length === 0) return [paragraph(`Người chủ trì kết luận: ${blank}`)];
  return [
    paragraph('Người chủ trì kết luận:'),
    bullets(
      assigned.map(({ conclusion }) => {
        const unit = conclusion.unit ? `; giao ${placeInText(conclusion.unit)} thực hiện` : '';
        const partners = conclusion.partners ? `, phối hợp với ${placeInText(conclusion.partners)}` : '';
        const due = conclusion.due ? `, hoàn thành trước ngày ${dateInFigures(conclusion.due)}` : '';
        return `${conclusion.content.replace(/[\s.;]+$/u, '')}${unit}${partners}${due} (${conclusion.code}).`;
      }),
    ),
  ];
}

/** Minutes are signed by a person: the first chair's name where it is known. */
function chairNameOf(input: DocumentInput, session: Session): string {
  const typed = session.chairs[0] ?? '';
  const chair =
    typed === ''
      ? presentAmong(input.officials).find(({ role }) => role === 'Chủ trì')
      : chairNamed(typed, input.officials);
  return chair?.name ?? '';
}
