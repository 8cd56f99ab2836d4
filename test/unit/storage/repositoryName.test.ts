import { deepEqual } from 'node:assert/strict';
import { remoteAddresses } from '../../../src/storage/git/remoteAddresses.ts';
import { remoteName } from '../../../src/storage/git/remoteName.ts';

describe('the name of a repository', () => {
  const check = (expected: string | undefined, ...addresses: readonly string[]) =>
    deepEqual(addresses.map(remoteName), Array(addresses.length).fill(expected));
  const name = 'github.com/typicode/lowdb';

  it('is the same whatever way leads to it', () =>
    check(
      name,
      'https://github.com/typicode/lowdb.git',
      'https://github.com/typicode/lowdb',
      'https://github.com/typicode/lowdb/',
      'https://GitHub.com/typicode/lowdb.git/',
      'http://github.com:80/typicode/lowdb',
      'ssh://git@github.com/typicode/lowdb.git',
      'ssh://git@github.com:22/typicode/lowdb.git',
      'git+ssh://git@github.com/typicode/lowdb',
      'git://github.com/typicode/lowdb.git',
      'git@github.com:typicode/lowdb.git',
      'git@github.com:/typicode/lowdb.git',
      'github.com:typicode/lowdb',
      '  git@github.com:typicode//lowdb\n',
    ));
  it('holds no user, no password, no query and no fragment', () =>
    check(
      name,
      'https://ada@github.com/typicode/lowdb.git',
      'https://ada:secret@github.com/typicode/lowdb.git',
      'https://ada:se@cret@github.com/typicode/lowdb.git',
      'https://x-access-token:ghs_secret@github.com/typicode/lowdb',
      'https://github.com/typicode/lowdb.git?token=secret',
      'https://github.com/typicode/lowdb#secret',
      'ada:secret@github.com:typicode/lowdb'.replace('ada:secret@', 'ada@'),
    ));
  it('is unknown where a password was written so that it looks like a host or a path', () =>
    check(
      undefined,
      'https://ada:sec/ret@github.com/typicode/lowdb.git',
      'https://github.com/ada:secret@github.com/typicode/lowdb',
      'ada:secret@github.com:typicode/lowdb',
    ));
  it('keeps the spelling of the path and the words of other languages', () => {
    check('gitlab.example/Group/Sub/Project', 'git@gitlab.example:Group/Sub/Project.git');
    check('git.example/~ada/notes', 'https://git.example/~ada/notes');
    check('bücher.example/regal', 'https://Bücher.example/regal.git');
    check('[2001:db8::1]/a/b', 'ssh://git@[2001:DB8::1]:22/a/b.git', 'git@[2001:db8::1]:a/b');
  });
  it('is unknown for a folder, which means nothing elsewhere', () =>
    check(
      undefined,
      '/srv/git/lowdb.git',
      '../lowdb',
      './lowdb',
      'file:///srv/git/lowdb.git',
      'FILE:///srv/lowdb',
      'C:\\git\\lowdb',
      'C:/git/lowdb',
      '\\\\server\\share\\lowdb',
    ));
  it('is unknown for what is no address', () =>
    check(
      undefined,
      '',
      ' ',
      'lowdb',
      'https://',
      'https://github.com',
      'https://github.com/.git',
      'https:///typicode/lowdb',
      'ext::sh -c whoami',
      'https://git hub.com/a/b',
      'https://github.com/a\u0000b',
      'https://github.com/a\u202eb',
      `https://github.com/${'a'.repeat(1000)}`,
    ));
});

describe('the remotes of a configuration', () => {
  const check = (lines: readonly string[], expected: readonly string[]) =>
    deepEqual(remoteAddresses(lines.join('\n')), expected);

  it('are read, origin first, the others by name', () =>
    check(
      [
        '[remote "upstream"]',
        '\turl = u',
        '[remote "fork"]',
        'url=f',
        '[core]',
        'url = c',
        '[remote "origin"]',
        '  URL  =  o  ',
      ],
      ['o', 'f', 'u'],
    ));
  it('have the first of several addresses', () =>
    check(['[remote "origin"]', 'pushurl = p', 'url = a', 'url = b'], ['a']));
  it('are read as git reads them', () => {
    check(['[remote "origin"] url = a # a comment'], ['a']);
    check(['[REMOTE "origin"]', 'url = "a ; b" ; c'], ['a ; b']);
    check(['[remote "origin"]', 'url = a\\', 'b\\\\c'], ['ab\\c']);
    check(['[remote.origin]', 'url = a'], ['a']);
    check(['[remote "a\\"b]c"]', 'url = x'], ['x']);
  });
  it('are none in another section, in a comment or in a damaged file', () => {
    check(['[url "x"]', 'url = a', '[branch "remote"]', 'url = b'], []);
    check(['# [remote "origin"]', '; url = a'], []);
    check(['url = a', '[remote "origin"', 'url = b', '\u0000\u0001'], []);
    check([''], []);
  });
  it('are read in linear time from a file made to be slow', () =>
    check([`[remote "${'\\'.repeat(400_000)}`, '['.repeat(400_000), ' '.repeat(200_000)], []));
  it('may have names that objects have', () => check(['[remote "__proto__"]', 'url = a'], ['a']));
});
