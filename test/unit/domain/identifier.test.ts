import { deepEqual, throws } from 'node:assert/strict';
import fc from 'fast-check';
import { identifierFrom, isIdentifier, requireIdentifier } from '../../../src/domain/identifier.ts';
import { asOperation } from '../../../src/domain/log/operation.ts';
import { newId } from '../../../src/domain/newId.ts';
import { Problem } from '../../../src/domain/problem.ts';
import { takeTime, tries } from '../../support/counts.ts';
import { operation } from '../../support/operations.ts';

describe('an id', () => {
  const accepted = (texts: readonly unknown[], expected: readonly unknown[]) =>
    deepEqual(texts.filter(isIdentifier), expected);

  it('is 1 to 40 lower-case letters, digits and dashes', () => {
    const fine = ['a', '0', 'acme', 'kick-off-2', '9-', 'a'.repeat(40)];
    accepted(fine, fine);
  });
  it('starts with a letter or digit', () => accepted(['-acme', '--'], []));
  it('is neither empty nor longer than 40', () => accepted(['', 'a'.repeat(41)], []));
  it('holds nothing a file system could read otherwise', () =>
    accepted(['Acme', 'a b', 'a.b', 'a/b', 'a\\b', '..', 'é', 'a\n', 'a\0', 'ａ', '😀'], []));
  it('is no name of a Windows device', () => {
    const ports = ['com', 'lpt'].flatMap(name => Array.from({ length: 10 }, (_, at) => `${name}${at}`));
    accepted(['con', 'prn', 'aux', 'nul', ...ports, 'CON'], []);
  });
  it('may begin or go on like a Windows device', () =>
    accepted(
      ['console', 'com', 'com10', 'lpt', 'null', 'con-1'],
      ['console', 'com', 'com10', 'lpt', 'null', 'con-1'],
    ));
  it('is a text', () => accepted([7, null, undefined, ['acme'], { length: 1 }], []));

  it('is refused with the grammar in words', () => {
    throws(
      () => requireIdentifier('No Way', 'note'),
      (error: Problem) =>
        error instanceof Problem &&
        error.code === 'bad id' &&
        error.message.includes('"No Way" cannot be the id of a note'),
    );
    deepEqual(requireIdentifier('fine', 'note'), 'fine');
  });
});

describe('an id made from a name', () => {
  takeTime();

  function check(name: string, expected: string | undefined) {
    deepEqual(identifierFrom(name), expected);
  }

  it('keeps letters and digits and joins words with dashes', () =>
    check('Nordwind GmbH & Co', 'nordwind-gmbh-co'));
  it('drops accents', () => check('  Ångström Été ', 'angstrom-ete'));
  it('is missing where nothing is left', () => check('株式会社', undefined));
  it('is missing for a Windows device', () => check('Con', undefined));
  it('is short and ends with no dash', () => check(`${'a'.repeat(31)} ${'b'.repeat(9)}`, 'a'.repeat(31)));
  it('is always an id', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), name => {
        const id = identifierFrom(name);
        deepEqual(id === undefined || isIdentifier(id), true);
      }),
      { numRuns: tries(200, 10_000) },
    );
  });
});

describe('a new id', () => {
  const many = Array.from({ length: 2000 }, newId);

  it('is unique and sorts in the order of making', () => deepEqual([...new Set(many)].sort(), many));
  it('serves as entity and as operation', () => {
    deepEqual(
      many.every(id => isIdentifier(id) && asOperation(operation(1, { i: id, k: id })) !== undefined),
      true,
    );
  });
});
