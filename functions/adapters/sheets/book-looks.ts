import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Column, ColumnKind, GuideLine } from '../../../sheets-templates/definition.ts';
import { DATE_FORMAT } from './cell-data.ts';

type Format = sheets_v4.Schema$CellFormat;

/** `#1F4E79` → Google's shares of 1. */
const colour = (hex: string): sheets_v4.Schema$ColorStyle => {
  const share = (at: number): number => Math.round((Number.parseInt(hex.slice(at, at + 2), 16) / 255) * 1000) / 1000;
  return { rgbColor: { red: share(1), green: share(3), blue: share(5) } };
};

const white = colour('#FFFFFF');

export const tabColours = {
  guide: colour('#F4B400'),
  records: colour('#1F4E79'),
  settings: colour('#0B8043'),
  output: colour('#6B7280'),
} as const;

/** Of a tab that stands still. */
export const signColour = colour('#D93025');

/** Headers of staff are blue, one shade a group; those of the system grey. */
const groupColours: Readonly<Record<string, sheets_v4.Schema$ColorStyle>> = {
  'Xử lý': colour('#2E6B4F'),
  'Theo dõi': colour('#6B7280'),
};
const staffHeader = colour('#1F4E79');
const systemHeader = colour('#6B7280');
const systemCell = colour('#F1F3F4');

export const headerFormat = (column: Column): Format => ({
  backgroundColorStyle: column.owner === 'system' ? systemHeader : (groupColours[column.group ?? ''] ?? staffHeader),
  textFormat: { bold: true, italic: column.owner === 'system', foregroundColorStyle: white },
  horizontalAlignment: 'CENTER',
  verticalAlignment: 'MIDDLE',
  wrapStrategy: 'WRAP',
});

const TEXT_FORMAT = { type: 'TEXT', pattern: '@' } as const;

/**
 * Text columns are formatted as text, so that `5/8`, `0912…` and `=…` stay what was typed. Times and dates keep their
 * format also for cells typed later.
 */
const numberFormats: Readonly<Partial<Record<ColumnKind, sheets_v4.Schema$NumberFormat>>> = {
  text: TEXT_FORMAT,
  'long-text': TEXT_FORMAT,
  phone: TEXT_FORMAT,
  email: TEXT_FORMAT,
  code: TEXT_FORMAT,
  reference: TEXT_FORMAT,
  verdict: TEXT_FORMAT,
  date: DATE_FORMAT,
  time: { type: 'TIME', pattern: 'hh:mm' },
  number: { type: 'NUMBER', pattern: '0' },
};

const wrapped: ReadonlySet<ColumnKind> = new Set(['long-text', 'verdict', 'text']);

export const dataFormat = (column: Column): Format => {
  const numberFormat = numberFormats[column.kind];
  return {
    ...(numberFormat === undefined ? {} : { numberFormat }),
    ...(column.owner === 'system' ? { backgroundColorStyle: systemCell } : {}),
    ...(column.kind === 'date' || column.kind === 'time' ? { horizontalAlignment: 'CENTER' } : {}),
    verticalAlignment: 'TOP',
    wrapStrategy: wrapped.has(column.kind) ? 'WRAP' : 'CLIP',
  };
};

/** How rows and guide lines show a state. */
export const stateFormats = {
  red: { backgroundColorStyle: colour('#FAD2CF'), textFormat: { bold: true, foregroundColorStyle: colour('#A50E0E') } },
  amber: { backgroundColorStyle: colour('#FEEFC3') },
  grey: { textFormat: { foregroundColorStyle: colour('#80868B') } },
} as const satisfies Record<string, Format>;

const guideFormats: Readonly<Record<NonNullable<GuideLine['look']>, Format>> = {
  title: { textFormat: { bold: true, fontSize: 16 } },
  heading: { textFormat: { bold: true, fontSize: 12, foregroundColorStyle: staffHeader } },
  system: { backgroundColorStyle: systemCell },
  ...stateFormats,
};

export const guideFormat = (line: GuideLine): Format => ({
  ...(line.look === undefined ? {} : guideFormats[line.look]),
  wrapStrategy: 'WRAP',
  verticalAlignment: 'MIDDLE',
});
