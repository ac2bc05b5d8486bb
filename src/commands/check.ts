import { plan } from '../build.ts';
import { lookAtPictures } from '../press/pictures/look.ts';
import { isError } from '../problem.ts';
import { listContent } from '../site/list.ts';
import type { CommandOptions } from './options.ts';
import { plural, Reporter } from './report.ts';
import type { World } from './world.ts';

/** Tells every problem of the content and writes nothing. */
export async function check(options: CommandOptions, world: World): Promise<number> {
  const reporter = new Reporter(world, options.content);
  const { folders, url, at: now = world.now() } = options;
  const listing = listContent(folders.content);
  const pictures = await lookAtPictures(folders, listing);
  const moment = { now, preview: false, url };
  const { problems, articles } = plan(folders.content, moment, undefined, listing, pictures);
  if (options.json) reporter.json({ articles, problems });
  else {
    reporter.problems(problems);
    if (problems.length === 0) reporter.say(`${plural(articles, 'article')}, no problem`);
  }
  return problems.some(isError) ? 1 : 0;
}
