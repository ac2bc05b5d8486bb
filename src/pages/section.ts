import type { PlannedPage } from './planned.ts';

/** A part of the site that can be planned alone. */
export interface Section {
  /** Whether an address may be one of its pages. */
  has: (address: string) => boolean;
  pages: () => PlannedPage[];
}

/** The part of the site that is one page. */
export function only(at: string, page: () => PlannedPage): Section {
  return { has: (path) => path === at, pages: () => [page()] };
}

/** The page of a section at an address. */
export function pageIn(section: Section, at: string): PlannedPage | undefined {
  return section.has(at) ? section.pages().find(({ address }) => address === at) : undefined;
}
