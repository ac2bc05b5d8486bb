/// <reference lib="dom" />
import { type JsonLd, jsonLdOf } from './json-ld.ts';
import { type Metas, metasOf } from './metas.ts';

/** A page as the rules read it. */
export interface Said {
  document: Document;
  /** Where it was found, in the normal form of addresses. */
  address: string;
  metas: Metas;
  jsonLd: JsonLd;
}

export function saidBy(document: Document, address: string): Said {
  return { document, address, metas: metasOf(document), jsonLd: jsonLdOf(document, address) };
}
