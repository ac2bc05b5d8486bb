import { plan } from '../build.ts';
import { print } from '../press/print.ts';
import { isError } from '../problem.ts';
import type { CommandOptions } from './options.ts';
import { Reporter } from './report.ts';
import type { World } from './world.ts';

/** Builds the site; with any error in the content it tells them all and writes nothing. */
export async function build(options: CommandOptions, world: World): Promise<number> {
  const start = performance.now();
  const reporter = new Reporter(world, options.content);
  const now = options.at ?? world.now();
  const { pages, problems, articles, images } = plan(options.folders.content, { now, preview: false });
  if (!options.json) reporter.problems(problems);
  if (problems.some(isError)) {
    if (options.json) reporter.json({ articles, pages: 0, problems });
    return 1;
  }
  const { printed, removed } = await print(pages, images, options.folders, options.clean);
  const seconds = Math.round(performance.now() - start) / 1000;
  const did = { articles, pages: pages.length, printed: printed.size, removed, seconds };
  if (options.json) reporter.json({ ...did, problems });
  else reporter.built(did, options.output);
  if (options.explain) reporter.reasons(printed);
  return 0;
}
