import { Command, CommanderError } from 'commander';
import metadata from '../../package.json' with { type: 'json' };
import { UserError } from '../problem.ts';
import { curatingCommands } from './curating-commands.ts';
import { exportCommand } from './export-command.ts';
import {
  type CommandOptions,
  checkedFolders,
  contentOption,
  onceOptions,
  outputOption,
  port,
} from './options.ts';
import { reasonOf } from './reason.ts';
import { Reporter } from './report.ts';
import { realWorld, type World } from './world.ts';

/** Runs the program as the shell called it. */
export async function main(): Promise<void> {
  process.exitCode = await kiosque(process.argv.slice(2), realWorld());
}

type Typed = Omit<CommandOptions, 'folders'>;
type Run = (options: CommandOptions, world: World) => number | Promise<number>;
/** Makes a command of the program what commander calls. */
type Action = (run: Run) => (typed: Typed) => Promise<void>;

/** Runs one command; gives its exit code, 0 or 1. Each command is loaded when it is called for. */
export async function kiosque(args: readonly string[], world: World): Promise<number> {
  let code = 0;
  const done = (its: number) => {
    code = its;
  };
  try {
    await program(world, done).parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 1;
    new Reporter(world, '').failure(reasonOf(error));
    return 1;
  }
}

function program(world: World, done: (code: number) => void): Command {
  const action: Action = (run) => async (typed) => done(await run(withFolders(typed, world), world));
  const command = new Command('kiosque')
    .description('Makes the site of a topic: a folder of Markdown files, one for each article.')
    .version(metadata.version)
    .exitOverride()
    .configureOutput({ writeOut: (text) => world.out.write(text), writeErr: (text) => world.err.write(text) })
    .showHelpAfterError('(kiosque --help tells all commands and options)');
  onceOptions(outputOption(contentOption(command.command('build'))))
    .description('build the site: print what changed since the last build')
    .option('--clean', 'print every page, whatever the last build printed')
    .option('--explain', 'say why each page was printed')
    .option('--verbose', 'say how long each part of the build took')
    .action(action(async (...of) => (await import('./build.ts')).build(...of)));
  onceOptions(contentOption(command.command('check')))
    .description('list every problem of the content, and write nothing')
    .action(action(async (...of) => (await import('./check.ts')).check(...of)));
  contentOption(command.command('serve'))
    .description('show the site as it becomes, with drafts, and show each change at once')
    .option('--port <number>', 'where it listens; the next free one if it is taken', port, 8080)
    .action(action(async (...of) => (await import('./serve.ts')).serve(...of)));
  curatingCommands(command, world, done);
  exportCommand(command, world, done);
  return command;
}

// `check` and `serve` write no site; their output is asked nowhere.
function withFolders(typed: Typed, { env, cache }: World): CommandOptions {
  const output = typed.output ?? '_site';
  const at = typed.at ?? epoch(env.SOURCE_DATE_EPOCH);
  return { ...typed, output, at, folders: checkedFolders(typed.content, output, cache) };
}

/** Seconds since 1970, as reproducible-builds.org specifies the variable. */
function epoch(seconds: string | undefined): number | undefined {
  if (!seconds) return undefined;
  if (!/^\d+$/.test(seconds)) throw new UserError(`SOURCE_DATE_EPOCH is not a number of seconds: ${seconds}`);
  return Number(seconds) * 1000;
}
