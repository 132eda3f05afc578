import { isIsoDate } from '../../functions/domain/time/day.ts';
import type { SettingsTable } from './settings-table.ts';

/**
 * The clock of the workspace: set once or moved forward, it runs on in real time. Only the distance to the real clock is
 * kept, so that it never goes back, not even after the process was killed.
 */
export class WorkspaceClock {
  readonly #settings: SettingsTable;
  #offset: number;
  constructor(settings: SettingsTable) {
    this.#settings = settings;
    this.#offset = Number(settings.get('clock-offset') ?? 0);
  }

  now(): Date {
    return new Date(Date.now() + this.#offset);
  }

  /** Sets a clock that was never set; else only forward. */
  startAt(moment: number): void {
    if (this.#settings.get('clock-offset') === undefined) this.#set(moment);
    else this.advanceTo(moment);
  }

  /** An earlier moment than now leaves it as it is. */
  advanceTo(moment: number): void {
    if (moment > this.now().getTime()) this.#set(moment);
  }

  #set(moment: number): void {
    this.#offset = moment - Date.now();
    this.#settings.set('clock-offset', String(this.#offset));
  }
}

/** A moment with its zone, as `--now` and `POST /local/clock` take it. */
export function parseMoment(text: unknown): Date | undefined {
  if (typeof text !== 'string') return undefined;
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text)) return undefined;
  // Node takes 31 November for 1 December.
  if (!isIsoDate(text.slice(0, 10))) return undefined;
  const moment = new Date(text);
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}
