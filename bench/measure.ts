import { spawnSync } from 'node:child_process';
import { lstatSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Generator } from './generators.ts';

/** What one build took and did. */
export interface Measure {
  /** From the start of the program to its end. */
  seconds: number;
  /** The most memory it had at one time; absent without GNU time. */
  megabytes?: number;
  /** The files that are new, or newer than before. */
  written: number;
  files: number;
  bytes: number;
}

const time = '/usr/bin/time';

export const canMeasureMemory = spawnSync(time, ['--format', '%M', 'true']).status === 0;

/** Builds once. What is in the output is looked at before and after, not while the clock runs. */
export function measured({ command, output }: Generator, environment: NodeJS.ProcessEnv = {}): Measure {
  const before = filesBelow(output);
  const { seconds, megabytes } = run(command, `${output}.memory`, environment);
  const after = [...filesBelow(output)];
  const written = after.filter(([file, { state }]) => before.get(file)?.state !== state).length;
  const bytes = after.reduce((sum, [, { size }]) => sum + size, 0);
  return { seconds, megabytes, written, files: after.length, bytes };
}

function run(
  command: string[],
  memory: string,
  environment: NodeJS.ProcessEnv,
): Pick<Measure, 'seconds' | 'megabytes'> {
  const timed = canMeasureMemory ? [time, '--format', '%M', '--output', memory, ...command] : command;
  const [program = '', ...options] = timed;
  const start = performance.now();
  const { status, stderr } = spawnSync(program, options, {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`${command.join(' ')}\n${stderr}`);
  if (!canMeasureMemory) return { seconds };
  const kibibytes = Number(readFileSync(memory, 'utf8'));
  rmSync(memory);
  return { seconds, megabytes: (kibibytes * 1024) / 1e6 };
}

/** Each file with its size, and with what is another after it was written: its time, or its number on the disk. */
function filesBelow(folder: string): Map<string, { size: number; state: string }> {
  const found = new Map<string, { size: number; state: string }>();
  const names = lstatSync(folder, { throwIfNoEntry: false })
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
    : [];
  for (const name of names) {
    const there = lstatSync(join(folder, name));
    if (there.isFile()) found.set(name, { size: there.size, state: `${there.mtimeMs} ${there.ino}` });
  }
  return found;
}
