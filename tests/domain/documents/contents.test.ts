import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildAgenda } from '../../../functions/domain/documents/agenda.ts';
import { buildBrief } from '../../../functions/domain/documents/brief.ts';
import { broadcastSentences, buildBroadcast, wordsIn } from '../../../functions/domain/documents/broadcast.ts';
import { buildChaseLetter } from '../../../functions/domain/documents/chase-letter.ts';
import { buildConclusionNotice } from '../../../functions/domain/documents/conclusion-notice.ts';
import { DocumentImpossible } from '../../../functions/domain/documents/document-input.ts';
import { draftsOf, isLetter } from '../../../functions/domain/documents/drafts.ts';
import { buildInvitation } from '../../../functions/domain/documents/invitation.ts';
import { buildMinutes } from '../../../functions/domain/documents/minutes.ts';
import { buildPlan } from '../../../functions/domain/documents/plan.ts';
import { buildResultReport } from '../../../functions/domain/documents/result-report.ts';
import { buildSpeakerList } from '../../../functions/domain/documents/speakers.ts';
import { buildSupervisionReport } from '../../../functions/domain/documents/supervision-report.ts';
import { petitionStatus } from '../../../functions/domain/lifecycle/petition-facts.ts';
import { petitionStatusText } from '../../../functions/domain/lifecycle/petition-text.ts';
import type { Forward } from '../../../functions/domain/records/following.ts';
import type { Petition } from '../../../functions/domain/records/petition.ts';
import { documentKinds } from '../../../sheets-templates/choices.ts';
import {
  exampleConclusion,
  exampleForward,
  exampleInput,
  examplePetition,
  exampleRegistration,
  exampleSession,
  exampleUnit,
} from './example.ts';
import { paperOf, papersOf, plainText, tables } from './text.ts';

const says = (document: Parameters<typeof plainText>[0]) => plainText(document).replace(/\s+/g, ' ');

/** Posted in the villages, read out, or sent to everyone. */
const publicKinds = ['Thông báo tổ chức', 'Bài đọc loa truyền thanh', 'Giấy mời', 'Thông báo kết luận'] as const;

describe('what a paper never carries', () => {
  const secret = 'Ông trưởng thôn nhận tiền của dân';
  const withComplaints = exampleInput('chinh-quyen', 4, {
    petitions: [
      examplePetition(1, { outcome: 'Đã trả lời', answer: 'Đã làm xong.' }),
      examplePetition(2, { kind: 'Tố cáo', content: secret, answer: 'x' }),
      examplePetition(3, { kind: 'Khiếu nại', content: secret, answer: 'x' }),
      examplePetition(4, { heldBack: true, content: secret, answer: 'x' }),
    ],
    conclusions: [1, 2, 3, 4].map((number) => exampleConclusion(number, { content: number === 1 ? 'Làm' : secret })),
    registrations: [1, 2].map((number) =>
      exampleRegistration(number, { petition: `YK23-000${number}`, content: number === 1 ? 'Hỏi' : secret }),
    ),
    forwards: [exampleForward(1), exampleForward(2)],
    today: '2024-03-01',
  });

  it.each(documentKinds)('%s: khiếu nại, tố cáo and what is suspected to be one', (kind) => {
    expect(papersOf(kind, withComplaints).map(says).join('\n')).not.toContain(secret);
  });

  it('a letter to the person who made a tố cáo', () => {
    const petitions = [examplePetition(2, { kind: 'Tố cáo', answer: 'x' })];
    expect(() => papersOf('Trả lời kiến nghị', { ...withComplaints, petitions })).toThrow(DocumentImpossible);
  });

  it.each(documentKinds)('%s: a phone number', (kind) => {
    const content = 'Rãnh tắc, gọi tôi 0912 345 678 hoặc +84.987.654.321';
    const input = exampleInput('chinh-quyen', 8, { today: '2023-12-20' });
    const petitions = input.petitions.map((petition) => ({ ...petition, content }));
    const text = papersOf(kind, { ...input, petitions })
      .map(says)
      .join('\n');
    const own = publicKinds.some((each) => each === kind);
    if (own) expect(text).not.toMatch(/912 ?345|987\.654/);
    expect(text).not.toContain('0912345678');
    expect(text).not.toContain('0903000111');
  });

  it.each(publicKinds)('%s: the name of a resident', (kind) => {
    expect(says(paperOf(kind, exampleInput()))).not.toContain('Nguyễn Văn');
  });

  it('the conclusions that are posted: a number or the petitioner beside who keeps the promise', () => {
    const beside = 'Tổ tự quản (0912 345 678, cùng ông Nguyễn Văn Bình)';
    const notice = buildConclusionNotice(
      exampleInput('chinh-quyen', 2, {
        petitions: [examplePetition(1), examplePetition(6)],
        conclusions: [exampleConclusion(1, { unit: beside, partners: beside })],
        forwards: [exampleForward(6, { receiver: beside })],
      }),
    );
    expect(says(notice)).not.toMatch(/345|Nguyễn Văn Bình/);
    expect(says(notice).match(/Tổ tự quản/g)).toHaveLength(4);
  });

  it.each(documentKinds)('%s: “đã ký”', (kind) => {
    expect(says(paperOf(kind, exampleInput('dang', 8, { today: '2023-12-20' })))).not.toMatch(/đã ký\)/iu);
  });
});

