import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';

/** A small disk of one test, and a folder beside it. */
export interface Disk {
  work: string;
  disk: string;
  /** Leaves no room on it. */
  fill(): void;
  /** From now on it can only be read. */
  protect(): void;
}

/** Whether this machine lets us mount a disk of our own. */
export function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const line = `d=$(mktemp -d) && mount -t tmpfs -o size=1m tmpfs "$d" && umount "$d" && rmdir "$d"`;
  return spawnSync('sh', ['-c', line]).status === 0;
}

export function givenDisk(size = '64k'): Disk {
  const work = mkdtempSync(join(tmpdir(), 'kiosque-full-'));
  const disk = join(work, 'disk');
  mkdirSync(disk);
  onTestFinished(() => {
    spawnSync('umount', ['-l', disk]);
    rmSync(work, { recursive: true, force: true });
  });
  const mount = (options: string) =>
    expect(spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', disk]).status).toBe(0);
  mount(`size=${size}`);
  return {
    work,
    disk,
    fill: () => void spawnSync('dd', ['if=/dev/zero', `of=${join(disk, 'filler')}`, 'bs=4k']),
    protect: () => mount('remount,ro'),
  };
}
