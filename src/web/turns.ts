/** Has one thing done at a time at each place, in the order in which it was asked for. */
export class Turns {
  readonly #last = new Map<string, Promise<unknown>>();

  /** Does something at a place when all that was asked for there before is done, however it ended. */
  async take<T>(place: string, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(place) ?? Promise.resolve();
    const mine = before.then(work, work);
    this.#last.set(place, mine);
    try {
      return await mine;
    } finally {
      if (this.#last.get(place) === mine) this.#last.delete(place);
    }
  }
}
