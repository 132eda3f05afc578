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
  /** Root of the thread of a case: every mail about it names the same one, and mail clients show them together. */
  readonly inReplyTo?: string;
  readonly attachments?: readonly {
    readonly filename: string;
    readonly contentType: string;
    readonly body: Uint8Array;
    readonly contentId?: string;
  }[];
}

export interface SmsMessage {
  readonly to: string;
  /** GSM-7, at most 160 characters. */
  readonly text: string;
  /** Stable over repeats, for gateways that know the message again. */
  readonly id: string;
  /** Danger to people or property: it waits for no morning. */
  readonly urgent: boolean;
}

/** Port to an SMS gateway. */
export interface SmsSender {
  /** Throws like `Mailer.send`. */
  send(message: SmsMessage): Promise<void>;
}

/** The receiver or its server refuses for good. The message carries no address. */
export class SendRefused extends Error {
  override readonly name = 'SendRefused';
  /** `address`: nothing will ever arrive there; `message`: this content was refused. */
  readonly what: 'address' | 'message';
  constructor(message: string, what: 'address' | 'message' = 'address') {
    super(message);
    this.what = what;
  }
}

/** Not now, and it is nobody's fault: quiet hours, price guard. Does not count as an attempt. */
export class SendPostponed extends Error {
  override readonly name = 'SendPostponed';
  /** Not before this moment. */
  readonly until: Date;
  constructor(message: string, until: Date) {
    super(message);
    this.until = until;
  }
}

/** Signed links of a mail. */
export interface Links {
  /** To the row of a code wherever it stands when it is clicked. */
  row(unit: string, code: string): string;
  /** To the page on which a person pauses the alerts of a case. */
  pause(of: PauseSubject): string;
}

export interface PauseSubject {
  readonly unit: string;
  readonly code: string;
  /** Code of the official who receives the alerts. */
  readonly person: string;
}

/** Port to pictures in mails. */
export interface Charts {
  /** PNG, 720 × 240: a bar for each value, the highest as tall as the picture. */
  bars(bars: readonly { readonly value: number; readonly color: string }[]): Uint8Array;
}
