import type { Timeline } from '../../src/pages/parts.ts';
import type { Words } from '../../src/words/words.ts';
import { type Html, html } from '../html.ts';

/** Of the drawing's own measure: so much room has a year, whatever room the drawing is given. */
const width = 10;

/**
 * How many articles each year brought. The bars are a picture for the eye; the same in words stands below them, for whoever
 * wants the numbers, hears the page or has no style sheet.
 */
export function years(its: Timeline, words: Words): Html {
  return html`<figure class="years">
<figcaption>${words.perYear} <small>${its.summary}</small></figcaption>
<div class="years-chart" dir="ltr" aria-hidden="true">
${bars(its, words)}
<p class="years-ends"><span>${its.first}</span> <span>${its.last}</span></p>
</div>
<details><summary>${words.yearByYear}</summary>
<ul>${its.years.map(({ name, count }) => html`<li>${words.inYear(name, count)}</li>`)}</ul>
</details>
</figure>`;
}

/** It is as wide as its years ask for, and no wider than there is room. */
function bars({ span, years: its }: Timeline, words: Words): Html {
  const rects = its.map(
    ({ name, count, place, height }) =>
      html`<rect x="${place * width + 1}" y="${100 - height}" width="${width - 2}" height="${height}"><title>${words.inYear(name, count)}</title></rect>\n`,
  );
  return html`<svg width="${span * 40}" height="64" viewBox="0 0 ${span * width} 100" preserveAspectRatio="none" focusable="false">
${rects}</svg>`;
}
