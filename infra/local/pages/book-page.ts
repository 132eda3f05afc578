import { z } from 'zod';
import type { ApiRequest, ApiResponse } from '../api.ts';
import { answerOf } from '../google-errors.ts';
import { html, refused } from '../http.ts';
import { identities } from '../identities.ts';
import type { WorkspaceState } from '../workspace-state.ts';
import { escapeHtml, layout } from './layout.ts';

const cellSchema = z.object({
  formattedValue: z.string().optional(),
  note: z.string().optional(),
  hyperlink: z.string().optional(),
});
const bookSchema = z.object({
  properties: z.object({ title: z.string() }),
  sheets: z.array(
    z.object({
      properties: z.object({ sheetId: z.int().default(0), title: z.string(), hidden: z.boolean().default(false) }),
      data: z
        .array(
          z.object({
            columnMetadata: z.array(z.object({ pixelSize: z.number().default(100) })).default([]),
            rowData: z.array(z.object({ values: z.array(cellSchema).default([]) })).default([]),
          }),
        )
        .default([]),
    }),
  ),
});
type Tab = z.infer<typeof bookSchema>['sheets'][number];
type Cell = z.infer<typeof cellSchema>;

const FIELDS =
  'properties.title,sheets(properties(sheetId,title,hidden),data(columnMetadata.pixelSize,rowData.values(formattedValue,note,hyperlink)))';
const MOST_ROWS = 500;

/** A book as read-only tables, with Google's addresses of tabs and rows. It is read like any client would, through the Sheets API. */
export async function bookPage(state: WorkspaceState, spreadsheetId: string): Promise<ApiResponse> {
  const answer = await answerOf(state.sheets, requestFor(spreadsheetId));
  if (answer.status !== 200) return refused(404, `Không có sổ ${spreadsheetId}.`);
  const book = bookSchema.parse(answer.json);
  const tabs = book.sheets.filter((tab) => !tab.properties.hidden);
  const links = tabs.map((tab) => `<a href="#gid=${tab.properties.sheetId}">${escapeHtml(tab.properties.title)}</a>`);
  const nav = `<p><a href="/">← Trang đầu</a></p><nav>${links.join('')}</nav>`;
  return html(
    layout(book.properties.title, 'Bản chỉ để xem. Nhập liệu qua API Google Sheets.', nav + tabs.map(tabHtml).join('')),
  );
}

function requestFor(spreadsheetId: string): ApiRequest {
  return {
    method: 'GET',
    path: `/v4/spreadsheets/${encodeURIComponent(spreadsheetId)}`,
    query: new URLSearchParams({ includeGridData: 'true', fields: FIELDS }),
    headers: {},
    body: Buffer.alloc(0),
    identity: identities.system,
  };
}

function tabHtml(tab: Tab): string {
  const rows = (tab.data[0]?.rowData ?? []).map((row) => row.values);
  const filled = rows.slice(0, rows.findLastIndex((row) => row.some(hasText)) + 1);
  const columns = Math.max(1, ...filled.map((row) => row.findLastIndex(hasText) + 1));
  const { sheetId, title } = tab.properties;
  const shown = filled
    .slice(0, MOST_ROWS)
    .map((row, at) => rowHtml(row.slice(0, columns), `gid=${sheetId}&range=A${at + 1}`));
  const more = filled.length > MOST_ROWS ? `<p class="soft">… và ${filled.length - MOST_ROWS} dòng nữa</p>` : '';
  const table = `<table>${widths(tab, columns)}${shown.join('')}</table>`;
  return `<h2 id="gid=${sheetId}">${escapeHtml(title)}</h2><div class="scroll" tabindex="0">${table}</div>${more}`;
}

/** As wide as in the book. */
function widths(tab: Tab, columns: number): string {
  const sizes = tab.data[0]?.columnMetadata.slice(0, columns) ?? [];
  return `<colgroup>${sizes.map(({ pixelSize }) => `<col style="width:${pixelSize}px">`).join('')}</colgroup>`;
}

function rowHtml(row: readonly Cell[], id: string): string {
  const cells = row.map((cell) => {
    const note = cell.note === undefined ? '' : ` title="${escapeHtml(cell.note)}"`;
    return `<td${note}>${cellHtml(cell)}</td>`;
  });
  return `<tr id="${escapeHtml(id)}">${cells.join('')}</tr>`;
}

function cellHtml(cell: Cell): string {
  const text = escapeHtml(cell.formattedValue ?? '');
  const safe = cell.hyperlink !== undefined && /^https?:\/\//i.test(cell.hyperlink);
  return safe ? `<a href="${escapeHtml(cell.hyperlink)}" rel="noreferrer">${text}</a>` : text;
}

const hasText = (cell: Cell): boolean => (cell.formattedValue ?? '') !== '';
