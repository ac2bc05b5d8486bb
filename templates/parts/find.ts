import type { Masthead } from '../../src/pages/parts.ts';
import type { Words } from '../../src/words/words.ts';
import { type Html, html } from '../html.ts';

/** The field that finds a tag. Without its script it leads to the list of all tags. */
export function findField({ tags, find, assets }: Masthead, words: Words): Html {
  const { search, suggestion, suggestions } = words.find;
  return html`<form class="find" role="search" aria-label="${words.findTag}" action="${tags}" data-script="${assets['find.js']}" data-find="${find}" data-search="${search}" data-suggestion="${suggestion}" data-suggestions="${suggestions}">
<label class="heard" for="find-tag">${words.findTag}</label>
<input id="find-tag" type="search" name="t" placeholder="${words.findOrSearch}" autocapitalize="none" spellcheck="false" enterkeyhint="search">
<button class="find-go" type="submit" aria-label="${words.findTag}"><svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true"><circle cx="10" cy="10" r="6.5"/><path d="m15 15 6 6"/></svg></button>
</form>`;
}
