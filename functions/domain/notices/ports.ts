/** Port to email (SMTP). */
export interface Mailer {
  /**
   * @throws SendRefused when the server will never take it (5xx, no such address).
   * @throws Error for what may pass (4xx, time-out, connection lost): repeat with the same messageId.
   */
  send(message: EmailMessage): Promise<void>;
}

export interface EmailMessage {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Stable over repeats, `<id@domain>`. */
  readonly messageId: string;
  /** Message-ID of the first mail of the same petition. */
  readonly inReplyTo?: string;
  readonly attachments?: readonly {
    readonly filename: string;
    readonly contentType: string;
    readonly body: Uint8Array;
    readonly contentId?: string;
  }[];
}

/** Port to an SMS gateway. */
export interface SmsSender {
  /** @param text GSM-7, at most 160 characters. Throws like `Mailer.send`. */
  send(message: { readonly to: string; readonly text: string; readonly id: string }): Promise<void>;
}

/** The receiver or its server refuses for good. The message carries no address. */
export class SendRefused extends Error {
  override readonly name = 'SendRefused';
}
