import type { Avatar, Cover, Image, Version } from '../../src/pages/parts.ts';
import type { Words } from '../../src/words/words.ts';
import { type Html, html } from '../html.ts';

/** Where a picture stands: how wide it is shown there decides which version of it a browser takes. */
export type Role = 'lead' | 'card' | 'article';

/** How wide it is shown, as style sheets lay it out, and the width beyond which no version of it is offered, in pixels. */
const roles: Record<Role, { sizes: string; enough: number }> = {
  lead: { sizes: '(min-width:76rem)43rem,(min-width:60rem)56vw,92vw', enough: 1200 },
  // A page holds many: each version that it does not name makes it smaller.
  card: { sizes: '(min-width:60rem)30rem,(min-width:40rem)38vw,92vw', enough: 800 },
  article: { sizes: '(min-width:80rem)76rem,92vw', enough: 1600 },
};

/**
 * An article's picture, before the colour that stands in its place until it is there. One that stands at the top of a page
 * is fetched first, others when they come near.
 */
export function picture(image: Image, role: Role, isFirst = role !== 'card'): Html {
  const { colour, sources } = image;
  const behind =
    colour &&
    html`<svg aria-hidden="true" width="0" height="0"><rect width="100%" height="100%" fill="${colour}"/></svg>`;
  const its = img(image, isFirst);
  if (sources.length === 0) return html`<div class="picture">${behind}${its}</div>`;
  const { sizes, enough } = roles[role];
  const choice = sources.map(
    ({ type, versions }) =>
      html`<source type="${type}" srcset="${srcset(versions, enough)}" sizes="${sizes}">`,
  );
  return html`<div class="picture">${behind}<picture>${choice}${its}</picture></div>`;
}

function srcset(versions: Version[], enough: number): string {
  const last = versions.findIndex(({ width }) => width >= enough);
  const offered = last < 0 ? versions : versions.slice(0, last + 1);
  return offered.map(({ src, width }) => `${src} ${width}w`).join(', ');
}

function img({ src, alt, width, height }: Image, isFirst: boolean): Html {
  const size = width !== undefined && html` width="${width}" height="${height}"`;
  const when = isFirst ? html`fetchpriority="high"` : html`loading="lazy" decoding="async"`;
  return html`<img class="u-photo" src="${src}" alt="${alt}"${size} ${when}>`;
}

/** An article's picture with the name of who made it. */
export function figure(image: Image, words: Words): Html {
  const caption =
    image.credit && html`\n<figcaption>${words.pictureBy(html`<bdi>${image.credit}</bdi>`)}</figcaption>`;
  return html`<figure class="figure">${picture(image, 'article')}${caption}</figure>`;
}

/** What stands in for a picture, set from the article's own words: by the style sheet, or not at all. */
export function cover({ tone, form, length, word }: Cover, publisher: string): Html {
  return html`<div class="cover tone-${tone} form-${form} length-${length}" data-by="${publisher}" data-word="${word}" aria-hidden="true"></div>`;
}

/** The curator's picture, which only decorates: the name stands beside it. */
export function avatar({ src, srcset }: Avatar, size = 56): Html {
  const img = html`<img class="avatar" src="${src}" alt="" width="${size}" height="${size}" decoding="async">`;
  return srcset ? html`<picture><source type="image/webp" srcset="${srcset}">${img}</picture>` : img;
}
