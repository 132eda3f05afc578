import { Document, Footer, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { describe, expect, it } from 'vitest';
import { styleIds } from '../../../functions/adapters/documents/styles.ts';
import { templateFiller } from '../../../functions/adapters/documents/template-filler.ts';
import { buildConclusionNotice } from '../../../functions/domain/documents/conclusion-notice.ts';
import { buildInvitation } from '../../../functions/domain/documents/invitation.ts';
import { TemplateBroken } from '../../../functions/domain/documents/official-document.ts';
import { listTemplateFields } from '../../../functions/domain/documents/template-fields.ts';
import { exampleInput, exampleUnit } from '../../domain/documents/example.ts';
import {
  all,
  children,
  danglingReferences,
  openPackage,
  orderProblems,
  paragraphsOfStyle,
  parseXml,
  textOf,
} from './ooxml.ts';

const filler = templateFiller();
const notice = () =>
  buildConclusionNotice(exampleInput('chinh-quyen', 8, { document: { number: '05/TB-UBND', issuedOn: '2023-11-02' } }));

/** An office's template: a line each, some of it in a table and in the footer. */
async function template(lines: readonly (string | readonly string[])[]): Promise<Uint8Array> {
  const paragraphs = lines.map(
    (line) =>
      new Paragraph({
        children: (typeof line === 'string' ? [line] : line).map(
          (text) => new TextRun({ text, bold: true, font: 'Arial' }),
        ),
      }),
  );
  const cell = new TableCell({ children: [new Paragraph('{{co_quan_ban_hanh}}')] });
  const table = new Table({ rows: [new TableRow({ children: [cell] })] });
  const footers = { default: new Footer({ children: [new Paragraph('Mẫu của phường, {{trich_yeu}}')] }) };
  return Packer.toBuffer(new Document({ sections: [{ children: [table, ...paragraphs], footers }] }));
}

const filled = async (lines: readonly (string | readonly string[])[], document = notice()) =>
  openPackage(await filler.fill(await template(lines), document));

describe("an office's own template", () => {
  it('is filled in body, table and footer, and keeps its own look', async () => {
    const file = await filled([
      'Số: {{so_ky_hieu}}',
      '{{ dia_danh }}, {{ngay_thang}}',
      '{{noi_dung}}',
      '{{nguoi_ky}} và {{nguoi_ky}}',
    ]);
    const texts = all(file.document, 'w:p').map(textOf);
    expect(texts).toContain('ỦY BAN NHÂN DÂN PHƯỜNG TÂN DÂN');
    expect(texts).toContain('Số: 05/TB-UBND');
    expect(texts).toContain('Tân Dân, ngày 02 tháng 11 năm 2023');
    expect(texts).toContain('Cao Văn Hậu và Cao Văn Hậu');
    const number = all(file.document, 'w:p').find((paragraph) => textOf(paragraph) === 'Số: 05/TB-UBND');
    expect(all(number, 'w:rFonts').every(({ attributes }) => attributes['w:ascii'] === 'Arial')).toBe(true);
    const footer = [...file.parts].find(([name]) => /footer\d*\.xml$/.test(name))?.[1] ?? '';
    expect(textOf(parseXml(footer))).toContain('Kết luận của đồng chí Chủ tịch UBND phường');
  });

  it('takes a field that Word has cut into runs', async () => {
    const file = await filled([['{{', 'nguoi', '_ky}', '}'], '{{noi_dung}}']);
    expect(all(file.document, 'w:p').map(textOf)).toContain('Cao Văn Hậu');
  });

  it('receives the whole body with its headings and tables in the named styles', async () => {
    const file = await filled(['{{noi_dung}}']);
    expect(paragraphsOfStyle(file.document, styleIds.heading1).map(textOf)).toContain('I. ĐÁNH GIÁ CHUNG');
    expect(all(file.document, 'w:tblHeader').length).toBeGreaterThan(2);
    expect(danglingReferences(file)).toEqual([]);
    expect(orderProblems(file.document)).toEqual([]);
    const names = children(file.styles, 'w:style').flatMap((style) => children(style, 'w:name'));
    expect(names.map(({ attributes }) => attributes['w:val'])).toContain('Đề mục 1');
    expect(all(file.document, 'w:p').map(textOf).join('\n')).not.toContain('{{');
  });

  it('has its body in Times New Roman, whatever font Word begins a file with', async () => {
    const { styles } = await filled(['{{noi_dung}}']);
    const body = all(styles, 'w:style').find(({ attributes }) => attributes['w:styleId'] === styleIds.body);
    expect(all(body, 'w:rFonts').map(({ attributes }) => attributes['w:ascii'])).toEqual(['Times New Roman']);
  });

  it('receives recipients one a line, and the form that goes with an invitation', async () => {
    const templates = [{ kind: 'Giấy mời' as const, recipients: ['TT Đảng ủy', 'Khu Kim Đồng', 'Lưu: VT'] }];
    const input = exampleInput('chinh-quyen', 1, { unit: exampleUnit('chinh-quyen', { templates }) });
    const file = await filled(['{{noi_dung}}', '{{noi_nhan}}', '{{phu_luc}}'], buildInvitation(input));
    const text = all(file.document, 'w:p').map(textOf).join('\n');
    expect(text).toContain('- Như trên;');
    expect(text).toContain('PHIẾU ĐĂNG KÝ PHÁT BIỂU');
    const recipients = all(file.document, 'w:p').find((paragraph) => textOf(paragraph).startsWith('- Như trên;'));
    expect(all(recipients, 'w:br').length).toBeGreaterThan(2);
  });

  it.each([
    ['an unknown field', ['{{noi_dug}}'], 'trường lạ {{noi_dug}}'],
    ['no body', ['{{nguoi_ky}}'], 'thiếu trường {{noi_dung}}'],
    ['a field not closed', ['{{noi_dung}}', '{{nguoi_ky'], '“{{nguoi_ky” thiếu ngoặc'],
    ['a field with one bracket', ['{{noi_dung}}', '{{nguoi_ky}'], 'thiếu ngoặc'],
    ['a body among other words', ['Nội dung: {{noi_dung}}'], '{{noi_dung}} phải đứng một mình'],
  ])('with %s is refused by the name of the field', async (_, lines, message) => {
    const broken = filler.fill(await template(lines), notice());
    await expect(broken).rejects.toThrow(TemplateBroken);
    await expect(broken).rejects.toThrow(message);
  });

  it('that is no Word file is refused in words the office understands', async () => {
    await expect(filler.fill(new TextEncoder().encode('không phải zip'), notice())).rejects.toThrow(
      'không phải tệp Word',
    );
  });

  it('has a meaning in Vietnamese for every field', () => {
    const fields = listTemplateFields(notice());
    expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length);
    for (const { name, meaning } of fields) {
      expect(name).toMatch(/^[a-z]+(_[a-z]+)*$/);
      expect(meaning).not.toBe('');
    }
  });
});