describe('Thông báo kết luận', () => {
  it('tells the session, the counts, the matters of each group, who follows and who receives it', () => {
    const text = says(buildConclusionNotice(exampleInput('chinh-quyen', 20)));
    for (const part of [
      'Từ 13 giờ 30 phút đến 17 giờ 00 phút, ngày 26 tháng 10 năm 2023 (thứ Năm), tại Nhà văn hóa khu Kim Đồng I',
      'đồng chí Cao Văn Hậu - Chủ tịch UBND phường chủ trì',
      'Tham dự có 96 đại biểu và nhân dân',
      'tiếp nhận 20 ý kiến, kiến nghị',
      '05 ý kiến đã được trả lời, giải quyết; 05 ý kiến được giao cơ quan, đơn vị thực hiện; 05 ý kiến được chuyển cấp trên',
      '05 ý kiến tiếp tục được xem xét, trả lời',
      'Đất đai (07), Môi trường (07), Giao thông - xây dựng (06)',
      'Công chức Địa chính - xây dựng | HTX dịch vụ nông nghiệp; khu Kim Đồng | 15/12/2023',
      'UBND thị xã Kinh Môn | 30/12/2023',
      'Khối Dân vận Đảng ủy theo dõi, đôn đốc',
      'Lãnh đạo Khu Kim Đồng',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('puts every opinion into exactly one group, so that the counts add up', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), (count) => {
        const rows = tables(buildConclusionNotice(exampleInput('chinh-quyen', count))).flatMap((table) => table.rows);
        const codes = rows.flatMap((row) => row.join(' ').match(/YK23-\d{4}/g) ?? []);
        expect(codes).toHaveLength(count);
        expect(new Set(codes).size).toBe(count);
      }),
    );
  });

  it('leaves out what was withdrawn or is counted with another, and other sessions', () => {
    const petitions = [
      examplePetition(1, { outcome: 'Rút' }),
      examplePetition(2, { outcome: 'Trùng', status: 'Trùng' }),
      examplePetition(3, { session: 'DT23-02' }),
      examplePetition(4),
    ];
    const text = says(
      buildConclusionNotice(exampleInput('chinh-quyen', 4, { petitions, conclusions: [], forwards: [] })),
    );
    expect(text).toContain('tiếp nhận 01 ý kiến');
    expect(text).not.toMatch(/YK23-000[123]/);
  });

  it('tells of a repeat that is work again, as Tổng hợp counts it: what it repeats was withdrawn', () => {
    const petitions = [
      examplePetition(1, { outcome: 'Rút', status: 'Rút' }),
      examplePetition(2, { outcome: 'Trùng', duplicateOf: 'YK23-0001', status: 'Đã giao' }),
    ];
    const input = exampleInput('chinh-quyen', 2, { petitions, conclusions: [], forwards: [] });
    for (const paper of [buildConclusionNotice(input), buildResultReport(input)])
      expect(says(paper)).toMatch(/tiếp nhận:? 01 ý kiến.*YK23-0002/i);
  });

  it('does not name in an answer or a promise whom it does not name beside them', () => {
    const petitioner = { name: 'Đỗ Thị Nhài', address: 'Bà' };
    const settled = { outcome: 'Đã trả lời', status: 'Đã trả lời tại hội nghị' } as const;
    const petitions = [
      examplePetition(1, { ...petitioner, ...settled, content: 'Nhà bà Nhài bị dột', answer: 'Đã đến hộ bà Nhài.' }),
      examplePetition(2, petitioner),
    ];
    const conclusions = [exampleConclusion(2, { content: 'Hỗ trợ bà Đỗ Thị Nhài xóa nhà tạm' })];
    const text = says(buildConclusionNotice(exampleInput('chinh-quyen', 0, { petitions, conclusions })));
    expect(text).not.toContain('Nhài');
    expect(text).toContain('Đã đến hộ người kiến nghị.');
    expect(text).toContain('Hỗ trợ người kiến nghị xóa nhà tạm');
  });

  it('names a group that petitions for itself', () => {
    const petitions = [examplePetition(1, { name: 'Nhân dân thôn Râm', address: '', village: 'Thôn Râm' })];
    const text = says(buildConclusionNotice(exampleInput('chinh-quyen', 1, { petitions, conclusions: [] })));
    expect(text).toContain('Nhân dân thôn Râm');
  });

  it.each([
    ['Tập thể 12 hộ (đại diện: ông Nguyễn Văn Nhài)', '', 'Tập thể 12 hộ, thôn Râm'],
    ['Tập thể Đỗ Thị Nhài, Trần Văn Bình', '', 'Công dân thôn Râm'],
    ['Cử tri Đỗ Thị Nhài', '', 'Công dân thôn Râm'],
    ['Đỗ Thị Nhài (chi hội trưởng)', 'Bà', 'Công dân thôn Râm'],
    ['Nhài', 'Bà', 'Công dân thôn Râm'],
  ])('does not name who speaks for %s, nor in the text of the matter', (name, address, shown) => {
    const content = 'Đường vào nhà bà Nhài hỏng';
    const petitions = [examplePetition(1, { name, address, village: 'Thôn Râm', content })];
    const text = says(buildConclusionNotice(exampleInput('chinh-quyen', 1, { petitions, conclusions: [] })));
    expect(text).toContain(shown);
    expect(text).not.toContain('Nhài');
  });

  it('leaves room for what an opinion was about where nobody typed it', () => {
    const petitions = [examplePetition(1, { content: '' })];
    const [table] = tables(buildConclusionNotice(exampleInput('chinh-quyen', 1, { petitions, conclusions: [] })));
    expect(table?.rows[0]?.[1]).toMatch(/^…+\n/);
  });

  it('is made even when nobody said anything', () => {
    const text = says(buildConclusionNotice(exampleInput('dang', 0)));
    expect(text).toContain('tiếp nhận 00 ý kiến');
    expect(text).toContain('không có ý kiến, kiến nghị cần kết luận');
  });

  it('names both chairs of a session with two', () => {
    const session = exampleSession({ chairs: ['Bí thư Đảng ủy Bùi Văn Thiêm', 'Cao Văn Hậu'] });
    const text = says(buildConclusionNotice(exampleInput('dang', 4, { session })));
    expect(text).toContain('đồng chí Bí thư Đảng ủy Bùi Văn Thiêm và đồng chí Cao Văn Hậu - Chủ tịch UBND phường');
  });
});

describe('Thông báo kết luận over several sessions', () => {
  const old = exampleSession({ id: 'DT23-00', code: 'DT23-00', heldOn: '2023-06-20' });

  it('has what was concluded about an opinion of an earlier session, and counts it apart', () => {
    const input = exampleInput('chinh-quyen', 0, {
      sessions: [old, exampleSession()],
      petitions: [examplePetition(1), examplePetition(2, { session: 'DT23-00' })],
      conclusions: [exampleConclusion(1), exampleConclusion(2, { content: 'Xây lại cầu Đồng Lau' })],
    });
    const text = says(buildConclusionNotice(input));
    expect(text).toContain('Xây lại cầu Đồng Lau');
    expect(text).toContain('tiếp nhận 01 ý kiến, kiến nghị, trong đó: 01 ý kiến được giao');
    expect(text).toContain('Ngoài ra có 01 nội dung kết luận về ý kiến của cuộc trước.');
  });

  it('counts an opinion once, however many conclusions it has', () => {
    const input = exampleInput('chinh-quyen', 0, {
      petitions: [examplePetition(1), examplePetition(2)],
      conclusions: [exampleConclusion(1), exampleConclusion(1, { code: 'KL23-0009', content: 'Làm nắp cống' })],
    });
    const text = says(buildConclusionNotice(input));
    expect(text).toContain('02 ý kiến, kiến nghị, trong đó: 01 ý kiến được giao');
    expect(text).toContain('; 01 ý kiến tiếp tục được xem xét');
    expect(text).toContain('Làm nắp cống');
  });
});

describe('a session of which little is known yet', () => {
  const session = exampleSession({ chairs: [], venue: '', invited: '', secretary: '' });
  const input = { ...exampleInput('chinh-quyen', 2, { session }), officials: [] };

  const papers = documentKinds.filter((kind) => !isLetter(kind));

  it.each(papers)('leaves room for the chair in %s, who is nowhere the chair who chairs', (kind) => {
    expect(says(paperOf(kind, input))).not.toMatch(
      /chủ trì(?: cuộc đối thoại là|:)? người chủ trì|người chủ trì chủ trì/iu,
    );
  });

  it('is read out without them, and no place is announced twice', () => {
    const text = says(buildBroadcast(input));
    expect(text).toContain('Địa điểm: sẽ được thông báo sau.');
    expect(text).not.toContain('Chủ trì cuộc đối thoại là');
  });

  it('is for the people of its villages', () => {
    const text = says(paperOf('Thông báo tổ chức', input));
    expect(text).toContain('Thành phần, đối tượng tham dự: nhân dân khu Kim Đồng; số lượng: 100 đại biểu');
  });
});

