import { Document, Packer, Paragraph, PatchType, patchDocument, TextRun } from 'docx';
import JSZip from 'jszip';
import {
  type DocumentFamily,
  type OfficialDocument,
  TemplateBroken,
  type TemplateFiller,
} from '../../domain/documents/official-document.ts';
import { listTemplateFields, type TemplateField } from '../../domain/documents/template-fields.ts';
import { bodyBlocks } from './body-blocks.ts';
import { cleanText } from './clean-text.ts';
import { closedBody } from './closing-mark.ts';
import { layoutNorms } from './layout-norm.ts';
import { documentStyles } from './styles.ts';

/** Fills an office's own .docx: named fields in double braces, as `listTemplateFields` lists them. */
export function templateFiller(): TemplateFiller {
  return {
    async fill(template, document) {
      const zip = await opened(template);
      const fields = listTemplateFields(document);
      checkFields(await paragraphTexts(zip), fields);
      await addStyles(zip, document.family);
      const data = await zip.generateAsync({ type: 'uint8array' });
      const patches = Object.fromEntries(fields.map((field) => [field.name, patchOf(field, document)]));
      return patchDocument({ outputType: 'uint8array', data, patches, recursive: true, trimPlaceholders: true });
    },
  };
}

async function opened(template: Uint8Array): Promise<JSZip> {
  const zip = await JSZip.loadAsync(template).catch(() => null);
  if (zip?.file('word/document.xml')) return zip;
  throw new TemplateBroken(
    'Mẫu văn bản không phải tệp Word (.docx). Mở tệp bằng Word, lưu lại dạng .docx rồi đặt vào thư mục Mẫu văn bản.',
  );
}

/** Text of every paragraph of body, headers and footers: Word cuts a field into runs at will. */
async function paragraphTexts(zip: JSZip): Promise<readonly string[]> {
  const parts = zip.file(/^word\/(document|header\d*|footer\d*)\.xml$/);
  const texts = await Promise.all(parts.map((part) => part.async('string')));
  return texts.flatMap((xml) =>
    (xml.match(/<w:p[ >][\s\S]*?<\/w:p>/g) ?? []).map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1] ?? '').join(''),
    ),
  );
}

/** @throws TemplateBroken for the first thing wrong. */
function checkFields(paragraphs: readonly string[], fields: readonly TemplateField[]): void {
  const known = new Map(fields.map((field) => [field.name, field]));
  const seen = new Set<string>();
  for (const text of paragraphs) {
    for (const [whole, typed = ''] of text.matchAll(/\{\{([^{}]*)\}\}/g)) {
      const field = known.get(typed.trim());
      if (!field) throw new TemplateBroken(unknownField(typed.trim(), fields));
      if (field.holds === 'blocks' && text.trim() !== whole) {
        throw new TemplateBroken(
          `Mẫu văn bản: trường {{${field.name}}} phải đứng một mình trong một đoạn. Chuyển các chữ khác trên dòng đó sang đoạn riêng.`,
        );
      }
      seen.add(field.name);
    }
    const open = /\{\{[^{}]{0,40}|[^{}]{0,40}\}\}/.exec(text.replace(/\{\{[^{}]*\}\}/g, ''));
    if (open) {
      throw new TemplateBroken(
        `Mẫu văn bản: trường “${open[0].trim()}” thiếu ngoặc. Viết đủ hai ngoặc mở, hai ngoặc đóng, ví dụ {{noi_dung}}.`,
      );
    }
  }
  if (!seen.has('noi_dung')) {
    throw new TemplateBroken(
      'Mẫu văn bản thiếu trường {{noi_dung}}. Thêm một đoạn chỉ có {{noi_dung}} ở chỗ đặt nội dung.',
    );
  }
}

const unknownField = (name: string, fields: readonly TemplateField[]): string =>
  `Mẫu văn bản có trường lạ {{${name}}}. Sửa lại theo một trong các trường: ${fields.map((field) => field.name).join(', ')}.`;

function patchOf(field: TemplateField, document: OfficialDocument) {
  if (field.holds === 'text') return { type: PatchType.PARAGRAPH, children: runsOf(field.lines) };
  const norm = layoutNorms[document.family];
  const blocks = field.name === 'noi_dung' ? closedBody(document) : (document.annex?.blocks ?? []);
  const children = bodyBlocks(blocks, norm);
  return { type: PatchType.DOCUMENT, children: children.length > 0 ? children : [new Paragraph({})] };
}

/** Lines of a field are soft breaks, so that they keep the paragraph's look. */
const runsOf = (lines: readonly string[]): TextRun[] =>
  lines.length === 0
    ? [new TextRun('')]
    : lines
        .flatMap((line) => cleanText(line).split('\n'))
        .map((text, index) => new TextRun(index === 0 ? { text } : { text, break: 1 }));

/** The named styles of the built-in layout, as far as the template has none of that id. */
async function addStyles(zip: JSZip, family: DocumentFamily): Promise<void> {
  const file = zip.file('word/styles.xml');
  if (!file)
    throw new TemplateBroken(
      'Mẫu văn bản không có phần kiểu chữ (styles.xml). Mở bằng Word, lưu lại dạng .docx rồi dùng lại.',
    );
  const xml = await file.async('string');
  const added = (await ownStyles(family))
    .filter(({ id }) => !xml.includes(`w:styleId="${id}"`))
    .map((style) => style.xml);
  zip.file(
    'word/styles.xml',
    xml.replace('</w:styles>', () => `${added.join('')}</w:styles>`),
  );
}

interface StyleXml {
  readonly id: string;
  readonly xml: string;
}

const stylesByFamily = new Map<DocumentFamily, Promise<readonly StyleXml[]>>();

function ownStyles(family: DocumentFamily): Promise<readonly StyleXml[]> {
  const made = stylesByFamily.get(family) ?? makeStyles(family);
  stylesByFamily.set(family, made);
  return made;
}

async function makeStyles(family: DocumentFamily): Promise<readonly StyleXml[]> {
  const styles = documentStyles(layoutNorms[family], family === 'dang');
  const packed = await Packer.toBuffer(new Document({ styles, sections: [{ children: [] }] }));
  const xml = await (await JSZip.loadAsync(packed)).file('word/styles.xml')?.async('string');
  const own = new Set((styles.paragraphStyles ?? []).map(({ id }) => id));
  return [...(xml ?? '').matchAll(/<w:style [^>]*w:styleId="([^"]+)"[\s\S]*?<\/w:style>/g)]
    .map((match) => ({ id: match[1] ?? '', xml: match[0] }))
    .filter(({ id }) => own.has(id));
}
