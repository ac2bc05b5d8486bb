import type { Defaults } from '../article/article.ts';
import type { Repository } from '../site/repository.ts';
import type { Words } from '../words/words.ts';

/** What the curator's tools in a browser know of a topic. */
export interface Setup extends Defaults {
  /** Its name. */
  topic: string;
  repository?: Repository;
  /** The most that is quoted of a page's description, in UTF-16 units. */
  excerptLength: number;
  /** The addresses that are curated already, packed: of all articles, or of the newest. */
  known: string;
  /** How many of the newest those are, where they are not all. */
  knownOnly?: number;
}

/** What the panel is made of besides: its words, and its style sheet as text. */
export interface PanelSetup extends Setup {
  words: Omit<Words['curating'], 'page'>;
  wordsLanguage: string;
  sheet: string;
}
