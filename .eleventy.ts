import { plan } from './src/build.ts';
import { configure, type EleventyConfig } from './src/press/eleventy.ts';
import { isError } from './src/problem.ts';

const content = process.env.KIOSQUE_CONTENT ?? 'content';

/**
 * For those who know Eleventy: `eleventy --config=.eleventy.ts` prints the site too. `kiosque build` is this, with
 * problems told in full and the pages of deleted articles removed.
 */
export default function (config: EleventyConfig) {
  const pages = () => {
    const planned = plan(content, { now: Date.now(), preview: false });
    const errors = planned.problems.filter(isError);
    if (errors.length > 0)
      throw new Error(`${errors.length} problems in ${content}: run \`kiosque check\` to see them`);
    return planned.pages;
  };
  configure(config, { pages, content });
  return { dir: { input: 'templates', output: '_site' } };
}
