import { describe, expect, it } from 'vitest';
import { type AssignmentBook, assign, type PetitionToAssign } from '../../../functions/domain/assign/assign.ts';
import { type Official, officialSchema } from '../../../functions/domain/records/official.ts';

let position = 0;
const official = (code: string, name: string, more: Partial<Official> = {}): Official =>
  officialSchema.parse({
    id: code,
    code,
    raw: {},
    createdAt: '',
    updatedAt: '',
    name,
    position: position++,
    ...more,
  });

const land = { department: 'Địa chính - xây dựng' };
const binh = official('CB23-01', 'Nguyễn Văn Bình', land);
const lan = official('CB23-02', 'Trần Thị Lan', { ...land, superior: 'Phạm Quốc Toàn' });
const hung = official('CB23-03', 'Lê Mạnh Hùng', { department: 'Công an xã', title: 'Trưởng Công an xã' });
const hungUnmarked = official('CB23-04', 'Đỗ Thế Hưng', { department: 'Văn hóa - xã hội' });
const office = official('CB23-05', 'Hoàng Thị Thu', { department: 'Văn phòng', role: 'Văn phòng' });
const deputyChair = official('CB23-06', 'Phạm Quốc Toàn', { title: 'Phó Chủ tịch', role: 'Chủ trì' });
const mttq = official('CB23-07', 'Vũ Thị Mận', { department: 'UBMTTQ', role: 'MTTQ' });
const everyone = [binh, lan, hung, hungUnmarked, office, deputyChair, mttq];

const fields = [
  { name: 'Đất đai', keywords: [], department: 'Địa chính - xây dựng' },
  { name: 'An ninh trật tự', keywords: [], department: 'Công an' },
  { name: 'Giáo dục', keywords: [], department: 'Hiệu trưởng; Văn hóa - xã hội' },
  { name: 'Thái độ cán bộ', keywords: [], department: 'Địa chính - xây dựng' },
  { name: 'Y tế', keywords: [], department: 'Trạm Y tế' },
];
const villages = [
  { name: 'Thôn Hạ', aliases: [] },
  { name: 'Thôn Trung', aliases: [] },
];

const given = (more: Partial<AssignmentBook> = {}): AssignmentBook => ({
  unit: { fields, villages },
  officials: everyone,
  openCases: new Map(),
  today: '2023-10-10',
  ...more,
});
const about = (field: string, more: Partial<PetitionToAssign> = {}): PetitionToAssign => ({
  field,
  village: '',
  assigneeNamed: '',
  assignee: null,
  content: '',
  ...more,
});
const with_ = (changed: Official, more: Partial<Official>): Official[] =>
  everyone.map((one) => (one === changed ? { ...one, ...more } : one));

