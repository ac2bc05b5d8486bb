import { forEach } from './for-each.ts';

/** RFC 9309: everything may be read. */
export const { data, render } = forEach('robots', ({ sitemap }) => {
  const where = sitemap ? `\nSitemap: ${sitemap}\n` : '';
  return `User-agent: *\nAllow: /\n${where}`;
});
