/// <reference lib="dom" />

/** What a page listens to: a letter that is typed must be no command to it. */
const kept = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'change', 'paste', 'copy', 'cut'];

/**
 * An element of ours in somebody else's page, behind a shadow root: no style of the page comes in, and no event goes
 * out. Nothing is made from markup, and styles are set through CSSOM, which no Content-Security-Policy forbids.
 */
export function shelter(sheet: string): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement('div');
  // Its own style, as important as one can be, is stronger than any of the page's.
  host.style.setProperty('all', 'initial', 'important');
  const root = host.attachShadow({ mode: 'open' });
  const style = new CSSStyleSheet();
  style.replaceSync(sheet);
  root.adoptedStyleSheets = [style];
  for (const type of kept) host.addEventListener(type, (event) => event.stopPropagation());
  document.documentElement.append(host);
  return { host, root };
}
