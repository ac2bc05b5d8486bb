import { setTimeout } from 'node:timers/promises';
import { Busy, type Locked, lock } from '../site/lock.ts';

/** How often a command looks whether others have ended, which need a moment for a file. In milliseconds. */
const step = 20;

/**
 * Waits until no other process writes to a folder; gives what ends this one's turn. Throws `Busy` when that takes longer
 * than `patience`, in milliseconds.
 */
export async function takeTurn(locked: Locked, patience = 30_000): Promise<() => void> {
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
