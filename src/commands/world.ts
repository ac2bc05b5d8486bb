/** All that a command asks of the world: tests pass their own. */
export interface World {
  out: Stream;
  err: Stream;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Ends a command that would run until it is told to. */
  stop: AbortSignal;
  env: Record<string, string | undefined>;
}

export interface Stream {
  write(text: string): void;
  isTTY?: boolean;
}

/** The real one. */
export function realWorld(): World {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  const { stdout: out, stderr: err, env } = process;
  // Who reads our output may stop reading, as `| head` does: that is no mistake of ours.
  for (const stream of [out, err]) stream.on('error', (error) => ignoreClosedPipe(error));
  return { out, err, now: Date.now, stop: stop.signal, env };
}

function ignoreClosedPipe(error: Error): void {
  if (!('code' in error) || error.code !== 'EPIPE') throw error;
}
