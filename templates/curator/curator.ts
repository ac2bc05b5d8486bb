/// <reference lib="dom" />
import type { PanelSetup } from '../../src/curating/setup.ts';
import { sharedForm } from '../../src/curating/shared.ts';
import { copy } from './parts/hand-over.ts';
import { openPanel } from './parts/open.ts';

/* The curator's page: what its address holds, which another app shared or its own form asks for, is shown in the panel. */

const page = get('.tools');
const text = get<HTMLTextAreaElement>('#bookmarklet');
const button = get<HTMLButtonElement>('.tools-copy button');
const status = get('.tools [role=status]');

const setup = JSON.parse(page.dataset.setup ?? '') as PanelSetup;
const form = sharedForm(new URLSearchParams(location.search));
const panel = form && openPanel(setup, { form });

// The preview loads its pages anew when a file changes.
addEventListener('beforeunload', (event) => {
  if (panel?.isTouched && panel.dialog.isConnected) event.preventDefault();
});

button.hidden = false;
button.addEventListener('click', async () => say((await copy(text)) ? 'copied' : 'notCopied'));
get('.tools-drag a').addEventListener('click', (event) => {
  event.preventDefault();
  say('notHere');
});

function say(what: 'copied' | 'notCopied' | 'notHere'): void {
  status.textContent = status.dataset[what] ?? '';
}

function get<E extends HTMLElement>(selector: string): E {
  const found = document.querySelector<E>(selector);
  if (!found) throw new Error(`the page has no ${selector}`);
  return found;
}
