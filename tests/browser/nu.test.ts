import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import vnu from 'vnu-jar';
import { kiosque } from '../../src/commands/kiosque.ts';
import { fakeWorld } from '../world.ts';

const java = inject('java');

it.skipIf(!java).each([
  ['the shipped topic', 'content'],
  ['a topic with every kind of credit', 'tests/sites/credit/content'],
  ['a topic of hostile texts', 'tests/sites/hostile/content'],
  ['a topic with hostile sources and people', 'tests/sites/ways/content'],
])('the Nu HTML checker finds no error in any page of %s', { timeout: 300_000 }, async (_name, content) => {
  const folder = mkdtempSync(join(tmpdir(), 'kiosque-nu-'));
  try {
    expect(await kiosque(['build', '--content', content, '--output', folder], fakeWorld())).toBe(0);
    // A bookmarks file is in the HTML of 1996, which its readers ask for: tests/export/html.test.ts looks at it.
    rmSync(join(folder, 'downloads'), { recursive: true });
    const found = check(folder);
    expect(found).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** What the checker says of the pages of a folder, a line each. */
function check(folder: string): string[] {
  const options = ['-Xss4m', '-jar', vnu, '--skip-non-html', '--errors-only', '--exit-zero-always'];
  const said = execFileSync(java, [...options, '--stdout', '--format', 'gnu', folder], { encoding: 'utf8' });
  return said.split('\n').filter(Boolean);
}
