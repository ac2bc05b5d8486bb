/// <reference lib="dom" />
import { emptyForm, type Form, formOf } from '../../src/curating/form.ts';
import type { PanelSetup } from '../../src/curating/setup.ts';
import { webAddress } from '../../src/link.ts';
import { readInShort } from '../../src/reading/in-short.ts';
import { openPanel, staysOpen } from './parts/open.ts';

/*
 * The bookmarklet: in the page of somebody else, it reads what that says of itself and opens a panel over it. It asks no
 * server for anything, and whatever goes wrong, the page stays as it was.
 */

/** The address of a bookmark hands it to the program: see src/pages/bookmarklet.ts. */
declare const kiosque: PanelSetup;

function run(): void {
  const { words } = kiosque;
  const address = webAddress(location.href);
  if (staysOpen()) return;
  if (document.contentType !== 'text/html') alert(words.notHtml);
  else if (address === undefined) alert(words.notWeb);
  else openOver(address);
}

function openOver(address: string): void {
  const form = read(address);
  const little = { ...emptyForm, url: address, title: document.title };
  openPanel(kiosque, { form: form ?? little, found: address, told: form ? '' : kiosque.words.panel.unread });
}

function read(address: string): Form | undefined {
  try {
    return formOf(readInShort(document, address).inShort, String(getSelection() ?? ''), kiosque);
  } catch {
    return undefined;
  }
}

try {
  run();
} catch {
  alert(kiosque.words.failed);
}
