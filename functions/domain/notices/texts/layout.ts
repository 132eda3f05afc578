import { type Html, html, nothing } from './html.ts';

/** What every mail has around its content. Tables and inline styles only: mail clients know little else. */
export interface Layout {
  readonly unitName: string;
  /** `Kính gửi: đồng chí Trần Văn Hùng`. */
  readonly greeting: string;
  readonly title: string;
  readonly body: Html;
}

const font = 'font-family:Arial,Helvetica,sans-serif;font-size:15px;line-height:1.5;color:#1a1a1a';

export const footer = (unitName: string): string =>
  `Thư tự động từ Sổ đối thoại của ${unitName}. Kết quả xử lý ghi vào đúng dòng trong sổ; thư trả lời không thay cho việc ghi sổ.`;

export function page({ unitName, greeting, title, body }: Layout): string {
  return html`<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title></head><body style="margin:0;padding:16px;${font}"><div style="max-width:680px;margin:0 auto"><p style="margin:0 0 4px">${greeting}</p><h1 style="font-size:19px;margin:8px 0 12px">${title}</h1>${body}<p style="margin:24px 0 0;padding-top:8px;border-top:1px solid #ddd;font-size:12px;color:#666">${footer(unitName)}</p></div></body></html>`
    .html;
}

export const paragraph = (text: string): Html => (text === '' ? nothing : html`<p style="margin:0 0 12px">${text}</p>`);

export const small = (content: Html): Html => html`<span style="font-size:13px;color:#5f6368">${content}</span>`;

export const heading = (text: string): Html => html`<h2 style="font-size:16px;margin:20px 0 6px">${text}</h2>`;

/** Only our own links come here; anything but http and https is left out, whatever made it. */
export const link = (uri: string, text: string): Html =>
  /^https?:\/\//.test(uri) ? html`<a href="${uri}" style="color:#0b57d0">${text}</a>` : html`${text}`;

export function table(headers: readonly string[], rows: readonly (readonly Html[])[]): Html {
  const head = headers.map(
    (text) =>
      html`<th style="text-align:left;padding:6px 8px;border-bottom:2px solid #999;font-size:13px">${text}</th>`,
  );
  const lines = rows.map((cells) => {
    const shown = cells.map(
      (cell) => html`<td style="padding:6px 8px;border-bottom:1px solid #ddd;vertical-align:top">${cell}</td>`,
    );
    return html`<tr>${shown}</tr>`;
  });
  return html`<table role="presentation" cellspacing="0" style="border-collapse:collapse;width:100%"><thead><tr>${head}</tr></thead><tbody>${lines}</tbody></table>`;
}
