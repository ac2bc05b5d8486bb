import { linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { hash } from '../digest.ts';
import { UserError } from '../problem.ts';
import { readCache } from './cache.ts';

/** A folder that one process writes to at a time. */
export interface Locked {
  output: string;
  /** Where locks are kept. */
  cache: string;
  /** What is writing, in words. */
  by?: string;
}

/** The locks of this very process: another of the same number once had the others. */
const ours = new Set<string>();

/**
 * Keeps a folder for one process. Throws `Busy` while another process writes to it; what a process that
 * ended left behind, or one of another machine, keeps nobody out. Gives what ends it.
 */
export function lock({ output, cache, by = 'build' }: Locked): () => void {
  const file = join(cache, `building-${hash(output)}.lock`);
  mkdirSync(cache, { recursive: true });
  if (!take(file)) {
    const stale = readCache(file);
    const holder = holderOf(stale, file);
    if (holder !== undefined || !removeStale(file, stale) || !take(file)) {
      throw new Busy(
        `another ${by} (process ${holder ?? 'unknown'}) is writing to ${output}: wait for it, or delete ${file} if there is none`,
      );
    }
  }
  ours.add(file);
  return () => {
    ours.delete(file);
    rmSync(file, { force: true });
  };
}

/** Another process is at work where only one can be. */
export class Busy extends UserError {}

/** Of two that try at once, one makes the file: a link appears whole, and only where there is nothing. */
function take(file: string): boolean {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, `${process.pid} ${hostname()}`);
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

/** Takes away the lock that was read; not one that another build put in its place meanwhile. */
function removeStale(file: string, stale: string): boolean {
  const away = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, away);
    const isIt = readCache(away) === stale;
    if (!isIt) linkSync(away, file);
    rmSync(away, { recursive: true });
    return isIt;
  } catch {
    // Another was faster.
    return false;
  }
}

/** The process that holds a lock, if it is still there. */
function holderOf(text: string, file: string): number | undefined {
  const [id, host] = text.split(' ');
  const pid = Number(id);
  if (host !== hostname() || !Number.isInteger(pid) || pid <= 0) return undefined;
  if (pid === process.pid) return ours.has(file) ? pid : undefined;
  return isAlive(pid) ? pid : undefined;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is there, and another user's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
