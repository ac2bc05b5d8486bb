import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { writeBookmarks } from './bookmarks.ts';
import { type Measure, measured } from './measure.ts';

/** What a number of bookmarks came to: a measure for each run, by scene and by program. */
export type Imports = Map<string, Measure[]>;

const home = join(import.meta.dirname, '..');

/** Each scene of an import, by Kiosque and by the plain script, one after the other. */
export function measureImports(bookmarks: number, runs: number): Imports {
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'kiosque-import-'));
  try {
    const file = join(folder, 'bookmarks.html');
    writeBookmarks(file, bookmarks);
    const found: Imports = new Map();
    for (let run = 1; run <= runs; run += 1) measureRun(join(folder, `run-${run}`), file, found);
    return found;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measureRun(work: string, file: string, found: Imports): void {
  const [content, plain] = [join(work, 'content'), join(work, 'plain')];
  mkdirSync(content, { recursive: true });
  mkdirSync(plain);
  writeFileSync(join(content, 'topic.md'), '---\nname: A made-up topic\ncurator: Curator\n---\n');
  const kiosque = [process.execPath, join(home, 'bin/kiosque.js'), 'import', file, '--content', content];
  const scenes: [string, string[], string][] = [
    ['dry run', [...kiosque, '--dry-run'], content],
    ['first', kiosque, content],
    ['nothing new', kiosque, content],
    ['floor', [process.execPath, floorIn(work), file, plain], plain],
  ];
  for (const [scene, command, output] of scenes) {
    const measure = measured({ name: 'Kiosque', command, output, later: 'never' });
    found.set(scene, [...(found.get(scene) ?? []), measure]);
    process.stderr.write(`import, ${scene}: ${measure.seconds.toFixed(2)} s\n`);
  }
  rmSync(work, { recursive: true });
}

/** Translated before, as Kiosque is. */
function floorIn(work: string): string {
  const outfile = join(work, 'floor-import.mjs');
  buildSync({
    entryPoints: [join(home, 'bench/floor-import.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
  });
  return outfile;
}
