import { plan } from './src/build.ts';
import { copiesOf } from './src/press/copies.ts';
import { configure, type EleventyConfig } from './src/press/eleventy.ts';
import { sheetsOf } from './src/press/sheets.ts';
import { isError } from './src/problem.ts';

const content = process.env.KIOSQUE_CONTENT ?? 'content';

/**
 * For those who know Eleventy: `eleventy --config=.eleventy.ts` prints the whole site too. `kiosque build` is this, with
 * problems told in full, only what changed printed, and the pages of deleted articles removed.
 */
export default function (config: EleventyConfig) {
  const { pages, problems, images } = plan(content, { now: Date.now(), preview: false });
  const errors = problems.filter(isError);
  if (errors.length > 0) {
    const told = new Error(`${errors.length} problems in ${content}: \`kiosque check\` tells them`);
    // Eleventy prints the stack of what is thrown; the words are all that helps.
    told.stack = '';
    throw told;
  }
  configure(config, { sheets: sheetsOf(pages, 1), copies: copiesOf(images, content) });
  return { dir: { input: 'templates', output: '_site' } };
}
