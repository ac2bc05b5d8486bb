import { plan } from '../build.ts';
import { isError } from '../problem.ts';
import type { CommandOptions } from './options.ts';
import { plural, Reporter } from './report.ts';
import type { World } from './world.ts';

/** Tells every problem of the content and writes nothing. */
export function check(options: CommandOptions, world: World): number {
  const reporter = new Reporter(world, options.content);
  const { problems, articles } = plan(options.folders.content, {
    now: options.at ?? world.now(),
    preview: false,
    url: options.url,
  });
  if (options.json) reporter.json({ articles, problems });
  else {
    reporter.problems(problems);
    if (problems.length === 0) reporter.say(`${plural(articles, 'article')}, no problem`);
  }
  return problems.some(isError) ? 1 : 0;
}
