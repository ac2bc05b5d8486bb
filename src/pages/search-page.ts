import { wordsFor } from '../words/words.ts';
import { address, href } from './address.ts';
import { readable } from './masthead.ts';
import type { Plan } from './plan.ts';
import type { Given } from './planned.ts';
import { searchPolicy } from './policy.ts';
import { only, type Section } from './section.ts';

/** The page of the search. What is searched is not given: it changes with every article, and the page asks for it. */
export function planSearchPage({ house }: Plan): Section {
  const at = { address: address.search(), file: 'topic.md' };
  return only(at.address, () => ({ kind: 'search', ...at, given: { house } }));
}

export function makeSearchPage({ house }: Given['search'], path: string) {
  const page = readable(house, path);
  const words = wordsFor(house.language);
  return {
    ...page,
    masthead: { ...page.masthead, policy: searchPolicy },
    title: `${words.search} – ${page.masthead.name}`,
    description: words.searchIn(page.masthead.name),
    parts: href(house.root, address.searchParts()),
    root: house.root,
  };
}
