import * as z from 'zod';
import { line, say, web } from '../article/value.ts';
import { hostOf } from '../link.ts';

/** Where the curator keeps the topic, with a page on which a new file is made. */
export interface Repository {
  /** `https://github.com/owner/repo`, without a slash at its end. */
  url: string;
  kind: RepositoryKind;
  branch: string;
  /** The content folder in it, `content`; empty where that is all of it. */
  folder: string;
}

export const repositoryKinds = ['github', 'forgejo', 'gitea'] as const;

export type RepositoryKind = (typeof repositoryKinds)[number];

const kinds = new Map<string, RepositoryKind>([
  ['github.com', 'github'],
  ['codeberg.org', 'forgejo'],
  ['gitea.com', 'gitea'],
]);

const example = 'write `repository: https://github.com/owner/name`';

/** The field `repository` of `topic.md`: an address, or `{ url, kind, branch, folder }`. */
export function repository() {
  const fields = z.strictObject(
    {
      url: web('url').describe('Its address: https://github.com/owner/name.'),
      kind: kind().optional().describe('What runs there: github, forgejo or gitea.'),
      branch: branch().optional().describe('Where new files go. Default: main.'),
      folder: folder().optional().describe('The content folder in it. Default: content.'),
    },
    { error: say('`repository` is not a repository', example) },
  );
  return z
    .preprocess((value) => (typeof value === 'string' ? { url: value } : value), fields)
    .transform((typed, context): Repository => {
      const { kind = kinds.get(hostOf(typed.url)), branch = 'main', folder = 'content' } = typed;
      const url = addressOf(typed.url, kind);
      if (url && kind) return { url, kind, branch, folder };
      const message = url
        ? say(
            '`repository` is at a host of which nothing is known',
            'say what runs there: `{ url: …, kind: forgejo }`',
          )
        : say('`repository` is not the address of a repository', example);
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    })
    .meta({ short: true });
}

/** As people copy it from a browser or for a clone: an owner and a name; only a forge of one's own stands below a path. */
function addressOf(typed: string, kind: RepositoryKind | undefined): string | undefined {
  const url = typed.replace(/(?:\.git)?\/?$/, '');
  const [, path = ''] = /^\w+:\/\/[^/?#]+((?:\/[^/?#]+)+)$/.exec(url) ?? [];
  const names = path.split('/').length - 1;
  return names === 2 || (names > 2 && kind !== 'github') ? url : undefined;
}

function kind() {
  return z.enum(repositoryKinds, {
    error: say('`kind` is none of the three', 'write `github`, `forgejo` or `gitea`'),
  });
}

/** A name as `git check-ref-format` has it, as far as it matters in an address. */
function branch() {
  const isName = (text: string) =>
    /^(?![/.-])[^\s~^:?*[\\\p{C}]+(?<![/.])$/u.test(text) && !/\.\.|\/\/|@\{/.test(text);
  return line('branch', '`main`').refine(isName, {
    error: say('`branch` is not the name of a branch', 'write `main`, or what `git branch` says'),
  });
}

function folder() {
  const isPath = (text: string) =>
    /^[^/\\]+(?:\/[^/\\]+)*$/.test(text) && !/(?:^|\/)\.\.?(?:\/|$)/.test(text);
  return line('folder', '`content`')
    .transform((text) => text.replace(/^\.?(?:\/+|$)|\/+$/g, ''))
    .refine((text) => text === '' || isPath(text), {
      error: say(
        '`folder` is not a folder of the repository',
        'write it from its root: `content`, or `.` for all of it',
      ),
    });
}
