import { describe, expect, it } from 'vitest';
import { buildMinutes } from '../../../functions/domain/documents/minutes.ts';
import { exampleInput, examplePetition, exampleRegistration } from './example.ts';
import { plainText } from './text.ts';

const sentIn = 'Các ý kiến gửi bằng văn bản hoặc hình thức khác, không phát biểu trực tiếp:';

const petitions = [
  examplePetition(1, { content: 'Rãnh bị tắc' }),
  examplePetition(2, { content: 'Đèn đường hỏng' }),
  examplePetition(3, { content: 'Chợ thiếu chỗ gửi xe' }),
  examplePetition(4, { content: 'Đường ngập', source: 'Hòm thư góp ý' }),
  examplePetition(5, { content: 'Nước yếu', source: 'Phát biểu tại hội nghị' }),
];

/** The first ticked or not, the second came to speak and did not, the third handed a question in. */
const minutes = (spoken: boolean): string[] => {
  const registrations = [
    exampleRegistration(1, { spoken, petition: 'YK23-0001', content: 'Rãnh bị tắc' }),
    exampleRegistration(2, { petition: 'YK23-0002', content: 'Đèn đường hỏng' }),
    exampleRegistration(3, { petition: 'YK23-0003', content: 'Chợ thiếu chỗ gửi xe', form: 'Gửi câu hỏi' }),
  ];
  const lines = plainText(buildMinutes(exampleInput('chinh-quyen', 5, { petitions, registrations }))).split('\n');
  return lines.flatMap((line) => {
    if (line === sentIn) return ['sent in'];
    const [, number, code] = /^(\d+)\. .* \((YK23-\d+)\)$/.exec(line) ?? [];
    return number === undefined ? [] : [`${number} ${code}`];
  });
};

describe('what was answered, in the minutes', () => {
  it('is what was said that day, and of a later answer only that it was to come', () => {
    const answered = (number: number, answeredOn: string, answerForm: 'Tại hội nghị' | 'Bằng văn bản' | null) =>
      examplePetition(number, { answer: `Đáp ${number}`, answeredOn, answerForm, outcome: 'Đã trả lời' });
    const input = exampleInput('chinh-quyen', 0, {
      petitions: [
        answered(1, '2023-10-26', 'Tại hội nghị'),
        answered(2, '2023-11-16', 'Bằng văn bản'),
        answered(3, '2023-11-16', null),
        answered(4, '2023-10-20', 'Bằng văn bản'),
      ],
      registrations: [],
    });
    const lines = plainText(buildMinutes(input)).split('\n');
    expect(lines.filter((line) => line.startsWith('Trả lời: '))).toEqual([
      'Trả lời: Đỗ Văn Tám (Địa chính - xây dựng): Đáp 1',
      'Trả lời: Ghi nhận, trả lời sau hội nghị bằng văn bản.',
      'Trả lời: Ghi nhận, trả lời sau hội nghị.',
      'Trả lời: Đỗ Văn Tám (Địa chính - xây dựng): Đáp 4',
    ]);
  });
});

describe('who spoke, in the minutes', () => {
  it('is who was ticked or is said to have spoken; what was sent in stands apart', () => {
    expect(minutes(true)).toEqual(['1 YK23-0001', '2 YK23-0005', 'sent in', '3 YK23-0003', '4 YK23-0004']);
  });

  it('is everybody while nobody is ticked', () => {
    expect(minutes(false)).toEqual(['1 YK23-0001', '2 YK23-0002', '3 YK23-0003', '4 YK23-0004', '5 YK23-0005']);
  });

  it('nothing sent in: no sentence about it', () => {
    const input = exampleInput('chinh-quyen', 1, {
      petitions: petitions.slice(0, 1),
      registrations: [exampleRegistration(1, { spoken: true, petition: 'YK23-0001' })],
    });
    expect(plainText(buildMinutes(input))).not.toContain(sentIn);
  });
});
