import { addDays, formatDate, weekdayName } from '../../time/day.ts';
import type { IsoDate } from '../../values.ts';
import { type Html, html } from './html.ts';

const frame = (title: string, body: Html): string =>
  html`<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><link rel="icon" href="data:,"><title>${title}</title></head><body style="font-family:Arial,Helvetica,sans-serif;max-width:520px;margin:40px auto;padding:0 16px;line-height:1.5"><main><h1 style="font-size:20px">${title}</h1>${body}</main></body></html>`
    .html;

/**
 * Asks before anything is changed: mail programs open links by themselves. The days are listed in words: a browser set to English shows a field
 * of a day as month/day.
 */
export function pausePage(code: string, today: IsoDate, mostDays: number): string {
  const days = Array.from({ length: mostDays + 1 }, (_, ahead) => addDays(today, ahead));
  const body = html`<p>Các thư nhắc về ${code} gửi cho đồng chí sẽ dừng đến hết ngày chọn dưới đây. Lãnh đạo phụ trách và Văn phòng vẫn được báo khi quá hạn.</p><form method="post"><p><label for="until">Tạm dừng đến hết ngày</label><br><select id="until" name="until" style="font-size:16px;padding:6px">${days.map(option)}</select></p><p><button type="submit" style="font-size:16px;padding:8px 16px">Tạm dừng nhắc</button></p></form>`;
  return frame(`Tạm dừng nhắc ${code}`, body);
}

/** A week is offered first. */
const option = (day: IsoDate, ahead: number): Html =>
  html`<option value="${day}"${ahead === 7 ? html` selected` : ''}>${formatDate(day)}, ${weekdayName(day)}</option>`;

export const pausedPage = (code: string, until: IsoDate): string =>
  frame('Đã tạm dừng', html`<p>Thư nhắc về ${code} dừng đến hết ngày ${formatDate(until)}. Có thể đóng trang này.</p>`);

export const problemPage = (message: string): string => frame('Chưa thực hiện được', html`<p>${message}</p>`);
