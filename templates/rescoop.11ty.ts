import { forEach } from './for-each.ts';

export const { data, render } = forEach('rescoop', (page) => page.text);
