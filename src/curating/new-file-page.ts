import type { Repository } from '../site/repository.ts';
import type { NewFile } from './form-file.ts';

/**
 * The longest address that is opened, in bytes. GitHub answers 414 to more than 8,191 (github/docs, issue 5136), and so
 * does nginx before many a Forgejo, whose line of a request has 8 KB; every server should take 8,000 (RFC 9110, section 4.1).
 */
const longest = 8000;

/**
 * The page of a repository on which a new article's file is made, with its name and text filled in; `undefined` where its
 * address would be too long. Gitea and Forgejo: docs.gitea.com/development/integrations. GitHub describes it nowhere, and its
 * own pages lead there so; of a folder behind the branch it drops the last name (isaacs/github, issue 1527).
 */
export function newFilePage(
  { url, kind, branch, folder }: Repository,
  { name, text }: NewFile,
): string | undefined {
  const path = [folder, 'articles'].filter(Boolean).join('/');
  const page =
    kind === 'github'
      ? `${url}/new/${escaped(branch)}?filename=${encodeURIComponent(`${path}/${name}`)}`
      : `${url}/_new/${escaped(branch)}/${escaped(path)}/?filename=${encodeURIComponent(name)}`;
  const address = `${page}&value=${encodeURIComponent(text)}`;
  return address.length > longest ? undefined : address;
}

function escaped(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
