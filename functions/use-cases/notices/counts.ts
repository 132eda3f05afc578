/** What a run did, in entries; `mails` and `sms` in messages. */
export interface DeliveryCounts {
  readonly mails: number;
  readonly sms: number;
  readonly sent: number;
  readonly failed: number;
  readonly dead: number;
  readonly cancelled: number;
  /** Put off to a later hour or day. */
  readonly postponed: number;
  /** Given to the office because the one meant cannot be reached. */
  readonly rerouted: number;
  /** Somebody else empties the outbox and will look once more. */
  readonly busy: number;
  readonly more: boolean;
}

export const noCounts: DeliveryCounts = {
  mails: 0,
  sms: 0,
  sent: 0,
  failed: 0,
  dead: 0,
  cancelled: 0,
  postponed: 0,
  rerouted: 0,
  busy: 0,
  more: false,
};

export const addCounts = (a: DeliveryCounts, b: DeliveryCounts): DeliveryCounts => ({
  mails: a.mails + b.mails,
  sms: a.sms + b.sms,
  sent: a.sent + b.sent,
  failed: a.failed + b.failed,
  dead: a.dead + b.dead,
  cancelled: a.cancelled + b.cancelled,
  postponed: a.postponed + b.postponed,
  rerouted: a.rerouted + b.rerouted,
  busy: a.busy + b.busy,
  more: a.more || b.more,
});
