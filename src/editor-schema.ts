import * as z from 'zod';
import { articleFields } from './article/fields.ts';
import { provenanceFields } from './pages/provenance.ts';
import { ownPageFields } from './site/own-page.ts';
import { topicFields } from './site/topic-fields.ts';

/**
 * What editors check front matter with, by file name: JSON Schema (draft 2020-12), derived from the very types that
 * read the files.
 */
export function editorSchemas(): Record<string, object> {
  return {
    'article.json': jsonSchema(articleFields('UTC'), 'An article of a Kiosque topic'),
    'topic.json': jsonSchema(topicFields, 'topic.md of a Kiosque topic'),
    'page.json': jsonSchema(ownPageFields, "A page of the curator's own"),
  };
}

/** What a type says of itself where the text that is read tells an editor too little. */
interface Meta {
  /** The JSON type that stands for it. */
  json?: object;
  /** It may be written as its one required text. */
  short?: boolean;
  /** It may be written as one of its elements. */
  alone?: boolean;
}

/** What docs/provenance.md describes, for programs; every site publishes it. */
export function provenanceSchema(): object {
  const title = 'The chain of credit of an article that was passed on';
  return { title, ...z.toJSONSchema(provenanceFields, { io: 'input' }) };
}

function jsonSchema(fields: z.ZodType, title: string): object {
  const schema = z.toJSONSchema(fields, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: json }) => {
      const meta = ((zodSchema as unknown as z.ZodType).meta() ?? {}) as Meta;
      const own = { ...json } as Record<string, unknown>;
      for (const key of ['json', 'short', 'alone']) delete own[key];
      replace(json, shaped(own, meta));
    },
  });
  return { title, ...schema };
}

function shaped(own: Record<string, unknown>, { json, short, alone }: Meta): object {
  if (json) return { ...json, description: own.description };
  const { description, ...type } = own;
  const told = description === undefined ? {} : { description };
  if (short) return { ...told, anyOf: [{ type: 'string' }, type] };
  if (alone) return { ...told, anyOf: [(type.items as object | undefined) ?? {}, type] };
  return own;
}

function replace(target: object, by: object): void {
  for (const key of Object.keys(target)) delete (target as Record<string, unknown>)[key];
  Object.assign(target, by);
}
