import { parentPort, workerData } from 'node:worker_threads';
import { plan } from '../build.ts';
import { isError, type Problem } from '../problem.ts';
import { type Folders, print } from './print.ts';

/** What one rebuild of the preview came to. */
export interface Preview {
  problems: Problem[];
  articles: number;
  pages: number;
  root: string;
  milliseconds: number;
  /** A mistake of the program, told instead of the rest. */
  failure?: string;
}

/*
 * The preview's own thread: it builds each time it is asked to. When the code or a template changes, `serve` ends
 * this thread and starts another, so that nothing old stays loaded.
 */
const folders = workerData as Folders;
let last = Promise.resolve();

parentPort?.on('message', () => {
  last = last.then(build);
});

async function build(): Promise<void> {
  try {
    const start = performance.now();
    const { pages, problems, articles, images, root } = plan(folders.content, {
      now: Date.now(),
      preview: true,
    });
    if (!problems.some(isError)) await print(pages, images, folders);
    tell({ problems, articles, pages: pages.length, root, milliseconds: performance.now() - start });
  } catch (error) {
    tell({ problems: [], articles: 0, pages: 0, root: '/', milliseconds: 0, failure: String(error) });
  }
}

function tell(preview: Preview): void {
  parentPort?.postMessage(preview);
}