describe('a session that does not take place', () => {
  const calling = ['Thông báo tổ chức', 'Giấy mời', 'Bài đọc loa truyền thanh', 'Thông báo kết luận'] as const;

  it.each(calling)('has no %s: the office reads what to do', (kind) => {
    const session = exampleSession({ postponed: 'Hoãn', status: 'Hoãn' });
    const build = () => paperOf(kind, exampleInput('chinh-quyen', 2, { session }));
    expect(build).toThrow(DocumentImpossible);
    expect(build).toThrow(/cuộc DT23-01 đang ghi “Hoãn”.*xóa ô Hoãn, hủy/);
  });

  it('or has no day yet, is concluded by no notice', () => {
    const session = exampleSession({ heldOn: null, expected: 'Quý IV/2025' });
    const input = exampleInput('chinh-quyen', 2, { session });
    expect(() => buildConclusionNotice(input)).toThrow(/chưa có Ngày tổ chức/);
    expect(says(buildBroadcast(input))).toContain('dự kiến quý bốn năm 2025');
  });
});

describe('delegates by village', () => {
  const session = exampleSession({
    delegates: 'Tuyết Diêm 1 70; Tuyết Diêm 2 60',
    delegatesTotal: 130,
    attended: null,
  });
  const input = exampleInput('chinh-quyen', 2, { session });

  it.each(['Kế hoạch', 'Thông báo tổ chức', 'Biên bản', 'Thông báo kết luận'] as const)(
    'are added up in %s',
    (kind) => {
      expect(says(paperOf(kind, input))).toContain('130 đại biểu, gồm Tuyết Diêm 1: 70; Tuyết Diêm 2: 60');
    },
  );

  it('are those of the villages as Danh mục names them, of others as typed', () => {
    const villages = [
      { name: 'Tổ dân phố 3', aliases: ['TDP 3'] },
      { name: 'Thôn Nguộn', aliases: [] },
    ];
    const of = (delegates: string) => {
      const typed = { unit: exampleUnit('chinh-quyen', { villages }), session: exampleSession({ delegates }) };
      return says(paperOf('Thông báo tổ chức', { ...input, ...typed }));
    };
    expect(of('TDP 3: 20, Nguon (60), Hội CCB 15')).toContain(
      '95 đại biểu, gồm tổ dân phố 3: 20; thôn Nguộn: 60; Hội CCB: 15',
    );
    expect(of('đội 1 thôn Nguộn 20; đội 2 thôn Nguộn 15')).toContain('gồm đội 1 thôn Nguộn: 20; đội 2 thôn Nguộn: 15');
  });

  it('stay as typed where they are households', () => {
    const households = { ...input, session: exampleSession({ delegates: '100 hộ' }) };
    expect(says(paperOf('Thông báo tổ chức', households))).toContain('số lượng: 100 hộ');
  });
});

it('a place and guests typed with marks and in lines are read as one sentence', () => {
  const session = exampleSession({
    venue: 'Nhà văn hóa khu.',
    invited: '- Đại diện hộ;\n- Các tổ trưởng.',
    attended: 40,
  });
  const input = exampleInput('chinh-quyen', 2, { session });
  expect(says(buildConclusionNotice(input))).toContain('tại Nhà văn hóa khu, đồng chí');
  expect(says(buildConclusionNotice(input))).toContain('Cùng dự có: Đại diện hộ; Các tổ trưởng. Tham dự có 40');
  expect(says(paperOf('Thông báo tổ chức', input))).toContain('Các tổ trưởng; số lượng');
  expect(says(buildMinutes(input))).toContain('tại Nhà văn hóa khu, diễn ra');
});

describe('an hour without its end', () => {
  it('is that from which the session goes', () => {
    const session = exampleSession({ to: '' });
    expect(says(buildConclusionNotice(exampleInput('chinh-quyen', 1, { session })))).toContain(
      'Từ 13 giờ 30 phút, ngày 26 tháng 10 năm 2023 (thứ Năm), tại',
    );
  });
});

describe('when an opinion came, in the letter that answers it', () => {
  it.each([
    [
      '2023-10-16',
      'của ông Nguyễn Văn Bình ngày 16 tháng 10 năm 2023, gửi đến cuộc tiếp xúc, đối thoại với nhân dân khu',
    ],
    ['2023-10-26', 'của ông Nguyễn Văn Bình tại cuộc tiếp xúc, đối thoại với nhân dân khu Kim Đồng ngày 26 tháng 10'],
    [null, 'của ông Nguyễn Văn Bình tại cuộc tiếp xúc, đối thoại với nhân dân khu Kim Đồng ngày 26 tháng 10'],
    ['2023-10-30', 'của ông Nguyễn Văn Bình ngày 30 tháng 10 năm 2023, sau cuộc tiếp xúc, đối thoại'],
  ])('%s', (receivedOn, written) => {
    const petition = examplePetition(1, { receivedOn, answer: 'Đã sửa.' });
    const input = exampleInput('chinh-quyen', 1, { petitions: [petition] });
    expect(says(paperOf('Trả lời kiến nghị', input))).toContain(written);
  });
});

describe('an opinion outside the subject, not answered yet', () => {
  const apart = { outcome: 'Ngoài nội dung, trả lời riêng', status: 'Chuyển tiếp công dân' } as const;
  const input = exampleInput('chinh-quyen', 3, {
    petitions: [examplePetition(1), examplePetition(2, apart), examplePetition(3)],
    conclusions: [exampleConclusion(1)],
    forwards: [],
  });

  it('stands in a group of its own in the notice, with who answers it and until when', () => {
    const text = says(buildConclusionNotice(input));
    expect(text).toContain('tiếp nhận 03 ý kiến, kiến nghị, trong đó: 01 ý kiến được giao cơ quan, đơn vị thực hiện');
    expect(text).toContain('; 01 ý kiến ngoài nội dung đối thoại, được trả lời riêng.');
    expect(text).toMatch(/3\. Những ý kiến ngoài nội dung đối thoại, trả lời riêng.*YK23-0002 .*27\/11\/2023/);
    expect(text).toContain('trả lời những ý kiến còn lại đúng thời hạn');
  });

  it('is counted as work in the report, and late like any other', () => {
    const text = says(buildResultReport({ ...input, today: '2023-12-04' }));
    expect(text).toContain('Tiếp nhận: 03 ý kiến');
    expect(text).toContain('Đang giải quyết: 03, trong đó quá hạn 03, ngoài nội dung, trả lời riêng 01.');
    expect(text).toContain('Chuyển tiếp công dân, quá hạn');
    expect(says(buildChaseLetter({ ...input, today: '2023-12-04' }))).toContain('YK23-0002');
  });

  it('is told to the chair before the meeting, and again before the next one', () => {
    const text = says(buildBrief(input));
    expect(text).toContain('Tổng số ý kiến, kiến nghị: 03');
    expect(text).toContain('ngoài nội dung, trả lời riêng 01');
    expect(text).toMatch(/YK23-0002\) .*Trả lời riêng/);
    const next = exampleSession({ id: 'DT23-02', code: 'DT23-02', heldOn: '2023-12-05' });
    expect(says(buildBrief({ ...input, sessions: [exampleSession(), next], session: next }))).toContain('YK23-0002');
  });

  it('and what was promised about it is in the supervision report', () => {
    expect(says(buildSupervisionReport({ ...input, conclusions: [exampleConclusion(2)] }))).toContain('KL23-0002');
  });

  it('is answered by a letter as soon as the answer is written', () => {
    const petitions = [examplePetition(2, { ...apart, answer: 'Đề nghị làm đơn.' })];
    expect(draftsOf('Trả lời kiến nghị', { ...input, petitions }).map(({ about }) => about)).toEqual(['YK23-0002']);
  });
});

