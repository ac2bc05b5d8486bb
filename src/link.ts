/** What may stand behind a link: a page of the web or a mail address (RFC 3986, RFC 6068). */
const linkable = new Set(['http:', 'https:', 'mailto:']);

/** A web address in its normal form; `undefined` if it is none, or if it carries a user name or a password. */
export function webAddress(text: string): string | undefined {
  const url = parse(text.trim());
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return undefined;
  return url.username || url.password || !url.hostname ? undefined : strict(url);
}

/** As RFC 3986 has it, which feed readers ask for: browsers let a few more signs stand behind the host. */
function strict({ origin, href }: URL): string {
  return origin + href.slice(origin.length).replace(/[[\]|^`{}\\]|%(?![\da-f]{2})/gi, encodeURIComponent);
}

/** The address of a site in its normal form, with a slash at its end; `undefined` if it is none. */
export function siteUrl(text: string): string | undefined {
  const url = webAddress(text);
  if (url === undefined || /[?#]|\.html?$/.test(url)) return undefined;
  return url.endsWith('/') ? url : `${url}/`;
}

/** An address in a text, read against the address of that text. `undefined`: not to be linked. */
export function resolve(href: string, base: string): string | undefined {
  const url = parse(href.trim(), base);
  return url && linkable.has(url.protocol) && !url.username && !url.password ? url.href : undefined;
}

/** `www.latribune.fr` is known to readers as `latribune.fr`. Takes an address in its normal form. */
export function hostOf(url: string): string {
  return /^\w+:\/\/(?:www\.)?(\[[^\]]*\]|[^/:?#]*)/.exec(url)?.[1] ?? '';
}

/**
 * What two addresses of one article have in common: scheme, `www.`, a last slash, the fragment and the marks of
 * campaigns make no difference. Takes an address in its normal form; for comparing only.
 */
export function sameAddress(url: string): string {
  const [, site = '', path = '', query = ''] =
    /^\w+:\/\/(?:www\.)?([^/?#]*)([^?#]*)(\?[^#]*)?/.exec(url) ?? [];
  return `${site}${path.replace(/\/+$/, '')}?${query && withoutCampaign(query)}`;
}

function withoutCampaign(query: string): string {
  const marks = /^(utm_\w+|fbclid|gclid|mc_[ce]id)$/;
  return String(new URLSearchParams([...new URLSearchParams(query)].filter(([name]) => !marks.test(name))));
}

function parse(text: string, base?: string): URL | undefined {
  return URL.canParse(text, base) ? new URL(text, base) : undefined;
}
