import { isWebAddress } from './addresses.ts';
import { twice } from './twice.ts';

interface Redirect {
  line: number;
  from: string;
  to: string;
}

const codes = ['200', '301', '302', '303', '307', '308', '404'];
/** What Cloudflare Pages reads at most. */
const mostRules = 2000;

/** What is wrong with a `_redirects` file, as Netlify and Cloudflare Pages read it. */
export function redirectsMistakes(text: string): string[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const redirects = lines.flatMap((line, index): Redirect[] => {
    const [from = '', to = ''] = line.split(/\s+/);
    return line === '' || line.startsWith('#') ? [] : [{ line: index + 1, from, to }];
  });
  const moved = new Map(redirects.map(({ from, to }) => [from, to]));
  return [
    ...lines.flatMap((line, index) => lineMistakes(line).map((what) => `line ${index + 1}: ${what}`)),
    ...(redirects.length > mostRules ? [`${redirects.length} rules, more than ${mostRules}`] : []),
    ...twice(redirects.map(({ from }) => from)).map((from) => `${from} twice`),
    ...redirects.flatMap((redirect) => onward(redirect, moved)),
  ];
}

function lineMistakes(line: string): string[] {
  if (line === '' || line.startsWith('#')) return [];
  const [from = '', to, code = '', ...more] = line.split(/\s+/);
  if (to === undefined) return [`${from} leads nowhere`];
  return [
    ...(isPath(from) ? [] : [`${from} is no path`]),
    ...(isPath(to) || isWebAddress(to) ? [] : [`${to} is neither a path nor an address`]),
    ...(/[?#]/.test(from) ? [`${from} can never be asked for`] : []),
    ...(codes.includes(code) ? [] : [`code "${code}"`]),
    ...more.map((word) => `"${word}" is one word too many`),
  ];
}

function isPath(text: string): boolean {
  return /^\/(?!\/)[\x21-\x7e]*$/.test(text) && !/%(?![\da-f]{2})/i.test(text);
}

/** A way in two steps, or in a circle. */
function onward({ line, from, to }: Redirect, moved: Map<string, string>): string[] {
  const target = to.replace(/[?#].*/, '');
  if (target === from) return [`line ${line}: ${from} leads to itself`];
  return moved.has(target)
    ? [`line ${line}: ${from} leads to ${to}, which leads on to ${moved.get(target)}`]
    : [];
}
