/** Port to the queue of work (Cloud Tasks): at least once, in any order. */
export interface Tasks {
  /**
   * Queues a POST of `payload` to the function. Two tasks of the same `key` that are due in the same moment are one.
   * @param delaySeconds debounce; 0 for at once.
   * @param afterSeconds of a task without debounce: starts so much later, to the second.
   */
  enqueue(task: {
    readonly function: string;
    readonly key: string;
    readonly payload: object;
    readonly delaySeconds?: number;
    readonly afterSeconds?: number;
  }): Promise<void>;
}

/** Port to the time. The domain is given moments; only wiring builds a clock. */
export interface Clock {
  now(): Date;
}
