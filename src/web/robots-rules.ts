/** Whether a path, with its query, may be fetched. */
export type Rules = (path: string) => boolean;

interface Group {
  robots: string[];
  rules: Rule[];
}

interface Rule {
  pattern: string;
  isAllowed: boolean;
}

/**
 * What a robots.txt says to one robot (RFC 9309, section 2.2), whose name is in lower case. It is written here because
 * a text of 500 kB can be made that well-known parsers need gigabytes for; this one keeps no more than there is.
 */
export function rulesFor(robot: string, text: string): Rules {
  const groups = groupsOf(text);
  const its = groups.filter(({ robots }) => robots.includes(robot));
  const rules = (its.length > 0 ? its : groups.filter(({ robots }) => robots.includes('*'))).flatMap(
    (group) => group.rules,
  );
  // Of the rules that match the longest counts, and of two such the one that allows.
  rules.sort((a, b) => b.pattern.length - a.pattern.length || Number(b.isAllowed) - Number(a.isAllowed));
  return (path) => {
    const octets = normal(path);
    return rules.find(({ pattern }) => matches(pattern, octets))?.isAllowed ?? true;
  };
}

function groupsOf(text: string): Group[] {
  const groups: Group[] = [];
  for (const [field, value] of records(text)) {
    const last = groups.at(-1);
    if (field === 'user-agent') {
      const name = /^(?:\*|[a-z_-]+)/.exec(value.toLowerCase())?.[0] ?? '';
      if (last?.rules.length === 0) last.robots.push(name);
      else groups.push({ robots: [name], rules: [] });
    } else {
      // An empty rule forbids nothing.
      last?.rules.push({ pattern: normal(value), isAllowed: field === 'allow' || value === '' });
    }
  }
  return groups;
}

/** The lines that say something to us: all others are as if they were not there. */
function records(text: string): [field: string, value: string][] {
  return text.split(/[\r\n]+/).flatMap((line) => {
    const [said = ''] = line.split('#', 1);
    const colon = said.indexOf(':');
    const field = said.slice(0, colon).replace('\uFEFF', '').trim().toLowerCase();
    return /^(user-agent|allow|disallow)$/.test(field) ? [[field, said.slice(colon + 1).trim()]] : [];
  });
}

/** Of one spelling: what need not be encoded is not, all else is, in capitals. */
function normal(path: string): string {
  return path.replace(/[^\x21-\x7e]+/gu, encodeURIComponent).replace(/%[\da-f]{2}/gi, (code) => {
    const sign = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[\w.~-]/.test(sign) ? sign : code.toUpperCase();
  });
}

/** `*` stands for anything, and `$` at the end for the end. */
function matches(pattern: string, path: string): boolean {
  const isWhole = pattern.endsWith('$');
  const [start = '', ...parts] = (isWhole ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(start)) return false;
  const end = isWhole ? parts.pop() : '';
  if (end === undefined) return path === start;
  let at = start.length;
  for (const part of parts) {
    at = path.indexOf(part, at);
    if (at < 0) return false;
    at += part.length;
  }
  return path.length - end.length >= at && path.endsWith(end);
}
