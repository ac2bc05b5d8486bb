/** Work that is under way for files, so many at the same time. */
export class Pending {
  readonly #most: number;
  readonly #all = new Map<string, Promise<{ error?: unknown }>>();

  constructor(most: number) {
    this.#most = most;
  }

  /** Begins work for a file, when there is room. Throws what was met by earlier work. */
  async begin(file: string, work: () => Promise<void>): Promise<void> {
    if (this.#all.size >= this.#most) await this.ended();
    const done = work().then(
      () => ({}),
      (error: unknown) => ({ error }),
    );
    this.#all.set(file, done);
  }

  has(file: string): boolean {
    return this.#all.has(file);
  }

  /** All of it ends, whatever some of it met: then that is thrown. */
  async ended(): Promise<void> {
    const all = [...this.#all.values()];
    this.#all.clear();
    const failed = (await Promise.all(all)).find((one) => 'error' in one);
    if (failed) throw failed.error;
  }
}
