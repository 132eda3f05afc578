/**
 * When Cloud Scheduler would call which function. Vietnam has no summer time: 07:30 there is always 00:30 UTC.
 */
export interface Occasion {
  /** Milliseconds. */
  readonly at: number;
  /** In this order, each finished, with everything it queued, before the next. */
  readonly functions: readonly string[];
}

const DELIVER = 'deliver-notices';
/** Of no use while nothing waits in an outbox. */
export const isOnlyDelivery = ({ functions }: Occasion): boolean =>
  functions.every((name) => name === DELIVER) && functions.length > 0;

const FIVE_MINUTES = 300_000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MORNING = HOUR / 2;

/** Hours of the day in Vietnam at which a jump looks for what may be sent: within every unit's office hours, and just around. */
const DELIVERY_HOURS = { first: 7, last: 18 };
const VIETNAM_AHEAD = 7 * HOUR;

/** Jumps up to this are run in steps of five minutes, as the cloud does; longer ones by the hours of delivery. */
const FINE_JUMP = 2 * HOUR;

/** The next occasion after a moment, as it comes in real time. */
export const nextOccasion = (after: number): Occasion =>
  occasionAt((Math.floor(after / FIVE_MINUTES) + 1) * FIVE_MINUTES);

/**
 * The next occasion after a moment on the way to `target`. A long jump leaves out sweeps and deliveries that would find
 * nothing new: held messages come due at opening hours, and nobody types while the clock jumps. The last is at the end of the way.
 */
export function nextOccasionOnJump(after: number, start: number, target: number): Occasion | undefined {
  const fine = target - start <= FINE_JUMP;
  const lastTick = Math.floor(target / FIVE_MINUTES) * FIVE_MINUTES;
  const nextStep = fine ? (Math.floor(after / FIVE_MINUTES) + 1) * FIVE_MINUTES : nextDelivery(after);
  const next = Math.min(nextStep, nextMorning(after), lastTick > after ? lastTick : Number.POSITIVE_INFINITY);
  if (next > target) return undefined;
  if (next === lastTick || fine || isMorning(next)) return occasionAt(next);
  return { at: next, functions: [DELIVER] };
}

function occasionAt(at: number): Occasion {
  const daily = isMorning(at) ? ['daily-summary'] : [];
  return { at, functions: ['sweep-sheets', ...daily, DELIVER] };
}

function nextDelivery(after: number): number {
  const next = (Math.floor(after / HOUR) + 1) * HOUR;
  const hour = ((next + VIETNAM_AHEAD) % DAY) / HOUR;
  if (hour < DELIVERY_HOURS.first) return next + (DELIVERY_HOURS.first - hour) * HOUR;
  return hour <= DELIVERY_HOURS.last ? next : next + (24 - hour + DELIVERY_HOURS.first) * HOUR;
}

const isMorning = (at: number): boolean => at % DAY === MORNING;

const nextMorning = (after: number): number => (Math.floor((after - MORNING) / DAY) + 1) * DAY + MORNING;
