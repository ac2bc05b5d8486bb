import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import DevServer from '@11ty/eleventy-dev-server';
import { watch } from 'chokidar';
import { home } from '../press/eleventy.ts';
import type { Preview } from '../press/preview.ts';
import { isError } from '../problem.ts';
import type { CommandOptions } from './options.ts';
import { plural, Reporter } from './report.ts';
import type { World } from './world.ts';

/** Milliseconds without a further change after which a change is built: editors write in several steps. */
const quiet = 40;

/** Serves the curator's view of the site, and builds it again whenever a file changes, comes or goes. */
export async function serve(options: CommandOptions, world: World): Promise<number> {
  const reporter = new Reporter(world, options.content);
  const press = new Press(options);
  const first = await press.build();
  tell(first, reporter);
  let { root } = first;
  let server = startServer(root, options, reporter);
  const stopWatching = await watchFiles(options.folders.content, async (isCode) => {
    if (isCode) await press.stop();
    const preview = await press.build();
    tell(preview, reporter);
    if (preview.failure || preview.problems.some(isError)) return;
    // The site's path is the server's too: another one needs another server.
    if (preview.root !== root) {
      root = preview.root;
      await server.close();
      server = startServer(root, options, reporter);
    } else server.reload({ build: { templates: [] } });
  });
  await world.stopped();
  await Promise.all([stopWatching(), server.close(), press.stop()]);
  return 0;
}

function startServer(root: string, { folders, port = 8080 }: CommandOptions, reporter: Reporter): DevServer {
  const say = (text: string) => reporter.say(text);
  const server = DevServer.getServer('kiosque', folders.output, {
    pathPrefix: root,
    messageOnStart: ({ hosts }) => `Preview at ${hosts.join(' or ')}`,
    logger: { info: say, log: say, error: (text) => reporter.failure(text) },
  });
  server.serve(port);
  return server;
}

/** The thread that builds. */
class Press {
  readonly #options: CommandOptions;
  #worker: Worker | undefined;

  constructor(options: CommandOptions) {
    this.#options = options;
  }

  async build(): Promise<Preview> {
    this.#worker ??= new Worker(join(home, 'bin/preview.js'), { workerData: this.#options.folders });
    this.#worker.postMessage('build');
    try {
      const [preview] = (await once(this.#worker, 'message')) as [Preview];
      return preview;
    } catch (error) {
      // Code that does not run ends its thread: the next build has another.
      this.#worker = undefined;
      return { problems: [], articles: 0, pages: 0, root: '/', milliseconds: 0, failure: String(error) };
    }
  }

  /** Ends the thread; the next build has one that reads the code anew. */
  async stop(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }
}

/** Calls back after each change, one at a time; changes that come meanwhile count as one. */
async function watchFiles(
  content: string,
  changed: (isCode: boolean) => Promise<void>,
): Promise<() => Promise<void>> {
  const code = ['src', 'templates', 'public'].map((name) => join(home, name));
  const watcher = watch([content, ...code], { ignoreInitial: true });
  let timer: NodeJS.Timeout | undefined;
  let isCode = false;
  let last = Promise.resolve();
  watcher.on('all', (_event, path) => {
    isCode ||= !path.startsWith(content);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const what = isCode;
      isCode = false;
      last = last.then(() => changed(what));
    }, quiet);
  });
  await new Promise<void>((ready) => watcher.once('ready', ready));
  return () => {
    clearTimeout(timer);
    return watcher.close();
  };
}

function tell(preview: Preview, reporter: Reporter): void {
  reporter.problems(preview.problems);
  if (preview.failure) reporter.failure(preview.failure);
  else if (!preview.problems.some(isError)) {
    const did = [
      plural(preview.articles, 'article'),
      plural(preview.pages, 'page'),
      `${Math.round(preview.milliseconds)} ms`,
    ];
    reporter.say(did.join(' · '));
  }
}
