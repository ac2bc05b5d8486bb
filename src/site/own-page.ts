import * as z from 'zod';
import { checkFields } from '../article/check.ts';
import { slugOf } from '../article/slug.ts';
import { language, line, slug } from '../article/value.ts';
import type { FrontMatter } from '../front-matter.ts';
import type { Read } from '../problem.ts';

/** A page of the curator's own: about, legal notice. What one file of `pages/` says. */
export interface OwnPage {
  file: string;
  slug: string;
  title: string;
  lang?: string;
  description?: string;
  /** Markdown. */
  body: string;
}

/** The fields of a file in `pages/`, as typed. docs/content.md says each. */
export const ownPageFields = z.strictObject({
  title: line('title', 'the title of the page').describe('The title of the page.'),
  lang: language('lang').optional().describe("Its language. Default: the topic's."),
  slug: slug().optional().describe('Its address. Default: the name of the file.'),
  description: line('description', 'a sentence').optional().describe('What it holds, in plain text.'),
});

export function parseOwnPage(matter: FrontMatter): Read<OwnPage> {
  const { value: fields, problems } = checkFields(ownPageFields, matter);
  if (!fields) return { problems };
  const file = matter.file.path;
  const name = file.replace(/^pages\//, '').replace(/\.md$/i, '');
  return {
    value: { ...fields, file, slug: fields.slug ?? slugOf(name), body: matter.body.trim() },
    problems,
  };
}
