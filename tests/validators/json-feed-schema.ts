/** JSON Feed 1.1 as a JSON Schema; `web`, `moment`, `language` and `media` are formats of the checker. */
const text = { type: 'string' };
const words = { type: 'string', pattern: '\\S' };
const web = { type: 'string', format: 'web' };
const moment = { type: 'string', format: 'moment' };
const language = { type: 'string', format: 'language' };
const amount = { type: 'number', minimum: 0 };

/** An object of these keys and of extensions, whose keys begin with `_` and which are objects themselves. */
function object(properties: Record<string, unknown>, more: Record<string, unknown> = {}) {
  const extension = { type: 'object', properties: { about: web } };
  return {
    type: 'object',
    properties,
    patternProperties: { '^_[a-zA-Z][^.]*$': extension },
    additionalProperties: false,
    ...more,
  };
}

function anyOf(...names: string[]) {
  return { anyOf: names.map((name) => ({ required: [name] })) };
}

const author = object({ name: words, url: web, avatar: web }, anyOf('name', 'url', 'avatar'));
const authors = { type: 'array', minItems: 1, items: author };

const attachment = object(
  {
    url: web,
    mime_type: { type: 'string', format: 'media' },
    title: words,
    size_in_bytes: amount,
    duration_in_seconds: amount,
  },
  { required: ['url', 'mime_type'] },
);

const item = object(
  {
    id: words,
    url: web,
    external_url: web,
    title: words,
    content_html: text,
    content_text: text,
    summary: words,
    image: web,
    banner_image: web,
    date_published: moment,
    date_modified: moment,
    author,
    authors,
    tags: { type: 'array', items: words, uniqueItems: true },
    language,
    attachments: { type: 'array', items: attachment },
  },
  { required: ['id'], ...anyOf('content_html', 'content_text') },
);

const hub = object({ type: words, url: web }, { required: ['type', 'url'] });

export const feed = object(
  {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: words,
    home_page_url: web,
    feed_url: web,
    description: words,
    user_comment: words,
    next_url: web,
    icon: web,
    favicon: web,
    author,
    authors,
    language,
    expired: { type: 'boolean' },
    hubs: { type: 'array', items: hub },
    items: { type: 'array', items: item },
  },
  { required: ['version', 'title', 'items'] },
);