describe('people whose names begin like a body', () => {
  const named = (name: string, address = '') =>
    exampleInput('chinh-quyen', 0, {
      petitions: [examplePetition(1, { name, address, answer: 'Đã sửa.', answerForm: 'Bằng văn bản' })],
      conclusions: [],
    });

  const letterOf = (input: ReturnType<typeof named>) => paperOf('Trả lời kiến nghị', input);

  it.each([
    ['Đoàn Văn Hậu', 'Ông'],
    ['Đoàn Văn Hậu', ''],
    ['Hội Thị Lan', ''],
  ])('%s (%s) is not named in what is posted, and is addressed as a person', (name, address) => {
    expect(says(buildConclusionNotice(named(name, address)))).not.toContain(name);
    const letter = says(letterOf(named(name, address)));
    expect(letter).toContain(`của ${address === '' ? 'ông (bà)' : 'ông'} ${name}`);
  });

  it.each(['Đoàn thanh niên phường', 'MTTQ khu Kim Đồng', 'Nhân dân khu Kim Đồng'])('%s is named', (name) => {
    expect(says(buildConclusionNotice(named(name)))).toContain(name);
  });

  it.each([
    ['MTTQ khu Kim Đồng', 'MTTQ khu Kim Đồng'],
    ['Hội Người cao tuổi khu Kim Đồng', 'Hội Người cao tuổi khu Kim Đồng'],
    ['Nhân dân khu Kim Đồng', 'nhân dân khu Kim Đồng'],
  ])('%s stands in a sentence as %s', (name, written) => {
    const input = { ...named(name), forwards: [exampleForward(1)] };
    expect(says(letterOf(input))).toContain(`của ${written}`);
    expect(says(paperOf('Công văn kiến nghị cấp trên', input))).toContain(
      `đề nghị giải quyết ý kiến, kiến nghị của ${written}`,
    );
  });
});

describe('Bài đọc loa truyền thanh', () => {
  const long = fc
    .array(fc.constantFrom('Hội', 'UBND', 'xã', 'khu', 'Đồng', 'và'), { maxLength: 90 })
    .map((words) => words.join(' '));

  it('has 150 to 250 words, whatever the session', () => {
    fc.assert(
      fc.property(long, long, long, fc.boolean(), (venue, village, chair, known) => {
        const session = exampleSession({
          venue,
          villages: village === '' ? [] : [village],
          chairs: [chair],
          heldOn: known ? '2023-10-26' : null,
          collectUntil: known ? '2023-10-20' : null,
        });
        const words = wordsIn(broadcastSentences(exampleInput('chinh-quyen', 1, { session }), session).join(' '));
        expect(words).toBeGreaterThanOrEqual(150);
        expect(words).toBeLessThanOrEqual(250);
      }),
    );
  });

  it('is written to be heard: no abbreviation, dates and hours in words', () => {
    const document = buildBroadcast(exampleInput('chinh-quyen', 20, { today: '2023-10-18' }));
    const body = document.body.flatMap((block) =>
      block.block === 'paragraph' ? block.runs.map(({ text }) => text) : [],
    );
    const text = body.join(' ');
    expect(text).toContain('13 giờ 30 phút, thứ Năm, ngày 26 tháng 10 năm 2023');
    expect(text).toContain('chậm nhất ngày 20 tháng 10 năm 2023');
    expect(text).not.toMatch(/UBND|HĐND|MTTQ|\d\/\d|&/);
  });
});

describe('Kế hoạch', () => {
  const second = exampleSession({ code: 'DT23-02', id: 'DT23-02', villages: ['Khu Bích Nhôi'], heldOn: '2023-12-05' });
  const sessions = [exampleSession(), second];

  it('is that of the row for a unit without a plan of its own', () => {
    const text = says(buildPlan(exampleInput('chinh-quyen', 0, { sessions, session: second })));
    expect(text).toContain('Tổ chức tiếp xúc, đối thoại với nhân dân khu Bích Nhôi năm 2023');
    expect(text).not.toContain('ngày 26 tháng 10');
  });

  it('is that of the year for a unit that wrote one, and leaves out what was cancelled', () => {
    const unit = exampleUnit('chinh-quyen', { plan: { purposes: ['Nghe dân.'] } as never });
    const cancelled = exampleSession({ code: 'DT23-03', villages: ['Khu Hoàng'], postponed: 'Hủy' });
    const input = exampleInput('chinh-quyen', 0, { unit, sessions: [...sessions, cancelled], session: second });
    const text = says(buildPlan(input));
    expect(text).toContain('khu Kim Đồng');
    expect(text).toContain('02 cuộc');
    expect(text).not.toContain('khu Hoàng');
  });
});

describe('Giấy mời, chương trình, danh sách', () => {
  it('sends the form to register along with the invitation', () => {
    const { annex } = buildInvitation(exampleInput());
    const labels = (annex?.blocks ?? []).flatMap((block) => (block.block === 'form-line' ? [block.label] : []));
    for (const label of ['Họ và tên', 'Địa chỉ', 'Số điện thoại', 'Cơ quan, tổ chức', 'Lĩnh vực', 'Nội dung']) {
      expect(labels.some((each) => each.includes(label))).toBe(true);
    }
  });

  it('takes programme and rules from the plan of the unit', () => {
    const plan = { programme: ['Chào cờ.'], rules: ['Không hút thuốc.'] };
    const unit = exampleUnit('chinh-quyen', { plan: plan as never });
    expect(says(buildAgenda(exampleInput('chinh-quyen', 1, { unit })))).toMatch(/Chào cờ\..*Không hút thuốc\./);
  });

  it('lists the speakers in the registered order, walk-ups last', () => {
    const registrations = [
      exampleRegistration(1, { order: null }),
      exampleRegistration(2, { order: 2 }),
      exampleRegistration(3, { order: 1 }),
      exampleRegistration(4, { session: 'DT23-02' }),
    ];
    const [table] = tables(buildSpeakerList(exampleInput('chinh-quyen', 1, { registrations })));
    expect(table?.rows.map((row) => row[4]?.match(/PB23-\d+/)?.[0])).toEqual(['PB23-0003', 'PB23-0002', 'PB23-0001']);
    const own = exampleRegistration(5, { field: '', petition: 'YK23-0001', organisation: '' });
    const [list] = tables(buildSpeakerList(exampleInput('chinh-quyen', 1, { registrations: [own] })));
    expect(list?.rows[0]?.slice(2, 4)).toEqual(['Khu Kim Đồng', 'Môi trường']);
  });
});

