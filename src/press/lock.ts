import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { hash } from '../digest.ts';
import { UserError } from '../problem.ts';
import type { Kept } from './ledger.ts';

/** The locks of this very process: another of the same number once had the others. */
const ours = new Set<string>();

/**
 * Keeps an output folder for one build. Throws `UserError` while another process builds into it; what a process that
 * ended left behind, or one of another machine, keeps nobody out. Gives what ends it.
 */
export function lock({ output, cache }: Kept): () => void {
  const file = join(cache, `building-${hash(output)}.lock`);
  mkdirSync(cache, { recursive: true });
  if (!take(file)) {
    const holder = holderOf(file);
    if (holder !== undefined) {
      throw new UserError(
        `another build (process ${holder}) is writing to ${output}: wait for it, or delete ${file} if there is none`,
      );
    }
    rmSync(file, { force: true });
    if (!take(file)) throw new UserError(`another build has just begun to write to ${output}: wait for it`);
  }
  ours.add(file);
  return () => {
    ours.delete(file);
    rmSync(file, { force: true });
  };
}

/** `wx`: of two that try at once, one makes the file. */
function take(file: string): boolean {
  try {
    writeFileSync(file, `${process.pid} ${hostname()}`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** The process that holds a lock, if it is still there. */
function holderOf(file: string): number | undefined {
  const [id, host] = readFileSync(file, 'utf8').split(' ');
  const pid = Number(id);
  if (host !== hostname() || !Number.isInteger(pid) || pid <= 0) return undefined;
  if (pid === process.pid) return ours.has(file) ? pid : undefined;
  return isAlive(pid) ? pid : undefined;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is there, and another user's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
