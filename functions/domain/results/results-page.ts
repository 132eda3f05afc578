import { type Html, html } from '../notices/texts/html.ts';
import type { PublicUnit, PublishedConclusion, PublishedSession } from './published-results.ts';

/** Page for residents: what was promised, by whom, until when, and how it stands. */
export function resultsPage(unit: PublicUnit, sessions: readonly PublishedSession[]): string {
  const title = `Kết quả tiếp xúc, đối thoại – ${unit.name} ${unit.year}`;
  const body =
    sessions.length === 0
      ? html`<p>Chưa có thông báo kết luận nào được công khai.</p>`
      : html`${sessions.map((session) => section(session))}`;
  return frame(title, body);
}

export const unknownPage = (): string =>
  frame('Không có trang này', html`<p>Địa chỉ không đúng hoặc đơn vị chưa công khai kết quả.</p>`);

const section = (session: PublishedSession): Html =>
  html`<section><h2>${session.content}</h2><p class="when">${session.heldOn}${session.venue === '' ? '' : ` · ${session.venue}`} · Thông báo số ${session.notice}</p>${numbers(session)}<table><thead><tr><th>Nội dung kết luận</th><th>Đơn vị thực hiện</th><th>Thời hạn</th><th>Tình trạng</th></tr></thead><tbody>${session.conclusions.map(line)}</tbody></table></section>`;

const numbers = (session: PublishedSession): Html =>
  session.numbers.length === 0 ? html`` : html`<ul>${session.numbers.map((each) => html`<li>${each}</li>`)}</ul>`;

const line = (item: PublishedConclusion): Html =>
  html`<tr><td data-label="Nội dung">${item.content}</td><td data-label="Đơn vị">${item.unit}</td><td data-label="Thời hạn">${item.due}</td><td data-label="Tình trạng">${item.state}</td></tr>`;

const style = html`<style>
body{font-family:Arial,Helvetica,sans-serif;max-width:960px;margin:0 auto;padding:16px;line-height:1.5;color:#1a1a1a}
h1{font-size:22px;color:#8b1a1a}h2{font-size:18px;margin-bottom:0}.when{color:#555;margin-top:4px}
table{border-collapse:collapse;width:100%}th,td{border:1px solid #ccc;padding:8px;text-align:left;vertical-align:top}th{background:#f4f4f4}
@media(max-width:600px){thead{display:none}tr{display:block;border:1px solid #ccc;margin-bottom:12px}td{display:block;border:0}td::before{content:attr(data-label) ": ";font-weight:bold}}
</style>`;

const frame = (title: string, body: Html): string =>
  html`<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title>${style}</head><body><main><h1>${title}</h1>${body}</main></body></html>`
    .html;
