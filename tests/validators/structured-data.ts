import { valueMistakes } from './structured-values.ts';
import { type Expected, readVocabulary, type Vocabulary } from './vocabulary.ts';

type Node = Record<string, unknown>;

let vocabulary: Vocabulary | undefined;

/** What is wrong with the data for search engines in a page, by the vocabulary of schema.org. */
export function structuredDataMistakes(html: string): string[] {
  const scripts = html.matchAll(
    /<script\b[^>]*\btype=["']?application\/ld\+json["']?[^>]*>([\s\S]*?)<\/script/gi,
  );
  return Array.from(scripts, ([, json = '']) => scriptMistakes(json)).flat();
}

function scriptMistakes(json: string): string[] {
  const hidden = json.includes('<!--') ? ['<!-- in a script'] : [];
  try {
    const data: unknown = JSON.parse(json);
    if (!isNode(data)) return [...hidden, 'no object'];
    const { '@context': context, '@graph': graph, ...rest } = data;
    const wrong = context === 'https://schema.org' ? [] : [`@context ${JSON.stringify(context)}`];
    const nodes = graph === undefined ? [rest] : graph;
    if (!Array.isArray(nodes)) return [...hidden, ...wrong, '@graph is no list'];
    const beside = graph === undefined ? [] : Object.keys(rest).map((key) => `${key} beside @graph`);
    return [...hidden, ...wrong, ...beside, ...nodes.flatMap((node, at) => topMistakes(node, `[${at}]`))];
  } catch (error) {
    return [...hidden, `not JSON: ${error instanceof Error ? error.message : error}`];
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function topMistakes(node: unknown, where: string): string[] {
  return isNode(node) ? nodeMistakes(node, where) : [`${where} is no object`];
}

function typesOf(node: Node): string[] {
  return [node['@type']].flat().flatMap((type) => (typeof type === 'string' ? type : []));
}

/** A node, and all that is in it; `role` is the property that a role stands in for. */
function nodeMistakes(node: Node, where: string, role?: [string, Expected]): string[] {
  vocabulary ??= readVocabulary();
  const { types, expected } = vocabulary;
  const its = typesOf(node);
  const unknown = its
    .filter((type) => !types.has(type))
    .map((type) => `${where} is of the unknown type ${type}`);
  if (its.length === 0) return [`${where} has no @type`];
  if (unknown.length > 0) return unknown;
  const fields = Object.entries(node).flatMap(([property, value]) => {
    if (property === '@type') return [];
    if (property === '@id') return valueMistakes(value, url).map((what) => `${where}.@id ${what}`);
    const found = its.map((type) => expected(type, property)).find((one) => one !== undefined);
    const known = found ?? (role?.[0] === property ? role[1] : undefined) ?? actionInput(its, property);
    if (!known) return [`${where}: ${its.join(', ')} has no property ${property}`];
    return fieldMistakes(value, property, known, `${where}.${property}`);
  });
  return fields;
}

const url: Expected = { data: new Set(['URL']), types: new Set(), words: new Set() };
const specification: Expected = {
  data: new Set(['Text']),
  types: new Set(['PropertyValueSpecification']),
  words: new Set(),
};

/** An action says of each of its properties what is to be put in, or will come out: `query-input`. */
function actionInput(types: string[], property: string): Expected | undefined {
  const [, of] = /^(\w+)-(?:input|output)$/.exec(property) ?? [];
  const known =
    of !== undefined && types.some((type) => /Action$/.test(type) && vocabulary?.expected(type, of));
  return known ? specification : undefined;
}

function fieldMistakes(value: unknown, property: string, expected: Expected, where: string): string[] {
  if (Array.isArray(value)) {
    if (value.length === 0) return [`${where} is an empty list`];
    return value.flatMap((one, at) => fieldMistakes(one, property, expected, `${where}[${at}]`));
  }
  if (!isNode(value)) return valueMistakes(value, expected).map((what) => `${where} ${what}`);
  return objectMistakes(value, property, expected, where);
}

function objectMistakes(value: Node, property: string, expected: Expected, where: string): string[] {
  const keys = Object.keys(value);
  if (keys.length === 1 && keys[0] === '@id') return referenceMistakes(value['@id'], expected, where);
  if (keys.includes('@value')) return literalMistakes(value, expected, where);
  const types = typesOf(value);
  const role = types.some((type) => /Role$/.test(type)) && !types.some((type) => expected.types.has(type));
  const fits = role || types.length === 0 || types.some((type) => expected.types.has(type));
  return [
    ...(fits ? [] : [`${where} may not be of the type ${types.join(', ')}`]),
    ...nodeMistakes(value, where, role ? [property, expected] : undefined),
  ];
}

function referenceMistakes(id: unknown, { types, data }: Expected, where: string): string[] {
  if (types.size === 0 && !data.has('URL')) return [`${where} may be no object`];
  return valueMistakes(id, url).map((what) => `${where}.@id ${what}`);
}

/** Text with its language. */
function literalMistakes(value: Node, expected: Expected, where: string): string[] {
  const other = Object.keys(value).filter((key) => !['@value', '@language', '@type'].includes(key));
  return [
    ...other.map((key) => `${where} has ${key} beside @value`),
    ...valueMistakes(value['@value'], expected).map((what) => `${where} ${what}`),
  ];
}
