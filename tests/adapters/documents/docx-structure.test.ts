import { beforeAll, describe, expect, it } from 'vitest';
import { docxWriter } from '../../../functions/adapters/documents/docx-writer.ts';
import { styleIds } from '../../../functions/adapters/documents/styles.ts';
import type { OfficialDocument } from '../../../functions/domain/documents/official-document.ts';
import { documentKinds } from '../../../sheets-templates/choices.ts';
import { type ExampleFamily, exampleInput, exampleUnit } from '../../domain/documents/example.ts';
import { paperOf } from '../../domain/documents/text.ts';
import {
  all,
  child,
  children,
  danglingReferences,
  openPackage,
  orderProblems,
  paragraphsOfStyle,
  parseXml,
  styleOf,
  textOf,
  type XmlElement,
} from './ooxml.ts';

const writer = docxWriter();
const families = ['chinh-quyen', 'dang', 'mttq'] as const;
const pairs = documentKinds.flatMap((kind) => families.map((family) => ({ kind, family })));

const documentOf = (kind: (typeof documentKinds)[number], family: ExampleFamily): OfficialDocument => {
  const unit = exampleUnit(family, {
    templates: [{ kind, family }],
    bases: ['Căn cứ Luật Tổ chức chính quyền địa phương;'],
  });
  return paperOf(kind, exampleInput(family, 8, { unit, today: '2023-12-20' }));
};

const packed = async (document: OfficialDocument) => openPackage(await writer.write(document));

/** Run and paragraph properties of a named style. */
const style = (styles: XmlElement, id: string) => {
  const found = children(styles, 'w:style').find(({ attributes }) => attributes['w:styleId'] === id);
  const value = (part: string, name: string, attribute = 'w:val') =>
    child(child(found, part), name)?.attributes[attribute];
  return {
    size: Number(value('w:rPr', 'w:sz')) / 2,
    bold: child(child(found, 'w:rPr'), 'w:b') !== undefined,
    italic: child(child(found, 'w:rPr'), 'w:i') !== undefined,
    underline: child(child(found, 'w:rPr'), 'w:u') !== undefined,
    align: value('w:pPr', 'w:jc'),
    firstLine: Number(value('w:pPr', 'w:ind', 'w:firstLine')),
    after: Number(value('w:pPr', 'w:spacing', 'w:after')),
    line: Number(value('w:pPr', 'w:spacing', 'w:line')),
    lineRule: value('w:pPr', 'w:spacing', 'w:lineRule'),
  };
};

const millimetres = (twips: string | undefined): number => (Number(twips) / 1440) * 25.4;

describe.each(pairs)('$kind of the family $family as a Word file', ({ kind, family }) => {
  let file: Awaited<ReturnType<typeof packed>>;
  beforeAll(async () => {
    file = await packed(documentOf(kind, family));
  });

  it('opens without repair: elements in the order of the schema, nothing missing', () => {
    const problems = [...file.parts]
      .filter(([name]) => /^word\/(document|styles|header\d)\.xml$/.test(name))
      .flatMap(([name, xml]) => orderProblems(parseXml(xml)).map((problem) => `${name}: ${problem}`));
    expect(problems).toEqual([]);
    expect(danglingReferences(file)).toEqual([]);
  });

  it('is an A4 page with the margins of the norm, and has the page number in the top margin from page 2 on', () => {
    const [section] = all(file.document, 'w:sectPr');
    const size = child(section, 'w:pgSz')?.attributes;
    expect([size?.['w:w'], size?.['w:h']]).toEqual(['11906', '16838']);
    const margin = child(section, 'w:pgMar')?.attributes;
    expect(millimetres(margin?.['w:top'])).toBeCloseTo(20, 1);
    expect(millimetres(margin?.['w:bottom'])).toBeCloseTo(20, 1);
    expect(millimetres(margin?.['w:left'])).toBeCloseTo(30, 1);
    expect(millimetres(margin?.['w:right'])).toBeCloseTo(15, 1);
    expect(child(section, 'w:titlePg')).toBeDefined();
    const headers = [...file.parts]
      .filter(([name]) => /^word\/header\d\.xml$/.test(name))
      .map(([, xml]) => parseXml(xml));
    const numbered = headers.filter((header) => all(header, 'w:instrText').some(({ text }) => text.trim() === 'PAGE'));
    const first = children(section, 'w:headerReference').find(({ attributes }) => attributes['w:type'] === 'first');
    expect(first).toBeDefined();
    expect(numbered.length).toBeGreaterThan(0);
    expect(paragraphsOfStyle(numbered[0] as XmlElement, styleIds.pageNumber)).toHaveLength(1);
    expect(style(file.styles, styleIds.pageNumber)).toMatchObject({ size: 14, align: 'center' });
  });

  it('is set in black Times New Roman with the named styles of the norm', () => {
    const { styles, document } = file;
    const fonts = all(child(styles, 'w:docDefaults'), 'w:rFonts')[0]?.attributes;
    expect(fonts?.['w:ascii']).toBe('Times New Roman');
    expect(fonts?.['w:hAnsi']).toBe('Times New Roman');
    expect(all(document, 'w:rFonts')).toEqual([]);
    expect(all(document, 'w:p').filter((paragraph) => styleOf(paragraph) === '')).toEqual([]);
  });

  it('keeps the signature with the last words and repeats the header row of every table', () => {
    const { document } = file;
    const body = child(document, 'w:body')?.children ?? [];
    const at = body.findLastIndex((each) => paragraphsOfStyle(each, styleIds.authority).length > 0);
    const before = body[at - 1];
    expect(child(child(before, 'w:pPr'), 'w:keepNext')).toBeDefined();
    expect(all(body[at], 'w:cantSplit').length).toBeGreaterThan(0);
    const lined = all(document, 'w:tbl').filter((table) => paragraphsOfStyle(table, styleIds.tableHead).length > 0);
    for (const table of lined) {
      const rows = children(table, 'w:tr');
      expect(child(child(rows[0], 'w:trPr'), 'w:tblHeader')).toBeDefined();
      const whole = rows.slice(1).map((row) => all(row, 'w:cantSplit').length > 0);
      const short = rows.slice(1).map((row) => children(row, 'w:tc').every((cell) => textOf(cell).length <= 500));
      expect(whole).toEqual(short);
    }
  });
});