describe('Tổng hợp ý kiến', () => {
  it('begins with what was promised before, then goes by field with drafts and repeats', () => {
    const input = exampleInput('chinh-quyen', 8);
    const old = exampleConclusion(99, {
      session: 'DT22-01',
      petition: null,
      content: 'Sửa cống Chợ',
      due: '2023-06-30',
    });
    const petitions = input.petitions.map((petition, index) =>
      index === 0 ? { ...petition, similarTo: { code: 'YK22-0012', score: 0.86 }, urgency: 'Khẩn' as const } : petition,
    );
    const text = says(buildBrief({ ...input, petitions, conclusions: [...input.conclusions, old] }));
    expect(text.indexOf('Sửa cống Chợ')).toBeLessThan(text.indexOf('Ý kiến, kiến nghị theo lĩnh vực'));
    expect(text).toContain('Chưa thực hiện, quá hạn');
    const again = { ...old, status: 'Đề nghị xem lại' as const, redone: true };
    expect(says(buildBrief({ ...input, petitions, conclusions: [again] }))).not.toContain('xem lại, quá hạn');
    expect(text).toContain('Có thể trùng YK22-0012 (86 %)');
    expect(text).toContain('đã có dự thảo trả lời 04 (50 %); khẩn 01; có thể trùng 01');
    expect(text).toMatch(/Đất đai \(03 ý kiến, sẵn sàng \d+\)/);
  });

  it('says of an old promise what the sheet says: what waits is not late, what is settled is no promise', () => {
    const of = { session: 'DT22-01', replyDue: '2023-06-30' };
    const petitions = [
      examplePetition(1, of),
      examplePetition(2, { ...of, outcome: 'Chờ người dân bổ sung' }),
      examplePetition(3, { ...of, closedBy: 'KL22-0003', status: 'Đã giải quyết xong' }),
    ];
    const conclusions = [exampleConclusion(4, { session: 'DT22-01', due: '2023-06-30', status: 'Hoàn thành' })];
    const brief = buildBrief(exampleInput('chinh-quyen', 0, { petitions, conclusions }));
    const rows = tables(brief).find(({ columns }) => columns.some(({ header }) => header === 'Tình trạng'))?.rows ?? [];
    expect(rows.map((row) => [/YK\d+-\d+|KL\d+-\d+/.exec(row[1] ?? '')?.[0], row[4]])).toEqual([
      ['YK23-0001', 'Đang xử lý, quá hạn'],
      ['YK23-0002', 'Đang xử lý'],
    ]);
  });

  it.each<[string, Partial<Petition>]>([
    ['a person has called tố cáo since', { kind: 'Tố cáo' }],
    ['a person has called khiếu nại since', { kind: 'Khiếu nại' }],
    ['looks like tố cáo, and nobody has decided', { heldBack: true }],
  ])('does not say what was promised about a petition that %s, nor the petition', (_, more) => {
    const before = { session: 'DT22-01', content: 'Đề nghị của bà Đỗ Thị Nhài' };
    const petitions = [examplePetition(1, { ...before, ...more }), examplePetition(2, before)];
    const conclusions = [1, 2].map((number) =>
      exampleConclusion(number, { session: 'DT22-01', content: `Trả lời bà Nhài lần ${number}` }),
    );
    const text = says(buildBrief(exampleInput('chinh-quyen', 0, { petitions, conclusions })));
    expect(text).toContain('KL23-0002');
    expect(text).not.toMatch(/KL23-0001|YK23-0001|lần 1/);
    expect(says(buildBrief(exampleInput('chinh-quyen', 0, { petitions, conclusions: [] })))).not.toContain('YK23-0001');
  });

  it('tells what was promised about a petition of which only an earlier book knows', () => {
    const conclusions = [exampleConclusion(7, { session: 'DT22-01', petition: 'YK22-0007' })];
    const text = says(buildBrief(exampleInput('chinh-quyen', 0, { petitions: [], conclusions })));
    expect(text).toContain('KL23-0007');
  });

  it('does not tell it where that petition was khiếu nại, tố cáo there', () => {
    const promise = { session: 'DT22-01', petition: 'YK22-0007', confidential: true };
    const conclusions = [exampleConclusion(7, promise)];
    const text = says(buildBrief(exampleInput('chinh-quyen', 0, { petitions: [], conclusions })));
    expect(text).not.toContain('KL23-0007');
  });

  it('takes no promise of another session of the same day for an old one', () => {
    const morning = exampleSession({ id: 'DT23-09', code: 'DT23-09' });
    const conclusions = [exampleConclusion(1, { session: 'DT23-09' })];
    const input = exampleInput('chinh-quyen', 0, { petitions: [], conclusions });
    expect(says(buildBrief({ ...input, sessions: [exampleSession(), morning] }))).not.toContain('KL23-0001');
    const earlier = { ...morning, heldOn: '2023-10-25' };
    expect(says(buildBrief({ ...input, sessions: [exampleSession(), earlier] }))).toContain('KL23-0001');
  });

  it('takes no opinion collected for a later session for an old promise', () => {
    const later = exampleSession({ id: 'DT23-02', code: 'DT23-02', heldOn: null, latest: '2023-12-20' });
    const petitions = [examplePetition(1, { session: 'DT23-02', content: 'Sửa đường vào chùa' })];
    const input = exampleInput('chinh-quyen', 0, { petitions, conclusions: [], sessions: [exampleSession(), later] });
    expect(says(buildBrief(input))).toContain('Không còn việc chưa thực hiện xong.');
    const next = says(buildBrief({ ...input, session: later, petitions: [examplePetition(2)] }));
    expect(next).toContain('YK23-0002');
  });

  it('tells the chair that suspected complaints exist, without printing them', () => {
    const petitions = [examplePetition(1, { heldBack: true }), examplePetition(2)];
    const text = says(buildBrief(exampleInput('chinh-quyen', 2, { petitions, conclusions: [] })));
    expect(text).toContain('01 ý kiến có dấu hiệu khiếu nại, tố cáo');
    expect(text).not.toContain('YK23-0001');
  });
});

describe('Biên bản', () => {
  it('is filled from those who spoke and their answers, and signed by two', () => {
    const petitions = [
      examplePetition(1, { answer: 'Nạo vét trong tháng 11.', name: 'Trần Thị Hoa', registration: 'PB23-0001' }),
      examplePetition(2),
    ];
    const registrations = [
      exampleRegistration(1, { spoken: true, petition: 'YK23-0001', name: 'Trần Thị Hoa', content: 'Rãnh bị tắc' }),
      exampleRegistration(2, { spoken: false, content: 'Không đến' }),
    ];
    const minutes = buildMinutes(
      exampleInput('chinh-quyen', 2, { petitions, registrations, conclusions: [exampleConclusion(1)] }),
    );
    const text = says(minutes);
    expect(text).toContain('vào hồi 13 giờ 30 phút, ngày 26 tháng 10 năm 2023');
    expect(text).toContain('1. Bà Trần Thị Hoa, khu Kim Đồng');
    expect(text).toContain('Đỗ Văn Tám (Địa chính - xây dựng): Nạo vét trong tháng 11.');
    expect(text).not.toContain('Không đến');
    expect(text).toContain('kết thúc hồi 17 giờ 00 phút');
    expect(minutes.signatures.map(({ titles, name }) => [...titles, name])).toEqual([
      ['CHỦ TRÌ', 'Cao Văn Hậu'],
      ['THƯ KÝ', 'Phạm Thị Bưởi'],
    ]);
  });
});

