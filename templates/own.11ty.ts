import { toHtml } from '../src/markdown.ts';
import { forEach } from './for-each.ts';
import { html, raw } from './html.ts';
import { shell } from './parts/shell.ts';

export const { data, render } = forEach('own', (page) =>
  shell(page, {
    main: html`<article class="own" dir="auto">
<h1 class="page-title">${page.heading}</h1>
${raw(toHtml(page.body))}</article>`,
  }),
);
