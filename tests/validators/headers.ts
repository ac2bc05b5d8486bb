import { twice } from './twice.ts';

interface Rule {
  path: string;
  headers: [string, string][];
}

const mostRules = 100;
const mostLetters = 2000;

/** What is wrong with a `_headers` file, as Netlify and Cloudflare Pages read it, of a site below `root`. */
export function headersMistakes(text: string, root = '/'): string[] {
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''));
  const rules = rulesOf(lines);
  return [
    ...lines.flatMap((line, index) => lineMistakes(line).map((what) => `line ${index + 1}: ${what}`)),
    ...(/^\s+\S/.test(lines.find((line) => !isEmpty(line)) ?? '') ? ['a header before any path'] : []),
    ...(rules.length > mostRules ? [`${rules.length} rules, more than ${mostRules}`] : []),
    ...twice(rules.map(({ path }) => path)).map((path) => `path ${path} twice`),
    ...rules.flatMap(ruleMistakes),
    ...policyMistakes(rules, `${root}*`),
  ];
}

function isEmpty(line: string): boolean {
  return /^\s*(?:#|$)/.test(line);
}

function rulesOf(lines: string[]): Rule[] {
  const rules: Rule[] = [];
  for (const line of lines.filter((one) => !isEmpty(one))) {
    const [, name = '', value = ''] = /^\s+([^:]*):\s*(.*?)\s*$/.exec(line) ?? [];
    if (/^\S/.test(line)) rules.push({ path: line.trim(), headers: [] });
    else rules.at(-1)?.headers.push([name.toLowerCase(), value]);
  }
  return rules;
}

function lineMistakes(line: string): string[] {
  if (line.length > mostLetters) return [`${line.length} letters, more than ${mostLetters}`];
  if (isEmpty(line)) return [];
  if (/^\S/.test(line)) return /^\/\S*\s*$/.test(line) ? pathMistakes(line) : [`"${line}" is no path`];
  return /^\s+!\s|^\s+[\w!#$%&'*+.^`|~-]+:\s*\S/.test(line) ? [] : [`"${line.trim()}" is no header`];
}

function pathMistakes(path: string): string[] {
  return (path.match(/\*/g)?.length ?? 0) > 1 ? [`"${path}" with more than one *`] : [];
}

function ruleMistakes({ path, headers }: Rule): string[] {
  return [
    ...(headers.length === 0 ? [`${path} without headers`] : []),
    ...twice(headers.map(([name]) => name)).map((name) => `${path} has ${name} twice`),
  ];
}

/** A page that shows words of others needs a policy of what may run in it. */
function policyMistakes(rules: Rule[], all: string): string[] {
  const everywhere = rules.find(({ path }) => path === all);
  const [, policy] = everywhere?.headers.find(([name]) => name === 'content-security-policy') ?? [];
  if (policy === undefined) return [`no Content-Security-Policy on ${all}`];
  const directives = policy.split(';').map((directive) => directive.trim().split(/\s+/));
  const names = directives.flatMap(([name = '']) => (name === '' ? [] : name.toLowerCase()));
  return [
    ...['default-src', 'frame-ancestors']
      .filter((name) => !names.includes(name))
      .map((name) => `policy without ${name}`),
    ...twice(names).map((name) => `policy with ${name} twice`),
    ...directives.flatMap(([name, ...sources]) =>
      sources.filter(isLoose).map((source) => `policy: ${name} ${source}`),
    ),
  ];
}

function isLoose(source: string): boolean {
  return /^'unsafe-(?:inline|eval|hashes)'$|\*|^(?:https?|blob):$/i.test(source);
}
