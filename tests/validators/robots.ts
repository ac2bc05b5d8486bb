import { isWebAddress } from './addresses.ts';
import { twice } from './twice.ts';

const rules = ['allow', 'disallow'];
/** Not in RFC 9309, but lines that it lets crawlers read. */
const others = ['sitemap', 'crawl-delay', 'host'];

/** What is wrong with what a site asks of crawlers (RFC 9309). */
export function robotsMistakes(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.replace(/#.*/, '').trim());
  const agents = lines.filter((line) => /^user-agent\s*:/i.test(line)).map((line) => line.toLowerCase());
  const bytes = Buffer.byteLength(text);
  return [
    ...(text.startsWith('\uFEFF') ? ['a byte order mark'] : []),
    ...(bytes > 500 * 1024 ? [`${bytes} bytes, more than crawlers read`] : []),
    ...(agents.length === 0 ? ['no user-agent'] : []),
    ...lines.flatMap((line, index) =>
      lineMistakes(line, lines.slice(0, index)).map((what) => `line ${index + 1}: ${what}`),
    ),
    ...twice(agents).map((agent) => `${agent} twice`),
  ];
}

function lineMistakes(line: string, before: string[]): string[] {
  if (line === '') return [];
  const [, name = '', value = ''] = /^([\w-]+)\s*:\s*(.*)$/.exec(line) ?? [];
  const key = name.toLowerCase();
  if (name === '') return [`"${line}" is no line of name and value`];
  if (rules.includes(key)) return ruleMistakes(key, value, before);
  if (key === 'user-agent') return /^(?:\*|[a-z_-]+)$/i.test(value) ? [] : [`user-agent "${value}"`];
  if (key === 'sitemap') return isWebAddress(value) ? [] : [`sitemap ${value} is not absolute`];
  return others.includes(key) ? [] : [`unknown ${name}`];
}

function ruleMistakes(key: string, value: string, before: string[]): string[] {
  const grouped = before.some((line) => /^user-agent\s*:/i.test(line));
  const path = value === '' || /^[/*][^\s]*$/.test(value);
  return [
    ...(grouped ? [] : [`${key} before any user-agent`]),
    ...(path ? [] : [`${key} ${value} is no path`]),
  ];
}
