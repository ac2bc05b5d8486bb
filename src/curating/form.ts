import type { InShort } from '../reading/in-short.ts';
import { asMarkdown, quotation } from '../reading/quotation.ts';
import type { Setup } from './setup.ts';

/** An article as a curator types it: one text for each field, empty where nothing is said. */
export interface Form {
  url: string;
  title: string;
  author: string;
  publisher: string;
  /** When it was first published, in ISO 8601. */
  published: string;
  /** The language of title and excerpt (BCP 47). */
  language: string;
  /** Markdown. */
  excerpt: string;
  /** Names with commas between them. */
  tags: string;
  /** Names with commas between them, each with an address behind it or none. */
  via: string;
  /** Markdown. */
  insight: string;
}

export const emptyForm: Form = {
  url: '',
  title: '',
  author: '',
  publisher: '',
  published: '',
  language: '',
  excerpt: '',
  tags: '',
  via: '',
  insight: '',
};

/** What a page says of itself, as a form; `selected` words of it are quoted, or else its description. */
export function formOf(page: InShort, selected: string, { language, excerptLength }: Setup): Form {
  const itsLanguage = page.language?.value ?? '';
  const words = quotation(page.description?.value ?? '', excerptLength, itsLanguage || language);
  return {
    ...emptyForm,
    url: page.url.value,
    title: page.title?.value ?? '',
    author: page.author?.value ?? '',
    publisher: page.publisher?.value ?? '',
    published: page.published?.value ?? '',
    language: itsLanguage,
    excerpt: asMarkdown(paragraphs(selected) || words),
  };
}

/** Selected words as a browser gives them, without the white space around lines. */
function paragraphs(selected: string): string {
  const lines = selected.split(/\r\n?|\n/).map((line) => line.replace(/\s+/g, ' ').trim());
  return lines
    .join('\n')
    .replace(/\n{2,}/g, '\n\n')
    .trim();
}
