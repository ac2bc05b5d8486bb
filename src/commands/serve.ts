import { join } from 'node:path';
import DevServer from '@11ty/eleventy-dev-server';
import { home } from '../home.ts';
import { address } from '../pages/address.ts';
import { type Answer, noAddress } from '../press/answer.ts';
import type { Told } from '../press/desk.ts';
import { isError } from '../problem.ts';
import type { CommandOptions } from './options.ts';
import { PreviewThread } from './preview-thread.ts';
import { plural, Reporter, wordsOf } from './report.ts';
import { type Change, watchFiles } from './watch.ts';
import type { World } from './world.ts';

/** Serves the curator's view of the site, and shows each change of a file in the open page. */
export async function serve(options: CommandOptions, world: World): Promise<number> {
  const preview = new LivePreview(options, new Reporter(world, options.content));
  await preview.show({ isCode: false, paths: [] });
  const stopWatching = await watchFiles(options.folders.content, (change) => preview.show(change));
  await world.stopped();
  await Promise.all([stopWatching(), preview.stop()]);
  return 0;
}

/** Milliseconds in which a browser has fetched the page that it shows. */
const pause = 400;

class LivePreview {
  readonly #options: CommandOptions;
  readonly #reporter: Reporter;
  readonly #thread: PreviewThread;
  #server: DevServer | undefined;
  #root = '/';
  #check: NodeJS.Timeout | undefined;
  /** Counts the changes: what is found out of an earlier one is of no interest any more. */
  #turn = 0;
  /** Whether a page was asked for since the last change. */
  #isShown = false;
  /** What stands above each page while something is wrong, as text. */
  #wrong = '';

  constructor(options: CommandOptions, reporter: Reporter) {
    this.#options = options;
    this.#reporter = reporter;
    this.#thread = new PreviewThread(options.folders);
  }

  /** Shows the page as it is now; then looks at the rest of the site, which takes longer. */
  async show({ isCode, paths }: Change): Promise<void> {
    const start = performance.now();
    this.#leave();
    if (isCode) await this.#thread.stop();
    const first = await this.#thread.update(isCode || paths.length === 0 ? undefined : paths);
    const milliseconds = Math.round(performance.now() - start);
    await this.#reload(first);
    if (typeof first === 'string' || first.problems.some(isError)) this.#tell(first, milliseconds);
    else this.#checkSoon(milliseconds);
  }

  /** Looks at the whole site as soon as the page is shown and nothing else changes. */
  #checkSoon(milliseconds: number): void {
    const turn = this.#turn;
    this.#check = setTimeout(async () => {
      // A page that was just being loaded did not hear of the change.
      if (!this.#isShown) this.#server?.reload({ build: { templates: [] } });
      const whole = await this.#thread.check();
      if (turn !== this.#turn) return;
      if (wrongIn(whole) !== this.#wrong) await this.#reload(whole);
      this.#tell(whole, milliseconds);
    }, pause);
  }

  /** Leaves the last change alone. */
  #leave(): void {
    clearTimeout(this.#check);
    this.#turn += 1;
  }

  async stop(): Promise<void> {
    this.#leave();
    await Promise.all([this.#server?.close(), this.#thread.stop()]);
  }

  async #reload(told: Told | string): Promise<void> {
    this.#wrong = wrongIn(told);
    this.#isShown = false;
    const root = typeof told === 'string' ? this.#root : told.root;
    // The site's path is the server's too: another one needs another server.
    if (this.#server && root === this.#root) {
      this.#server.reload({ build: { templates: [] } });
      return;
    }
    this.#root = root;
    await this.#server?.close();
    this.#server = this.#startServer();
  }

  #startServer(): DevServer {
    const say = (text: string) => this.#reporter.say(text);
    const { port = 8080 } = this.#options;
    const server = DevServer.getServer('kiosque', join(home, 'public'), {
      pathPrefix: this.#root,
      onRequest: { '/*': ({ url }) => this.#answer(url) },
      messageOnStart: ({ hosts }) =>
        `Preview at ${hosts.join(' or ')} · for its curator: ${curatorAt(hosts)}`,
      logger: { info: say, log: say, error: (text) => this.#reporter.failure(text) },
    });
    server.serve(port);
    return server;
  }

  async #answer({ pathname }: URL): Promise<Answer | undefined> {
    const path = decoded(pathname.slice(this.#root.length - 1));
    if (path === undefined) return noAddress;
    const answer = await this.#thread.answer(path);
    this.#isShown ||= pathname.endsWith('/');
    if (!answer || !this.#wrong || !answer.headers['content-type'].startsWith('text/html')) return answer;
    const shown = `<div role="alert" lang="en"><pre>${this.#wrong}</pre></div>`;
    return { ...answer, body: String(answer.body).replace(/<body[^>]*>/, (body) => `${body}\n${shown}`) };
  }

  #tell(told: Told | string, milliseconds: number): void {
    if (typeof told === 'string') {
      this.#reporter.failure(told);
      return;
    }
    this.#reporter.problems(told.problems);
    if (told.problems.some(isError)) return;
    this.#reporter.unfinished(told.unfinished);
    const counts = [plural(told.articles, 'article'), plural(told.pages ?? 0, 'page')];
    this.#reporter.say([...counts, `${milliseconds} ms`].join(' · '));
  }
}

/** The curator's page on the first of the hosts, which is this machine's own. */
function curatorAt([host = '']: readonly string[]): string {
  return new URL(address.curator().slice(1), host).href;
}

/** An address as it was meant; `undefined` for what is none, `/%E0%A4%A`. */
function decoded(path: string): string | undefined {
  try {
    // The server behind us does not survive a way out of its folder.
    return decodeURIComponent(path).split(/[/\\]/).includes('..') ? undefined : decodeURI(path);
  } catch {
    return undefined;
  }
}

/** The errors as text that is safe to stand in a page. */
function wrongIn(told: Told | string): string {
  const text = typeof told === 'string' ? told : told.problems.filter(isError).map(wordsOf).join('\n\n');
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
