import type { Page } from 'playwright-core';

/**
 * Chooses a bookmark whose address is a program. Chromium runs what `Page.navigate` is given as it runs a bookmark: in the
 * page that is shown, whatever its Content-Security-Policy says; a page that goes to such an address itself may not.
 */
export async function choose(page: Page, bookmarklet: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  // No other page comes: Chromium calls that an aborted navigation.
  await session.send('Page.navigate', { url: bookmarklet });
  await session.detach();
}
