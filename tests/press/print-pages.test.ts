import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { writeCorpus } from '../../bench/corpus.ts';
import type { Manner, Printed } from '../../src/press/print.ts';
import { cleanTree, expectSame, siteOf, translatedPress, treeOf } from '../faults/crash.ts';

const { print } = await translatedPress();

/** A made-up topic, and a way to print it as a large site is printed. */
function givenCorpus() {
  const work = mkdtempSync(join(tmpdir(), 'kiosque-many-'));
  onTestFinished(() => rmSync(work, { recursive: true, force: true }));
  const folders = { content: join(work, 'content'), output: join(work, 'out'), cache: join(work, 'cache') };
  writeCorpus(folders.content, 80);
  const build = async (manner: Manner = {}): Promise<Printed> => {
    const { pages, others } = await siteOf(folders);
    return print(pages, others, folders, { manyFrom: 1, ...manner });
  };
  return { ...folders, build };
}

describe('many pages', () => {
  test('print what one prints, and the next build knows it', async () => {
    const { build, content, output } = givenCorpus();
    const { printed } = await build();
    const expected = await cleanTree(content);
    expectSame(treeOf(output), expected);
    expect(printed.size).toBeGreaterThan(200);
    expect(await build({ manyFrom: undefined })).toEqual({ printed: new Map(), removed: 0 });
  });

  test('tell of each page once', async () => {
    const { build } = givenCorpus();
    const told: [number, number][] = [];
    const { printed } = await build({ onPage: (...far) => told.push(far) });
    expect(told.every(([done, all]) => done <= all && all === printed.size)).toBe(true);
    expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).sort((a, b) => a - b));
  });

  test.each(['tags', 'articles', '404.html/x'])(
    'fail with the error of the machine where `%s` is in the way, and the next build mends it',
    async (path) => {
      const { build, content, output } = givenCorpus();
      mkdirSync(dirname(join(output, path)), { recursive: true });
      writeFileSync(join(output, path), 'in the way');
      const error = await build().then(
        () => undefined,
        (reason: NodeJS.ErrnoException) => reason,
      );
      expect(error).toBeInstanceOf(Error);
      expect(error?.code).toMatch(/^(?:ENOTDIR|EEXIST|EISDIR|ENOTEMPTY|EPERM)$/);
      expect(error?.path).toContain(output);
      rmSync(join(output, path.split('/')[0] ?? ''), { recursive: true });
      await build();
      expectSame(treeOf(output), await cleanTree(content));
    },
  );
});
