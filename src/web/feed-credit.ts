import type { Provenance } from '../pages/provenance.ts';
import type { There } from './there.ts';

/** What the feed of a topic says of an article's chain of credit, as its page would. */
export function thereOf({
  title,
  lang,
  source,
  curator,
  date,
  from,
  via,
  tags,
  topic,
  article,
  excerpt,
}: Provenance): There {
  const fields = { title, lang, source, curator, date, from, via, tags };
  return { fields, topic: { topic: topic.name, url: topic.url, article }, excerpt };
}
