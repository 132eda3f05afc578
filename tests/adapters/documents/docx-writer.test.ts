import { describe, expect, it } from 'vitest';
import { docxWriter } from '../../../functions/adapters/documents/docx-writer.ts';
import { styleIds } from '../../../functions/adapters/documents/styles.ts';
import { textWidth } from '../../../functions/adapters/documents/text-width.ts';
import type { Block, OfficialDocument } from '../../../functions/domain/documents/official-document.ts';
import { documentKinds } from '../../../sheets-templates/choices.ts';
import { exampleInput, examplePetition } from '../../domain/documents/example.ts';
import { paperOf } from '../../domain/documents/text.ts';
import {
  all,
  child,
  openPackage,
  orderProblems,
  paragraphsOfStyle,
  parseXml,
  textOf,
  type XmlElement,
} from './ooxml.ts';

const writer = docxWriter();

const notice = (more: Partial<OfficialDocument> = {}): OfficialDocument => ({
  family: 'chinh-quyen',
  header: {
    parent: null,
    issuer: 'ỦY BAN NHÂN DÂN PHƯỜNG TÂN DÂN',
    number: '05',
    symbol: 'TB-UBND',
    place: 'Tân Dân',
    date: '2024-02-05',
    year: 2024,
  },
  type: 'THÔNG BÁO',
  subject: 'Kết luận của đồng chí Chủ tịch UBND phường tại cuộc tiếp xúc, đối thoại với nhân dân khu Kim Đồng',
  body: [{ block: 'paragraph', runs: [{ text: 'Nội dung' }] }],
  signatures: [{ authority: 'TM. ỦY BAN NHÂN DÂN', titles: ['CHỦ TỊCH'], name: 'Cao Văn Hậu' }],
  recipients: ['TT Đảng ủy (b/c)', 'Lưu: VP'],
  ...more,
});

const open = async (document: OfficialDocument): Promise<XmlElement> =>
  (await openPackage(await writer.write(document))).document;

const texts = (root: XmlElement, style: string): string[] => paragraphsOfStyle(root, style).map(textOf);

describe('number and date', () => {
  const party = { family: 'dang' as const };
  it.each([
    ['Chính quyền issued', {}, { number: '05', symbol: 'TB-UBND' }, 'Số: 05/TB-UBND'],
    ['Chính quyền draft', {}, { number: '', symbol: 'TB-UBND' }, 'Số:       /TB-UBND'],
    ['Đảng issued', party, { number: '12', symbol: 'TB/ĐU' }, 'Số 12-TB/ĐU'],
    ['Đảng draft', party, { number: '', symbol: 'TB/ĐU' }, 'Số       -TB/ĐU'],
    ['a paper without a number', {}, { number: '', symbol: '' }, ''],
  ])('%s: %o', async (_, family, header, line) => {
    const document = await open(notice({ ...family, header: { ...notice().header, ...header } }));
    expect(texts(document, styleIds.number)).toEqual([line]);
  });

  it.each([
    ['2024-02-05', 'Tân Dân, ngày 05 tháng 02 năm 2024'],
    ['2024-03-09', 'Tân Dân, ngày 09 tháng 3 năm 2024'],
    ['2023-10-26', 'Tân Dân, ngày 26 tháng 10 năm 2023'],
    ['2023-01-10', 'Tân Dân, ngày 10 tháng 01 năm 2023'],
    [null, 'Tân Dân, ngày      tháng      năm 2024'],
  ])('%s is written %s', async (date, line) => {
    const document = await open(notice({ header: { ...notice().header, date } }));
    expect(texts(document, styleIds.date)).toEqual([line]);
  });
});

