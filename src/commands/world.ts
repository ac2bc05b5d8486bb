import { join } from 'node:path';
import { home } from '../home.ts';

/** All that a command asks of the world: tests pass their own. */
export interface World {
  out: Stream;
  err: Stream;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Waits until a command that runs for ever is told to end. */
  stopped: () => Promise<void>;
  env: Record<string, string | undefined>;
  /** A folder that may be deleted at any time; one, whichever folder a command is started in. */
  cache: string;
}

export interface Stream {
  write(text: string): void;
  isTTY?: boolean;
}

/** The real one. */
export function realWorld(): World {
  const { stdout: out, stderr: err, env } = process;
  // Who reads our output may stop reading, as `| head` does: that is no mistake of ours.
  for (const stream of [out, err]) stream.on('error', (error) => ignoreClosedPipe(error));
  return { out, err, now: Date.now, stopped, env, cache: join(home, '.cache') };
}

function ignoreClosedPipe(error: Error): void {
  if (!('code' in error) || error.code !== 'EPIPE') throw error;
}

function stopped(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
  });
}
