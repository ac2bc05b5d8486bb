import { setFlagsFromString } from 'node:v8';
import type { Take } from '../../templates/for-each.ts';
import { isTranslated } from '../home.ts';
import { outputFile } from '../pages/address.ts';
import type { PlannedPage } from '../pages/planned.ts';
import { run } from './run.ts';
import { printFew } from './templates.ts';
import { type States, WritingBeside, writeHere } from './writing.ts';

/**
 * From so many pages on Eleventy, and a writer beside it, earn their start. Where the program runs from its sources and Node
 * runs no TypeScript in a thread, they cannot start.
 */
const many = isTranslated || process.features.typescript ? 200 : Number.POSITIVE_INFINITY;

/** From so many pages on memory is collected earlier: V8 would let it grow to twice what the topic itself takes. */
const huge = 200_000;

/** Prints pages into an output folder, each as soon as it is made; tells how many are done. */
export async function printPages(
  pages: readonly PlannedPage[],
  output: string,
  onPage: (done: number) => void,
  from = many,
): Promise<States> {
  if (pages.length >= huge) setFlagsFromString('--heap-growing-percent=25');
  const [print, writing] =
    pages.length < from ? [printFew, writeHere(output)] : [run, new WritingBeside(output)];
  let done = 0;
  const take: Take = (page, text) => {
    writing.put(outputFile(page.address), text);
    done += 1;
    onPage(done);
  };
  try {
    await print(pages, take);
    return await writing.end();
  } catch (error) {
    // What kept the writer from it says more than that it has stopped.
    if (writing.hasFailed()) return await writing.end();
    throw error;
  } finally {
    await writing.close();
  }
}