describe('letters', () => {
  const answered = (number: number) =>
    examplePetition(number, { answer: 'Đã sửa xong.', answerForm: 'Bằng văn bản', outcome: 'Đã trả lời' });

  it('answers one petitioner with session, finding, answer, deadline and whom to ask', () => {
    const reply = paperOf('Trả lời kiến nghị', exampleInput('chinh-quyen', 1, { petitions: [answered(1)] }));
    expect(reply.type).toBeNull();
    expect(reply.addressees).toEqual(['Ông Nguyễn Văn Bình, khu Kim Đồng']);
    const text = says(reply);
    expect(text).toContain('ông Nguyễn Văn Bình ngày 16 tháng 10 năm 2023, gửi đến cuộc tiếp xúc, đối thoại');
    expect(text).toContain('Sau khi giao bộ phận Địa chính - xây dựng kiểm tra');
    expect(text).toContain('từ 07 giờ 30 phút đến 17 giờ 00 phút');
    expect(text).toContain('mã số YK23-0001');
    expect(text).toContain('Căn cứ pháp luật:');
    expect(text).toContain('Đã sửa xong.');
    expect(text).toContain('hoàn thành trước ngày 15 tháng 12 năm 2023 (KL23-0001)');
    expect(text).toContain('liên hệ bộ phận Địa chính - xây dựng hoặc Văn phòng HĐND&UBND');
    expect(reply.recipients[0]).toBe('Như trên');
  });

  it('makes one letter for each reply due in writing, and none for what was said at the meeting', () => {
    const petitions = [
      answered(1),
      answered(2),
      examplePetition(3, { answer: 'Rồi', answerForm: 'Tại hội nghị' }),
      examplePetition(5),
    ];
    const letters = draftsOf('Trả lời kiến nghị', exampleInput('chinh-quyen', 5, { petitions }));
    expect(letters.map(({ about }) => about)).toEqual(['YK23-0001', 'YK23-0002']);
    const unanswered = exampleInput('chinh-quyen', 1, { petitions: [examplePetition(5)] });
    expect(() => draftsOf('Trả lời kiến nghị', unanswered)).toThrow(/không có ý kiến nào cần trả lời bằng văn bản/);
  });

  it('orders the letters of a session by village and given name', () => {
    const to = (number: number, village: string, name: string) => ({ ...answered(number), village, name });
    const petitions = [to(1, 'Thôn 10', 'Bùi Văn An'), to(2, 'Thôn 2', 'Lê Thị Yến'), to(3, 'Thôn 2', 'Vũ Văn Ân')];
    const letters = draftsOf('Trả lời kiến nghị', exampleInput('chinh-quyen', 3, { petitions }));
    expect(letters.map(({ about }) => about)).toEqual(['YK23-0003', 'YK23-0002', 'YK23-0001']);
  });

  it('asks for no answer by a day that was over before it is sent; one that was sent says what it said', () => {
    const late = (forwards: readonly Forward[]) =>
      says(paperOf('Công văn kiến nghị cấp trên', exampleInput('chinh-quyen', 6, { today: '2024-01-02', forwards })));
    const unsent = late([exampleForward(2)]);
    expect(unsent).not.toContain('tháng 12 năm 2023');
    expect(unsent).not.toContain('30/12/2023');
    expect(unsent).toContain('trước ngày …… tháng …… năm ……');
    const sent = late([exampleForward(2, { letter: '45/UBND-VP ngày 02/11/2023' })]);
    expect(sent).toContain('trước ngày 30 tháng 12 năm 2023');
    const oneIsToCome = late([exampleForward(2), exampleForward(6, { replyWanted: '2024-01-30' })]);
    expect(oneIsToCome).toContain('trước ngày 30 tháng 01 năm 2024');
  });

  it('forwards to the higher body with date, petitioner, reason and the day an answer is asked for', () => {
    const text = says(paperOf('Công văn kiến nghị cấp trên', exampleInput('chinh-quyen', 3)));
    for (const part of [
      'UBND thị xã Kinh Môn',
      '16/10/2023',
      'Ông Nguyễn Văn Chung',
      'Lý do chuyển',
      'Tài liệu kèm theo',
      'trước ngày 30 tháng 12 năm 2023',
    ]) {
      expect(text).toContain(part);
    }
  });

  it.each([
    [
      'held',
      {},
      ['Qua cuộc tiếp xúc, đối thoại', 'ngày 26 tháng 10 năm 2023, ', 'Thông báo kết luận cuộc'],
      ['dự kiến'],
    ],
    [
      'still to come',
      { heldOn: '2023-11-09', attended: null },
      ['gửi đến cuộc tiếp xúc, đối thoại', 'dự kiến tổ chức ngày 09 tháng 11 năm 2023, '],
      ['Qua cuộc', 'Thông báo kết luận'],
    ],
    [
      'put off',
      { postponed: 'Hoãn', status: 'Hoãn', attended: null } as const,
      ['gửi đến cuộc tiếp xúc, đối thoại'],
      ['Qua cuộc', 'ngày 26 tháng 10', 'Thông báo kết luận'],
    ],
  ])('says of a session that is %s no more than has been', (_, more, says_, not) => {
    const session = exampleSession(more);
    const text = says(paperOf('Công văn kiến nghị cấp trên', exampleInput('chinh-quyen', 6, { session })));
    for (const part of says_) expect(text).toContain(part);
    for (const part of not) expect(text).not.toContain(part);
  });

  it('the notice says of what was sent on that the answer is back, and presses nobody for it', () => {
    const petitions = [examplePetition(2, { outcome: 'Chuyển cấp trên', status: 'Đã giải quyết xong' })];
    const notice = (more: Partial<Forward>) =>
      says(
        buildConclusionNotice(
          exampleInput('chinh-quyen', 2, { petitions, conclusions: [], forwards: [exampleForward(2, more)] }),
        ),
      );
    const waiting = notice({});
    expect(waiting).toContain('30/12/2023');
    expect(waiting).toContain('tham mưu văn bản kiến nghị');
    const back = notice({ answeredOn: '2023-10-28', answer: 'Làm năm 2024' });
    expect(back).toContain('đã trả lời ngày 28/10/2023');
    expect(back).not.toMatch(/30\/12\/2023|tham mưu văn bản kiến nghị/);
  });

  it('the notice tells an opinion answered here with its answer, though a part of it was sent on', () => {
    const done = { outcome: 'Đã trả lời', status: 'Đã trả lời tại hội nghị', answer: 'Xã đã dặm vá.' } as const;
    const petitions = [examplePetition(2, done)];
    const input = exampleInput('chinh-quyen', 2, { petitions, conclusions: [], forwards: [exampleForward(2)] });
    const text = says(buildConclusionNotice(input));
    expect(text).toContain('01 ý kiến đã được trả lời, giải quyết.');
    expect(text).toContain('Xã đã dặm vá.');
    expect(says(buildResultReport(input))).toContain('Đã trả lời, giải quyết: 01');
  });

  it('forwards to each body in a letter of its own', () => {
    const forwards = [exampleForward(2), exampleForward(6, { receiver: 'Sở Xây dựng' })];
    const letters = papersOf('Công văn kiến nghị cấp trên', exampleInput('chinh-quyen', 8, { forwards }));
    expect(letters.map(({ addressees }) => addressees)).toEqual([['Sở Xây dựng'], ['UBND thị xã Kinh Môn']]);
  });

  it('names each of several bodies in one cell, and none twice', () => {
    const unit = 'Văn hóa - xã hội; Địa chính - xây dựng (tổ quản lý; tổ đo đạc)';
    const conclusions = [
      exampleConclusion(1, { unit, due: '2023-11-01' }),
      exampleConclusion(2, { unit: 'Văn hóa - xã hội', due: '2023-11-01' }),
    ];
    const forwards = [exampleForward(1, { receiver: 'UBND huyện\nCông ty Điện lực' })];
    const input = exampleInput('chinh-quyen', 2, { conclusions, forwards, today: '2023-12-20' });
    const bodies = ['Văn hóa - xã hội', 'Địa chính - xây dựng (tổ quản lý; tổ đo đạc)'];
    expect(buildChaseLetter(input).addressees).toEqual(bodies);
    expect(paperOf('Công văn kiến nghị cấp trên', input).addressees).toEqual(['UBND huyện', 'Công ty Điện lực']);
    expect(says(buildConclusionNotice(input))).toContain(`${bodies.join(' và ')} chủ động thực hiện`);
  });

  it('presses for what is late, in working days', () => {
    const text = says(buildChaseLetter(exampleInput('chinh-quyen', 8, { today: '2023-12-20' })));
    expect(text).toContain('Quá hạn 03 ngày làm việc');
    expect(text).toContain('KL23-0001');
    expect(text).not.toContain('YK23-0002');
  });

  it('has nothing to press for when all is done, be it by the petition that an item closed with', () => {
    const conclusions = [
      exampleConclusion(1, { doneOn: '2023-12-01', status: 'Hoàn thành' }),
      exampleConclusion(1, { code: 'KL23-0002', status: 'Hoàn thành' }),
    ];
    const petitions = [examplePetition(1, { closedBy: 'KL23-0001', status: 'Đã giải quyết xong' })];
    const input = exampleInput('chinh-quyen', 0, { petitions, conclusions, today: '2023-12-20' });
    expect(() => buildChaseLetter(input)).toThrow(/không còn việc nào/);
  });
});

