import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kiosque } from '../src/commands/kiosque.ts';
import { fakeWorld } from './world.ts';

/*
 * Each folder of `broken` holds a content folder with mistakes and, in `problems.txt`, all that the terminal says
 * about them. Delete a `problems.txt` to have it written anew; read it as a curator would before it is committed.
 */
const broken = 'tests/broken';

test.each(readdirSync(broken))('%s is told with its place and how to mend it', async (name) => {
  const world = fakeWorld();
  const code = await kiosque(['check', '--content', `${broken}/${name}/content`], world);
  expect(world.said()).toBe(expectedText(`${broken}/${name}/problems.txt`, world.said()));
  expect(code).toBe(1);
});

test.each(readdirSync(broken))('%s keeps a build from writing anything', async (name) => {
  const world = fakeWorld();
  const output = join('.cache/tests/broken', name);
  const code = await kiosque(['build', '--content', `${broken}/${name}/content`, '--output', output], world);
  expect(existsSync(output)).toBe(false);
  expect(world.said()).toMatch(/\d errors?\b/);
  expect(code).toBe(1);
});

function expectedText(path: string, told: string): string {
  if (!existsSync(path)) {
    if (process.env.CI) throw new Error(`${path} is missing: run the tests once without CI, and commit it`);
    writeFileSync(path, told);
  }
  return readFileSync(path, 'utf8');
}
