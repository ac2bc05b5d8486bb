import type { Article } from '../article/article.ts';
import { tagKey } from '../article/tag.ts';
import { sameAddress } from '../link.ts';
import type { Topic } from '../site/topic.ts';

/** Whether an article has been in a topic before: its chain of credit names the topic, by its address or else by its name. */
export function wasHere(
  { from }: Pick<Article, 'from'>,
  { name, url }: Pick<Topic, 'name' | 'url'>,
): boolean {
  return from.some((hop) => {
    const known = [hop.url, hop.article].filter((address) => address !== undefined);
    if (url !== undefined && known.length > 0) return known.some((address) => isBelow(address, url));
    return tagKey(hop.topic) === tagKey(name);
  });
}

function isBelow(address: string, site: string): boolean {
  const [its, ours] = [sameAddress(address), sameAddress(site)].map((text) => text.replace(/\?.*$/, ''));
  return its === ours || (its ?? '').startsWith(`${ours}/`);
}