describe('the responsible official', () => {
  it('is the one of the field’s department who has the fewest open cases', () => {
    const openCases = new Map([
      ['CB23-01', 5],
      ['CB23-02', 2],
    ]);
    expect(assign(about('Đất đai'), given({ openCases }))).toEqual({
      official: 'CB23-02',
      reason: 'Đất đai → Địa chính - xây dựng → ít việc nhất (2)',
    });
  });

  it('is nobody whose row was deleted, although he keeps what he has', () => {
    const officials = with_(binh, { missingSince: '2023-10-09T01:00:00.000Z' });
    const book = given({ officials, openCases: new Map([['CB23-02', 5]]) });
    expect(assign(about('Đất đai'), book).official).toBe('CB23-02');
    expect(assign(about('Đất đai', { assignee: 'CB23-01' }), book)).toMatchObject({ official: 'CB23-01', kept: true });
    expect(assign(about('Đất đai', { assigneeNamed: 'Bình' }), book)).toMatchObject({
      official: null,
      problem: { message: expect.stringContaining('không thấy “Bình” trong tab Cán bộ') },
    });
  });

  it('does not stand in for anybody once his row was deleted', () => {
    const away = { leaveFrom: '2023-10-01', leaveTo: '2023-10-20', deputy: 'Đỗ Thế Hưng' };
    const officials = with_(lan, away)
      .filter((one) => one !== binh)
      .map((one) => (one === hungUnmarked ? { ...one, missingSince: '2023-10-09T01:00:00.000Z' } : one));
    expect(assign(about('Đất đai'), given({ officials })).official).toBe('CB23-06');
  });

  it('is the first in the sheet when all have as many', () => {
    expect(assign(about('Đất đai'), given()).official).toBe('CB23-01');
  });

  it('is one who lists the field before the department is asked', () => {
    const officials = with_(hungUnmarked, { fields: ['Đất đai'] });
    expect(assign(about('Đất đai'), given({ officials }))).toMatchObject({
      official: 'CB23-04',
      reason: 'Đất đai → phụ trách lĩnh vực',
    });
  });

  it('is one whose duties name the village, and not one who looks after another', () => {
    const officials = [
      { ...binh, fields: ['Đất đai', 'Thôn Trung'] },
      { ...lan, fields: ['Đất đai', 'Thôn Hạ'] },
      office,
    ];
    expect(assign(about('Đất đai', { village: 'Thôn Hạ' }), given({ officials })).official).toBe('CB23-02');
  });

  it.each([
    ['Địa chính – Xây dựng – Môi trường'],
    ['ĐỊA CHÍNH, XÂY DỰNG'],
    ['Bộ phận địa chính - XD'],
    ['dia chinh xay dung'],
  ])('belongs to the department also when it is written %s', (department) => {
    const officials = [{ ...binh, department }, office];
    expect(assign(about('Đất đai'), given({ officials })).official).toBe('CB23-01');
  });

  it('takes the second department of the list when the first has nobody', () => {
    expect(assign(about('Giáo dục'), given())).toMatchObject({
      official: 'CB23-04',
      reason: 'Giáo dục → Văn hóa - xã hội',
    });
  });

  it('stays when it could be given the petition again, whatever the load has become', () => {
    const openCases = new Map([
      ['CB23-01', 9],
      ['CB23-02', 0],
    ]);
    expect(assign(about('Đất đai', { assignee: 'CB23-01' }), given({ openCases }))).toMatchObject({
      official: 'CB23-01',
      kept: true,
    });
  });

  it('changes when the field has changed', () => {
    expect(assign(about('An ninh trật tự', { assignee: 'CB23-01' }), given()).official).toBe('CB23-03');
  });

  it('does not judge what is said about himself', () => {
    const content = 'Ông Nguyễn Văn Bình địa chính nói năng khó nghe';
    expect(assign(about('Thái độ cán bộ', { content }), given()).official).toBe('CB23-02');
  });

  const away = { leaveFrom: '2023-10-09', leaveTo: '2023-10-13' };
  const rude = (names: string) => about('Thái độ cán bộ', { content: `Phản ánh thái độ của ${names}` });
  it.each<[string, string, readonly Official[], string]>([
    ['of the whole department, but his superior', 'Nguyễn Văn Bình và Trần Thị Lan', everyone, 'CB23-06'],
    [
      'of the whole department and the superior, but the office',
      'Nguyễn Văn Bình, Trần Thị Lan và Phạm Quốc Toàn',
      everyone,
      'CB23-05',
    ],
    [
      'who stands in for a colleague, but the superior of the colleague',
      'Lê Mạnh Hùng',
      [{ ...binh, ...away, deputy: 'CB23-03', superior: 'CB23-06' }, hung, office, deputyChair],
      'CB23-06',
    ],
    [
      'who stands in for the superior, but the office',
      'Trần Thị Lan và Lê Mạnh Hùng',
      [lan, { ...deputyChair, ...away, deputy: 'CB23-03' }, hung, office],
      'CB23-05',
    ],
    ['of the office, but another of the office', 'Hoàng Thị Thu', [office, { ...mttq, role: 'Văn phòng' }], 'CB23-07'],
    ['who is all the office there is, for want of anybody else', 'Hoàng Thị Thu', [office], 'CB23-05'],
  ])('is not, of what is said about himself, the one %s', (_, names, officials, code) => {
    expect(assign(rude(names), given({ officials })).official).toBe(code);
  });

  it('is whom a person named, even where it is about him', () => {
    const named = { ...rude('Nguyễn Văn Bình'), assigneeNamed: 'CB23-01' };
    expect(assign(named, given()).official).toBe('CB23-01');
  });

  it('is judged by his full name: one word may be anybody’s', () => {
    const officials = [{ ...binh, name: 'Bình' }, office];
    expect(assign(rude('ông Bình'), given({ officials })).official).toBe('CB23-01');
  });
});

