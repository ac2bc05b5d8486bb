import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Whether this is the program as bin/translate.js made it, in `.cache/<folder>/src/press/`: all of it lies there then. */
export const isTranslated = import.meta.url.endsWith('.js');

/** That folder. */
export const translated = isTranslated ? join(here, '../..') : undefined;

/** The folder of Kiosque itself, where `templates` and `public` are. */
export const home = join(here, isTranslated ? '../../../..' : '..');
