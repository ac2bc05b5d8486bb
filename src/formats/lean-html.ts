/**
 * What is read of a page; honest pages stay far below. `references` are those to characters (`&amp;`): the DOM that we use
 * makes a node of each.
 */
const limits = { characters: 5_000_000, kept: 600_000, tags: 20_000, references: 20_000, value: 20_000 };

/** The attributes that say something of a page, or that tell Readability what is text. */
const attributes = new Set(
  [
    'id class name property itemprop itemscope itemtype itemid content http-equiv rel type href hreflang',
    'src srcset data-src data-lazy-src data-original alt width height lang xml:lang dir',
    'datetime value title role style hidden aria-hidden',
  ].flatMap((names) => names.split(' ')),
);

/** Elements whose content is no HTML, or is none where scripts run: it goes to their end tag, or else to the end of the page. */
const raw = /^(?:script|style|textarea|title|xmp|iframe|noembed|noframes|noscript)$/;

const opening = /<(?:!--|[!?]|(\/?)([a-z][^\s/>]*))/gi;

const attribute = /[\s/=]*(?:(>)|([^\s=/>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?)/y;

/**
 * HTML with what is read of it only: no comments, scripts and styles, and no attributes but those of use, in lower case. Follows
 * the tokens of the HTML standard (§ 13.2.5) and takes a time that grows with the length of the page, whatever is in it.
 */
export function leanHtml(page: string): string {
  const html = page.slice(0, limits.characters);
  let lean = '';
  let at = 0;
  let [tags, references] = [0, 0];
  while (at < html.length) {
    const token = from(opening, html, at);
    const text = textOnly(html.slice(at, Math.min(token?.index ?? html.length, at + limits.kept)));
    references += text.split('&').length - 1;
    const isFull = lean.length + text.length > limits.kept;
    if (isFull || references > limits.references || ++tags > limits.tags) break;
    const [tag, end] = token ? tagAt(html, token) : ['', html.length];
    lean += text + tag;
    at = end;
  }
  return lean;
}

function from(pattern: RegExp, html: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(html);
}

/** A `<` that begins no tag is text. */
function textOnly(text: string): string {
  return text.replace(/<+/g, '&lt;');
}

/** What stays of a tag, a comment or a raw element, and where it ends in the page. */
function tagAt(html: string, { 0: begin, 1: slash, 2: name = '', index }: RegExpExecArray): [string, number] {
  if (begin === '<!--') return ['', endOf(html, '-->', index + 2)];
  if (!name) return ['', endOf(html, '>', index)];
  const [kept, end] = attributesAt(html, index + begin.length);
  const tag = `<${slash}${name.toLowerCase()}${slash ? '' : kept}>`;
  if (slash || !raw.test(name.toLowerCase())) return [tag, end];
  const close = from(new RegExp(`</${name}(?=[\\s/>])`, 'gi'), html, end)?.index ?? html.length;
  const isRead = /^title$/i.test(name) || /type="[^"]*ld\+json/i.test(kept);
  return [isRead ? `${tag}${html.slice(end, close)}</${name}>` : '', endOf(html, '>', close)];
}

function endOf(html: string, sign: string, at: number): number {
  const end = html.indexOf(sign, at);
  return end < 0 ? html.length : end + sign.length;
}

function attributesAt(html: string, start: number): [string, number] {
  let kept = '';
  let at = start;
  for (let found = from(attribute, html, at); found; found = from(attribute, html, at)) {
    const [, end, name = '', double, single, bare] = found;
    at = attribute.lastIndex;
    if (end) return [kept, at];
    if (!attributes.has(name.toLowerCase())) continue;
    const value = (double ?? single ?? bare ?? '').slice(0, limits.value);
    kept += ` ${name.toLowerCase()}="${value.replaceAll('"', '&quot;')}"`;
  }
  return [kept, html.length];
}
