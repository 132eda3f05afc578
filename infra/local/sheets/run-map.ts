/**
 * A value for every index from 0 to infinity, kept as runs of equal values: the format of a whole column or the heights
 * of a thousand rows cost one entry. The first run starts at 0, the last one never ends.
 */
export class RunMap<T> {
  #starts: number[];
  #values: T[];

  constructor(value: T) {
    this.#starts = [0];
    this.#values = [value];
  }

  static fromJSON<T>(runs: readonly (readonly [number, T])[]): RunMap<T> | undefined {
    const first = runs[0];
    if (first === undefined) return undefined;
    const map = new RunMap(first[1]);
    map.#starts = runs.map(([start]) => start);
    map.#values = runs.map(([, value]) => value);
    return map;
  }

  toJSON(): [number, T][] {
    return this.#starts.map((start, i) => [start, this.#values[i] as T]);
  }

  clone(): RunMap<T> {
    return RunMap.fromJSON(this.toJSON()) as RunMap<T>;
  }

  at(index: number): T {
    return this.#values[this.#find(index)] as T;
  }

  /** Where the last run that is not `plain` ends; Infinity when it never does, 0 when all is plain. */
  end(plain: T): number {
    const last = this.#values.length - 1;
    if (this.#values[last] !== plain) return Number.POSITIVE_INFINITY;
    return last === 0 ? 0 : (this.#starts[last] as number);
  }

  /** The runs of [start, end), cut to it. */
  *runs(start: number, end: number): Generator<{ start: number; end: number; value: T }> {
    for (let i = this.#find(start); i < this.#starts.length; i++) {
      const from = Math.max(start, this.#starts[i] as number);
      const to = Math.min(end, this.#starts[i + 1] ?? Number.POSITIVE_INFINITY);
      if (from >= end) return;
      yield { start: from, end: to, value: this.#values[i] as T };
    }
  }

  uniform(start: number, end: number): boolean {
    const i = this.#find(start);
    return (this.#starts[i + 1] ?? Number.POSITIVE_INFINITY) >= end;
  }

  update(start: number, end: number, change: (value: T) => T): void {
    if (start >= end) return;
    this.#split(start);
    if (end !== Number.POSITIVE_INFINITY) this.#split(end);
    for (let i = this.#find(start); i < this.#starts.length && (this.#starts[i] as number) < end; i++) {
      this.#values[i] = change(this.#values[i] as T);
    }
    this.#join();
  }

  set(start: number, end: number, value: T): void {
    this.update(start, end, () => value);
  }

  /** Opens `count` places before `at`, all holding `value`. */
  insert(at: number, count: number, value: T): void {
    this.#split(at);
    const i = this.#find(at);
    for (let k = i; k < this.#starts.length; k++) this.#starts[k] = (this.#starts[k] as number) + count;
    this.#starts.splice(i, 0, at);
    this.#values.splice(i, 0, value);
    this.#join();
  }

  remove(start: number, end: number): void {
    if (start >= end) return;
    this.#split(start);
    this.#split(end);
    const from = this.#find(start);
    const to = this.#find(end);
    this.#starts.splice(from, to - from);
    this.#values.splice(from, to - from);
    for (let k = from; k < this.#starts.length; k++) this.#starts[k] = (this.#starts[k] as number) - (end - start);
    this.#join();
  }

  /** Moves [start, end) before what stood at `destination`. */
  move(start: number, end: number, destination: number): void {
    const moved = [...this.runs(start, end)];
    const at = destination > start ? destination - (end - start) : destination;
    this.remove(start, end);
    for (const run of moved) this.insert(at + run.start - start, run.end - run.start, run.value);
  }

  #find(index: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] as number) <= index) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #split(index: number): void {
    const i = this.#find(index);
    if (this.#starts[i] === index) return;
    this.#starts.splice(i + 1, 0, index);
    this.#values.splice(i + 1, 0, this.#values[i] as T);
  }

  #join(): void {
    for (let i = this.#starts.length - 1; i > 0; i--) {
      if (this.#values[i] !== this.#values[i - 1]) continue;
      this.#starts.splice(i, 1);
      this.#values.splice(i, 1);
    }
  }
}
