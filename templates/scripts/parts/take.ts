/// <reference lib="dom" />

/* Share, copy the link, copy the citation: where the browser can. */

const section = document.querySelector('.take');
const address = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href;

const ways: Record<string, { can: boolean; go: () => Promise<unknown>; isTold: boolean }> = {
  share: {
    can: 'share' in navigator,
    go: () => navigator.share({ title: document.querySelector('h1')?.innerText, url: address }),
    isTold: false,
  },
  link: { can: 'clipboard' in navigator, go: () => navigator.clipboard.writeText(address), isTold: true },
  citation: {
    can: 'clipboard' in navigator,
    go: () => navigator.clipboard.writeText(section?.querySelector('.citation')?.textContent ?? ''),
    isTold: true,
  },
};

for (const button of section?.querySelectorAll<HTMLButtonElement>('[data-take]') ?? []) {
  const way = ways[button.dataset.take ?? ''];
  if (!way?.can) continue;
  const words = button.textContent;
  button.parentElement?.removeAttribute('hidden');
  button.addEventListener('click', () => {
    // Who closes the sheet of the system has changed their mind.
    way.go().then(
      () => way.isTold && tell(button, words),
      () => undefined,
    );
  });
}

/** Says that it is done: in the button for a moment, and to those who hear the page. */
function tell(button: HTMLButtonElement, words: string | null): void {
  const status = section?.querySelector<HTMLElement>('[role="status"]');
  const done = status?.dataset.done ?? '';
  if (status) status.textContent = done;
  button.textContent = done;
  setTimeout(() => {
    button.textContent = words;
    if (status) status.textContent = '';
  }, 2000);
}
