import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hash } from './digest.ts';
import { home } from './home.ts';
import { onceFor } from './once.ts';

/** A file whose name says what is in it, so that browsers may keep it for ever. */
export interface Stylesheet {
  /** Of what is in it; ten characters. */
  fingerprint: string;
  css: string;
}

/** How every page of a topic looks, in its accent, `#rrggbb`. */
export const stylesheetOf = onceFor((accent): Stylesheet => {
  const css = `${readFileSync(join(home, 'templates/kiosque.css'), 'utf8')}\n:root { --accent: ${accent}; }\n`;
  return { fingerprint: hash(css).slice(0, 10), css };
});
