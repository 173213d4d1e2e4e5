// One piece of work at a time: what changes the database waits for its turn, in the order of asking.

export class Turns {
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  /** Pieces of work that are not finished, the one in progress included. */
  get waiting(): number {
    return this.#waiting;
  }

  /** Runs `work` when all earlier work has ended, however it ended. */
  take<T>(work: () => Promise<T>): Promise<T> {
    this.#waiting++;
    const turn = this.#last.then(work).finally(() => {
      this.#waiting--;
    });
    // The caller hears of a failure; the next in line must not.
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
