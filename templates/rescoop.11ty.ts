import { printArticle } from '../src/article/print.ts';
import { forEach } from './for-each.ts';

export const { data, render } = forEach('rescoop', ({ article, defaults }) =>
  printArticle(article, defaults),
);
