import { type Attr, DOMParser, type Element } from '@xmldom/xmldom';
import { validateXML } from 'xmllint-wasm';
import { characterMistakes, referenceMistakes } from './characters.ts';

/** XML read strictly: a feed reader stops at the first thing that is not XML. */
export interface Parsed {
  root?: Element;
  mistakes: string[];
}

export const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';
export const xmlnsNamespace = 'http://www.w3.org/2000/xmlns/';

export function parseXml(text: string): Parsed {
  const mistakes = [...characterMistakes(text), ...referenceMistakes(text), ...looseMarkup(text)];
  try {
    const root = strictParser().parseFromString(text, 'text/xml').documentElement;
    return root ? { root, mistakes: [...mistakes, ...twiceNamed(root)] } : { mistakes };
  } catch (error) {
    return { mistakes: [...mistakes, `not XML: ${error instanceof Error ? error.message : error}`] };
  }
}

function strictParser(): DOMParser {
  return new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  });
}

/** What xmldom lets pass: a `&` that begins no reference, and the end of a CDATA section that was never begun. */
function looseMarkup(text: string): string[] {
  const plain = text.replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>/g, '');
  const loose = /&(?!#\d+;|#x[\da-f]+;|[a-z][\w.-]*;)/i.test(plain);
  return [
    ...(loose ? ['not XML: & that begins no reference'] : []),
    ...(plain.replace(/"[^"<]*"/g, '').includes(']]>') ? ['not XML: ]]> in text'] : []),
  ];
}

/** Two prefixes of one namespace can give an element the same attribute twice. */
function twiceNamed(root: Element): string[] {
  return every(root).flatMap((element) => {
    const names = attributes(element).map(({ namespaceURI, localName }) => `${namespaceURI} ${localName}`);
    return new Set(names).size < names.length ? [`not XML: <${element.tagName}> has an attribute twice`] : [];
  });
}

/** What libxml2 says of many files at once; one call, because each starts a thread. */
export async function notWellFormed(files: Map<string, string>): Promise<string[]> {
  // The names are ours: libxml2 would take some file names for options.
  const xml = [...files.values()].map((contents, at) => ({ fileName: `${at}.xml`, contents }));
  if (xml.length === 0) return [];
  const names = [...files.keys()];
  const { errors } = await validateXML({ xml, schema: [], normalization: 'c14n', maxMemoryPages: 16_384 });
  return errors.map(({ loc, message }) => {
    const at = loc && names[Number.parseInt(loc.fileName, 10)];
    return at ? `${at}:${loc.lineNumber}: ${message}` : message;
  });
}

export function attributes(element: Element): Attr[] {
  return Array.from(element.attributes);
}

export function children(element: Element): Element[] {
  return Array.from(element.childNodes).filter((node): node is Element => node.nodeType === 1);
}

export function every(element: Element): Element[] {
  return [element, ...children(element).flatMap(every)];
}

export function named(element: Element, namespace: string | null, name: string): Element[] {
  return children(element).filter((child) => child.namespaceURI === namespace && child.localName === name);
}

/** The text of a child, if the child is there. */
export function textOf(element: Element, namespace: string | null, name: string): string | undefined {
  return named(element, namespace, name)[0]?.textContent?.trim();
}

/** Whether there is text of its own between an element's children. */
export function hasText(element: Element): boolean {
  return Array.from(element.childNodes).some(
    ({ nodeType, nodeValue }) => (nodeType === 3 || nodeType === 4) && Boolean(nodeValue?.trim()),
  );
}
