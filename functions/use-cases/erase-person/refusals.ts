/** Nothing was written; the message says what to change. */
export class ErasureRefused extends Error {
  override readonly name = 'ErasureRefused';
}

export class UnknownCodes extends Error {
  override readonly name = 'UnknownCodes';
}

/** A sync is at work in the unit, or came in between. */
export class UnitBusy extends Error {
  override readonly name = 'UnitBusy';
}