describe('header', () => {
  it('breaks the issuer before the name of the place and prints no parent body where there is none', async () => {
    const document = await open(notice());
    expect(texts(document, styleIds.issuer)).toEqual(['ỦY BAN NHÂN DÂN', 'PHƯỜNG TÂN DÂN']);
    expect(texts(document, styleIds.parent)).toEqual([]);
  });

  it('prints the parent body of a Party committee above it, and a star below', async () => {
    const header = { ...notice().header, parent: 'HUYỆN ỦY VIỆT YÊN', issuer: 'ĐẢNG ỦY XÃ TỰ LẠN' };
    const document = await open(notice({ family: 'dang', header }));
    expect(texts(document, styleIds.parent)).toEqual(['HUYỆN ỦY VIỆT YÊN']);
    expect(texts(document, styleIds.issuer)).toEqual(['ĐẢNG ỦY XÃ TỰ LẠN', '*']);
    expect(texts(document, styleIds.nation)).toEqual(['ĐẢNG CỘNG SẢN VIỆT NAM']);
    expect(texts(document, styleIds.subject).at(-1)).toBe('-----');
  });

  it('draws rules of 1/3 to 1/2 under issuer and subject, and one as long as the motto under it', async () => {
    const document = await open(notice());
    const [cells] = all(document, 'w:tr').map((row) => all(row, 'w:tc'));
    const width = (cell: XmlElement | undefined) => Number(all(cell, 'w:tcW')[0]?.attributes['w:w']) / 20;
    const issuerRule = ruleLength(cells?.[0], width(cells?.[0]));
    for (const line of ['ỦY BAN NHÂN DÂN', 'PHƯỜNG TÂN DÂN']) {
      expect(issuerRule).toBeGreaterThanOrEqual(textWidth(line, 13, true) / 3);
      expect(issuerRule).toBeLessThanOrEqual(textWidth(line, 13, true) / 2);
    }
    const motto = textWidth('Độc lập - Tự do - Hạnh phúc', 14, true);
    expect(Math.abs(ruleLength(cells?.[1], width(cells?.[1])) - motto)).toBeLessThan(0.2);
    const subject = texts(document, styleIds.subject).at(-1) ?? '';
    const body = child(document, 'w:body')?.children ?? [];
    const under = body.find((each) => all(each, 'w:pBdr').length > 0 && each.name === 'w:p');
    const length = ruleLength(under, 467.75);
    expect(length).toBeGreaterThanOrEqual(textWidth(subject, 14, true) / 3);
    expect(length).toBeLessThanOrEqual(textWidth(subject, 14, true) / 2);
  });

  it('keeps the nation on one line', () => {
    expect(textWidth('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 13, true)).toBeLessThan(467.75 * 0.6);
  });
});

function ruleLength(root: XmlElement | undefined, width: number): number {
  const holder = root?.name === 'w:p' ? [root] : all(root, 'w:p');
  const rule = holder.find((paragraph) => all(paragraph, 'w:pBdr').length > 0);
  const indent = child(child(rule, 'w:pPr'), 'w:ind')?.attributes;
  return width - (Number(indent?.['w:left']) + Number(indent?.['w:right'])) / 20;
}

describe('công văn', () => {
  it('carries V/v under the number and the addressee above the text', async () => {
    const document = await open(notice({ type: null, subject: 'trả lời kiến nghị', addressees: ['Ông Trần Văn Bảy'] }));
    expect(texts(document, styleIds.letterSubject)).toEqual(['V/v trả lời kiến nghị']);
    expect(texts(document, styleIds.addressee)).toEqual(['Kính gửi: Ông Trần Văn Bảy']);
    expect(texts(document, styleIds.type)).toEqual([]);
  });

  it('lists several addressees', async () => {
    const document = await open(notice({ type: null, addressees: ['Sở Xây dựng;', 'UBND tỉnh'] }));
    expect(texts(document, styleIds.addressee)).toEqual(['Kính gửi:', '- Sở Xây dựng;', '- UBND tỉnh.']);
  });
});

describe('end of the paper', () => {
  it.each([
    ['chinh-quyen', 'Trên đây là kết luận./.'],
    ['mttq', 'Trên đây là kết luận./.'],
    ['dang', 'Trên đây là kết luận.'],
  ] as const)('%s ends with its own mark', async (family, last) => {
    const document = await open(
      notice({ family, body: [{ block: 'paragraph', runs: [{ text: 'Trên đây là kết luận./.' }] }] }),
    );
    expect(texts(document, styleIds.body)).toEqual([last]);
  });

  it.each(['chinh-quyen', 'dang'] as const)('%s ends with the exclamation of what is read out', async (family) => {
    const words = 'Xin trân trọng cảm ơn và kính chào!';
    const document = await open(notice({ family, body: [{ block: 'paragraph', runs: [{ text: words }] }] }));
    expect(texts(document, styleIds.body)).toEqual([words]);
  });

  it.each([
    ['chinh-quyen', ['- TT Đảng ủy (b/c);', '- Lưu: VP.']],
    ['dang', ['- TT Đảng ủy (b/c),', '- Lưu: VP.']],
  ] as const)('%s separates the recipients its own way', async (family, lines) => {
    const document = await open(notice({ family }));
    expect(texts(document, styleIds.recipient)).toEqual(lines);
  });

  it('ends every basis with a semicolon and the last with a full stop', async () => {
    const document = await open(notice({ bases: ['Căn cứ Luật Tổ chức chính quyền địa phương', 'Căn cứ Quy chế;'] }));
    expect(texts(document, styleIds.basis)).toEqual(['Căn cứ Luật Tổ chức chính quyền địa phương;', 'Căn cứ Quy chế.']);
  });

  it('lets a deputy sign for the chair in two lines', async () => {
    const signature = {
      authority: 'TM. ỦY BAN NHÂN DÂN',
      titles: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
      name: 'Lê Thị Cúc',
    };
    const document = await open(notice({ signatures: [signature] }));
    expect(texts(document, styleIds.authority)).toEqual(['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']);
  });

  it('puts the secretary of the minutes at the left and the chair at the right', async () => {
    const signatures = [
      { authority: '', titles: ['CHỦ TRÌ'], name: 'Cao Văn Hậu' },
      { authority: '', titles: ['THƯ KÝ'], name: 'Phạm Thị Bưởi' },
    ];
    const document = await open(notice({ signatures }));
    expect(texts(document, styleIds.authority)).toEqual(['THƯ KÝ', 'CHỦ TRÌ']);
    expect(texts(document, styleIds.signer)).toEqual(['Phạm Thị Bưởi', 'Cao Văn Hậu']);
  });
});

describe('text from cells', () => {
  const hostile = 'A & B <w:t>"C"</w:t>\u0000\u0007\uffff\ud800 \u001b[31m';

  it('is escaped, and what XML forbids is left out', async () => {
    const table: Block = { block: 'table', columns: [{ header: hostile, width: 1 }], rows: [[hostile]] };
    const body: Block[] = [{ block: 'paragraph', runs: [{ text: hostile }] }, table];
    const file = await openPackage(await writer.write(notice({ subject: hostile, body, recipients: [hostile] })));
    expect(orderProblems(file.document)).toEqual([]);
    expect(texts(file.document, styleIds.body)).toEqual(['A & B <w:t>"C"</w:t> [31m']);
    for (const [, xml] of file.parts) expect(() => parseXml(xml)).not.toThrow();
  });

  it('begins a paragraph at a line break, so that no justified line is torn apart', async () => {
    const body: Block[] = [{ block: 'paragraph', runs: [{ text: 'một\r\nhai\n\nba' }] }];
    const document = await open(notice({ body }));
    expect(texts(document, styleIds.body)).toEqual(['một', 'hai', 'ba./.']);
    expect(all(document, 'w:br')).toEqual([]);
  });

  it('is composed Unicode', async () => {
    const document = await open(
      notice({ body: [{ block: 'paragraph', runs: [{ text: 'Tiếp xúc'.normalize('NFD') }] }] }),
    );
    expect(texts(document, styleIds.body)).toEqual(['Tiếp xúc./.']);
  });
});

describe('a table', () => {
  const table: Block = { block: 'table', columns: [{ header: 'Nội dung', width: 1 }], rows: [['một']] };
  const heading: Block = { block: 'heading', level: 1, text: 'III. TỔ CHỨC THỰC HIỆN' };

  it('has no empty paragraph below it, behind which LibreOffice leaves a heading alone at the foot of a page', async () => {
    const body: Block[] = [table, heading, { block: 'paragraph', runs: [{ text: 'Hết' }] }];
    const inOrder = child(await open(notice({ body })), 'w:body')?.children ?? [];
    const below = inOrder[inOrder.findIndex((element) => textOf(element).includes('một')) + 1];
    expect(textOf(below as XmlElement)).toBe('III. TỔ CHỨC THỰC HIỆN');
    expect(child(child(below, 'w:pPr'), 'w:spacing')?.attributes['w:before']).toBe('80');
  });

  it('is kept apart from the next one, and from what the annex ends with', async () => {
    const body: Block[] = [table, table, { block: 'paragraph', runs: [{ text: 'Hết' }] }];
    const document = await open(notice({ body, annex: { orientation: 'landscape', blocks: [table] } }));
    const inOrder = child(document, 'w:body')?.children ?? [];
    const neighbours = inOrder.filter(
      (element, index) => element.name === 'w:tbl' && inOrder[index + 1]?.name !== 'w:p',
    );
    expect(neighbours).toEqual([]);
    expect(inOrder.at(-2)).toEqual(paragraphsOfStyle(document, styleIds.end).at(-1));
  });
});

describe('a set of letters', () => {
  it('begins every letter on a new page with its own header and page 1', async () => {
    const letters = ['05', '06', '07'].map((number) => notice({ header: { ...notice().header, number } }));
    const file = await openPackage(await writer.writeSet(letters));
    expect(orderProblems(file.document)).toEqual([]);
    expect(texts(file.document, styleIds.number)).toEqual(['Số: 05/TB-UBND', 'Số: 06/TB-UBND', 'Số: 07/TB-UBND']);
    const sections = all(file.document, 'w:sectPr');
    expect(sections).toHaveLength(3);
    for (const section of sections) {
      expect(child(section, 'w:type')?.attributes['w:val']).toBe('nextPage');
      expect(child(section, 'w:pgNumType')?.attributes['w:start']).toBe('1');
    }
  });

  it('refuses an empty set', async () => {
    await expect(writer.writeSet([])).rejects.toThrow('Không có văn bản nào');
  });
});

describe('a column that names bodies', () => {
  const names = /^(?:Đơn vị|Phối hợp|Bộ phận|Cơ quan)/u;
  /** Points between the margins of the annex (landscape) and of all else, and beside the text of a cell. */
  const [landscape, portrait, padding] = [728, 467, 7];

  it.each(documentKinds)('of %s is wide enough for the longest of their words', (kind) => {
    const petition = { answer: 'Đã làm xong.', answerForm: 'Bằng văn bản', outcome: 'Đã trả lời' } as const;
    const made = paperOf(
      kind,
      exampleInput('chinh-quyen', 8, {
        petitions: [1, 2, 3].map((number) => examplePetition(number, number === 1 ? petition : {})),
        today: '2023-12-20',
      }),
    );
    const narrow = (blocks: readonly Block[], width: number) =>
      blocks
        .flatMap((block) => (block.block === 'table' && !block.borderless ? block.columns : []))
        .filter(
          ({ header, width: share }) =>
            names.test(header) && share * width - padding < textWidth('HĐND&UBND', 12, false),
        )
        .map(({ header }) => header);
    expect([...narrow(made.body, portrait), ...narrow(made.annex?.blocks ?? [], landscape)]).toEqual([]);
  });
});
