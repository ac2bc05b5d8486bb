/// <reference lib="dom" />

/* Where the browser can, the picture of a card becomes that of the article's page, and back. */

interface Turn extends Event {
  viewTransition?: { finished: Promise<void> } | null;
  activation?: Ends | null;
}

/** From where and to where one goes. */
interface Ends {
  from?: { url: string | null } | null;
  entry?: { url: string | null } | null;
}

addEventListener('pageswap', (event) => {
  const { viewTransition, activation } = event as Turn;
  if (viewTransition) name(activation?.entry?.url, viewTransition.finished);
});

addEventListener('pagereveal', (event) => {
  const { viewTransition } = event as Turn;
  const ends = (globalThis as { navigation?: { activation?: Ends | null } }).navigation?.activation;
  if (viewTransition) name(ends?.from?.url, viewTransition.finished);
});

/** Names the picture of the card that leads to an address, for as long as the transition takes. */
function name(url: string | null | undefined, finished: Promise<void>): void {
  const path = url ? new URL(url).pathname : '';
  const link = document.querySelector(`.card .curated[href="${CSS.escape(path)}"]`);
  const shown = link?.closest('.card')?.querySelector<HTMLElement>('.picture, .cover');
  if (!shown) return;
  shown.style.viewTransitionName = 'picture';
  finished.finally(() => {
    shown.style.viewTransitionName = '';
  });
}

export {};
