import type { DatabaseSync } from 'node:sqlite';
import PostalMime from 'postal-mime';

/** As `GET /local/mail` answers it. */
export interface ReceivedMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** When it was taken, by the workspace's clock. */
  readonly date: string;
  readonly messageId: string;
  readonly attachments: readonly ReceivedAttachment[];
  readonly from: string;
  readonly inReplyTo: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface ReceivedAttachment {
  readonly filename: string;
  readonly contentType: string;
  readonly size: number;
  readonly contentId: string;
  /** base64 */
  readonly content: string;
}

/** `to` is a phone number; the shape is that of mail, so that one reader serves both. */
export interface ReceivedSms {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly date: string;
  readonly messageId: string;
  readonly attachments: readonly [];
}

const SCHEMA = `
CREATE TABLE IF NOT EXISTS mailbox (id INTEGER PRIMARY KEY AUTOINCREMENT, receivers TEXT NOT NULL, raw BLOB NOT NULL, date TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS sms (id INTEGER PRIMARY KEY AUTOINCREMENT, receiver TEXT NOT NULL, text TEXT NOT NULL, message_id TEXT NOT NULL, date TEXT NOT NULL) STRICT;`;

/** What left the product: mail as it came over SMTP, read when asked for, and short messages. */
export class Mailbox {
  readonly #database: DatabaseSync;
  readonly #now: () => Date;
  readonly #insert;
  readonly #read = new Map<number, ReceivedMail>();
  constructor(database: DatabaseSync, now: () => Date) {
    database.exec(SCHEMA);
    this.#database = database;
    this.#now = now;
    this.#insert = database.prepare('INSERT INTO mailbox (receivers, raw, date) VALUES (?, ?, ?)');
  }

  take(receivers: readonly string[], raw: Buffer): void {
    this.#insert.run(receivers.join(', '), raw, this.#now().toISOString());
  }

  takeSms(message: { readonly to: string; readonly text: string; readonly id: string }): void {
    this.#database
      .prepare('INSERT INTO sms (receiver, text, message_id, date) VALUES (?, ?, ?, ?)')
      .run(message.to, message.text, message.id, this.#now().toISOString());
  }

  /** Oldest first. */
  async mail(): Promise<ReceivedMail[]> {
    const rows = this.#database.prepare('SELECT id, receivers, raw, date FROM mailbox ORDER BY id').all();
    return Promise.all(rows.map((row) => this.#parsed(row)));
  }

  sms(): ReceivedSms[] {
    const rows = this.#database.prepare('SELECT * FROM sms ORDER BY id').all();
    return rows.map((row) => ({
      to: String(row.receiver),
      subject: '',
      text: String(row.text),
      html: '',
      date: String(row.date),
      messageId: String(row.message_id),
      attachments: [],
    }));
  }

  clearMail(): void {
    this.#database.exec('DELETE FROM mailbox');
    this.#read.clear();
  }

  clearSms(): void {
    this.#database.exec('DELETE FROM sms');
  }

  async #parsed(row: Record<string, unknown>): Promise<ReceivedMail> {
    const id = Number(row.id);
    const known = this.#read.get(id);
    if (known !== undefined) return known;
    const mail = await parseMail(
      String(row.receivers),
      row.raw instanceof Uint8Array ? row.raw : new Uint8Array(),
      String(row.date),
    );
    this.#read.set(id, mail);
    return mail;
  }
}

async function parseMail(to: string, raw: Uint8Array, date: string): Promise<ReceivedMail> {
  const parsed = await PostalMime.parse(raw, { attachmentEncoding: 'base64' });
  return {
    to,
    subject: parsed.subject ?? '',
    text: parsed.text ?? '',
    html: parsed.html ?? '',
    date,
    messageId: parsed.messageId ?? '',
    attachments: parsed.attachments.map((each) => ({
      filename: each.filename ?? '',
      contentType: each.mimeType,
      size: Buffer.byteLength(String(each.content), 'base64'),
      contentId: each.contentId ?? '',
      content: String(each.content),
    })),
    from: parsed.from?.address ?? '',
    inReplyTo: parsed.inReplyTo ?? '',
    headers: Object.fromEntries(parsed.headers.map((header) => [header.key, header.value])),
  };
}
