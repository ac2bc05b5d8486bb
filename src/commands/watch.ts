import { join, relative } from 'node:path';
import { watch } from 'chokidar';
import { home } from '../home.ts';

/** What changed: code, or files of the content folder by their paths below it. */
export interface Change {
  isCode: boolean;
  paths: string[];
}

/** Milliseconds without a further change after which a change is shown: editors write in several steps. */
const quiet = 15;

/** Calls back after each change, one at a time; changes that come meanwhile count as one. */
export async function watchFiles(
  content: string,
  changed: (change: Change) => Promise<void>,
): Promise<() => Promise<void>> {
  const code = ['src', 'templates', 'public'].map((name) => join(home, name));
  const watcher = watch([content, ...code], { ignoreInitial: true });
  let timer: NodeJS.Timeout | undefined;
  let change: Change = { isCode: false, paths: [] };
  let last = Promise.resolve();
  watcher.on('all', (_event, path) => {
    const below = relative(content, path);
    if (below.startsWith('..')) change.isCode = true;
    else change.paths.push(below.replaceAll('\\', '/'));
    clearTimeout(timer);
    timer = setTimeout(() => {
      const what = change;
      change = { isCode: false, paths: [] };
      last = last.then(() => changed(what));
    }, quiet);
  });
  await new Promise<void>((ready) => watcher.once('ready', ready));
  return () => {
    clearTimeout(timer);
    return watcher.close();
  };
}
