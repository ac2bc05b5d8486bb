import { type Command, InvalidArgumentError } from 'commander';
import { type Status, statuses } from '../article/article.ts';
import type { Manner } from '../import/article-of.ts';
import { several } from './credit-option.ts';
import type { CommandOptions } from './options.ts';
import { day } from './rescoop-options.ts';

/** What `kiosque import` is told, checked. */
export interface ImportOptions extends Pick<CommandOptions, 'content' | 'folders' | 'json'> {
  files: string[];
  manner: Manner;
  map?: Record<string, string>;
  skipsDuplicates: boolean;
  isDry: boolean;
  report?: string;
}

/** As commander reads them. */
export interface TypedImport {
  tag?: string[];
  status?: Status;
  /** An ISO day. */
  since?: string;
  foldersAsTags?: boolean;
  skipDuplicates?: boolean;
  map?: Record<string, string>;
  dryRun?: boolean;
  report?: string;
}

export function importOptions(command: Command): Command {
  return command
    .option('--dry-run', 'say all that would be done, and write nothing')
    .option('--tag <name>', 'a tag for each of them; several with commas, or the option again', several)
    .option('--status <status>', 'published, draft or unlisted, whatever the file says', status)
    .option('--since <date>', 'only what was curated on this day or later: 2026-01-31', day)
    .option('--folders-as-tags', 'the folders, collections or lists that they lie in become tags')
    .option('--skip-duplicates', 'leave what is curated already as it is, instead of joining the two')
    .option('--map <columns>', 'which columns of a table are which fields: title=Name,url=Link', columns)
    .option('--report <file>', 'write the report there, every entry that was left out in it')
    .option('--json', 'say it as JSON, for tools');
}

/** Puts together what was typed. */
export function importingOf(
  typed: TypedImport,
): Omit<ImportOptions, 'files' | 'content' | 'folders' | 'json'> {
  const { tag, since, status, foldersAsTags, skipDuplicates, map, dryRun, report } = typed;
  return {
    manner: {
      tags: tag ?? [],
      status,
      since,
      foldersAsTags: foldersAsTags ?? false,
    },
    map,
    skipsDuplicates: skipDuplicates ?? false,
    isDry: dryRun ?? false,
    report,
  };
}

function status(text: string): Status {
  const its = statuses.find((one) => one === text);
  if (its) return its;
  throw new InvalidArgumentError(`write one of ${statuses.join(', ')}.`);
}

/** `title=Name,url=Link` */
function columns(text: string, before: Record<string, string> = {}): Record<string, string> {
  const pairs = text.split(',').map((pair) => /^\s*(\w+)\s*=\s*(.+?)\s*$/.exec(pair) ?? []);
  if (pairs.some(([whole]) => whole === undefined)) {
    throw new InvalidArgumentError('write field=Column, several with commas: title=Name,url=Link.');
  }
  return { ...before, ...Object.fromEntries(pairs.map(([, field = '', column = '']) => [field, column])) };
}
