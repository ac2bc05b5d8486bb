import { outputFile } from '../src/pages/address.ts';
import type { Kind, Page, PageOf } from '../src/pages/page.ts';
import type { Html } from './html.ts';

interface Data {
  // Not `page`: that name is Eleventy's own.
  planned: Page;
}

/**
 * The template of one kind of page: Eleventy prints it once for each page of that kind. This is all that templates
 * know of Eleventy.
 */
export function forEach<K extends Kind>(kind: K, template: (page: PageOf<K>) => Html | string) {
  return {
    data: {
      pagination: {
        data: 'pages',
        size: 1,
        alias: 'planned',
        // A kind without pages then prints nothing; grouping them in the data would fail.
        before: (pages: Page[]) => pages.filter((page) => page.kind === kind),
      },
      permalink: ({ planned }: Data) => outputFile(planned.address),
    },
    render: ({ planned }: Data) => String(template(planned as PageOf<K>)),
  };
}
