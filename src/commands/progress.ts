import type { World } from './world.ts';

/** How far a build is: milliseconds since it began, and how many of what it makes: pages, unless it says otherwise. */
export interface Far {
  milliseconds: number;
  done: number;
  all: number;
  what?: string;
}

/** Nothing is shown before this, and not more often than every tenth of a second. In milliseconds. */
const patience = 1000;
const step = 100;

/**
 * Shows on a terminal how far the printing is, in one line that is gone in the end. In a file, a pipe or a CI run
 * nothing is shown.
 */
export class Progress {
  readonly #world: World;
  readonly #clock: () => number;
  readonly #start: number;
  #shown = 0;

  /** `clock` counts milliseconds from any moment. */
  constructor(world: World, clock = () => performance.now()) {
    this.#world = world;
    this.#clock = clock;
    this.#start = clock();
  }

  show(done: number, all: number, what?: string): void {
    const milliseconds = this.#clock() - this.#start;
    if (!this.#world.err.isTTY || this.#world.env.CI) return;
    if (milliseconds < patience || milliseconds - this.#shown < step) return;
    this.#shown = milliseconds;
    this.#world.err.write(`\r\u001b[K${far({ milliseconds, done, all, what })}`);
  }

  end(): void {
    if (this.#shown > 0) this.#world.err.write('\r\u001b[K');
  }
}

/** `1,200 of 5,800 pages · 1,150 a second · 4 s left` */
export function far({ milliseconds, done, all, what = 'pages' }: Far): string {
  const aSecond = (done / milliseconds) * 1000;
  const left = Math.ceil((all - done) / aSecond);
  const numbers = [done, all, Math.round(aSecond)].map((number) => number.toLocaleString('en'));
  return `${numbers[0]} of ${numbers[1]} ${what} · ${numbers[2]} a second · ${left} s left`;
}
