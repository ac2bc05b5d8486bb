import { setTimeout } from 'node:timers/promises';
import { Busy, type Locked, lock } from '../site/lock.ts';

/** In milliseconds: how long a command waits for others, which need a moment for a file, and how often it looks. */
const patience = 30_000;
const step = 20;

/** Waits until no other process writes to a folder; gives what ends this one's turn. Throws `Busy` when that takes too long. */
export async function takeTurn(locked: Locked): Promise<() => void> {
  const until = performance.now() + patience;
  for (;;) {
    try {
      return lock(locked);
    } catch (error) {
      if (!(error instanceof Busy) || performance.now() > until) throw error;
    }
    await setTimeout(step);
  }
}
