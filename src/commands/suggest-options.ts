import { type Command, InvalidArgumentError } from 'commander';
import { webAddress } from '../link.ts';
import type { CommandOptions } from './options.ts';
import { day } from './rescoop-options.ts';
import { articleOptions } from './scoop-options.ts';
import type { Manner } from './scooping.ts';

/** What `kiosque suggest` is told, checked. */
export interface SuggestOptions extends Pick<CommandOptions, 'content' | 'folders' | 'json'>, TypedSuggest {
  allowPrivate: boolean;
  manner: Manner;
}

export interface TypedSuggest {
  limit: number;
  /** An ISO day. */
  since?: string;
  dismiss?: string[];
  dismissed?: boolean;
}

export function suggestOptions(command: Command): Command {
  return articleOptions(command)
    .option('--limit <number>', 'how many, the best first', count, 20)
    .option('--since <date>', 'only what is not older: 2026-01-31', day)
    .option(
      '--dismiss <address>',
      'suggest it no more, and read no feed; several with the option again',
      addresses,
    )
    .option('--dismissed', 'also what was dismissed')
    .option('--json', 'say it as JSON, for tools');
}

function count(text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('write a whole number from 1 to 9999.');
}

function addresses(text: string, before: string[] = []): string[] {
  const url = webAddress(text);
  if (url === undefined) throw new InvalidArgumentError('write an address of the web in full.');
  return [...before, url];
}
