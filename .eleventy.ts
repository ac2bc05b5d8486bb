import { join, resolve } from 'node:path';
import { plan } from './src/build.ts';
import { copiesOf } from './src/press/copies.ts';
import { downloadFiles } from './src/press/downloads.ts';
import { configure, type EleventyConfig } from './src/press/eleventy.ts';
import { Folder } from './src/press/folder.ts';
import { lookAtPictures } from './src/press/pictures/look.ts';
import { Maker, madeCopies } from './src/press/pictures/made.ts';
import { searchFiles } from './src/press/search.ts';
import { sheetsOf } from './src/press/sheets.ts';
import { isError } from './src/problem.ts';
import { listContent } from './src/site/list.ts';

const content = process.env.KIOSQUE_CONTENT ?? 'content';
const folders = { content: resolve(content), cache: join(import.meta.dirname, '.cache') };

/**
 * For those who know Eleventy: `eleventy --config=.eleventy.ts` prints the whole site too. `kiosque build` is this, with
 * problems told in full, only what changed printed, and the pages of deleted articles removed.
 */
export default async function (config: EleventyConfig) {
  const listing = listContent(content);
  const pictures = await lookAtPictures(folders, listing);
  const moment = { now: Date.now(), preview: false };
  const { pages, problems, images, made, search, downloads } = plan(
    content,
    moment,
    undefined,
    listing,
    pictures,
  );
  const errors = problems.filter(isError);
  if (errors.length > 0) {
    const told = new Error(`${errors.length} problems in ${content}: \`kiosque check\` tells them`);
    // Eleventy prints the stack of what is thrown; the words are all that helps.
    told.stack = '';
    throw told;
  }
  const copies = new Map([...copiesOf(images, content), ...(await madeCopies(made, new Maker(folders)))]);
  configure(config, { sheets: sheetsOf(pages, 1), copies });
  config.on('eleventy.after', async ({ directories: { output } }) => {
    const { files } = search ? await searchFiles(search, folders) : { files: [] };
    const folder = new Folder(output.replace(/\/$/, ''));
    const others = downloads ? downloadFiles(downloads) : [];
    for (const { file, make } of [...files, ...others]) folder.put(file, await make());
  });
  return { dir: { input: 'templates', output: '_site' } };
}
