import { plan } from './src/build.ts';
import { copiesOf } from './src/press/copies.ts';
import { configure, type EleventyConfig } from './src/press/eleventy.ts';
import { Folder } from './src/press/folder.ts';
import { searchFiles } from './src/press/search.ts';
import { sheetsOf } from './src/press/sheets.ts';
import { isError } from './src/problem.ts';

const content = process.env.KIOSQUE_CONTENT ?? 'content';

/**
 * For those who know Eleventy: `eleventy --config=.eleventy.ts` prints the whole site too. `kiosque build` is this, with
 * problems told in full, only what changed printed, and the pages of deleted articles removed.
 */
export default function (config: EleventyConfig) {
  const { pages, problems, images, search } = plan(content, { now: Date.now(), preview: false });
  const errors = problems.filter(isError);
  if (errors.length > 0) {
    const told = new Error(`${errors.length} problems in ${content}: \`kiosque check\` tells them`);
    // Eleventy prints the stack of what is thrown; the words are all that helps.
    told.stack = '';
    throw told;
  }
  configure(config, { sheets: sheetsOf(pages, 1), copies: copiesOf(images, content) });
  config.on('eleventy.after', async ({ directories: { output } }) => {
    const made = search ? await searchFiles(search, { content, cache: '.cache' }) : { files: [] };
    const folder = new Folder(output.replace(/\/$/, ''));
    for (const { file, make } of made.files) folder.put(file, await make());
  });
  return { dir: { input: 'templates', output: '_site' } };
}
