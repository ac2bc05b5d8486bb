import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { ask } from './ask.ts';

/** The sites that a real nginx serves, each with the configuration that we ship. */
export interface Nginx {
  /** Where the site at the root of a domain listens. */
  rootPort: number;
  /** Where another site listens, which has ours below its path /my-topic/. */
  pathPort: number;
  /** What nginx said when it checked the configuration. */
  checked: string;
  stop(): Promise<void>;
}

/** Starts nginx in a folder of its own, in which it keeps all that it writes. */
export async function startNginx(
  program: string,
  folder: string,
  sites: { root: string; path: string; other: string },
): Promise<Nginx> {
  const [rootPort, pathPort] = [await freePort(), await freePort()];
  mkdirSync(folder, { recursive: true });
  const atRoot = shipped('nginx.conf')
    .replace('listen 80;', `listen 127.0.0.1:${rootPort};`)
    .replace('listen [::]:80;', '')
    .replace('/var/www/topic;', `"${sites.root}";`);
  const belowPath = shipped('nginx-path.conf').replace('/var/www/my-topic/;', `"${sites.path}/";`);
  const other = `server { listen 127.0.0.1:${pathPort}; root "${sites.other}";\n${belowPath}\n}\n`;
  writeFileSync(join(folder, 'nginx.conf'), around(program, `${atRoot}\n${other}`));
  const args = ['-p', `${folder}/`, '-c', join(folder, 'nginx.conf')];
  const checked = spawnSync(program, ['-t', ...args], { encoding: 'utf8' });
  if (checked.status !== 0) throw new Error(checked.stderr);
  const child = spawn(program, args, { stdio: 'ignore' });
  await ready(child, rootPort);
  return { rootPort, pathPort, checked: checked.stderr, stop: () => stop(child) };
}

function shipped(name: string): string {
  return readFileSync(join('docs/publishing', name), 'utf8');
}

/** The rest of a configuration, as short as a machine's own is long: one process, which writes into its folder only. */
function around(program: string, servers: string): string {
  const { stderr: version } = spawnSync(program, ['-V'], { encoding: 'utf8' });
  const modules = ['proxy', 'fastcgi', 'uwsgi', 'scgi'].filter(
    (name) => !version.includes(`--without-http_${name}_module`),
  );
  const temporary = ['client_body', ...modules].map((name) => `${name}_temp_path temp-${name};`);
  return `daemon off;
master_process off;
pid nginx.pid;
error_log error.log;
events {}
http {
  include "${mimeTypes(version)}";
  default_type application/octet-stream;
  access_log off;
  ${temporary.join('\n  ')}
${servers}
}
`;
}

/** The types that this machine's nginx knows, as its own configuration includes them. */
function mimeTypes(version: string): string {
  const [, configuration = '/etc/nginx/nginx.conf'] = /--conf-path=(\S+)/.exec(version) ?? [];
  const [, prefix = '/usr/local/nginx'] = /--prefix=(\S+)/.exec(version) ?? [];
  const places = [join(dirname(configuration), 'mime.types'), join(prefix, 'conf/mime.types')];
  const found = places.find((place) => existsSync(place));
  if (!found) throw new Error(`no mime.types of nginx: ${places.join(', ')}`);
  return found;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as { port: number };
  await new Promise((closed) => server.close(closed));
  return port;
}

async function ready(child: ChildProcess, port: number): Promise<void> {
  for (let tries = 0; tries < 200 && child.exitCode === null; tries++) {
    if (await ask(port, '/').catch(() => undefined)) return;
    await new Promise((later) => setTimeout(later, 25));
  }
  child.kill();
  throw new Error('nginx does not answer');
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((done) => child.once('exit', done));
  child.kill();
  await ended;
}
