import { Ajv, type ErrorObject } from 'ajv';
import { isLanguage, isMediaType, isWebAddress } from './addresses.ts';
import { characterMistakes } from './characters.ts';
import { isRfc3339 } from './dates.ts';
import { htmlMistakes } from './html-content.ts';
import { feed } from './json-feed-schema.ts';
import { twice } from './twice.ts';

const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false, strictTypes: false });
ajv.addFormat('web', isWebAddress);
ajv.addFormat('moment', isRfc3339);
ajv.addFormat('language', isLanguage);
ajv.addFormat('media', isMediaType);
const valid = ajv.compile<Feed>(feed);

/** What is read of a feed after its schema has found it valid. */
interface Feed {
  feed_url?: string;
  next_url?: string;
  items: { id: string; content_html?: string }[];
}

/** What is wrong with a JSON Feed (1.1). */
export function jsonFeedMistakes(text: string, at?: string): string[] {
  const characters: string[] = [];
  try {
    const data: unknown = JSON.parse(text, (_, value: unknown) => {
      if (typeof value === 'string') characters.push(...characterMistakes(value));
      return value;
    });
    const mistakes = [...characters, ...repeatedKeys(text)];
    return valid(data) ? [...mistakes, ...feedMistakes(data, at)] : [...mistakes, ...schemaMistakes()];
  } catch (error) {
    return [`not JSON: ${error instanceof Error ? error.message : error}`];
  }
}

function schemaMistakes(): string[] {
  return (valid.errors ?? []).map(said);
}

function said({ instancePath, message, params }: ErrorObject): string {
  const which = params.additionalProperty ?? params.allowedValue;
  return `${instancePath || '/'} ${message}${which === undefined ? '' : `: ${which}`}`;
}

function feedMistakes({ feed_url, next_url, items }: Feed, at?: string): string[] {
  const wrongPlace = at !== undefined && feed_url !== at;
  return [
    ...(wrongPlace ? [`feed_url is ${feed_url}, not ${at}`] : []),
    ...(next_url !== undefined && next_url === feed_url ? ['next_url is the feed itself'] : []),
    ...twice(items.map(({ id }) => id)).map((id) => `two items of the id ${id}`),
    ...items.flatMap(({ content_html = '' }, index) =>
      htmlMistakes(content_html).map((what) => `/items/${index}/content_html: ${what}`),
    ),
  ];
}

/** Keys that one object has twice, which JSON.parse does not tell: it takes the last. */
function repeatedKeys(text: string): string[] {
  const open: Set<string>[] = [];
  const repeated: string[] = [];
  for (const [token, key] of text.matchAll(/"((?:[^"\\]|\\.)*)"(?=\s*:)|"(?:[^"\\]|\\.)*"|[{}]/g)) {
    if (token === '{') open.push(new Set());
    else if (token === '}') open.pop();
    else if (key !== undefined && open.at(-1)?.has(key)) repeated.push(`key ${key} twice in one object`);
    else if (key !== undefined) open.at(-1)?.add(key);
  }
  return repeated;
}
