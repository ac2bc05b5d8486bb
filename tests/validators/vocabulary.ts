import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The vocabulary of schema.org, read from the declarations of schema-dts. */
export interface Vocabulary {
  types: Set<string>;
  /** What a property of a type expects, or nothing if the type does not have the property. */
  expected: (type: string, property: string) => Expected | undefined;
}

/** What a property may hold: names of data types, types of objects, and words of enumerations. */
export interface Expected {
  data: Set<string>;
  types: Set<string>;
  words: Set<string>;
}

const dataTypes = new Set([
  'Boolean',
  'Date',
  'DateTime',
  'Time',
  'Number',
  'Float',
  'Integer',
  'Text',
  'URL',
  'CssSelectorType',
  'XPathType',
  'PronounceableText',
  'Duration',
  'Distance',
  'Energy',
  'Mass',
  'Quantity',
]);

export function readVocabulary(): Vocabulary {
  const text = readFileSync(createRequire(import.meta.url).resolve('schema-dts/dist/schema.d.ts'), 'utf8');
  const unions = unionsOf(text);
  const parts = partsOf(text);
  const leaves = leavesOf(text);
  const expanded = new Map<string, Expected>();
  const properties = (name: string): Map<string, string> => allProperties(name, parts);
  const cached = new Map<string, Map<string, string>>();
  return {
    types: new Set(leaves.keys()),
    expected(type, property) {
      const its = cached.get(type) ?? properties(leaves.get(type) ?? '');
      cached.set(type, its);
      const union = its.get(property);
      if (union === undefined) return undefined;
      const known = expanded.get(union) ?? expand(union.split(' | '), unions);
      expanded.set(union, known);
      return known;
    },
  };
}

/** `type Person = PersonLeaf | Patient | string` → Person: its members. */
function unionsOf(text: string): Map<string, string[]> {
  const found = text.matchAll(/^export type (\w+)(?:<.*?>)? = (.*);$/gm);
  return new Map(
    Array.from(found, ([, name = '', members = '']) => [name, members.replace(/<[^>]*>/g, '').split(' | ')]),
  );
}

interface Part {
  above: string[];
  properties: Map<string, string>;
}

/** `interface ArticleBase extends CreativeWorkBase { "wordCount"?: SchemaValue<Integer, "wordCount">; }` */
function partsOf(text: string): Map<string, Part> {
  const found = text.matchAll(/^interface (\w+Base) extends ([^{]*) \{\n([\s\S]*?)^\}/gm);
  return new Map(
    Array.from(found, ([, name = '', above = '', body = '']) => {
      const lines = body.matchAll(/^ {4}"([\w-]+)"\?: SchemaValue<(.*), "[\w-]+">;$/gm);
      const properties = new Map(Array.from(lines, ([, property = '', union = '']) => [property, union]));
      return [name, { above: above.split(', '), properties }];
    }),
  );
}

/** The type's name in data → the interface that has its properties. */
function leavesOf(text: string): Map<string, string> {
  const found = text.matchAll(
    /^export (?:interface|type) \w+Leaf\b.*?(\w+Base)\b[^{]*\{\n {4}"@type": "([^"]+)";/gm,
  );
  return new Map(Array.from(found, ([, base = '', name = '']) => [name, base]));
}

function allProperties(name: string, parts: Map<string, Part>): Map<string, string> {
  const part = parts.get(name);
  if (!part) return new Map();
  return new Map([...part.above.flatMap((one) => [...allProperties(one, parts)]), ...part.properties]);
}

/** What a union comes to; `string` beside a type of objects is left out, because a name alone is not that object. */
function expand(members: string[], unions: Map<string, string[]>): Expected {
  const expected: Expected = { data: new Set(), types: new Set(), words: new Set() };
  const seen = new Set<string>();
  const add = (member: string): void => {
    if (seen.has(member)) return;
    seen.add(member);
    if (dataTypes.has(member)) expected.data.add(member);
    if (member.startsWith('"')) expected.words.add(member.slice(1, -1));
    if (member.endsWith('Leaf')) expected.types.add(member.slice(0, -4));
    for (const inner of unions.get(member) ?? []) if (member !== 'Text' && member !== 'Boolean') add(inner);
  };
  for (const member of members) add(member);
  return expected;
}
