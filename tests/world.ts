import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { World } from '../src/commands/world.ts';

/** A world of a test's own: what is said is kept, and time stands still. */
export interface FakeWorld extends World {
  /** All that was written, to both streams. */
  said(): string;
  /** Ends a command that runs until it is told to. */
  end(): void;
}

export function fakeWorld({
  now = Date.UTC(2026, 0, 15, 12),
  env = {},
  input = [],
}: {
  now?: number;
  env?: World['env'];
  /** What is on standard input. */
  input?: string[];
} = {}): FakeWorld {
  let text = '';
  let end = () => {};
  const ended = new Promise<void>((done) => {
    end = done;
  });
  const stream = {
    write(more: string) {
      text += more;
    },
  };
  return {
    in: Readable.from(input),
    out: stream,
    err: stream,
    now: () => now,
    stopped: () => ended,
    env,
    cache: join(tmpdir(), 'kiosque-test-cache'),
    state: join(tmpdir(), 'kiosque-test-state'),
    said: () => text,
    end: () => end(),
  };
}