describe('Giao đích danh', () => {
  it.each([
    ['CB23-03', 'CB23-03'],
    ['cb23-03', 'CB23-03'],
    ['Lê Mạnh Hùng', 'CB23-03'],
    ['le manh hung', 'CB23-03'],
    ['đ/c Hùng', 'CB23-03'],
    ['ông Mạnh Hùng', 'CB23-03'],
    ['bà Lan', 'CB23-02'],
    ['Hưng', 'CB23-04'],
    ['Trưởng Công an xã', 'CB23-03'],
    ['Văn phòng', 'CB23-05'],
  ])('%s means %s', (assigneeNamed, code) => {
    expect(assign(about('Đất đai', { assigneeNamed }), given())).toMatchObject({
      official: code,
      reason: 'Giao đích danh',
    });
  });

  const thu = official('CB23-08', 'Nguyễn Thị Thu', { title: 'Công chức Tư pháp' });
  const thuHa = official('CB23-09', 'Nguyễn Thị Thu Hà', { title: 'Phó Chủ tịch UBND phường' });

  it.each([
    ['Nguyễn Thị Thu Hà', [thu]],
    ['Nguyễn Thị Thu', [thuHa]],
    ['Trần Nguyễn Thị Thu', [thu]],
    ['Phó Chủ tịch Trần Nguyễn Thị Thu', [thu]],
    ['Nguyễn Thị Thư', [thu]],
    ['Nguyễn Thị', [thu]],
    ['Thị', [thu]],
  ])('%s is nobody of these', (assigneeNamed, officials) => {
    const result = assign(about('Đất đai', { assigneeNamed }), given({ officials: [...officials, office] }));
    expect(result).toMatchObject({ official: null, problem: { column: 'Giao đích danh' } });
    expect(result.problem?.message).toContain(`không thấy “${assigneeNamed}”`);
  });

  it.each([
    ['Nguyễn Thị Thu', 'CB23-08'],
    ['bà Nguyễn Thị Thu Hà', 'CB23-09'],
    ['Thu Hà', 'CB23-09'],
    ['nguyen thi thu', 'CB23-08'],
    ['Đ/c Nguyễn Thị Thu - công chức Tư pháp', 'CB23-08'],
    ['Phó Chủ tịch UBND Nguyễn Thị Thu Hà', 'CB23-09'],
    ['pho chu tich ubnd phuong nguyen thi thu ha', 'CB23-09'],
    ['NGUYỄN THỊ THU HÀ (PCT)', 'CB23-09'],
  ])('%s is told from a name that begins alike', (assigneeNamed, code) => {
    const officials = [thu, thuHa, binh];
    expect(assign(about('Đất đai', { assigneeNamed }), given({ officials })).official).toBe(code);
  });

  it.each([
    ['Hoà', 'Nguyễn Văn Hòa'],
    ['Thuý Hằng', 'Lê Thúy Hằng'],
  ])('the mark of %s may stand on another letter', (assigneeNamed, name) => {
    const officials = [official('CB23-10', name)];
    expect(assign(about('Đất đai', { assigneeNamed }), given({ officials })).official).toBe('CB23-10');
  });

  it('asks which one when two are named', () => {
    const { problem } = assign(about('Đất đai', { assigneeNamed: 'Nguyễn Văn Bình và bà Trần Thị Lan' }), given());
    expect(problem?.message).toContain('có thể là Nguyễn Văn Bình (CB23-01), Trần Thị Lan (CB23-02)');
  });

  it('asks which one when a name without marks fits two', () => {
    const { official: code, problem } = assign(about('Đất đai', { assigneeNamed: 'hung' }), given());
    expect(code).toBeNull();
    expect(problem).toEqual({
      column: 'Giao đích danh',
      message: '“hung” có thể là Lê Mạnh Hùng (CB23-03), Đỗ Thế Hưng (CB23-04); ghi đủ họ tên hoặc mã.',
    });
  });

  it('says when nobody is called so, and leaves the petition with whom it is', () => {
    const result = assign(about('Đất đai', { assigneeNamed: 'Ông Sửu', assignee: 'CB23-02' }), given());
    expect(result.official).toBe('CB23-02');
    expect(result.problem?.message).toContain('không thấy “Ông Sửu” trong tab Cán bộ');
  });

  it('goes to the deputy while the person named is away', () => {
    const officials = with_(hung, { leaveFrom: '2023-10-09', leaveTo: '2023-10-13', deputy: 'Đỗ Thế Hưng' });
    expect(assign(about('Đất đai', { assigneeNamed: 'CB23-03' }), given({ officials }))).toEqual({
      official: 'CB23-04',
      reason: 'Giao đích danh → Lê Mạnh Hùng nghỉ đến 13/10/2023 → người làm thay',
      because: 'Lê Mạnh Hùng nghỉ đến 13/10/2023; giao người làm thay.',
    });
  });
});

