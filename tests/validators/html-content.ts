import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

/** HTML that is read somewhere else than on its own page: nothing in it may run, or need to know where it came from. */
export function htmlMistakes(html: string, relative: 'relative' | 'absolute' = 'absolute'): string[] {
  const mistakes: string[] = [];
  const tree = fromHtml(html, {
    fragment: true,
    onerror: ({ ruleId }) => {
      mistakes.push(`HTML that must be guessed: ${ruleId}`);
    },
  });
  visit(tree, 'element', (element) => {
    mistakes.push(...dangers(element), ...references(element, relative));
  });
  return [...new Set(mistakes)];
}

const running = new Set([
  'script',
  'iframe',
  'frame',
  'frameset',
  'object',
  'embed',
  'applet',
  'base',
  'meta',
  'link',
  'style',
  'form',
]);

function dangers({ tagName, properties }: Element): string[] {
  const handlers = Object.keys(properties).filter((name) => /^on|^srcdoc$/i.test(name));
  return [
    ...(running.has(tagName) ? [`<${tagName}>`] : []),
    ...handlers.map((name) => `<${tagName} ${name.toLowerCase()}>`),
  ];
}

const addressed = [
  'href',
  'src',
  'cite',
  'poster',
  'action',
  'formAction',
  'data',
  'background',
  'longDesc',
  'xLinkHref',
];

function references({ tagName, properties }: Element, relative: 'relative' | 'absolute'): string[] {
  const plain = addressed.flatMap((name) => (properties[name] == null ? [] : String(properties[name])));
  const sets = String(properties.srcSet ?? '').split(/,\s+/);
  const pictures = sets.flatMap((one) => one.trim().split(/\s+/)[0] || []);
  return [...plain, ...pictures].flatMap((address) => {
    if (/^\s*(?:javascript|vbscript|data):/i.test(address)) return [`<${tagName}> runs ${address}`];
    const absolute = /^[a-z][a-z\d+.-]*:/i.test(address);
    return absolute || relative === 'relative' ? [] : [`<${tagName}> has the relative address ${address}`];
  });
}
