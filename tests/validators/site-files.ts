/** The checkers of the small files that a site has one of. */
export { headersMistakes } from './headers.ts';
export { manifestMistakes } from './manifest.ts';
export { openSearchMistakes } from './open-search.ts';
export { opmlMistakes } from './opml.ts';
export { redirectsMistakes } from './redirects.ts';
export { robotsMistakes } from './robots.ts';
