import { beforeAll, describe, expect, it } from 'vitest';
import { docxWriter } from '../../../functions/adapters/documents/docx-writer.ts';
import type { DocumentInput } from '../../../functions/domain/documents/document-input.ts';
import type { OfficialDocument } from '../../../functions/domain/documents/official-document.ts';
import { documentKinds } from '../../../sheets-templates/choices.ts';
import { defaultFields } from '../../../sheets-templates/defaults/fields.ts';
import { type ExampleFamily, exampleInput, examplePetition, exampleUnit } from '../../domain/documents/example.ts';
import { paperOf } from '../../domain/documents/text.ts';
import { cases } from '../../fixtures/thorough.ts';
import { find, type LaidOut, layOut, missingTools } from './pdf.ts';

const families = ['chinh-quyen', 'dang'] as const;
/** MTTQ lays out as Chính quyền: its own paper stands for the family. */
const pairs = documentKinds.flatMap((kind) => [
  { kind, family: kind === 'Báo cáo giám sát' ? ('mttq' as const) : ('chinh-quyen' as const) },
  { kind, family: 'dang' as const },
]);
const absent = missingTools();

const build = (
  kind: (typeof documentKinds)[number],
  family: ExampleFamily,
  count = 20,
  more: Partial<DocumentInput> = {},
) =>
  paperOf(
    kind,
    exampleInput(family, count, {
      unit: exampleUnit(family, { templates: [{ kind, family }] }),
      today: '2023-12-20',
      ...more,
    }),
  );

const longAnswer = Array.from({ length: 5000 }, (_, index) => (index % 400 === 399 ? 'đoạn.\n' : 'lời')).join(' ');
const longWord = 'Khuất Thị <Hương> & "Lan"';

/** Bodies of every length, so that the signature is once pushed over the edge of a page. */
const lengths = Array.from({ length: cases(6, 12) }, (_, index) => 18 + index * cases(2, 1));

const paper = (lines: number): OfficialDocument => ({
  ...build('Thông báo kết luận', 'chinh-quyen', 1),
  body: [
    ...Array.from({ length: lines }, () => ({ block: 'paragraph', runs: [{ text: 'Một dòng nội dung.' }] }) as const),
    { block: 'paragraph', runs: [{ text: 'Dòng cuối cùng của văn bản' }] },
  ],
});

/** An annex whose table ends a hair above the foot of its page. */
const fullAnnex = ([single, double]: readonly [number, number]): OfficialDocument => ({
  ...paper(1),
  annex: {
    orientation: 'landscape',
    blocks: [
      {
        block: 'table',
        columns: [{ header: 'Nội dung', width: 1 }],
        rows: [...Array(single).fill(['Một dòng']), ...Array(double).fill(['Hai\ndòng'])],
      },
    ],
  },
});
const annexes = [
  [15, 5],
  [2, 12],
] as const;

/** A district's conference: twenty-four matters in ten fields, of bodies and departments with long names. */
const manyMatters = (family: ExampleFamily): Partial<DocumentInput> => ({
  unit: exampleUnit(family, { recipients: [...Array(9).fill('Mặt trận Tổ quốc và các đoàn thể huyện'), 'Lưu VP'] }),
  officials: exampleInput().officials.map((each) => ({ ...each, department: 'Lao động - Thương binh và Xã hội' })),
  petitions: Array.from({ length: 24 }, (_, index) =>
    examplePetition(index + 1, {
      name: 'Hội Liên hiệp Phụ nữ xã Bình Hòa',
      address: '',
      field: defaultFields[index % 10]?.name ?? '',
      urgency: index % 5 === 0 ? 'Cấp thiết' : 'Bình thường',
      draft: 'Nạo vét sông tiêu liên xã trước mùa mưa 2024; năm 2023 khơi thông các đoạn xung yếu, giao các xã đối ứng',
    }),
  ),
});

const writer = docxWriter();
let laid: ReadonlyMap<string, LaidOut>;
const page = (name: string): LaidOut => laid.get(name) as LaidOut;

