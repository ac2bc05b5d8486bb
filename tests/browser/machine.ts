import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The browser's program; empty when this machine has none. */
    chromium: string;
    /** The program that runs the HTML checker; empty when this machine has none. */
    java: string;
    /** The servers and tools that a site is published with; empty where this machine has none. */
    nginx: string;
    rsync: string;
  }
}

/** Finds what the tests run in, or installs it where that is one command; says in one line what it cannot do. */
export default function machine(project: TestProject): void {
  const browsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  project.provide(
    'chromium',
    process.env.CHROME_PATH ?? findOrInstall(browsers, 'chromium', 'browser tests'),
  );
  project.provide('java', findOrInstall(['java'], 'default-jre-headless', 'HTML checker'));
  project.provide('nginx', findOrHave('nginx', 'nginx-light'));
  project.provide('rsync', findOrHave('rsync', 'rsync'));
}

function findOrInstall(programs: string[], debianPackage: string, what: string): string {
  const found = find(programs) || (install(debianPackage, what) && find(programs));
  if (found) return found;
  const told = `no ${programs[0]}: the ${what} cannot run; install it with: apt-get install ${debianPackage}`;
  if (process.env.CI) throw new Error(told);
  process.stderr.write(`${told}\n`);
  return '';
}

/** What would change a person's machine, as a server does that starts at once, is installed where nobody works. */
function findOrHave(name: string, debianPackage: string): string {
  return find([name]) || (process.env.CI && install(debianPackage, 'publishing tests') && find([name])) || '';
}

function find(programs: string[]): string {
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    // Servers stand in folders that a person's PATH may lack.
    '/usr/sbin',
    '/Applications/Google Chrome.app/Contents/MacOS',
  ];
  const paths = folders.flatMap((folder) => programs.map((program) => join(folder, program)));
  return paths.find(isProgram) ?? '';
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** On Debian and as root a package is one command away; elsewhere a person decides. */
function install(debianPackage: string, what: string): boolean {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return false;
  process.stderr.write(`installing ${debianPackage} for the ${what}\n`);
  try {
    execFileSync('apt-get', ['update', '-q'], { stdio: 'ignore' });
    execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', debianPackage], {
      stdio: 'ignore',
    });
    return true;
  } catch {
    return false;
  }
}
