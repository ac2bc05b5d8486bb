import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { shortened } from '../../markdown.ts';
import { type Share, type ShareWords, shareSize, shareWords } from '../../pages/share.ts';
import { family, filesFor } from './fonts.ts';
import { fitted, isRightToLeft, leading, type Place, settable } from './setting.ts';
import { sharp } from './studio.ts';

/** XML that stands as it is: the serialiser's own. */
interface Raw {
  type: 'raw';
  value: string;
}

const { width, height } = shareSize;

/** Characters of a text that are looked at: there is no room for more. */
const longest = 400;

/** From the edge, in pixels. */
const margin = 80;
const inside = width - 2 * margin;
const titlePlace: Place = { width: inside, height: 330, sizes: [92, 80, 70, 62, 54, 48, 44] };
const linePlace: Place = { width: inside, height: 36, sizes: [30] };

/** Paper, circle and ink of the six tones of covers, as the style sheet has them for light screens. */
const tones = [
  ['#f5d6d2', '#ffedeb', '#6a2c29'],
  ['#ecdbc5', '#faf0e3', '#5e3a00'],
  ['#d2e4ce', '#ebf5e9', '#254e1c'],
  ['#c4e6e7', '#e3f6f7', '#005055'],
  ['#d1dff6', '#eaf2ff', '#244172'],
  ['#e9d7ed', '#f8eefa', '#573160'],
] as const;

/** Where the circle stands in each of the four compositions, in parts of the picture. */
const circles = [
  [0.85, 0.15],
  [0.1, 0.85],
  [0.5, 1.1],
  [0.72, 0.6],
] as const;

/** A picture of an article's words, as PNG, for those who pass its address on. */
export async function drawShare(share: Share): Promise<Uint8Array> {
  const words = onlySettable(shareWords(share));
  const texts = [words.title, words.publisher, words.topic, words.credit, '…'];
  const [{ renderAsync }, open] = await Promise.all([import('@resvg/resvg-js'), sharp()]);
  const { pixels } = await renderAsync(toXml(drawing(words, share.accent), { allowDangerousXml: true }), {
    // Fonts of the machine would make other bytes on each.
    font: { fontFiles: filesFor(texts, words.lang), loadSystemFonts: false, defaultFontFamily: family },
    logLevel: 'off',
  });
  const raw = { width, height, channels: 4 } as const;
  // Few colours are in it: with a palette it is less than half as large.
  const flat = open(pixels, { raw }).removeAlpha();
  return await flat.png({ palette: true, colours: 16, dither: 0, effort: 1 }).toBuffer();
}

/** A title of which nothing can be set leaves its place to the topic's name, which then stands there only. */
function onlySettable(words: ShareWords): ShareWords {
  const only = (text: string) => settable(shortened(text, longest), words.lang);
  const topic = only(words.topic);
  const title = only(words.title);
  return {
    ...words,
    title: title || topic,
    topic: title && topic,
    publisher: only(words.publisher),
    credit: only(words.credit),
  };
}

function drawing({ title, publisher, topic, credit, lang, tone }: ShareWords, accent: string): Element {
  const [paper, circle, ink] = tones[tone.tone - 1] ?? tones[0];
  const [across, down] = circles[tone.form - 1] ?? circles[0];
  const mirrored = isRightToLeft(title);
  const from = (start: number, its = 0) => (mirrored ? width - start - its : start);
  const { lines, size } = fitted(title, titlePlace, lang);
  // In the middle of the place between the lines above and below.
  const top = 308 - (lines.length * size * leading) / 2 + size * 0.86;
  const line = (text: string, y: number, its = 30) =>
    written(text, { x: from(margin), y, size: its, mirrored });
  const one = (text: string) => fitted(text, linePlace, lang).lines[0] ?? '';
  return x('svg', { xmlns: 'http://www.w3.org/2000/svg', width, height }, [
    x('rect', { width, height, fill: paper }),
    x('circle', { cx: from(across * width), cy: down * height, r: 250, fill: circle }),
    x('rect', { x: from(0, 16), width: 16, height, fill: accent }),
    x('g', { 'font-family': family, 'font-weight': 600, fill: ink }, [
      line(one(publisher), 96),
      ...lines.map((its, index) => line(its, top + index * size * leading, size)),
      line(one(topic), 528),
      line(one(credit), 570),
    ]),
  ]);
}

/** The marks of direction make the drawing's own reading of it, which starts from the left, that of the text. */
function written(text: string, at: { x: number; y: number; size: number; mirrored: boolean }): Element {
  const { size, mirrored, ...place } = at;
  const [open, close] = [isRightToLeft(text) ? '\u2067' : '\u2066', '\u2069'];
  const anchor = mirrored ? 'end' : 'start';
  return x('text', { ...place, 'font-size': size, 'text-anchor': anchor }, [raw(`${open}${text}${close}`)]);
}

/** The serialiser lets `]]>` pass, which no XML may hold: every sign that could mean something is escaped here. */
function raw(text: string): Raw {
  return {
    type: 'raw',
    value: text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  };
}
