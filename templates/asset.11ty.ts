import { forEach } from './for-each.ts';

export const { data, render } = forEach('asset', (page) => page.text);