describe('leave', () => {
  const away = { leaveFrom: '2023-10-09', leaveTo: '2023-10-13' };

  it.each([
    ['2023-10-08', 'CB23-03'],
    ['2023-10-09', 'CB23-04'],
    ['2023-10-13', 'CB23-04'],
    ['2023-10-14', 'CB23-03'],
  ])('on %s the petition goes to %s', (today, code) => {
    const officials = with_(hung, { ...away, deputy: 'CB23-04' });
    expect(assign(about('An ninh trật tự'), given({ officials, today })).official).toBe(code);
  });

  it.each<[string, Partial<Official>, string]>([
    ['began and has no end yet', { leaveFrom: '2023-10-09' }, 'CB23-04'],
    ['begins today and has no end yet', { leaveFrom: '2023-10-10' }, 'CB23-04'],
    ['begins tomorrow', { leaveFrom: '2023-10-11' }, 'CB23-03'],
    ['ends today, nobody wrote since when', { leaveTo: '2023-10-10' }, 'CB23-04'],
    ['ended yesterday', { leaveTo: '2023-10-09' }, 'CB23-03'],
  ])('that %s', (_, leave, code) => {
    const officials = with_(hung, { ...leave, deputy: 'CB23-04' });
    expect(assign(about('An ninh trật tự'), given({ officials })).official).toBe(code);
  });

  it('without an end says since when', () => {
    const officials = with_(hung, { leaveFrom: '2023-10-09', deputy: 'CB23-04' });
    expect(assign(about('An ninh trật tự'), given({ officials })).reason).toContain(
      'Lê Mạnh Hùng nghỉ từ 09/10/2023 → người làm thay',
    );
  });

  it('leaves work with a colleague who is there before it bothers a deputy', () => {
    const officials = with_(binh, { ...away, deputy: 'CB23-03' });
    expect(assign(about('Đất đai'), given({ officials })).official).toBe('CB23-02');
  });

  it('goes on to the deputy of the deputy', () => {
    const officials = [
      { ...hung, ...away, deputy: 'CB23-04' },
      { ...hungUnmarked, ...away, deputy: 'CB23-02' },
      lan,
      office,
    ];
    expect(assign(about('An ninh trật tự'), given({ officials })).official).toBe('CB23-02');
  });

  it('goes to the superior when nobody stands in', () => {
    const officials = with_(hung, { ...away, superior: 'Phạm Quốc Toàn' });
    expect(assign(about('An ninh trật tự'), given({ officials }))).toMatchObject({
      official: 'CB23-06',
      reason: 'An ninh trật tự → Công an → Lê Mạnh Hùng nghỉ đến 13/10/2023 → lãnh đạo phụ trách',
    });
  });

  it('goes to the office when two stand in for each other and both are away', () => {
    const officials = [
      { ...hung, ...away, deputy: 'CB23-04' },
      { ...hungUnmarked, ...away, deputy: 'CB23-03' },
      office,
    ];
    expect(assign(about('An ninh trật tự'), given({ officials })).official).toBe('CB23-05');
  });

  it('keeps the deputy while the leave lasts', () => {
    const officials = with_(binh, { ...away, deputy: 'CB23-03' });
    expect(assign(about('Đất đai', { assignee: 'CB23-03' }), given({ officials }))).toMatchObject({
      official: 'CB23-03',
      kept: true,
    });
  });
});

describe('nothing stays unassigned silently', () => {
  it.each([['Y tế'], ['Khác'], [''], ['Lĩnh vực lạ']])('a petition of field “%s” goes to the office', (field) => {
    expect(assign(about(field), given()).official).toBe('CB23-05');
  });

  it('says to fill the tab when even the office has nobody', () => {
    const result = assign(about('Y tế'), given({ officials: [binh] }));
    expect(result.official).toBeNull();
    expect(result.problem).toEqual({
      column: 'Người xử lý',
      message: 'chưa giao được cho ai (Y tế → Trạm Y tế); ghi người phụ trách hoặc Văn phòng vào tab Cán bộ.',
    });
  });
});
