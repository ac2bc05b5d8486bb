import { type Command, Option } from 'commander';
import { UserError } from '../problem.ts';
import { type ExportFormat, exportFormats } from '../site/topic-fields.ts';
import { type CommandOptions, contentFolder, contentOption } from './options.ts';
import type { World } from './world.ts';

/** What `kiosque export` is told, checked. */
export interface ExportOptions extends Pick<CommandOptions, 'content' | 'folders'> {
  format: ExportFormat;
  /** A path, or `-` for standard output; without it the file is named after the topic. */
  to?: string;
  published?: boolean;
}

/** The command with which articles leave. It writes one file, and over none. */
export function exportCommand(program: Command, world: World, done: (code: number) => void): void {
  contentOption(program.command('export'))
    .description(
      'write all articles into one file, for other programs: as JSON Feed, bookmarks, table, links or zip',
    )
    .addOption(new Option('--format <name>', 'of the file').choices(exportFormats))
    .option('--to <file>', 'where it is written, `-` for standard output; named after the topic without it')
    .option('--published', 'only articles that readers find in lists: no drafts')
    .action(async ({ format, ...typed }: Partial<ExportOptions> & { content: string }) => {
      if (!format) throw new UserError(`say in which format, with --format: ${exportFormats.join(', ')}`);
      const { exportArticles } = await import('./export.ts');
      const folders = { content: contentFolder(typed.content), output: '', cache: world.cache };
      done(await exportArticles({ ...typed, format, folders }, world));
    });
}
