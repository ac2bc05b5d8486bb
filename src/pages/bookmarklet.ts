import { toolText } from '../assets.ts';
import { packed } from '../curating/known-addresses.ts';
import type { PanelSetup, Setup } from '../curating/setup.ts';
import { languageOfWords, wordsFor } from '../words/words.ts';

/**
 * The longest address that a bookmark keeps: Firefox makes none of more than 65,536 characters, and says nothing (Places,
 * `URL_LENGTH_MAX`). The room that is left is for a browser that writes each space as `%20`.
 */
const longest = 62_000;

/** A bookmarklet as an address, and the setup that is in it. */
export interface Bookmarklet {
  address: string;
  setup: PanelSetup;
}

/** A topic's bookmarklet; `addresses` are those of its articles, the newest first: as many are in it as a bookmark keeps. */
export function bookmarkletOf(
  topic: Omit<Setup, 'known' | 'knownOnly'>,
  addresses: readonly string[],
): Bookmarklet {
  const all = made({ ...topic, known: packed(addresses) });
  if (all.address.length <= longest) return all;
  const without = made({ ...topic, known: packed([]) }).address.length;
  // Each address takes as much as any other; their order makes a difference of some letters.
  const each = (all.address.length - without) / addresses.length;
  const knownOnly = Math.floor((longest - without - 100) / each);
  return made({ ...topic, known: packed(addresses.slice(0, knownOnly)), knownOnly });
}

function made(its: Setup): Bookmarklet {
  const { page: _, ...words } = wordsFor(its.language).curating;
  const wordsLanguage = languageOfWords(its.language);
  const setup = { ...its, words, wordsLanguage, sheet: toolText('panel.css').trim() };
  return {
    setup,
    address: `javascript:${escaped(`(kiosque=>{${program()}})(${ascii(JSON.stringify(setup))})`)}`,
  };
}

function program(): string {
  return toolText('bookmarklet.js').trim();
}

function ascii(json: string): string {
  return json.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * The program as it stands in an address, which browsers undo before they run it (WHATWG HTML, “javascript: URL”). Behind a
 * `?` they would write every space and every quote with three characters (WHATWG URL, “query percent-encode set”).
 */
function escaped(program: string): string {
  return program.replace(/[%#?]|[^ -~]/gu, encodeURIComponent);
}
