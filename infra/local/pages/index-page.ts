import type { ListedUnit, WorkspaceState } from '../workspace-state.ts';
import { escapeHtml, layout, showTime } from './layout.ts';

const bookNames: Readonly<Record<string, string>> = { chung: 'Sổ đối thoại', 'van-phong': 'Sổ văn phòng' };

/** The first page for a person with a browser: units and their books, documents, what was sent. */
export async function indexPage(state: WorkspaceState, units: readonly ListedUnit[]): Promise<string> {
  const mails = await state.mailbox.mail();
  const body = [
    '<h2>Đơn vị</h2>',
    units.length === 0
      ? '<p class="soft">Chưa có đơn vị nào.</p>'
      : `<div class="cards">${units.map(unitCard).join('')}</div>`,
    '<h2>Văn bản trong Drive</h2>',
    documentList(state),
    '<h2>Thư và tin nhắn</h2>',
    `<p><a href="/local/mailbox">${mails.length} thư, ${state.mailbox.sms().length} tin nhắn đã gửi</a></p>`,
    '<p class="soft">Thư thường chỉ đi trong giờ làm việc của ngày làm việc, việc khẩn đi ngay. Muốn thấy thư, nhắc hạn, tổng hợp của ngày sau: ' +
      `đưa đồng hồ tới, ví dụ <code>POST /local/clock {"now": "${threeDaysOn(state.clock.now())}"}</code>.</p>`,
    '<h2>Cho chương trình</h2>',
    '<p class="soft">Google: <code>/v4/spreadsheets…</code> <code>/drive/v3/…</code> · Chức năng: <code>/functions/…</code> · ' +
      'Đơn vị, thư, đồng hồ: <code>/local/units</code> <code>/local/mail</code> <code>/local/sms</code> <code>/local/clock</code> ' +
      '<code>/local/idle</code> <code>/local/calls</code> <code>/local/faults</code> <code>/local/records/ĐƠN-VỊ/LOẠI</code></p>',
  ];
  return layout(
    'Đối thoại — bản chạy thử trên máy này',
    `Bây giờ là ${escapeHtml(showTime(state.clock.now()))}`,
    body.join(''),
  );
}

/** A moment the clock can be moved to: 08:00 in Vietnam, 01:00 UTC. */
const threeDaysOn = (now: Date): string =>
  `${new Date(now.getTime() + 3 * 86_400_000).toISOString().slice(0, 10)}T08:00:00+07:00`;

function unitCard(unit: ListedUnit): string {
  const links = unit.workbooks.map(
    (book) =>
      `<a href="/local/books/${encodeURIComponent(book.spreadsheetId)}">${escapeHtml(bookNames[book.role] ?? book.role)}</a>`,
  );
  return `<div class="card"><h3>${escapeHtml(unit.name)}</h3><p class="soft">${escapeHtml(unit.id)}</p>${links.join('')}</div>`;
}

const MOST_SHOWN = 100;

function documentList(state: WorkspaceState): string {
  const documents = state.drive.documents();
  if (documents.length === 0) return '<p class="soft">Chưa có văn bản nào.</p>';
  const items = documents
    .slice(0, MOST_SHOWN)
    .map(
      (file) =>
        `<li><a href="/local/documents/${encodeURIComponent(file.id)}">${escapeHtml(file.name)}</a> <span class="soft">${escapeHtml(showTime(file.createdTime))}</span></li>`,
    );
  const more =
    documents.length > MOST_SHOWN ? `<li class="soft">… và ${documents.length - MOST_SHOWN} tệp nữa</li>` : '';
  return `<ul>${items.join('')}${more}</ul>`;
}
