import { webAddress } from '../link.ts';
import type { Entry } from './entry.ts';
import type { Found, How, TextFormat } from './format.ts';
import { type Given, wholeText } from './given.ts';
import { kept } from './kept.ts';
import { shaped, text, when, words } from './shape.ts';

/**
 * The backup of Firefox's bookmarks in JSON: a tree of folders of any depth, with times in microseconds. It is read whole: the
 * name of a folder may stand behind all that lies in it.
 */
export const firefoxJson: TextFormat = {
  name: 'firefox-json',
  words: 'Firefox (JSON)',
  is: (head) => /^\s*\{/.test(head) && /"type"\s*:\s*"text\/x-moz-place/.test(head),
  async *read(file: Given, { heed }: How): AsyncGenerator<Found> {
    let number = 0;
    for (const { node, folders } of nodesOf(await wholeText(file, heed))) {
      const feed = annotated(node, 'livemark/feedURI');
      if (feed) yield feedOf(feed, node);
      if (node.type !== 'text/x-moz-place') continue;
      number += 1;
      yield { where: `entry ${number}`, entry: entryOf(node, folders) };
    }
    if (number === 0)
      yield { where: 'line 1', leftOut: 'there is no bookmark in it, or the file is cut off' };
  },
};

type Node = Record<string, unknown>;

/** All that is in the tree, in its order, each with the folders around it; nothing, if the text is no JSON. */
function* nodesOf(json: string): Generator<{ node: Node; folders: string[] }> {
  const ahead = [{ node: treeIn(json), folders: [] as string[] }];
  for (let one = ahead.pop(); one; one = ahead.pop()) {
    const { node } = one;
    yield one;
    const folders = typeof node.title === 'string' && node.title ? [...one.folders, node.title] : one.folders;
    for (const child of listOf(node.children).toReversed()) ahead.push({ node: child, folders });
  }
}

function treeIn(json: string): Node {
  try {
    return listOf([JSON.parse(json)])[0] ?? {};
  } catch {
    return {};
  }
}

function listOf(value: unknown): Node[] {
  return Array.isArray(value) ? value.filter((one) => one !== null && typeof one === 'object') : [];
}

/** What is noted of it under a name. */
function annotated(node: Node, name: string): string | undefined {
  const value = listOf(node.annos).find((one) => one.name === name)?.value;
  return typeof value === 'string' ? value : undefined;
}

function feedOf(address: string, node: Node): Found {
  const feed = webAddress(address);
  const title = String(node.title || address);
  if (feed === undefined) return { where: title, what: address, leftOut: 'the address of its feed is none' };
  const site = webAddress(annotated(node, 'livemark/siteURI') ?? '');
  return { feed: { title, feed, ...(site && { site }) } };
}

function entryOf(node: Node, folders: string[]): Entry {
  const { its, more } = read(node);
  const { index, type, typeCode, annos, ...rest } = more;
  const isChanged = Number(its.lastModified) > Number(its.dateAdded);
  return {
    id: its.guid,
    title: its.title,
    url: its.uri,
    date: its.dateAdded,
    updated: isChanged ? its.lastModified : undefined,
    tags: its.tags?.split(','),
    folders,
    insight: words(annotated(node, 'bookmarkProperties/description'), 'plain'),
    ...kept(rest, ['iconUri', 'iconuri']),
  };
}

const read = shaped({
  ...{ guid: text, title: text, uri: text, tags: text },
  ...{ dateAdded: when, lastModified: when },
});
