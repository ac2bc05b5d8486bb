import { type Command, InvalidArgumentError } from 'commander';
import { readDate } from '../article/date.ts';
import type { Wanted } from '../curating/wanted.ts';
import type { CommandOptions } from './options.ts';
import { articleOptions } from './scoop-options.ts';
import type { Manner } from './scooping.ts';

/** What `kiosque rescoop` is told, checked. */
export interface RescoopOptions extends Pick<CommandOptions, 'content' | 'folders' | 'json'> {
  urls: string[];
  allowPrivate: boolean;
  manner: Manner;
  /** Of a feed; `all`: without asking. */
  wanted: Wanted & { all?: boolean };
}

export function rescoopOptions(command: Command): Command {
  return articleOptions(command)
    .option('--all', 'of a feed: every article that is not curated yet, without asking')
    .option('--since <date>', 'of a feed: only what is not older: 2026-01-31', day)
    .option('--match <words>', 'of a feed: only what has these words in its title or description')
    .option('--json', 'say it as JSON, for tools');
}

export function day(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && readDate(text, 'UTC')) return text;
  throw new InvalidArgumentError('write it as 2026-01-31.');
}
