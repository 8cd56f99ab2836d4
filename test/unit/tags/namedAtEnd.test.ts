import { deepEqual } from 'node:assert/strict';
import { namedAtEnd } from '../../../src/tags/namedAtEnd.ts';

describe('a name at the end of a line', () => {
  const names = ['nobody', 'Northwind', 'Northwind Traders', 'A+ (Berlin)', 'Kranich & Söhne', ' '];
  const check = (line: string, expected: readonly [text: string, name: string] | undefined) => {
    const found = namedAtEnd(line, names);
    deepEqual(found && [found.text, found.name], expected);
  };

  it('says whom something is for, however it is written', () => {
    check('cap raised for Northwind', ['cap raised', 'Northwind']);
    check('cap raised  FOR  northwind traders ', ['cap raised', 'Northwind Traders']);
    check('tax skipped for A+ (Berlin)', ['tax skipped', 'A+ (Berlin)']);
    check('für sie for KRANICH & SÖHNE', ['für sie', 'Kranich & Söhne']);
    check('cap raised for nobody', ['cap raised', 'nobody']);
  });
  it('is one of those that are known, and all of it', () => {
    check('cap raised for now', undefined);
    check('cap raised for Northwinds', undefined);
    check('cap raised for Northwind and others', undefined);
    check('cap raised for', undefined);
    check('', undefined);
  });
  it('is none where the line says nothing else', () => check('for Northwind', undefined));
  it('stays where it is not the end', () => check('for Northwind: cap raised', undefined));
});