it('presses for a petition that is to be looked at again although its conclusion is done', () => {
  const input = exampleInput('chinh-quyen', 0, {
    petitions: [examplePetition(1, { status: 'Đề nghị xem lại' })],
    conclusions: [exampleConclusion(1, { doneOn: '2023-11-20', status: 'Hoàn thành' })],
    today: '2023-12-20',
  });
  const text = says(buildChaseLetter(input));
  expect(text).toContain('YK23-0001');
  expect(text).not.toContain('KL23-0001');
});

it('presses for a reply that is late although what was promised about it is not due yet', () => {
  const petitions = [examplePetition(1), examplePetition(2)];
  const conclusions = [exampleConclusion(1, { due: '2024-03-31' }), exampleConclusion(2, { due: '2023-12-01' })];
  const text = says(buildChaseLetter(exampleInput('chinh-quyen', 0, { petitions, conclusions, today: '2023-12-20' })));
  expect(text).toContain('còn 02 nội dung quá thời hạn');
  expect(text.match(/(?:YK|KL)23-000\d/g)).toEqual(['KL23-0002', 'YK23-0001']);
});

it('presses for what MTTQ asks to look at again, and not for what waits for the petitioner', () => {
  const again = exampleConclusion(1, { doneOn: '2023-12-01', status: 'Đề nghị xem lại' });
  const waiting = examplePetition(2, { outcome: 'Chờ người dân bổ sung', status: 'Đang xử lý' });
  const input = exampleInput('chinh-quyen', 0, {
    petitions: [examplePetition(1), waiting],
    conclusions: [again],
    today: '2023-12-20',
  });
  const text = says(buildChaseLetter(input));
  expect(text).toContain('KL23-0001');
  expect(text).not.toContain('YK23-0002');
});

