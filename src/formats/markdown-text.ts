import type { Nodes, Parents, PhrasingContent, Table, Text } from 'mdast';
import { type Handle, type Options, toMarkdown } from 'mdast-util-to-markdown';

/** A tree of Markdown as text (CommonMark 0.31; tables and strikethrough as GitHub has them). */
export function asText(tree: Nodes): string {
  if ('children' in tree) tidy(tree);
  return toMarkdown(tree, options).trim();
}

const marks: Record<string, string> = { emphasis: '*', strong: '**', delete: '~~' };

/** From the innermost outwards. What is marked twice in the same way is marked once. */
function tidy(parent: Parents, marked: readonly string[] = []): void {
  const within = parent.type in marks ? [...marked, parent.type] : marked;
  for (const child of parent.children) if ('children' in child) tidy(child, within);
  const once = parent.children.flatMap((child) =>
    within.includes(child.type) && 'children' in child ? (child.children as Nodes[]) : [child],
  );
  const children = together(once.flatMap(spacesOut)).filter(says);
  if (/^(?:root|paragraph|heading|tableCell)$/.test(parent.type)) withoutEdges(children);
  parent.children = children as typeof parent.children;
}

/** What holds nothing shows nothing; only a table needs its empty cells. */
function says(node: Nodes): boolean {
  return !('children' in node) || node.children.length > 0 || /^table/.test(node.type);
}

/** Marks stand at words: spaces and ends of lines at the edges of what they mark go outside. */
function spacesOut(node: Nodes): Nodes[] {
  if (!(node.type in marks || node.type === 'link') || !('children' in node)) return [node];
  const [before, behind]: [Nodes[], Nodes[]] = [[], []];
  for (let first = node.children[0]; first && isSpace(first); first = node.children[0]) {
    before.push(first);
    node.children.shift();
  }
  for (let last = node.children.at(-1); last && isSpace(last); last = node.children.at(-1)) {
    behind.unshift(last);
    node.children.pop();
  }
  const [first, last] = [node.children[0], node.children.at(-1)];
  if (first?.type === 'text') before.push(cut(first, /^\s*/));
  if (last?.type === 'text') behind.unshift(cut(last, /\s*$/));
  return [...before, ...(node.children.length > 0 ? [node] : []), ...behind];
}

function isSpace(node: Nodes): boolean {
  return (
    node.type === 'break' ||
    (/^(?:text|inlineCode)$/.test(node.type) && 'value' in node && node.value.trim() === '')
  );
}

/** Takes what is found off a text. */
function cut(node: Text, pattern: RegExp): Text {
  const [value = ''] = pattern.exec(node.value) ?? [];
  node.value = node.value.replace(pattern, '');
  return { type: 'text', value };
}

/** Text beside text is one, and bold beside bold: a sign that marks something up may be half in each. */
function together(nodes: Nodes[]): Nodes[] {
  const children: Nodes[] = [];
  for (const node of nodes) {
    const last = children.at(-1);
    // Code in a line has no ends of lines: an empty line would end it.
    if (node.type === 'inlineCode') node.value = node.value.replace(/\s+/g, ' ').trim();
    if (!last || !joins(last, node)) children.push(node);
  }
  return children.filter(
    (node) => !/^(?:text|inlineCode)$/.test(node.type) || ('value' in node && node.value),
  );
}

/** Adds a node to the one before it, if they are of a kind. */
function joins(last: Nodes, node: Nodes): boolean {
  if (last.type !== node.type) return false;
  if (node.type === 'text' || node.type === 'inlineCode') (last as Text).value += node.value;
  else if (node.type in marks) addAll(last as Parents, (node as Parents).children);
  else return false;
  return true;
}

function addAll(parent: Parents, children: Nodes[]): void {
  const all: Nodes[] = parent.children;
  for (const child of children) if (!joins(all.at(-1) ?? parent, child)) all.push(child);
}

/** Spaces and ends of lines at the edges of a block show nothing, and hide signs that are only marks where a line begins. */
function withoutEdges(children: Nodes[]): void {
  for (let first = children[0]; first && isSpace(first); first = children[0]) children.shift();
  for (let last = children.at(-1); last && isSpace(last); last = children.at(-1)) children.pop();
  const [first, last] = [children[0], children.at(-1)];
  if (first?.type === 'text') cut(first, /^\s+/);
  if (last?.type === 'text') cut(last, /\s+$/);
}

/**
 * What is marked, in its marks; without them where they would be shown: they open and close only beside the right signs
 * (section 6.2). A neighbour that may be marked too is no right sign.
 */
const marked = (marker: string): Handle => {
  const handle: Handle & { peek?: Handle } = (node, parent, state, info) => {
    const text = state.containerPhrasing(node, { ...info, before: marker, after: marker });
    const isAlone =
      parent !== undefined && parent.type in marks && parent.children.length === 1 && !plain.has(parent);
    const fits = (inside = '', outside = '') =>
      !/\s/.test(inside) &&
      (/[^*_~]/.test(outside) || outside === '' || isAlone) &&
      (!sign.test(inside) || outside === '' || edge.test(outside));
    const isMarked = text !== '' && fits(text[0], info.before.at(-1)) && fits(text.at(-1), info.after[0]);
    if (isMarked) return marker + text + marker;
    plain.add(node);
    return state.containerPhrasing(node, info);
  };
  handle.peek = () => marker;
  return handle;
};

/** What was to be marked, and is not. */
const plain = new WeakSet<object>();

/** White space and punctuation, as the standard has them; half of a character beyond the first 65,536 may be either. */
const edge = /[\t\n\f\r\p{Zs}\p{P}\p{S}]/u;
const sign = /[\s\p{P}\p{S}\p{Cs}]/u;

const table: Handle = (node: Table, _, state, info) => {
  const exit = state.enter('phrasing');
  const cell = (children: PhrasingContent[]) =>
    state
      .containerPhrasing({ type: 'paragraph', children }, { ...info, before: '|', after: '|' })
      .replace(/\\?\n/g, ' ')
      .replace(/(?<!\\)\|/g, '\\|')
      .trim();
  const rows = node.children.map((row) => row.children.map(({ children }) => cell(children)));
  exit();
  const width = Math.max(1, ...rows.map((row) => row.length));
  const lines = rows.map(
    (row) => `| ${Array.from({ length: width }, (_, at) => row[at] ?? '').join(' | ')} |`,
  );
  return [lines[0], `|${' --- |'.repeat(width)}`, ...lines.slice(1)].join('\n');
};

const options: Options = {
  bullet: '-',
  emphasis: '*',
  fences: true,
  resourceLink: true,
  rule: '*',
  // A line below a table would be one of its rows.
  join: [(left) => (left.type === 'table' ? 1 : undefined)],
  handlers: {
    emphasis: marked('*'),
    strong: marked('**'),
    delete: marked('~~'),
    table,
  } as Options['handlers'],
  unsafe: [
    { character: '~', inConstruct: 'phrasing' },
    { character: '|', inConstruct: 'phrasing' },
    // An address becomes a link on its own, and takes what escapes the signs in it along.
    {
      character: '/',
      before: '/',
      inConstruct: 'phrasing',
      notInConstruct: ['destinationLiteral', 'destinationRaw'],
    },
    {
      character: ':',
      before: '[Mm][Aa][Ii][Ll][Tt][Oo]',
      inConstruct: 'phrasing',
      notInConstruct: ['destinationLiteral', 'destinationRaw'],
    },
  ],
};