describe('sizes and looks of the families', () => {
  it('Chính quyền and MTTQ: Nghị định 30/2020/NĐ-CP', async () => {
    for (const family of ['chinh-quyen', 'mttq'] as const) {
      const { styles } = await packed(documentOf('Thông báo kết luận', family));
      const look = (id: string) => style(styles, id);
      expect(look(styleIds.nation)).toMatchObject({ size: 13, bold: true, align: 'center' });
      expect(look(styleIds.motto)).toMatchObject({ size: 14, bold: true, align: 'center' });
      expect(look(styleIds.parent)).toMatchObject({ size: 13, bold: false });
      expect(look(styleIds.issuer)).toMatchObject({ size: 13, bold: true });
      expect(look(styleIds.number)).toMatchObject({ size: 13, bold: false });
      expect(look(styleIds.date)).toMatchObject({ size: 14, italic: true });
      expect(look(styleIds.type)).toMatchObject({ size: 14, bold: true, align: 'center' });
      expect(look(styleIds.subject)).toMatchObject({ size: 14, bold: true, align: 'center' });
      expect(look(styleIds.letterSubject)).toMatchObject({ size: 12 });
      expect(look(styleIds.basis)).toMatchObject({ size: 14, italic: true });
      expect(look(styleIds.body)).toMatchObject({
        size: 14,
        align: 'both',
        firstLine: 720,
        after: 120,
        lineRule: 'auto',
      });
      expect(look(styleIds.body).line).toBeGreaterThanOrEqual(240);
      expect(look(styleIds.body).line).toBeLessThanOrEqual(360);
      expect(look(styleIds.authority)).toMatchObject({ size: 14, bold: true });
      expect(look(styleIds.signer)).toMatchObject({ size: 14, bold: true });
      expect(look(styleIds.recipientsTitle)).toMatchObject({ size: 12, bold: true, italic: true });
      expect(look(styleIds.recipient)).toMatchObject({ size: 11, bold: false });
    }
  });

  it('Đảng: guidance of the office of the Central Committee', async () => {
    const { styles } = await packed(documentOf('Thông báo kết luận', 'dang'));
    const look = (id: string) => style(styles, id);
    expect(look(styleIds.nation)).toMatchObject({ size: 15, bold: true });
    expect(look(styleIds.issuer)).toMatchObject({ size: 14 });
    expect(look(styleIds.number)).toMatchObject({ size: 14 });
    expect(look(styleIds.date)).toMatchObject({ size: 14, italic: true });
    expect(look(styleIds.type)).toMatchObject({ size: 16, bold: true });
    expect(look(styleIds.subject)).toMatchObject({ size: 14, bold: true });
    expect(look(styleIds.body)).toMatchObject({
      size: 14,
      align: 'both',
      firstLine: 567,
      line: 360,
      lineRule: 'exact',
    });
    expect(look(styleIds.recipientsTitle)).toMatchObject({ underline: true });
  });

  it('draws no border in header and signature tables and one on every side of the others', async () => {
    const { document } = await packed(documentOf('Thông báo kết luận', 'chinh-quyen'));
    const kinds = all(document, 'w:tbl').map((table) => {
      const borders = child(child(table, 'w:tblPr'), 'w:tblBorders')?.children ?? [];
      return [...new Set(borders.map(({ attributes }) => attributes['w:val']))].join();
    });
    expect(kinds[0]).toBe('none');
    expect(kinds.at(-1)).toBe('none');
    expect(new Set(kinds.slice(1, -1))).toEqual(new Set(['single']));
  });

  it('gives the lines to fill in a row of dots that ends at the right margin', async () => {
    const { document } = await packed(documentOf('Giấy mời', 'chinh-quyen'));
    const tabs = paragraphsOfStyle(document, styleIds.formLine).map((line) => all(line, 'w:tab')[0]?.attributes);
    expect(tabs.length).toBeGreaterThan(10);
    for (const tab of tabs) expect(tab).toMatchObject({ 'w:val': 'right', 'w:leader': 'dot', 'w:pos': '9355' });
  });

  it('turns the wide annex of a report, and turns its margins with it', async () => {
    const { document } = await packed(documentOf('Báo cáo kết quả', 'chinh-quyen'));
    const annex = all(document, 'w:sectPr').at(-1);
    expect(child(annex, 'w:pgSz')?.attributes).toMatchObject({
      'w:w': '16838',
      'w:h': '11906',
      'w:orient': 'landscape',
    });
    expect(millimetres(child(annex, 'w:pgMar')?.attributes['w:top'])).toBeCloseTo(30, 1);
    expect(child(annex, 'w:titlePg')?.attributes['w:val'] ?? 'false').toBe('false');
  });

  it('carries every text of the document into the file', async () => {
    const { document } = await packed(documentOf('Thông báo kết luận', 'chinh-quyen'));
    const text = all(document, 'w:p').map(textOf).join('\n');
    for (const part of [
      'I. ĐÁNH GIÁ CHUNG',
      'YK23-0001',
      'KL23-0001',
      'TM. ỦY BAN NHÂN DÂN',
      'Cao Văn Hậu',
      'Nơi nhận:',
    ]) {
      expect(text).toContain(part);
    }
  });
});
