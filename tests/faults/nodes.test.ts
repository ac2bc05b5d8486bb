import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { writeCorpus } from '../../bench/corpus.ts';
import { buildArgs, cleanTree, expectSame, givenFolder, startWith, treeOf } from './crash.ts';

/** The Node that runs this, and others that `.ci/nodes` installs. */
const nodes = [process.execPath, ...(process.env.KIOSQUE_NODES?.split(delimiter) ?? [])];

const elsewhere = { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' };

test.each(nodes)('%s makes the same bytes, in another time zone and language too', async (node) => {
  const work = givenFolder();
  const [content, output] = [join(work, 'content'), join(work, 'out')];
  writeCorpus(content, 80);
  const { code, err } = await startWith(node, buildArgs(content, output), elsewhere).ended;
  expect([code, err]).toEqual([0, '']);
  expectSame(treeOf(output), await cleanTree(content));
});
