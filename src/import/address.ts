import { webAddress } from '../link.ts';

/**
 * Why what has this address is left out. An address that is none of the web leads readers nowhere, or where they should not be
 * led (`javascript:`). Without an address, or without its scheme, something is missing that the curator may find.
 */
export function whyNot(typed = ''): string | undefined {
  if (webAddress(typed) !== undefined) return undefined;
  const [, scheme] = /^([a-z][a-z\d+.-]*):(?!\d)/i.exec(typed.replace(/[\p{Cc}\s]+/gu, '')) ?? [];
  if (!scheme) return undefined;
  if (!/^https?$/i.test(scheme)) return `${scheme.toLowerCase()}: is no address of the web`;
  const hasUser = URL.canParse(typed.trim()) && new URL(typed.trim()).username !== '';
  return hasUser ? 'its address holds a user name' : 'its address is none of the web';
}
