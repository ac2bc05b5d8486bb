import { outputFile } from '../src/pages/address.ts';
import { makePage } from '../src/pages/make.ts';
import type { PageOf } from '../src/pages/page.ts';
import type { Kind, PlannedPage } from '../src/pages/planned.ts';
import type { Html } from './html.ts';

/** Pages of one kind that Eleventy prints in one go: what it does for each of its pages it then does once. */
export type Sheet = readonly [PlannedPage, ...PlannedPage[]];

/** Takes each page as it is printed, so that no more than one waits for others. */
export type Take = (page: PlannedPage, text: string) => void;

interface Data {
  sheet: Sheet;
  press: { take?: Take };
}

/**
 * The template of one kind of page: Eleventy prints it once for each sheet of that kind. This is all that templates
 * know of Eleventy.
 */
export function forEach<K extends Kind>(kind: K, template: (page: PageOf<K>) => Html | string) {
  const print = (page: PlannedPage) => String(template(makePage(page) as PageOf<K>));
  return {
    data: {
      pagination: {
        data: 'sheets',
        size: 1,
        alias: 'sheet',
        // A kind without pages then prints nothing; grouping them in the data would fail.
        before: (sheets: Sheet[]) => sheets.filter(([first]) => first.kind === kind),
      },
      permalink: ({ sheet: [first] }: Data) => outputFile(first.address),
    },
    render: ({ sheet, press: { take } }: Data) => {
      if (!take) return sheet.map(print).join('');
      for (const page of sheet) take(page, print(page));
      return '';
    },
  };
}
