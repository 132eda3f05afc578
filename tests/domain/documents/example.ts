import type { DocumentInput } from '../../../functions/domain/documents/document-input.ts';
import {
  type Conclusion,
  conclusionSchema,
  type Forward,
  forwardSchema,
  type Registration,
  registrationSchema,
  taskSchema,
} from '../../../functions/domain/records/following.ts';
import { officialSchema } from '../../../functions/domain/records/official.ts';
import { type Petition, petitionSchema } from '../../../functions/domain/records/petition.ts';
import { type Session, sessionSchema } from '../../../functions/domain/records/session.ts';
import { type UnitFile, unitSchema } from '../../../functions/domain/unit.ts';
import { completeUnit } from '../../../functions/domain/unit-defaults.ts';

/** A small ward with one session held: what the documents' tests build from. All people are invented. */

const base = (code: string) => ({
  id: code,
  code,
  raw: {},
  createdAt: '2023-10-01T01:00:00Z',
  updatedAt: '2023-10-01T01:00:00Z',
});

const families = {
  'chinh-quyen': {
    issuer: { parent: null, body: 'ỦY BAN NHÂN DÂN PHƯỜNG TÂN DÂN', code: 'UBND', place: 'Tân Dân' },
    signer: { authority: 'TM. ỦY BAN NHÂN DÂN', title: 'CHỦ TỊCH', name: 'Cao Văn Hậu' },
    recipients: ['Ban Dân vận Thị ủy', 'TT HĐND thị xã', 'Ban Thường vụ Đảng ủy', 'Lãnh đạo Khu Kim Đồng', 'Lưu VP'],
  },
  dang: {
    issuer: { parent: 'HUYỆN ỦY VIỆT YÊN', body: 'ĐẢNG ỦY PHƯỜNG TÂN DÂN', code: 'ĐU', place: 'Tân Dân' },
    signer: { authority: 'T/M BAN THƯỜNG VỤ', title: 'BÍ THƯ', name: 'Bùi Văn Thiêm' },
    recipients: ['TT Huyện ủy (b/c)', 'TT ĐU, HĐND, UBND', 'MTTQ, các đoàn thể', 'Lưu VPĐU'],
  },
  mttq: {
    issuer: { parent: null, body: 'ỦY BAN MTTQ VIỆT NAM PHƯỜNG TÂN DÂN', code: 'MTTQ-BTT', place: 'Tân Dân' },
    signer: { authority: 'TM. BAN THƯỜNG TRỰC', title: 'CHỦ TỊCH', name: 'Vũ Thị Sáu' },
    recipients: ['Đảng ủy phường (b/c)', 'UBND phường', 'Lưu: MTTQ'],
  },
} as const;

export type ExampleFamily = keyof typeof families;

export const exampleUnit = (family: ExampleFamily = 'chinh-quyen', more: Partial<UnitFile> = {}) =>
  completeUnit(
    unitSchema.parse({
      id: 'tan-dan-2023',
      name: 'Phường Tân Dân',
      level: 'xa',
      family,
      year: 2023,
      ...structuredClone(families[family]),
      draftingBody: 'Văn phòng HĐND&UBND',
      followingBody: 'Khối Dân vận Đảng ủy',
      higherBody: 'UBND thị xã Kinh Môn',
      ...more,
    }),
  );

export const exampleSession = (more: Partial<Session> = {}): Session =>
  sessionSchema.parse({
    ...base('DT23-01'),
    content: 'Tiếp xúc, đối thoại trực tiếp của đồng chí Chủ tịch UBND phường với nhân dân khu Kim Đồng năm 2023',
    expected: '26/10/2023',
    heldOn: '2023-10-26',
    from: '13:30',
    to: '17:00',
    villages: ['Khu Kim Đồng'],
    venue: 'Nhà văn hóa khu Kim Đồng I phường Tân Dân',
    chairs: ['Chủ tịch UBND phường Cao Văn Hậu'],
    secretary: 'Phạm Thị Bưởi',
    invited: 'Lãnh đạo Ban Dân vận Thị ủy; lãnh đạo Ủy ban MTTQ thị xã; đại diện hộ gia đình khu Kim Đồng',
    delegates: '100',
    delegatesTotal: 100,
    collectUntil: '2023-10-20',
    attended: 96,
    status: 'Đã tổ chức',
    ...more,
  });

export const examplePetition = (number: number, more: Partial<Petition> = {}): Petition =>
  petitionSchema.parse({
    ...base(`YK23-${String(number).padStart(4, '0')}`),
    session: 'DT23-01',
    receivedOn: '2023-10-16',
    name: `Nguyễn Văn ${['An', 'Bình', 'Chung', 'Đức', 'Giang'][number % 5]}`,
    address: 'Ông',
    village: 'Khu Kim Đồng',
    phone: '0912345678',
    content: `Đoạn rãnh thoát nước số ${number} trước nhà văn hóa bị tắc, mưa là ngập, đề nghị nạo vét và làm nắp đậy`,
    field: ['Giao thông - xây dựng', 'Môi trường', 'Đất đai'][number % 3],
    assignee: 'CB23-02',
    replyDue: '2023-11-27',
    status: 'Đang xử lý',
    ...more,
  });

