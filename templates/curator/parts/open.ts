/// <reference lib="dom" />
import type { PanelSetup } from '../../../src/curating/setup.ts';
import { type Filled, Panel } from './panel.ts';
import { shelter } from './shelter.ts';

const again = 'kiosque-again';

/** Asks the panel that is open, if there is one, to make room: it stays where something is typed in it. */
export function staysOpen(): boolean {
  return !document.dispatchEvent(new Event(again, { cancelable: true }));
}

/** Opens the panel over the page; when it is closed, nothing of it is left. */
export function openPanel(setup: PanelSetup, filled: Filled): Panel {
  const { host, root } = shelter(setup.sheet);
  const panel = new Panel(setup, filled);
  const { dialog } = panel;
  const makeRoom = (event: Event) => {
    if (dialog.open && panel.isTouched) event.preventDefault();
    else dialog.close();
  };
  document.addEventListener(again, makeRoom);
  dialog.addEventListener('close', () => {
    document.removeEventListener(again, makeRoom);
    host.remove();
  });
  root.append(dialog);
  dialog.showModal();
  return panel;
}
