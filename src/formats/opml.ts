import { parseOpml } from 'feedsmith';
import { webAddress } from '../link.ts';
import { oneLine } from '../reading/text.ts';
import { xmlStart } from './xml-start.ts';

/** A feed that someone follows. */
export interface Subscription {
  title: string;
  feed: string;
  site?: string;
}

interface Outline {
  text?: string;
  title?: string;
  xmlUrl?: string;
  htmlUrl?: string;
  outlines?: Outline[];
}

/** The feeds of a list in OPML 1 or 2, each once, whatever folders they stand in; `undefined` for what is no such list. */
export function readOpml(text: string): Subscription[] | undefined {
  try {
    const { body } = parseOpml(xmlStart(text).text);
    const all = flat((body?.outlines ?? []) as Outline[]).flatMap((outline) => subscription(outline) ?? []);
    return [...new Map(all.map((one) => [one.feed, one])).values()];
  } catch {
    return undefined;
  }
}

function flat(outlines: Outline[]): Outline[] {
  return outlines.flatMap((outline) => [outline, ...flat(outline.outlines ?? [])]);
}

function subscription({ text, title, xmlUrl, htmlUrl }: Outline): Subscription | undefined {
  const feed = webAddress(xmlUrl ?? '');
  if (feed === undefined) return undefined;
  const site = webAddress(htmlUrl ?? '');
  return { title: oneLine(title ?? text ?? '', 200) ?? feed, feed, ...(site && { site }) };
}
