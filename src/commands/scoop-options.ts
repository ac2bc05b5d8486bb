import { type Command, InvalidArgumentError } from 'commander';
import { type IsoDate, readDate } from '../article/date.ts';
import { UserError } from '../problem.ts';
import { credit, line, lines, type Named, several } from './credit-option.ts';
import type { CommandOptions } from './options.ts';
import type { Manner } from './scooping.ts';

/** What `kiosque scoop` is told, checked. */
export interface ScoopOptions extends Pick<CommandOptions, 'content' | 'folders' | 'json'> {
  urls: string[];
  html?: string;
  allowPrivate: boolean;
  manner: Manner;
}

/** As commander reads them. */
export interface TypedScoop {
  title?: string;
  tag?: string[];
  from?: Named[];
  via?: Named[];
  insight?: string;
  draft?: boolean;
  date?: IsoDate;
  image?: boolean;
  html?: string;
  url?: string;
  again?: boolean;
  proposed?: boolean;
  allowPrivate?: boolean;
}

/** The options of commands that write articles from the web. */
export function articleOptions(command: Command): Command {
  return command
    .option('--tag <name>', 'a tag; several with commas, or the option again', several)
    .option(
      '--from <topic>',
      'the topic you have it from, with its address: "Toulouse networks https://…"',
      credit,
    )
    .option('--via <person>', 'who led you to it, with their address if they have one', credit)
    .option('--insight <text>', 'your own words about it, in Markdown', lines)
    .option('--draft', 'seen in the preview only, until you take `status: draft` out')
    .option('--date <date>', 'when it was curated, instead of now: 2026-01-31', date)
    .option('--no-image', 'without the picture of the page')
    .option('--again', 'also what is curated already')
    .option('--allow-private', 'also addresses of this machine and its networks');
}

export function scoopOptions(command: Command): Command {
  return articleOptions(command)
    .option('--title <title>', 'its title, instead of the one that the page says', line)
    .option('--proposed', 'take the proposed tags that the title or the page itself names')
    .option('--html <file>', 'read a page that you saved, where the site refuses')
    .option('--url <address>', 'the address of the page that you saved')
    .option('--json', 'say it as JSON, for tools');
}

/** Puts together what was typed. Throws `UserError` for options that do not go together. */
export function mannerOf(typed: TypedScoop): Manner {
  const { title, tag, from, via, insight, draft, date: day, image, html, again, proposed } = typed;
  return {
    title,
    tags: tag ?? [],
    from: (from ?? []).map(({ name, url }) => ({ topic: name, ...(url && { url }) })),
    via: via ?? [],
    insight,
    isDraft: draft ?? false,
    date: day,
    image: image ?? true,
    html,
    again: again ?? false,
    proposed: proposed ?? false,
  };
}

/** The addresses that were typed, wherever: that of a saved page stands in an option. */
export function urlsOf(urls: string[], { html, url }: TypedScoop): string[] {
  if ((html === undefined) !== (url === undefined)) {
    throw new UserError('--html and --url go together: the page that you saved, and where it is from');
  }
  if (url !== undefined && urls.length > 0)
    throw new UserError('with --html the address stands behind --url only');
  return url === undefined ? urls : [url];
}

function date(text: string): IsoDate {
  const read = readDate(text, 'UTC');
  if (read === undefined) throw new InvalidArgumentError('write it as 2026-01-31 or 2026-01-31T09:30+01:00.');
  return read;
}
