import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import type { Readable } from 'node:stream';
import { home } from '../home.ts';
import { reasonOf } from './reason.ts';

/** All that a command asks of the world: tests pass their own. */
export interface World {
  in: Input;
  out: Stream;
  err: Stream;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Waits until a command that runs for ever is told to end. */
  stopped: () => Promise<void>;
  env: Record<string, string | undefined>;
  /** A folder that may be deleted at any time; one, whichever folder a command is started in. */
  cache: string;
  /** A folder for what a curator decided on this machine and no file of the topic says. */
  state: string;
}

export type Input = Readable & { isTTY?: boolean };

export interface Stream {
  write(text: string | Uint8Array): void;
  isTTY?: boolean;
}

/** The real one. */
export function realWorld(): World {
  const { stdin, stdout: out, stderr: err, env } = process;
  // Who reads our output may stop reading, as `| head` does: that is no mistake of ours.
  for (const stream of [out, err]) stream.on('error', (error) => ignoreClosedPipe(error));
  return {
    in: stdin,
    out,
    err,
    now: Date.now,
    stopped,
    env,
    cache: join(home, '.cache'),
    state: stateOf(env),
  };
}

/** Where programs keep what is neither settings nor cache (XDG Base Directory Specification 0.8). */
export function stateOf({ XDG_STATE_HOME, LOCALAPPDATA }: World['env']): string {
  const folders = [XDG_STATE_HOME, LOCALAPPDATA, join(homedir(), '.local/state')];
  // A relative path would be another in each folder that a command is started in.
  return join(folders.find((path) => path !== undefined && isAbsolute(path)) ?? home, 'kiosque');
}

/** Whether someone sits there who can be asked. */
export function isTerminal(world: World): boolean {
  return world.in.isTTY === true && world.out.isTTY === true && !world.env.CI;
}

function ignoreClosedPipe(error: Error): void {
  if ('code' in error && error.code === 'EPIPE') return;
  process.stderr.write(`error: ${reasonOf(error)}\n`);
  process.exit(1);
}

function stopped(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
  });
}
