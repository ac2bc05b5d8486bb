import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { DateTime } from 'luxon';
import { siteUrl } from '../link.ts';
import type { Folders } from '../press/folders.ts';
import { UserError } from '../problem.ts';

/** What the commands are told, checked. */
export interface CommandOptions {
  /** As typed. */
  content: string;
  output: string;
  folders: Folders;
  /** Milliseconds since 1970: the moment to build for, instead of now. */
  at?: number;
  /** Where the site is published, whatever topic.md says; with a slash at its end. */
  url?: string;
  json?: boolean;
  clean?: boolean;
  explain?: boolean;
  verbose?: boolean;
  port?: number;
}

/** The option that every command on content has. */
export function contentOption(command: Command): Command {
  return command.option('--content <folder>', 'the folder of the topic', 'content');
}

/** The options of commands that end by themselves. */
export function onceOptions(command: Command): Command {
  return command
    .option('--at <moment>', 'build as if it were this moment: 2026-01-31T08:00Z', moment)
    .option('--url <address>', 'publish at this address, whatever topic.md says', site)
    .option('--json', 'say it as JSON, for tools');
}

export function outputOption(command: Command): Command {
  return command.option('--output <folder>', 'where the site is written', '_site');
}

const unnamed = 'a folder needs a name: `.` is the one you are in';

/** The folder of a topic, which has to be there. */
export function contentFolder(content: string): string {
  if (!content) throw new UserError(unnamed);
  const folder = resolve(content);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return folder;
  throw new UserError(`there is no content folder ${content}: name it with --content`);
}

/** Checks the folders before anything is read or written. */
export function checkedFolders(content: string, output: string, cache: string): Folders {
  const folders = { content: contentFolder(content), output: resolve(output), cache };
  if (!output) throw new UserError(unnamed);
  const [from, to] = [realpathSync(folders.content), realPath(folders.output)];
  if (isInside(from, to) || isInside(to, from)) {
    throw new UserError(
      `the output folder ${output} and the content folder ${content} hold one another: choose another --output`,
    );
  }
  if (existsSync(to) && !statSync(to).isDirectory())
    throw new UserError(`the output ${output} is a file, not a folder`);
  return folders;
}

/** The path behind links, also of a folder that is still to be made. */
function realPath(path: string): string {
  return existsSync(path)
    ? realpathSync(path)
    : join(realPath(dirname(path)), path.slice(dirname(path).length));
}

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function moment(text: string): number {
  const read = DateTime.fromISO(text, { zone: 'utc' });
  if (!read.isValid) throw new InvalidArgumentError('write it as 2026-01-31T08:00Z.');
  return read.toMillis();
}

function site(text: string): string {
  const url = siteUrl(text);
  if (url === undefined) throw new InvalidArgumentError('write it in full: https://topic.example/.');
  return url;
}

export function port(text: string): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number > 65_535)
    throw new InvalidArgumentError('write a number from 0 to 65535.');
  return number;
}