export const exampleConclusion = (number: number, more: Partial<Conclusion> = {}): Conclusion =>
  conclusionSchema.parse({
    ...base(`KL23-${String(number).padStart(4, '0')}`),
    session: 'DT23-01',
    petition: `YK23-${String(number).padStart(4, '0')}`,
    content: `Nạo vét, làm nắp đậy đoạn rãnh số ${number}, bảo đảm thoát nước trước mùa mưa`,
    unit: 'Công chức Địa chính - xây dựng',
    partners: 'HTX dịch vụ nông nghiệp; khu Kim Đồng',
    due: '2023-12-15',
    ...more,
  });

export const exampleForward = (number: number, more: Partial<Forward> = {}): Forward =>
  forwardSchema.parse({
    ...base(`CC23-${String(number).padStart(4, '0')}`),
    petition: `YK23-${String(number).padStart(4, '0')}`,
    receiver: 'UBND thị xã Kinh Môn',
    replyWanted: '2023-12-30',
    ...more,
  });

export const exampleRegistration = (number: number, more: Partial<Registration> = {}): Registration =>
  registrationSchema.parse({
    ...base(`PB23-${String(number).padStart(4, '0')}`),
    session: 'DT23-01',
    name: `Trần Thị ${['Hoa', 'Lan', 'Mai', 'Nga', 'Oanh'][number % 5]}`,
    address: 'Bà',
    village: 'Khu Kim Đồng',
    phone: '0987654321',
    organisation: number % 2 === 0 ? 'Chi hội Phụ nữ' : '',
    field: 'Môi trường',
    content: `Hỏi về việc thu gom rác ở ngõ ${number}`,
    form: 'Phát biểu',
    order: number,
    ...more,
  });

const officials = [
  { code: 'CB23-01', name: 'Cao Văn Hậu', title: 'Chủ tịch UBND phường', role: 'Chủ trì', department: 'UBND phường' },
  { code: 'CB23-02', name: 'Đỗ Văn Tám', title: 'Công chức', role: 'Chuyên môn', department: 'Địa chính - xây dựng' },
  { code: 'CB23-03', name: 'Phạm Thị Bưởi', title: 'Chánh Văn phòng', role: 'Văn phòng', department: 'Văn phòng' },
  { code: 'CB23-04', name: 'Vũ Thị Sáu', title: 'Chủ tịch Ủy ban MTTQ', role: 'MTTQ', department: 'MTTQ' },
].map(({ code, ...official }) =>
  officialSchema.parse({ ...base(code), ...official, email: `${code.toLowerCase()}@example.vn`, phone: '0903000111' }),
);

const workweek = (day: string) => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
};

/** Petitions by number: 1 concluded and assigned, 2 forwarded, 3 answered at the meeting, 4 open, then again. */
export function exampleInput(family: ExampleFamily = 'chinh-quyen', count = 20, more: Partial<DocumentInput> = {}) {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const session = exampleSession();
  const group = (number: number) => number % 4;
  const input: DocumentInput = {
    unit: exampleUnit(family),
    session,
    sessions: [session],
    petitions: numbers.map((number) => examplePetition(number, outcomeOf(group(number)))),
    conclusions: numbers.filter((number) => group(number) === 1).map((number) => exampleConclusion(number)),
    registrations: numbers.slice(0, 12).map((number) => exampleRegistration(number)),
    forwards: numbers.filter((number) => group(number) === 2).map((number) => exampleForward(number)),
    officials,
    tasks: [
      taskSchema.parse({
        ...base('PC23-01'),
        session: 'DT23-01',
        task: 'Chuẩn bị hội trường',
        lead: 'Văn hóa - Xã hội',
      }),
    ],
    document: { number: '', issuedOn: null },
    today: '2023-10-30',
    calendar: { isWorkingDay: workweek, knows: () => true },
    ...more,
  };
  return input;
}

function outcomeOf(group: number): Partial<Petition> {
  switch (group) {
    case 2:
      return { authority: 'Cấp trên', outcome: 'Chuyển cấp trên', status: 'Đã chuyển, chờ trả lời' };
    case 3:
      return {
        outcome: 'Đã trả lời',
        answerForm: 'Tại hội nghị',
        answeredOn: '2023-10-26',
        status: 'Đã trả lời tại hội nghị',
        answer: 'Phường đã ký hợp đồng nạo vét, hoàn thành trước ngày 15/11/2023.',
      };
    case 0:
      return { draft: 'Dự kiến kiểm tra thực địa trong tuần.' };
    default:
      return {};
  }
}
