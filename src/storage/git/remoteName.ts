import { longestRepository } from '../../domain/records/place.ts';

const withScheme = /^(?<scheme>[a-z][a-z0-9+.-]*):\/\/(?<authority>[^/?#]*)(?<path>[^?#]*)/i;
/** `git@host:path`; one letter before the colon is a drive of Windows, two colons a program of git's. */
const likeCopying = /^(?<authority>(?:[^/:]*@)?(?:[^/:@[\]]{2,}|\[[^\]/]*\])):(?!:|\/\/)(?<path>[^?#]*)/;

/** The host alone: whoever logs in, and on which port, is no part of a name. */
function hostOf(authority: string): string | undefined {
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  return /^(?<name>[\p{L}\p{N}._-]+|\[[\da-f:.]+\])(?::\d*)?$/iu.exec(host)?.groups?.['name']?.toLowerCase();
}

/** What is left of a path; undefined where it may hold the rest of a password that was written wrongly. */
function projectOf(path: string): string | undefined {
  const parts = path
    .split('/')
    .filter(Boolean)
    .join('/')
    .replace(/\.git$/i, '')
    .replace(/\/$/, '');
  return parts === '' || /[@\p{C}]/u.test(parts) ? undefined : parts;
}

/**
 * The name by which everybody knows a repository, whatever way they reach it: "github.com/typicode/lowdb".
 * @returns undefined for a folder, which means nothing elsewhere, and for what is no address
 */
export function remoteName(address: string): string | undefined {
  const text = address.trim();
  const parts = (withScheme.exec(text) ?? likeCopying.exec(text))?.groups;
  if (!parts || parts['scheme']?.toLowerCase() === 'file' || text.length > longestRepository)
    return undefined;
  const host = hostOf(parts['authority'] ?? '');
  const project = projectOf(parts['path'] ?? '');
  return host && project && `${host}/${project}`;
}
