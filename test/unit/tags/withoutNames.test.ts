import { deepEqual } from 'node:assert/strict';
import { withoutNames } from '../../../src/tags/withoutNames.ts';

describe('the names of customers', () => {
  const names = ['Northwind', 'Northwind Traders', 'Kranich & Söhne', 'A+ (Berlin)', 'IT', ' '];
  const check = (text: string, expected: string) =>
    deepEqual(withoutNames(text, names, 'the customer'), expected);

  it('make way in a text that others read', () => {
    check('skip tax for Northwind', 'skip tax for the customer');
    check("NORTHWIND's ERP, northwind", "the customer's ERP, the customer");
    check('for Kranich & Söhne and A+ (Berlin)', 'for the customer and the customer');
  });
  it('are taken as a whole', () => check('Northwind Traders cap', 'the customer cap'));
  it('stay inside other words, which are names of code', () =>
    check('NorthwindAdapter my_northwind Northwinde', 'NorthwindAdapter my_northwind Northwinde'));
  it('of two letters are words like others', () => check('IT is down', 'IT is down'));
  it('are told by letters of every script', () =>
    deepEqual(withoutNames('für Söhne, Söhnes', ['Söhne'], '$&'), 'für $&, Söhnes'));
  it('may be none', () => deepEqual(withoutNames('a', [], 'x'), 'a'));
});
