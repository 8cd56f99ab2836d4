import { deepEqual } from 'node:assert/strict';
import { filesUnder, read } from './repository.ts';

const registryHost = /\b(?:npmjs|yarnpkg|pypi|pythonhosted|crates|golang)\.(?:com|org|io)\b/i;
const machinePath =
  /(?:^|[\s"'`(=[])(?:file:\/\/)?\/(?:home|Users|root|tmp|work|mnt)\/[\w.]|\b[A-Z]:[/\\]+Users[/\\]/;
const looseType = /\bas any\b|<any>|:\s*any\b(?=\s*[,;)=|&{])|\bany\[\]|@ts-(?:ignore|nocheck)/;
const partialTest =
  /\b(?:describe|context|suite|it|test|specify)\.(?:only|skip)\(|\bthis\.only\(|\bx(?:it|describe|context)\(/;

const binary = /\.(?:png|jpe?g|ico|woff2?|ttf|gz|zip|vsix|xlsx)$/;
const thisFile = 'test/house/words.test.ts'; // its patterns would find themselves
const isRead = (path: string) =>
  !binary.test(path) && !path.startsWith('test/fixtures/') && path !== thisFile;
const written = filesUnder().filter(isRead);
const code = written.filter(path => /\.[cm]?[jt]s$/.test(path));

/** Every line that matches, as `file:line what`. */
function found(paths: readonly string[], pattern: RegExp): string[] {
  const matches = (path: string) =>
    read(path)
      .split('\n')
      .map((line, at) => ({ where: `${path}:${at + 1}`, what: pattern.exec(line)?.[0].trim() }))
      .filter(({ what }) => what !== undefined);
  return paths.flatMap(matches).map(({ where, what }) => `${where} ${what}`);
}

describe('the words of the repository', () => {
  it('name no package registry', () => deepEqual(found(written, registryHost), []));

  it('name no folder of somebody’s machine', () => deepEqual(found(written, machinePath), []));

  it('hold no loose type and no silenced compiler', () => {
    deepEqual(found(code, looseType), []);
  });

  it('leave no test out and single none out', () => deepEqual(found(code, partialTest), []));
});
