import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { kiosque } from '../src/commands/kiosque.ts';
import { editorSchemas, provenanceSchema } from '../src/editor-schema.ts';
import { fakeWorld } from './world.ts';

const readme = readFileSync('README.md', 'utf8');
const content = readFileSync('docs/content.md', 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'kiosque-readme-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a command prints. */
async function said(...args: string[]): Promise<string> {
  const world = fakeWorld();
  await kiosque(args, world);
  return world.said();
}

/** The output shown under a command of the README. */
function session(command: string): string {
  const [, output = ''] = readme.split(`$ ${command}\n`);
  return output.split('```')[0] ?? '';
}

/** Fields with those inside them, as the documents name them: `source.url`. */
function fieldsOf(schema: Schema, parent = ''): string[] {
  const inside = Object.entries(objectOf(schema).properties ?? {});
  return inside.flatMap(([name, inner]) => [`${parent}${name}`, ...fieldsOf(inner, `${name}.`)]);
}

interface Schema {
  properties?: Record<string, Schema>;
  anyOf?: Schema[];
  items?: Schema;
}

function objectOf(schema: Schema): Schema {
  if (schema.properties) return schema;
  const inner = [...(schema.anyOf ?? []), ...(schema.items ? [schema.items] : [])].map(objectOf);
  return inner.find(({ properties }) => properties) ?? {};
}

describe('the README and docs', () => {
  it('name every command and every option', async () => {
    const commands = [...(await said('--help')).matchAll(/^ {2}([a-z]+) /gm)].map(([, name = '']) => name);
    expect(commands).toEqual(expect.arrayContaining(['build', 'check', 'serve']));
    for (const command of commands.filter((name) => name !== 'help')) {
      expect(readme).toContain(`\`kiosque ${command}\``);
      for (const [option] of (await said(command, '--help')).matchAll(/--[a-z]+(?:-[a-z]+)*( <[a-z]+>)?/g)) {
        expect(readme).toContain(`\`${option}\``);
      }
    }
  });

  it.each(Object.entries(editorSchemas()))('say every field of %s', (_name, schema) => {
    for (const field of fieldsOf(schema as Schema)) {
      const [name = ''] = field.split('.').slice(-1);
      expect(content.includes(`\`${field}\``) || content.includes(`\`${name}\``), field).toBe(true);
    }
  });

  it('show every field of an article in the README', () => {
    const { 'article.json': article } = editorSchemas();
    for (const name of Object.keys((article as Schema).properties ?? {}))
      expect(readme).toContain(`| \`${name}\` |`);
  });

  it.each(Object.entries(editorSchemas()))('hold the schema of %s as it is', (name, schema) => {
    const file = join('docs/schema', name);
    const text = `${JSON.stringify(schema, null, 2)}\n`;
    if (process.env.UPDATE) writeFileSync(file, text);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it('hold the schema of the chain of credit as it is, and say every field of it', () => {
    const text = `${JSON.stringify(provenanceSchema(), null, 2)}\n`;
    if (process.env.UPDATE) writeFileSync('public/provenance.json', text);
    expect(readFileSync('public/provenance.json', 'utf8')).toBe(text);
    const said = readFileSync('docs/provenance.md', 'utf8');
    for (const field of fieldsOf(provenanceSchema() as Schema)) expect(said).toContain(`\`${field}\``);
  });

  it('show what a build prints', async () => {
    const printed = await said('build', '--output', join(folder, '_site'));
    const steady = (text: string) => text.replace(/[\d.]+ s {2}→ {2}.*/, '… s');
    expect(steady(printed)).toBe(steady(session('npm ci && npm run build')));
  });

  it('show what a mistake looks like', async () => {
    mkdirSync(join(folder, 'content/articles'), { recursive: true });
    writeFileSync(join(folder, 'content/topic.md'), '---\nname: A topic\ncurator: Ada\n---\n');
    const article = '---\ntitle: Clusters\nsource: https://news.example/\ntag: [DigitalPlace]\n---\n';
    writeFileSync(join(folder, 'content/articles/2015-06-05-clusters.md'), article);
    const printed = await said('check', '--content', join(folder, 'content'));
    expect(printed.replaceAll(`${folder}/`, '')).toBe(session('npm run check'));
  });

  it('link to files that are there', () => {
    const documents = [
      'README.md',
      ...readdirSync('docs')
        .filter((name) => name.endsWith('.md'))
        .map((name) => `docs/${name}`),
    ];
    for (const document of documents) {
      for (const [, target = ''] of readFileSync(document, 'utf8').matchAll(/\]\((?!https?:)([^)#]+)\)/g)) {
        if (target.startsWith('images/name')) continue;
        expect(existsSync(join(dirname(document), target)), `${document}: ${target}`).toBe(true);
      }
    }
  });
});
