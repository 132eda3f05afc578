/** Text made safe for HTML, in content and in quoted attributes. */
export const escapeHtml = (text: unknown): string =>
  String(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const STYLE = `
:root { --ink: #1d2733; --soft: #5b6878; --line: #dde3ea; --paper: #fff; --ground: #f4f6f9; --red: #b3261e; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.5 system-ui, "Segoe UI", Roboto, sans-serif; }
header { background: var(--red); color: #fff; padding: 18px 28px; }
header h1 { margin: 0; font-size: 21px; } header p { margin: 2px 0 0; opacity: .85; } header a { color: #fff; }
main { padding: 20px 28px 48px; }
h2 { font-size: 17px; margin: 28px 0 10px; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(270px, 1fr)); gap: 14px; }
.card { background: var(--paper); border: 1px solid var(--line); border-radius: 10px; padding: 14px 16px; }
.card h3 { margin: 0 0 6px; font-size: 15px; } .card a { display: inline-block; margin-right: 14px; }
a { color: #0b57a4; } .soft { color: var(--soft); } code { background: #e9edf2; border-radius: 4px; padding: 1px 5px; }
.scroll { overflow: auto; max-height: 72vh; background: var(--paper); border: 1px solid var(--line); border-radius: 8px; }
table { border-collapse: collapse; font-size: 13px; table-layout: fixed; width: 0; } td, th { border: 1px solid var(--line); padding: 4px 8px; text-align: left; vertical-align: top; }
td { white-space: pre-wrap; overflow-wrap: anywhere; } tr:first-child td { position: sticky; top: 0; background: #eef2f7; font-weight: 600; }
tr:target td { background: #fff6d6; } tr:target { scroll-margin-top: 4em; }
nav { margin: 6px 0 14px; } nav a { margin-right: 14px; }
details { background: var(--paper); border: 1px solid var(--line); border-radius: 8px; padding: 8px 12px; margin-bottom: 8px; }
pre { white-space: pre-wrap; font: inherit; margin: 8px 0 0; }`;

/** A whole page. @param body HTML */
export const layout = (title: string, subtitle: string, body: string): string => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,"><title>${escapeHtml(title)}</title><style>${STYLE}</style></head>
<body><header><h1>${escapeHtml(title)}</h1><p>${subtitle}</p></header><main>${body}</main></body></html>`;

const clockFormat = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** As a clock in Vietnam shows it: `08:00 10/10/2023`. */
export const showTime = (moment: string | Date): string => clockFormat.format(new Date(moment));