describe('reports', () => {
  it('counts received, answered, open, overdue and forwarded, by field and village', () => {
    const report = buildResultReport(exampleInput('chinh-quyen', 20, { today: '2023-12-20' }));
    const text = says(report);
    for (const part of [
      'Tiếp nhận: 20 ý kiến',
      'Đã trả lời, giải quyết: 05 (tại hội nghị 05, bằng văn bản 00)',
      'Đang giải quyết: 10, trong đó quá hạn 10',
      'Chuyển cấp trên, cơ quan có thẩm quyền: 05',
      'Khu Kim Đồng | 20 | 05 | 05 | 10 | 05',
    ]) {
      expect(text).toContain(part);
    }
    expect(report.annex?.orientation).toBe('landscape');
    expect(tables(report).at(-1)?.rows).toHaveLength(20);
  });

  it('tells how many were answered in time and late, in which form, and what came from the year before', () => {
    const settled = { outcome: 'Đã trả lời', answer: 'Xong', status: 'Đã trả lời bằng văn bản' } as const;
    const petitions = [
      examplePetition(1, { ...settled, answerForm: 'Bằng văn bản', answeredOn: '2023-11-27' }),
      examplePetition(2, { ...settled, answerForm: 'Bằng văn bản', answeredOn: '2023-12-01', carriedFrom: 'x-2022' }),
      examplePetition(3, { ...settled, answerForm: 'Trực tiếp, điện thoại', answeredOn: '2023-11-20' }),
      examplePetition(4, { status: 'Đã giải quyết xong', closedBy: 'KL23-0001' }),
      examplePetition(5, { status: 'Đề nghị xem lại', assignee: 'CB23-03' }),
      examplePetition(6, { authority: 'Cấp trên' }),
    ];
    const text = says(buildResultReport(exampleInput('chinh-quyen', 0, { petitions, today: '2023-12-20' })));
    for (const part of [
      'Tiếp nhận: 06 ý kiến, kiến nghị (thuộc thẩm quyền 05, thuộc cơ quan khác hoặc cấp trên 01); từ năm trước chuyển sang 01.',
      'Đã trả lời, giải quyết: 04 (tại hội nghị 00, bằng văn bản 02, trực tiếp hoặc điện thoại 01, không ghi hình thức 01); đúng hạn 02, chậm hạn 01, không có hạn hoặc không ghi ngày 01.',
      'Đang giải quyết: 02, trong đó quá hạn 02, MTTQ đề nghị xem lại 01.',
      'Địa chính - xây dựng | 05 | 04 | 02 | 01 | 00',
      'Văn phòng | 01 | 00 | 00 | 01 | 00',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('counts what its conclusion item has closed by the day that was done, and says what was done', () => {
    const closed = { status: 'Đã giải quyết xong', closedBy: 'KL23-0001', closedOn: '2023-11-20' } as const;
    const conclusions = [exampleConclusion(1, { result: 'Đã nạo vét 300 m rãnh.', doneOn: '2023-11-20' })];
    const report = (more: object) =>
      says(
        buildResultReport(
          exampleInput('chinh-quyen', 1, { petitions: [examplePetition(1, { ...closed, ...more })], conclusions }),
        ),
      );
    expect(report({})).toContain('đúng hạn 01, chậm hạn 00.');
    expect(report({ closedOn: '2023-12-04' })).toContain('đúng hạn 00, chậm hạn 01.');
    expect(report({ closedOn: null })).toContain('không có hạn hoặc không ghi ngày 01');
    expect(report({})).toContain('Đã nạo vét 300 m rãnh.');
    expect(report({ answer: 'Đã trả lời.' })).not.toContain('300 m rãnh');
  });

  it('counts by official, and as not assigned what is nobody’s', () => {
    const petitions = [
      examplePetition(1, { outcome: 'Đã trả lời', status: 'Đã trả lời bằng văn bản', answeredOn: '2023-11-20' }),
      examplePetition(2, { assignee: 'CB23-03' }),
      examplePetition(3, { assignee: null }),
    ];
    const input = exampleInput('chinh-quyen', 0, { petitions, today: '2023-12-20' });
    const { name, title } = input.officials.find(({ code }) => code === 'CB23-03') ?? { name: '', title: '' };
    const text = says(buildResultReport(input));
    expect(text).toContain('Đỗ Văn Tám, Công chức | 01 | 01 | 01 | 00 | 00');
    expect(text).toContain(`${name}, ${title} | 01 | 00 | 00 | 01 | 00`);
    expect(text).toContain('Chưa giao | 01 | 00 | 00 | 01 | 00');
  });

  const forward = (more: { answeredOn?: string; toldOn?: string } = {}) => ({
    outcome: 'Chuyển cấp trên' as const,
    forward: { answeredOn: null, toldOn: null, ...more },
  });
  const answer = { answer: 'Đã nạo vét.', answerForm: 'Bằng văn bản' as const };

  // Received 16/10, to be answered until 27/11, reported on 01/12.
  it.each([
    ['only assigned', {}, 'open, late'],
    ['extended', { extendedTo: '2023-12-15' }, 'open'],
    ['answered in writing', { ...answer, outcome: 'Đã trả lời', answeredOn: '2023-11-20' }, 'settled'],
    ['said to be answered, without an answer', { outcome: 'Đã trả lời' }, 'open, late'],
    ['said to be answered, without a day', { ...answer, outcome: 'Đã trả lời' }, 'open, late'],
    ['said to be solved, without a day', { outcome: 'Đã giải quyết xong' }, 'open, late'],
    ['closed by its conclusion item', { closedBy: 'KL23-0001' }, 'settled'],
    ['waiting for the petitioner', { outcome: 'Chờ người dân bổ sung' }, 'open'],
    ['forwarded', forward(), 'forwarded'],
    ['forwarded, the answer back', forward({ answeredOn: '2023-11-20' }), 'open, late'],
    ['forwarded, the answer told', forward({ answeredOn: '2023-11-20', toldOn: '2023-11-21' }), 'forwarded'],
    [
      'answered, MTTQ asks to look again',
      { ...answer, outcome: 'Đã trả lời', answeredOn: '2023-11-20', reopenedOn: '2023-11-25' },
      'open, late',
    ],
  ] as const)('counts a petition that is %s as the sheet does', (_, typed, counted) => {
    const petition = examplePetition(1, typed as never);
    const status = petitionStatus({ ...petition, ...typed });
    const input = exampleInput('chinh-quyen', 1, {
      petitions: [{ ...petition, status }],
      conclusions: [],
      forwards: [],
      today: '2023-12-01',
    });
    const of = (is: string) => (counted.startsWith(is) ? '1' : '0');
    const late = counted.endsWith('late');
    const report = says(buildResultReport(input));
    const parts = report.replaceAll(/\b0(\d)\b/g, '$1');
    expect(parts).toContain(`Đã trả lời, giải quyết: ${of('settled')} `);
    expect(parts).toContain(`Đang giải quyết: ${of('open')}, trong đó quá hạn ${late ? 1 : 0}`);
    expect(parts).toContain(`Chuyển cấp trên, cơ quan có thẩm quyền: ${of('forwarded')}.`);
    expect(parts.includes(`${status}, quá hạn 4 ngày làm việc`)).toBe(late);
    const shown = petitionStatusText({ ...petition, status }, input.today, input.calendar);
    expect(shown.includes('quá hạn 4 ngày làm việc')).toBe(late);
  });

  it('lists what came back from where a matter was sent on, beside what was answered here, and nothing twice', () => {
    const answers = ['', 'Đã kiến nghị.', 'Điện lực: lắp trạm trong quý IV.'];
    const petitions = answers.map((answer, index) => examplePetition(index + 1, { answer }));
    const back = { receiver: 'Điện lực', answer: 'lắp trạm trong quý IV.', answeredOn: '2023-12-01' } as const;
    const forwards = [1, 2, 3].map((number) => exampleForward(number, back));
    const report = buildResultReport(exampleInput('chinh-quyen', 3, { petitions, forwards, conclusions: [] }));
    expect(
      tables(report)
        .at(-1)
        ?.rows.map((row) => row[5]),
    ).toEqual([
      'Điện lực: lắp trạm trong quý IV.',
      'Đã kiến nghị.\nĐiện lực: lắp trạm trong quý IV.',
      'Điện lực: lắp trạm trong quý IV.',
    ]);
  });

  it('supervises the conclusions: disputed, overdue, late, not begun, on time', () => {
    const conclusions = [
      exampleConclusion(1, { doneOn: '2023-12-01', status: 'Hoàn thành' }),
      exampleConclusion(2, { doneOn: '2023-12-18', status: 'Hoàn thành' }),
      exampleConclusion(3),
      exampleConclusion(4, { due: '2024-02-01' }),
      exampleConclusion(5, { due: '2024-02-01', status: 'Đang thực hiện' }),
      exampleConclusion(6, { doneOn: '2023-12-01', supervision: 'Đề nghị xem lại', status: 'Đề nghị xem lại' }),
      // Closed with its petition.
      exampleConclusion(7, { status: 'Hoàn thành' }),
    ].map((conclusion) => ({ ...conclusion, petition: null }));
    const report = buildSupervisionReport(exampleInput('chinh-quyen', 0, { conclusions, today: '2023-12-20' }));
    expect(report.family).toBe('mttq');
    expect(report.header.issuer).toBe('ỦY BAN MTTQ VIỆT NAM PHƯỜNG TÂN DÂN');
    const text = says(report);
    for (const group of [
      'Đề nghị xem lại: 01',
      'Quá hạn, chưa thực hiện xong: 01',
      'Hoàn thành chậm thời hạn: 01',
      'Chưa thực hiện, còn trong thời hạn: 01',
      'Đang thực hiện, còn trong thời hạn: 01',
      'Hoàn thành đúng thời hạn: 02',
    ]) {
      expect(text).toContain(group);
    }
  });
});

describe('what is left from before, in the brief of the chair', () => {
  const brief = (session: string | null) =>
    says(
      buildBrief(
        exampleInput('chinh-quyen', 1, {
          petitions: [examplePetition(1), examplePetition(2, { session, content: 'Bao giờ có nước sạch' })],
          conclusions: [],
        }),
      ),
    );

  it('was not promised where it came in outside the sessions, and is told as that', () => {
    expect(brief(null)).toContain('1. Việc đã hứa tại các cuộc trước, việc nhận ngoài các cuộc chưa xong');
    expect(brief(null)).toContain('Bao giờ có nước sạch (YK23-0002; nhận ngoài các cuộc)');
  });

  it('was promised at an earlier session', () => {
    expect(brief('DT22-01')).toContain('Bao giờ có nước sạch (YK23-0002)');
    expect(brief('DT22-01')).not.toContain('ngoài các cuộc');
  });
});
