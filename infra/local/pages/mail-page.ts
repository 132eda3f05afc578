import type { ReceivedMail, ReceivedSms } from '../mail/mailbox.ts';
import { escapeHtml, layout, showTime } from './layout.ts';

const MOST_SHOWN = 200;

/** What was sent, newest first, as text. */
export function mailPage(mails: readonly ReceivedMail[], messages: readonly ReceivedSms[]): string {
  const body = [
    '<p><a href="/">← Trang đầu</a></p><h2>Thư</h2>',
    list(mails, (mail) => mail.subject || '(không có tiêu đề)'),
    '<h2>Tin nhắn</h2>',
    list(messages, (message) => message.text),
  ];
  return layout('Thư và tin nhắn đã gửi', 'Thư đi qua SMTP trên máy này, không thư nào ra ngoài.', body.join(''));
}

function list<T extends ReceivedMail | ReceivedSms>(all: readonly T[], title: (message: T) => string): string {
  if (all.length === 0) return '<p class="soft">Chưa có.</p>';
  return all
    .slice(-MOST_SHOWN)
    .toReversed()
    .map(
      (message) =>
        `<details><summary>${escapeHtml(title(message))} <span class="soft">→ ${escapeHtml(message.to)} · ${escapeHtml(showTime(message.date))}</span></summary><pre>${withLinks(message.text)}</pre></details>`,
    )
    .join('');
}

const withLinks = (text: string): string =>
  text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((piece, index) =>
      index % 2 === 1 ? `<a href="${escapeHtml(piece)}">${escapeHtml(piece)}</a>` : escapeHtml(piece),
    )
    .join('');
