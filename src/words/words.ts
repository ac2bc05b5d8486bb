import { en } from './en.ts';
import { fr } from './fr.ts';

/** Every word of the interface; a language that lacks one does not compile. */
export type Words = typeof en;

/** The words for readers of a language (BCP 47); English where there are none of its own yet. */
export function wordsFor(language: string): Words {
  return /^fr\b/i.test(language) ? fr : en;
}

/** The language of the words that readers of a language get: theirs, or English. */
export function languageOfWords(language: string): string {
  const { code } = wordsFor(language);
  return new RegExp(`^${code}\\b`, 'i').test(language) ? language : code;
}
