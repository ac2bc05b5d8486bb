import { forEach } from './for-each.ts';

export const { data, render } = forEach('accent', (page) => `:root { --accent: ${page.accent}; }\n`);
