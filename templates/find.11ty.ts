import { forEach } from './for-each.ts';

/** Where scripts find the data of Find tag. */
export const { data, render } = forEach('find', ({ tags, numbers, tag, together, article, search }) => {
  const addresses = { tags, numbers, tag, together, article, search };
  return `${JSON.stringify(addresses, null, 1)}\n`;
});
