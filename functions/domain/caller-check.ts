/** Port to the question who calls a function. */
export interface CallerCheck {
  /**
   * @param authorization the header as it came, `Bearer …`.
   * @throws CallerRefused when the caller is not who may call.
   */
  check(authorization: string | undefined): Promise<Caller>;
}

export interface Caller {
  /** Verified by Google; blank where nobody is asked who he is (the local workspace). */
  readonly email: string;
}

/** For the reply: 401 for `unknown` (no or no valid token), 403 for `forbidden`. The message carries no token or address. */
export class CallerRefused extends Error {
  override readonly name = 'CallerRefused';
  readonly reason: 'unknown' | 'forbidden';
  constructor(reason: 'unknown' | 'forbidden', message: string) {
    super(message);
    this.reason = reason;
  }
}
