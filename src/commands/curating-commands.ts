import type { Command } from 'commander';
import { importingOf, importOptions, type TypedImport } from './import-options.ts';
import { contentFolder, contentOption } from './options.ts';
import { type RescoopOptions, rescoopOptions } from './rescoop-options.ts';
import { mannerOf, scoopOptions, type TypedScoop, urlsOf } from './scoop-options.ts';
import { suggestOptions, type TypedSuggest } from './suggest-options.ts';
import type { World } from './world.ts';

interface Typed {
  content: string;
  json?: boolean;
}

/** The commands that add articles. They write into `articles/` and `images/` of the topic, and nowhere else. */
export function curatingCommands(program: Command, world: World, done: (code: number) => void): void {
  scoopOptions(contentOption(program.command('scoop')))
    .argument('[addresses...]', 'of pages; without any, one in each line of standard input')
    .description(
      'write the article of a page: its title, source, author and date, tags proposed, a few words quoted',
    )
    .action(async (urls: string[], typed: Typed & TypedScoop) => {
      const { scoop } = await import('./scoop.ts');
      const its = {
        urls: urlsOf(urls, typed),
        manner: mannerOf(typed),
        allowPrivate: typed.allowPrivate ?? false,
      };
      done(await scoop({ ...typed, ...its, folders: foldersOf(typed, world) }, world));
    });
  rescoopOptions(contentOption(program.command('rescoop')))
    .argument('<addresses...>', 'of an article in another topic, of a feed, or of a site with feeds')
    .description('take an article over from another topic, with its chain of credit; or articles of a feed')
    .action(async (urls: string[], typed: Typed & TypedScoop & RescoopOptions['wanted']) => {
      const { rescoop } = await import('./rescoop.ts');
      const its = { urls, manner: mannerOf(typed), allowPrivate: typed.allowPrivate ?? false, wanted: typed };
      done(await rescoop({ ...typed, ...its, folders: foldersOf(typed, world) }, world));
    });
  suggestOptions(contentOption(program.command('suggest')))
    .description('say what is new in the feeds of feeds.opml that the topic may want, the best first')
    .action(async (typed: Typed & TypedScoop & TypedSuggest) => {
      const { suggest } = await import('./suggest.ts');
      const its = { manner: mannerOf(typed), allowPrivate: typed.allowPrivate ?? false };
      done(await suggest({ ...typed, ...its, folders: foldersOf(typed, world) }, world));
    });
  importOptions(contentOption(program.command('import')))
    .argument('<files...>', 'that other tools exported; each is known by what is in it')
    .description('make articles of the entries of other tools: bookmarks, Scoop.it, Pocket, feeds and more')
    .action(async (files: string[], typed: Typed & TypedImport) => {
      const { importFiles } = await import('./import.ts');
      done(
        await importFiles(
          { ...typed, ...importingOf(typed), files, folders: foldersOf(typed, world) },
          world,
        ),
      );
    });
}

/** There is no output: nothing is built. */
function foldersOf({ content }: Typed, { cache }: World) {
  return { content: contentFolder(content), output: '', cache };
}
