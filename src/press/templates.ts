import { pathToFileURL } from 'node:url';
import type { Take } from '../../templates/for-each.ts';
import type { Kind, PlannedPage } from '../pages/planned.ts';
import { templateOf } from './eleventy.ts';

/** What a template module gives: the same that Eleventy calls. */
interface Template {
  render: (data: { sheet: [PlannedPage]; press: object }) => string;
}

/**
 * Prints pages one by one through the templates that Eleventy would load: for the preview, which makes what is looked
 * at, and for builds of a few pages.
 */
export async function printerFor(kinds: Iterable<Kind>): Promise<(page: PlannedPage) => string> {
  const templates = new Map<Kind, Template>();
  for (const kind of new Set(kinds)) templates.set(kind, await import(pathToFileURL(templateOf(kind)).href));
  return (page) => templates.get(page.kind)?.render({ sheet: [page], press: {} }) ?? '';
}

/** Prints pages without Eleventy; each is taken as it comes. */
export async function printFew(pages: readonly PlannedPage[], take: Take): Promise<void> {
  const print = await printerFor(pages.map(({ kind }) => kind));
  for (const page of pages) take(page, print(page));
}
