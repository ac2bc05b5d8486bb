/// <reference lib="dom" />

/* Where the browser can, the picture of a card becomes that of the article's page, and back. */

interface Turn extends Event {
  viewTransition?: Transition | null;
  activation?: Ends | null;
}

/** Each promise is broken where the browser skips the transition: when one goes on at once, say. */
interface Transition {
  updateCallbackDone: Promise<void>;
  ready: Promise<void>;
  finished: Promise<void>;
}

/** From where and to where one goes. */
interface Ends {
  from?: { url: string | null } | null;
  entry?: { url: string | null } | null;
}

addEventListener('pageswap', (event) => {
  const { viewTransition, activation } = event as Turn;
  if (viewTransition) name(activation?.entry?.url, viewTransition);
});

addEventListener('pagereveal', (event) => {
  const { viewTransition } = event as Turn;
  const ends = (globalThis as { navigation?: { activation?: Ends | null } }).navigation?.activation;
  if (viewTransition) name(ends?.from?.url, viewTransition);
});

/** Names the picture of the card that leads to an address, for as long as the transition takes. */
function name(url: string | null | undefined, { updateCallbackDone, ready, finished }: Transition): void {
  const path = url ? new URL(url).pathname : '';
  const link = document.querySelector(`.card .curated[href="${CSS.escape(path)}"]`);
  const shown = link?.closest('.card')?.querySelector<HTMLElement>('.picture, .cover');
  if (shown) shown.style.viewTransitionName = 'picture';
  const done = () => shown?.style.removeProperty('view-transition-name');
  for (const promise of [updateCallbackDone, ready]) promise.catch(done);
  finished.then(done, done);
}

export {};