describe.skipIf(absent !== null)(`looks of the papers${absent ? ` (bỏ qua: ${absent})` : ''}`, () => {
  beforeAll(async () => {
    const petition = examplePetition(1, {
      name: longWord,
      address: 'Bà',
      answer: longAnswer,
      answerForm: 'Bằng văn bản',
    });
    const papers: [string, OfficialDocument][] = [
      ...pairs.map(({ kind, family }): [string, OfficialDocument] => [`${kind} ${family}`, build(kind, family)]),
      ...families.map((family): [string, OfficialDocument] => [
        `24 matters ${family}`,
        build('Tổng hợp ý kiến', family, 0, manyMatters(family)),
      ]),
      ['200 petitions', build('Tổng hợp ý kiến', 'chinh-quyen', 200)],
      ['5000 words', build('Trả lời kiến nghị', 'chinh-quyen', 1, { petitions: [petition] })],
      [
        'row over a page',
        build('Báo cáo kết quả', 'chinh-quyen', 1, { petitions: [{ ...petition, outcome: 'Đã trả lời' }] }),
      ],
      ...lengths.map((lines): [string, OfficialDocument] => [`${lines} lines`, paper(lines)]),
      ...annexes.map((rows): [string, OfficialDocument] => [`annex of ${rows}`, fullAnnex(rows)]),
    ];
    const files = new Map<string, Uint8Array>();
    for (const [name, document] of papers) files.set(name, await writer.write(document));
    laid = layOut(files);
  }, 240_000);

  it.each(pairs)(
    '$kind $family: header, type, text, signature and recipients stand in their order and places',
    ({ kind, family }) => {
      const paper = page(`${kind} ${family}`);
      const nation = find(paper, family === 'dang' ? 'ĐẢNG CỘNG SẢN VIỆT NAM' : 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
      const issuer = find(paper, family === 'dang' ? 'HUYỆN ỦY VIỆT YÊN' : 'ỦY BAN');
      const date = find(paper, 'Tân Dân, ngày');
      const recipients = find(paper, 'Nơi nhận:');
      expect(nation?.page).toBe(1);
      expect(nation?.left).toBeGreaterThan(270);
      expect(nation?.right).toBeLessThanOrEqual(595.3 - 42);
      expect(issuer?.left).toBeLessThan(260);
      expect(Math.abs((issuer?.top ?? 0) - (nation?.top ?? 99))).toBeLessThan(3);
      expect(date?.top).toBeGreaterThan(nation?.bottom ?? 0);
      expect(date?.left).toBeGreaterThan(250);
      expect(recipients?.left).toBeLessThan(95);
      expect(recipients?.page).toBeGreaterThanOrEqual(1);
    },
  );

  it.each(pairs)(
    '$kind $family: nothing leaves the page, and pages from the second on carry their number',
    ({ kind, family }) => {
      const paper = page(`${kind} ${family}`);
      const landscape = kind === 'Báo cáo kết quả';
      for (const word of paper.words) {
        expect(word.left).toBeGreaterThanOrEqual(landscape ? 50 : 80);
        expect(word.right).toBeLessThanOrEqual(landscape ? 800 : 556);
      }
      const top = (number: number) => paper.words.filter((word) => word.page === number && word.top < 48);
      expect(top(1)).toEqual([]);
      for (let number = 2; number <= paper.pages; number += 1) {
        expect(top(number).map(({ text }) => text)).toEqual([String(number)]);
      }
    },
  );

  it.each(families)('%s: gives the chair a brief of two pages, also of a conference of many', (family) => {
    expect(page(`Tổng hợp ý kiến ${family}`).pages).toBeLessThanOrEqual(2);
    const many = page(`24 matters ${family}`);
    expect(many.pages).toBe(2);
    // A line may end behind the hyphen of a code.
    expect(new Set(many.text.join(' ').match(/YK23-\s*\d{4}/g)).size).toBe(24);
  });

  it('never leaves the signature alone on a page', () => {
    const signed = lengths.map((lines) => page(`${lines} lines`));
    for (const paper of signed) {
      const name = find(paper, 'Cao Văn Hậu');
      const authority = find(paper, 'TM. ỦY BAN NHÂN DÂN');
      const last = find(paper, 'cùng của văn bản./.');
      expect(name).toBeDefined();
      expect(name?.page).toBe(authority?.page);
      expect(name?.page).toBe(last?.page);
    }
    // The lengths straddle the edge: some papers need the second page and some do not.
    expect(new Set(signed.map(({ pages }) => pages))).toEqual(new Set([1, 2]));
  });

  it('has no empty page behind a table that fills the last one', () => {
    for (const rows of annexes) {
      expect(page(`annex of ${rows}`).text.at(-1), `rows ${rows}`).toContain('dòng');
    }
  });

  it('repeats the header row of a table of 200 petitions and prints each one', () => {
    const paper = page('200 petitions');
    expect(paper.pages).toBeGreaterThan(8);
    const text = paper.text.join('\n');
    const missing = Array.from({ length: 200 }, (_, index) => `YK23-${String(index + 1).padStart(4, '0')}`).filter(
      (code) => !text.includes(code),
    );
    expect(missing).toEqual([]);
    for (const page of paper.text.slice(1, -1)) expect(page).toContain('STT');
  });

  it('lays out an answer of 5,000 words and a name with markup in it', () => {
    const paper = page('5000 words');
    expect(paper.words.filter(({ text }) => text === 'lời').length).toBeGreaterThan(4900);
    expect(paper.text[0]).toContain('<Hương> & "Lan"');
    expect(paper.text.at(-1)).toContain('Cao Văn Hậu');
  });

  it('goes on with a row over the page', () => {
    const paper = page('row over a page');
    expect(paper.pages).toBeGreaterThan(4);
    expect(paper.words.filter(({ text }) => text === 'lời').length).toBeGreaterThan(4900);
  });
});
