import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import metadata from '../../package.json' with { type: 'json' };
import { kiosque } from '../../src/commands/kiosque.ts';
import { fakeWorld } from '../world.ts';
import { build, writeTopic } from './topic.ts';

/*
 * Files for hosts that we have no account with: what can be known of them without one. That each command in them is one
 * that Kiosque has is known best.
 */

interface Workflow {
  on: { push: { branches: string[] }; schedule: { cron: string }[]; workflow_dispatch: null };
  permissions: Record<string, string>;
  concurrency: Record<string, unknown>;
  jobs: Record<string, Job>;
}

interface Job {
  permissions: Record<string, string>;
  needs?: string;
  steps: Step[];
}

interface Step {
  id?: string;
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}

const workflow: Workflow = parse(readFileSync('.github/workflows/publish.yml', 'utf8'));
const jobs = Object.values(workflow.jobs);
const steps = jobs.flatMap((job) => job.steps);
const document = readFileSync('docs/publishing.md', 'utf8');
const toml = tables(readFileSync('netlify.toml', 'utf8'));

/** The tables of a TOML file that has only texts in them. */
function tables(text: string): Record<string, Record<string, string>> {
  const found: Record<string, Record<string, string>> = {};
  let table: Record<string, string> = {};
  for (const line of text.split('\n').filter((one) => one && !one.startsWith('#'))) {
    const [, name] = /^\[([\w.-]+)\]$/.exec(line) ?? [];
    const [, key, , value] = /^\s*(\w+) = (["'])(.*)\2$/.exec(line) ?? [];
    if (name) table = found[name] = {};
    else if (key && value !== undefined) table[key] = value;
    else throw new Error(`netlify.toml: ${line}`);
  }
  return found;
}

async function help(...args: string[]): Promise<string> {
  const world = fakeWorld();
  await kiosque([...args, '--help'], world);
  return world.said();
}

async function optionsOf(command: string): Promise<string[]> {
  return [...(await help(command)).matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map(([, option = '']) => option);
}

async function commandNames(): Promise<string[]> {
  return [...(await help()).matchAll(/^ {2}([a-z]+) /gm)].map(([, name = '']) => name);
}

/** What is typed, wherever it stands: each command that runs a script of package.json, or Kiosque itself. */
const typed = new Set(
  [
    ...steps.flatMap(({ run = '' }) => run.split('\n')),
    ...Object.values(toml).flatMap(({ command }) => command ?? []),
    ...[...document.matchAll(/^\$ (.+)$|`([^`\n]+)`/gm)].map(([, line, inline]) => line ?? inline ?? ''),
  ].filter((line) => /^(?:npm|npx|kiosque) /.test(line)),
);

describe('what is typed to publish', () => {
  it('is found', () => {
    expect([...typed]).toEqual(
      expect.arrayContaining(['npm ci', 'npm run build', 'npm run build -- --url "$URL"']),
    );
  });

  it.each([...typed])('is there: %s', async (line) => {
    if (line === 'npm ci') return;
    const [, script, command, rest = ''] =
      /^(?:npm run ([a-z]+)(?: --)?|(?:npx )?kiosque ([a-z]+))(.*)$/.exec(line) ?? [];
    const scripts: Record<string, string> = metadata.scripts;
    const name = command ?? /kiosque\.js ([a-z]+)$/.exec(scripts[script ?? ''] ?? '')?.[1] ?? '';
    expect(await commandNames()).toContain(name);
    const options = [...rest.matchAll(/ (--[a-z-]+)/g)].map(([, option]) => option);
    expect(await optionsOf(name)).toEqual(expect.arrayContaining(options));
  });

  it('has no option that neither Kiosque nor rsync is shown with', async () => {
    const known = (await Promise.all((await commandNames()).map(optionsOf))).flat();
    const [, rsync = ''] = /^\$ (rsync [\s\S]+?)\n```/m.exec(document) ?? [];
    const ofOthers = [...rsync.matchAll(/--[a-z-]+/g), ...document.matchAll(/(?<=certbot )--nginx/g)].flat();
    for (const [option] of document.matchAll(/(?<![\w-])--[a-z][a-z-]*/g)) {
      expect([...known, ...ofOthers]).toContain(option);
    }
  });
});

it('the documents name every file that a site has', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kiosque-publishing-'));
  try {
    writeTopic(join(folder, 'content'));
    await build(join(folder, 'content'), join(folder, 'site'));
    const table = document.split('## What is in the site')[1]?.split('\n## ')[0] ?? '';
    const named = [...table.matchAll(/`([^`/]+)\/?[^`]*`/g)].map(([, name = '']) => name.replace('*', '.+'));
    // An own page and an old address are what their curator says.
    const written = readdirSync(join(folder, 'site'))
      .filter((name) => !['about', 'old'].includes(name))
      .map((name) => name.replace(/^\d{4}$/, '2015'));
    expect(written.filter((name) => !named.some((one) => new RegExp(`^${one}$`).test(name)))).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

describe('the workflow for GitHub Pages', () => {
  it('runs on each push to main, every day, and by hand', () => {
    expect(Object.keys(workflow.on).sort()).toEqual(['push', 'schedule', 'workflow_dispatch']);
    expect(workflow.on.push.branches).toEqual(['main']);
    expect(workflow.on.schedule).toEqual([{ cron: expect.stringMatching(/^\d+ \d+ \* \* \*$/) }]);
    expect(workflow.concurrency).toEqual({ group: 'pages', 'cancel-in-progress': false });
  });

  it('may do what it has to, each job its own, and nothing else', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(Object.entries(workflow.jobs).map(([name, { permissions }]) => [name, permissions])).toEqual([
      ['build', { contents: 'read', pages: 'read' }],
      ['deploy', { pages: 'write', 'id-token': 'write' }],
    ]);
    expect(workflow.jobs.deploy?.needs).toBe('build');
  });

  it('puts nothing that comes from outside into a script', () => {
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
    expect(steps.find(({ env }) => env)).toMatchObject({
      run: 'npm run build -- --url "$URL"',
      env: { URL: `\${{ steps.pages.outputs.base_url }}` },
    });
  });

  it('uses GitHub’s own actions, in the order they need', () => {
    const used = steps.flatMap(({ id, uses, run }) => (uses ? [[uses.replace(/@v\d+$/, ''), id]] : [run]));
    expect(used).toEqual([
      ['actions/checkout', undefined],
      ['actions/setup-node', undefined],
      ['actions/configure-pages', 'pages'],
      'npm ci',
      ['actions/cache', undefined],
      'npm run build -- --url "$URL"',
      ['actions/upload-pages-artifact', undefined],
      ['actions/deploy-pages', 'deployment'],
    ]);
    expect(steps.find(({ uses }) => uses?.includes('upload'))?.with).toEqual({ path: '_site' });
  });
});

describe('netlify.toml', () => {
  it('builds for the address at which the site will be seen', () => {
    expect(toml).toMatchObject({
      build: { command: 'npm run build -- --url "$URL"', publish: '_site' },
      'context.deploy-preview': { command: 'npm run build -- --url "$DEPLOY_PRIME_URL"' },
      'context.branch-deploy': { command: 'npm run build -- --url "$DEPLOY_PRIME_URL"' },
    });
  });
});

it('the Node of every host is one that Kiosque runs on', () => {
  const [, documented = ''] = /`NODE_VERSION` \| `(\d+)`/.exec(document) ?? [];
  const asked = [
    String(steps.find(({ uses }) => uses?.includes('setup-node'))?.with?.['node-version']),
    toml['build.environment']?.NODE_VERSION ?? '',
    documented,
  ];
  expect(new Set(asked).size).toBe(1);
  const [, from = ''] = /Node\.js\]\([^)]+\) (\d+)\.\d+ to \d+/.exec(readFileSync('README.md', 'utf8')) ?? [];
  const [, to = ''] = /Node\.js\]\([^)]+\) [\d.]+ to (\d+)/.exec(readFileSync('README.md', 'utf8')) ?? [];
  expect(Number(asked[0])).toBeGreaterThanOrEqual(Number(from));
  expect(Number(asked[0])).toBeLessThanOrEqual(Number(to));
});

it('the documents and the configuration of nginx send one and the same policy', () => {
  const [, policy = ''] = /^Content-Security-Policy: (.+)$/m.exec(document) ?? [];
  for (const file of ['nginx.conf', 'nginx-path.conf']) {
    const sent = readFileSync(`docs/publishing/${file}`, 'utf8').matchAll(
      /Content-Security-Policy "([^"]+)"/g,
    );
    expect([...sent].map(([, said]) => said)).toEqual([policy]);
  }
});
