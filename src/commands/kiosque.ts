import { Command, CommanderError } from 'commander';
import metadata from '../../package.json' with { type: 'json' };
import {
  type CommandOptions,
  checkedFolders,
  contentOption,
  onceOptions,
  outputOption,
  port,
  UserError,
} from './options.ts';
import { Reporter } from './report.ts';
import { realWorld, type World } from './world.ts';

/** Runs the program as the shell called it. */
export async function main(): Promise<void> {
  process.exitCode = await kiosque(process.argv.slice(2), realWorld());
}

/** Runs one command; gives its exit code, 0 or 1. Each command is loaded when it is called for. */
export async function kiosque(args: readonly string[], world: World): Promise<number> {
  let code = 0;
  const run =
    (command: (options: CommandOptions, world: World) => number | Promise<number>) =>
    async (typed: Typed) => {
      code = await command(withFolders(typed, world), world);
    };
  try {
    await program(world, run).parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 1;
    new Reporter(world, '').failure(reasonOf(error));
    return 1;
  }
}

type Typed = Omit<CommandOptions, 'folders'>;
type Run = (
  command: (options: CommandOptions, world: World) => number | Promise<number>,
) => (typed: Typed) => Promise<void>;

function program(world: World, run: Run): Command {
  const command = new Command('kiosque')
    .description('Makes the site of a topic: a folder of Markdown files, one for each article.')
    .version(metadata.version)
    .exitOverride()
    .configureOutput({ writeOut: (text) => world.out.write(text), writeErr: (text) => world.err.write(text) })
    .showHelpAfterError('(kiosque --help tells all commands and options)');
  onceOptions(outputOption(contentOption(command.command('build')), '_site'))
    .description('build the site: print what changed since the last build')
    .option('--clean', 'print every page, whatever the last build printed')
    .option('--explain', 'say why each page was printed')
    .action(run(async (...of) => (await import('./build.ts')).build(...of)));
  onceOptions(contentOption(command.command('check')))
    .description('list every problem of the content, and write nothing')
    .action(run(async (...of) => (await import('./check.ts')).check(...of)));
  outputOption(contentOption(command.command('serve')), '.cache/preview')
    .description('show the site as it becomes, with drafts, and show each change at once')
    .option('--port <number>', 'where it listens; the next free one if it is taken', port, 8080)
    .action(run(async (...of) => (await import('./serve.ts')).serve(...of)));
  return command;
}

function withFolders(typed: Typed, { env }: World): CommandOptions {
  const epoch = env.SOURCE_DATE_EPOCH;
  const at = typed.at ?? (epoch && /^\d+$/.test(epoch) ? Number(epoch) * 1000 : undefined);
  // `check` writes nothing; its output is asked nowhere.
  const output = typed.output ?? '_site';
  return { ...typed, output, at, folders: checkedFolders(typed.content, output) };
}

/** A person's mistake in words; a mistake of ours with its stack, for whoever mends it. */
function reasonOf(error: unknown): string {
  if (error instanceof UserError) return error.message;
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && 'path' in error ? error.message : (error.stack ?? error.message);
}
