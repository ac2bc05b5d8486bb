import { htmlDocument } from '../../src/formats/html-document.ts';
import { describe } from '../../src/reading/describe.ts';
import type { Described } from '../../src/reading/described.ts';

export const address = 'https://www.news.example/culture/a-ferry';

/** 1 January 2026. */
export const now = Date.UTC(2026, 0, 1);

/** What a page says of itself that was found at `at`. */
export function described(html: string, at = address): Described {
  return describe(htmlDocument(html), at, now);
}

/** A page with this in its JSON-LD. */
export function withJsonLd(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `<script type="application/ld+json">${text}</script>`;
}

/** `meta('og:title', 'A ferry')`, as HTML. */
export function meta(name: string, content: string): string {
  return `<meta name="${name}" content="${content.replaceAll('"', '&quot;')}">`;
}
