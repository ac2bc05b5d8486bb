import { forEach } from './for-each.ts';

export const { data, render } = forEach('stylesheet', (page) => page.css);
