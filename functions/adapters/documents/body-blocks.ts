import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  PageBreak,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Block, Run, TableColumn } from '../../domain/documents/official-document.ts';
import { cleanText } from './clean-text.ts';
import { borderlessTable } from './header-block.ts';
import { type LayoutNorm, textWidthOf } from './layout-norm.ts';
import { dottedTab, styleIds } from './styles.ts';

const headings = { 1: styleIds.heading1, 2: styleIds.heading2, 3: styleIds.heading3 } as const;
const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  justify: AlignmentType.JUSTIFIED,
} as const;

type TableBlock = Extract<Block, { block: 'table' }>;
type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType];

/** What follows a table stands this far below it, in twips. */
const belowTable = 80;

interface Place {
  /** Between the margins, in twips. */
  readonly width: number;
  /** The last paragraph stays on the page of what follows (the signature). */
  readonly keepWithNext: boolean;
  readonly isBelowTable: boolean;
}

/**
 * Blocks one below the other. What follows a table keeps its distance itself: behind an empty paragraph LibreOffice leaves a heading
 * alone at the foot of a page. Word wants a paragraph behind the last table; that one makes no page of its own.
 */
export function bodyBlocks(
  blocks: readonly Block[],
  norm: LayoutNorm,
  { keepWithNext = false, width = textWidthOf(norm) }: Partial<Pick<Place, 'keepWithNext' | 'width'>> = {},
): FileChild[] {
  const laidOut = blocks.flatMap((block, index) =>
    bodyBlock(block, norm, {
      width,
      keepWithNext: keepWithNext && index === blocks.length - 1,
      isBelowTable: blocks[index - 1]?.block === 'table',
    }),
  );
  return blocks.at(-1)?.block === 'table' ? [...laidOut, new Paragraph({ style: styleIds.end })] : laidOut;
}

/** One block as paragraphs and tables. */
function bodyBlock(block: Block, norm: LayoutNorm, { width, keepWithNext, isBelowTable }: Place): FileChild[] {
  const above: Look = isBelowTable ? { spacing: { before: belowTable } } : {};
  switch (block.block) {
    case 'heading':
      return [
        new Paragraph({ style: headings[block.level], ...above, children: [new TextRun(cleanText(block.text))] }),
      ];
    case 'paragraph':
      return paragraphs(block.runs, keepWithNext || leadsOn(block.runs), above, {
        style: styleIds.body,
        ...(block.align ? { alignment: alignments[block.align] } : {}),
        ...(block.indent === false ? { indent: { firstLine: 0 } } : {}),
      });
    case 'list':
      return block.items.flatMap((item, index) =>
        paragraphs(
          [{ text: '- ' }, ...item],
          keepWithNext && index === block.items.length - 1,
          index === 0 ? above : {},
          { style: styleIds.list },
        ),
      );
    case 'table': {
      const laidOut = block.borderless ? sideBySide(block, width) : table(block, width);
      // Two tables without anything between them are one to Word.
      return isBelowTable ? [new Paragraph({ style: styleIds.rule }), laidOut] : [laidOut];
    }
    case 'form-line':
      return [formLine(block.label, norm, above)];
    case 'page-break':
      return [new Paragraph({ style: styleIds.end, children: [new PageBreak()] })];
    default:
      return block satisfies never;
  }
}

/** `… như sau:` stays with what it announces. */
const leadsOn = (runs: readonly Run[]): boolean => (runs.at(-1)?.text ?? '').trimEnd().endsWith(':');

type Look = Omit<NonNullable<Exclude<ConstructorParameters<typeof Paragraph>[0], string>>, 'children'>;

/**
 * A line break typed in a cell begins a paragraph: Word would stretch the words of a justified line that ends in a soft break.
 */
function paragraphs(runs: readonly Run[], keepNext: boolean, above: Look, look: Look): Paragraph[] {
  const lines = runsByLine(runs);
  return lines.map(
    (line, index) =>
      new Paragraph({
        ...look,
        ...(index === 0 ? above : {}),
        ...(keepNext && index === lines.length - 1 ? { keepNext } : {}),
        children: line,
      }),
  );
}

function runsByLine(runs: readonly Run[]): TextRun[][] {
  const lines: TextRun[][] = [[]];
  for (const run of runs) {
    const [first = '', ...rest] = cleanText(run.text).split(/\n+/);
    if (first !== '') lines.at(-1)?.push(textRun(first, run));
    for (const text of rest) lines.push(text === '' ? [] : [textRun(text, run)]);
  }
  const filled = lines.filter((line) => line.length > 0);
  return filled.length > 0 ? filled : [[]];
}

const textRun = (text: string, { bold, italic }: Run): TextRun =>
  new TextRun({ text, ...(bold ? { bold } : {}), ...(italic ? { italics: true } : {}) });

function formLine(label: string, norm: LayoutNorm, above: Look): Paragraph {
  return new Paragraph({
    style: styleIds.formLine,
    ...above,
    tabStops: [dottedTab(norm)],
    children: [new TextRun(cleanText(label === '' ? '' : `${label} `)), new TextRun({ children: [new Tab()] })],
  });
}

const widthsOf = (columns: readonly TableColumn[], width: number): number[] =>
  columns.map((column) => Math.floor(width * column.width));

const sideBySide = ({ columns, rows }: TableBlock, width: number): Table =>
  borderlessTable(
    widthsOf(columns, width),
    rows.map((row) =>
      columns.map((column, index) =>
        cellParagraphs(row[index] ?? '', styleIds.tableCell, alignments[column.align ?? 'left']),
      ),
    ),
  );

/** Rows up to this many characters in a cell stay whole; longer ones go on over the page. */
const wholeRow = 500;

/** The header row is repeated on every page. */
function table({ columns, rows, compact = false }: TableBlock, width: number): Table {
  const widths = widthsOf(columns, width);
  const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
  const headers = columns.map((column, index) =>
    cell(column.header, widths[index] ?? 0, styleIds.tableHead, AlignmentType.CENTER, true),
  );
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { left: 70, right: 70, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: headers }),
      ...rows.map(
        (row) =>
          new TableRow({
            ...(row.every((text) => text.length <= wholeRow) ? { cantSplit: true } : {}),
            children: cells(columns, row, widths, compact),
          }),
      ),
    ],
  });
}

function cells(
  columns: readonly TableColumn[],
  row: readonly string[],
  widths: readonly number[],
  compact: boolean,
): TableCell[] {
  const style = compact ? styleIds.tableCompact : styleIds.tableCell;
  const [only] = row;
  if (row.length === 1 && columns.length > 1 && only !== undefined) return [groupTitle(only, widths)];
  return columns.map((column, index) =>
    cell(row[index] ?? '', widths[index] ?? 0, style, alignments[column.align ?? 'left'], false),
  );
}

const groupTitle = (text: string, widths: readonly number[]): TableCell =>
  new TableCell({
    columnSpan: widths.length,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    children: cellParagraphs(text, styleIds.tableHead, AlignmentType.LEFT),
  });

function cell(text: string, width: number, style: string, alignment: Alignment, isHeader: boolean): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(isHeader ? { verticalAlign: VerticalAlignTable.CENTER } : {}),
    children: cellParagraphs(text, style, alignment),
  });
}

const cellParagraphs = (text: string, style: string, alignment: Alignment): Paragraph[] =>
  cleanText(text)
    .split(/\n+/)
    .map((line) => new Paragraph({ style, alignment, children: [new TextRun(line)] }));
