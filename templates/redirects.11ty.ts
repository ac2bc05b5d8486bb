import { forEach } from './for-each.ts';

/** Old addresses, as Netlify and Cloudflare Pages read them; on other hosts the pages at these addresses lead on. */
export const { data, render } = forEach('redirects', ({ lines }) =>
  lines.map(({ from, to }) => `${from} ${to} 301\n`).join(''),
);
