import * as z from 'zod';
import { isZone } from '../article/date.ts';
import { language, line, list, prose, say, shownAs, slug, web, yesNo } from '../article/value.ts';
import { siteUrl } from '../link.ts';
import { repository } from './repository.ts';

/** What a feed is written in; also the end of its file's name. */
export const feedFormats = ['atom', 'rss', 'json'] as const;

export type FeedFormat = (typeof feedFormats)[number];

/** What the articles of a topic leave it in; also the end of the file's name. */
export const exportFormats = ['json', 'html', 'csv', 'opml', 'zip'] as const;

export type ExportFormat = (typeof exportFormats)[number];

/** The fields of `topic.md`, as typed. docs/content.md says each. */
export const topicFields = z.strictObject({
  name: line('name', 'the name of the topic').describe('The name of the topic.'),
  tagline: line('tagline', 'one line').optional().describe('One line under the name.'),
  curator: curator().describe('Who curates it.'),
  language: language('language').optional().describe('The language of the topic. Default: en.'),
  timezone: timezone().optional().describe('Where its days begin. Default: UTC.'),
  url: siteAddress().optional().describe('Where the site is published.'),
  email: email().optional().describe('Where readers reply.'),
  repository: repository().optional().describe('Where the curator keeps the topic on the web.'),
  pageSize: pageSize().optional().describe('Articles on an older page. Default: 20.'),
  excerptLength: excerptLength()
    .optional()
    .describe('Characters that commands quote of a source. Default: 300.'),
  accent: accent().optional().describe('The one colour of the site. Default: #a4262c.'),
  feeds: feeds().optional().describe('The formats of its feeds: atom, rss, json.'),
  downloads: yesNo('downloads')
    .optional()
    .describe('Whether readers may take all articles along. Default: true.'),
  tags: list('tags', tag()).optional().describe('Spellings, descriptions and addresses of tags.'),
});

function curator() {
  const error = say(
    '`curator` is not a person',
    'write a name, or `{ name: …, url: https://…, avatar: images/… }`',
  );
  const avatar = line('avatar', '`images/name.jpg`').refine(
    (path) => /^images\/(?!.*\.\.)[^\\]+$/.test(path),
    {
      error: say(
        '`avatar` is not a picture of the content folder',
        'put the file into `images/` and write `images/name.jpg`',
      ),
    },
  );
  const full = z.strictObject(
    {
      name: line('name', 'a name'),
      url: web('url').optional(),
      avatar: avatar.optional(),
      fediverse: fediverse().optional(),
    },
    { error },
  );
  return z
    .preprocess((value) => (typeof value === 'string' ? { name: value } : value), full)
    .meta({ short: true });
}

function fediverse() {
  return line('fediverse', '`@name@host.example`').refine(
    (text) => /^@[\w.-]+@[\w-]+(\.[\w-]+)+$/.test(text),
    {
      error: say('`fediverse` is not a name of the fediverse', 'write it in quotes: `"@name@host.example"`'),
    },
  );
}

function feeds() {
  const error = say(
    'a feed is written in none of the formats that there are',
    'write `atom`, `rss` or `json`',
  );
  const formats = (field: string) =>
    list(field, z.enum(feedFormats, { error }))
      .transform((typed) => [...new Set(typed)])
      .optional();
  return z.strictObject(
    { topic: formats('topic'), tags: formats('tags') },
    {
      error: say(
        '`feeds` are not described as such',
        'write `feeds: { topic: [atom, rss, json], tags: [atom] }`',
      ),
    },
  );
}

function siteAddress() {
  return web('url').transform((text, context) => {
    const url = siteUrl(text);
    if (url !== undefined) return url;
    const mend = 'write it without `?` and `#`: `https://topic.example/`';
    context.addIssue({ code: 'custom', message: say('`url` is not the address of a site', mend) });
    return z.NEVER;
  });
}

function timezone() {
  return line('timezone', '`Europe/Paris`').refine(isZone, {
    error: say('`timezone` is not a time zone', 'write its name: `Europe/Paris`, `America/New_York`, `UTC`'),
  });
}

function email() {
  return line('email', '`name@topic.example`').pipe(
    z.email({ error: say('`email` is not a mail address', 'write it as `name@topic.example`') }),
  );
}

function pageSize() {
  const error = say('`pageSize` is not a number of articles', 'write a whole number from 1 to 100');
  const type = line('pageSize', '`20`')
    .refine((text) => /^[1-9]\d?$|^100$/.test(text), { error })
    .transform(Number);
  return shownAs(type, { type: 'integer', minimum: 1, maximum: 100 });
}

function excerptLength() {
  const error = say('`excerptLength` is not a number of characters', 'write a whole number from 0 to 2000');
  const type = line('excerptLength', '`300`')
    .refine((text) => /^(?:0|[1-9]\d{0,2}|1\d{3}|2000)$/.test(text), { error })
    .transform(Number);
  return shownAs(type, { type: 'integer', minimum: 0, maximum: 2000 });
}

function accent() {
  return line('accent', '`"#a4262c"`').refine((text) => /^#[0-9a-f]{6}$/i.test(text), {
    error: say('`accent` is not a colour', 'write six digits of 0 to 9 and a to f, in quotes: `"#a4262c"`'),
  });
}

function tag() {
  return z.strictObject(
    {
      name: line('name', 'the tag'),
      aliases: list('aliases', line('aliases', 'a tag')).optional(),
      description: prose('description').optional(),
      slug: slug().optional(),
    },
    { error: say('a tag is not described as one', 'write `- name: the tag` and its fields below') },
  );
}
