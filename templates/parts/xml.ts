import type { Cdata, Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { asOne } from '../html.ts';

/** XML that stands as it is: the serialiser's own. */
export interface Raw {
  type: 'raw';
  value: string;
}

/** An element as XML, to be put into another. */
export function written(element: Element): Raw {
  return { type: 'raw', value: asOne(toXml(element)) };
}

/** A file of XML, with what stands before its root. */
export function xmlFile(root: Element, before = ''): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${before}${toXml(root, { allowDangerousXml: true })}\n`;
}

/** The style sheet that browsers show a file of XML in (w3.org/TR/xml-stylesheet). */
export function styledBy(href: string): string {
  return `<?xml-stylesheet type="text/css" href="${href.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"?>\n`;
}

/** Words for whoever looks into the file; no `--` may stand in them (XML 1.0, section 2.5). */
export function comment(lines: string[]): string {
  return `<!--\n${lines.map((line) => `${line.replaceAll('--', '-%2D')}\n`).join('')}-->\n`;
}

/** Text in which no `]]>` stands: XML 1.0 (2.4) forbids it outside of a CDATA section, and the serialiser lets it pass. */
export function text(value: string): (string | Cdata)[] {
  return value
    .split(']]>')
    .flatMap((part, index) => (index === 0 ? part : [{ type: 'cdata', value: ']]' }, `>${part}`]));
}

/** HTML in XML: escaping it sign by sign costs more. */
export function cdata(value: string): Cdata {
  return { type: 'cdata', value };
}
