import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { kiosque } from '../src/commands/kiosque.ts';
import { fakeWorld } from './world.ts';

/*
 * Whole little sites: each folder of `sites` holds a content folder, and in `expected` every file that a build of it
 * writes. `UPDATE=1 npx vitest run tests/sites.test.ts` writes them anew; read the difference before it is committed.
 */
const sites = 'tests/sites';
const copied = new Set(
  readdirSync('public', { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/')),
);

const noText = /\.(?:avif|gif|jpe?g|png|webp|zip)$/i;

test.each(readdirSync(sites))(
  'the site %s is written as expected, file by file',
  { timeout: 60_000 },
  async (name) => {
    const output = join('.cache/tests/sites', name);
    rmSync(output, { recursive: true, force: true });
    const world = fakeWorld();
    const options = [
      '--content',
      join(sites, name, 'content'),
      '--output',
      output,
      '--at',
      '2016-01-01T00:00Z',
    ];
    const code = await kiosque(['build', ...options], world);
    expect(world.said()).not.toMatch(/ (?:error|warning)/);
    expect(code).toBe(0);
    const written = filesOf(output);
    expect(Object.keys(written)).toContain('index.html');
    expect(written).toEqual(expectedFiles(join(sites, name, 'expected'), written));
  },
);

function expectedFiles(folder: string, written: Record<string, string>): Record<string, string> {
  if (process.env.UPDATE) rmSync(folder, { recursive: true, force: true });
  if (!existsSync(folder)) {
    if (process.env.CI) throw new Error(`${folder} is missing: run the tests once without CI, and commit it`);
    writeFiles(folder, written);
  }
  return filesOf(folder);
}

/**
 * The text of each file below a folder, without what is copied from `public` as it is, and without pictures and zips: these
 * are no text, and what is in them is for `press/pictures/` and `press/downloads.test.ts` to test.
 */
function filesOf(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = entries.map((entry) =>
    join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'),
  );
  const isText = (path: string) => !copied.has(path) && !path.startsWith('assets/') && !noText.test(path);
  const printed = paths.filter(isText).sort();
  return Object.fromEntries(printed.map((path) => [path, textOf(join(folder, path))]));
}

/** What does not change with style sheets and scripts, whose names say what is in them. */
function textOf(file: string): string {
  return readFileSync(file, 'utf8')
    .replace(/(assets\/\w+)\.[\w-]{10}\.(css|js)/g, '$1.$2')
    .replace(/(assets\/search\/[a-z]+)-[\w-]{12}/g, '$1');
}

function writeFiles(folder: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text, 'utf8');
  }
}
