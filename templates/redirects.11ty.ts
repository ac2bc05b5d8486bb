import { forEach } from './for-each.ts';

/**
 * Old addresses, as Cloudflare Pages and Netlify read them. Other hosts have pages at these addresses that lead on, and so
 * has Netlify, which looks for a file first.
 */
export const { data, render } = forEach('redirects', ({ lines }) =>
  lines.map(({ from, to }) => `${from} ${to} 301\n`).join(''),
);
