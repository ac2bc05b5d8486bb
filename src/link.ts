/** What may stand behind a link: a page of the web or a mail address (RFC 3986, RFC 6068). */
const linkable = new Set(['http:', 'https:', 'mailto:']);

/**
 * Names in a query that say through which campaign, letter or share someone came, and nothing of the page: those that
 * Firefox and Brave take off, and those of the makers of statistics (Matomo, AT Internet, Webtrekk, Comscore, Adobe).
 */
const marks = new RegExp(
  `^(?:${[
    'utm_\\w+|(?:fb|g|d|y|ys|tw|tt)clid|msclkid|gclsrc|[gw]braid|rb_clickid|srsltid|_g[al]|igsh(?:id)?|mibextid',
    'li_fat_id|mc_[ce]id|mkt_tok|_hs(?:enc|mi)|__hs(?:tc|sc|fp)|hsctatracking|__s|vero_(?:id|conv)|dicbo|_openstat',
    'oly_(?:anon|enc)_id|ml_subscriber(?:_hash)?|guccounter|guce_referrer(?:_sig)?|s_(?:kw)?cid|cmpid|xtor|at_\\w+',
    '(?:pk|mtm|piwik|matomo)_(?:campaign|kwd|keyword|source|medium|content|cid|group|placement|vid)',
    'ns_(?:mchannel|source|campaign|linkname|fee)|wt_z?mc(?:_\\w+)?|wt\\.mc_\\w+',
  ].join('|')})$`,
  'i',
);

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

/** An address without its fragment and the marks of campaigns; what remains keeps its order and its spelling. */
export function withoutMarks(url: string): string {
  const [, page = '', query = ''] = /^([^?#]*)\??([^#]*)/.exec(url) ?? [];
  const kept = query.split('&').filter((part) => part && !marks.test(part.replace(/=.*/s, '')));
  return kept.length > 0 ? `${page}?${kept.join('&')}` : page;
}

function withoutCampaign(query: string): string {
  return String(new URLSearchParams([...new URLSearchParams(query)].filter(([name]) => !marks.test(name))));
}

function parse(text: string, base?: string): URL | undefined {
  return URL.canParse(text, base) ? new URL(text, base) : undefined;
}
