import type { Planned } from '../build.ts';
import type { MadeFile, Manner, Printed } from '../press/print.ts';
import type { MadeSearch } from '../press/search.ts';
import { survey } from '../press/survey.ts';
import { nameOf, unchanged } from '../press/unchanged.ts';
import { isError, isUnfinished, type Problem } from '../problem.ts';
import { type Content, listContent } from '../site/list.ts';
import { lock } from '../site/lock.ts';
import type { Pictures } from '../site/picture.ts';
import type { CommandOptions } from './options.ts';
import { Progress } from './progress.ts';
import { type Did, Reporter } from './report.ts';
import type { World } from './world.ts';

/** Builds the site; with any error in the content it tells them all and writes nothing. */
export async function build(options: CommandOptions, world: World): Promise<number> {
  const unlock = lock(options.folders);
  try {
    return await new Build(options, world).run();
  } finally {
    unlock();
  }
}

class Build {
  readonly #options: CommandOptions;
  readonly #world: World;
  readonly #reporter: Reporter;
  readonly #start = performance.now();

  constructor(options: CommandOptions, world: World) {
    this.#options = options;
    this.#world = world;
    this.#reporter = new Reporter(world, options.content, options.verbose);
  }

  async run(): Promise<number> {
    const { folders, clean, at, url } = this.#options;
    const now = at ?? this.#world.now();
    const last = survey(folders);
    const listing = listContent(folders.content);
    const key = nameOf(listing, url);
    this.#reporter.step('listed the content');
    const done = clean ? undefined : await unchanged(last, key, now);
    if (done) return this.#finish({ ...done, printed: 0, removed: 0 }, []);
    // A build that has nothing to do needs none of this.
    const [{ plan }, { memoryFor }] = await Promise.all([
      import('../build.ts'),
      import('../press/folders.ts'),
    ]);
    const pictures = await this.#look(listing);
    const moment = { now, preview: false, url };
    const planned = plan(folders.content, moment, memoryFor(folders), listing, pictures);
    this.#reporter.step('read what changed, and planned the pages');
    const { articles, pages, unfinished, until } = planned;
    const counts = { articles, pages: pages.length, unfinished };
    const problems = planned.problems.filter((problem) => !isUnfinished(problem));
    if (problems.some(isError)) return this.#refuse(counts, problems);
    const search = await this.#search(planned);
    // What is told once is told again: a site with more to tell than a number is never taken for done.
    const outcome =
      key && problems.length === 0 && !search.failure ? { key, from: now, until, ...counts } : undefined;
    const { printed, removed } = await this.#print(planned, search.files, { survey: last, outcome });
    return this.#finish({ ...counts, printed: printed.size, removed }, problems, printed);
  }

  async #look(listing: Content): Promise<Pictures> {
    const progress = new Progress(this.#world);
    const { lookAtPictures } = await import('../press/pictures/look.ts');
    const onLook = (done: number, all: number) => progress.show(done, all, 'pictures looked at');
    const pictures = await lookAtPictures(this.#options.folders, listing, { onLook });
    progress.end();
    this.#reporter.step('looked at the pictures');
    return pictures;
  }

  /** What readers search with; a machine that cannot make it makes the rest of the site. */
  async #search({ search }: Planned): Promise<MadeSearch> {
    if (!search) return { files: [] };
    const { searchFiles, tidySearch } = await import('../press/search.ts');
    const made = await searchFiles(search, this.#options.folders);
    if (made.failure) this.#reporter.warning(made.failure);
    else tidySearch(search, this.#options.folders);
    this.#reporter.step('indexed what changed for the search');
    return made;
  }

  async #print(planned: Planned, search: MadeFile[], manner: Manner): Promise<Printed> {
    const { pages, images } = planned;
    const { folders } = this.#options;
    const [progress, pictures] = [new Progress(this.#world), new Progress(this.#world)];
    const [{ print }, { Maker, madeFiles }, { downloadFiles }, { BoundBefore }] = await Promise.all([
      import('../press/print.ts'),
      import('../press/pictures/made.ts'),
      import('../press/downloads.ts'),
      import('../press/bound-before.ts'),
    ]);
    const maker = new Maker(folders);
    const before = new BoundBefore(folders, this.#options.clean);
    const downloads = planned.downloads ? downloadFiles(planned.downloads, before) : [];
    const made = [...madeFiles(planned.made, maker), ...search, ...downloads];
    try {
      const printed = await print(pages, { images, made }, folders, {
        ...manner,
        anew: this.#options.clean,
        onPage: (done, all) => progress.show(done, all),
        onMade: (done, all) => pictures.show(done, all, 'pictures'),
        onStep: (step) => this.#reporter.step(step),
      });
      maker.sweep(planned.made);
      before.save();
      return printed;
    } finally {
      progress.end();
      pictures.end();
    }
  }

  #refuse(counts: Pick<Did, 'articles' | 'pages' | 'unfinished'>, problems: Problem[]): number {
    if (this.#options.json) this.#reporter.json({ ...counts, problems });
    else this.#reporter.problems(problems);
    return 1;
  }

  #finish(
    counts: Omit<Did, 'seconds'>,
    problems: Problem[],
    printed: Printed['printed'] = new Map(),
  ): number {
    const { articles, pages, printed: count, removed, unfinished } = counts;
    const seconds = Math.round(performance.now() - this.#start) / 1000;
    const did = { articles, pages, printed: count, removed, unfinished, seconds };
    if (this.#options.json) this.#reporter.json({ ...did, problems });
    else {
      this.#reporter.problems(problems);
      this.#reporter.unfinished(unfinished);
      this.#reporter.built(did, this.#options.output);
    }
    if (this.#options.explain) this.#reporter.reasons(printed);
    return 0;
  }
}
