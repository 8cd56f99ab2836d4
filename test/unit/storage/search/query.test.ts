import { deepEqual } from 'node:assert/strict';
import { readQuery } from '../../../../src/storage/search/query.ts';

describe('a query', () => {
  const read = (text: string) =>
    readQuery(text).map(
      ({ words, isOpen, isLoose }) => `${words.join('+')}${isOpen ? '…' : ''}${isLoose ? '~' : ''}`,
    );
  const check = (text: string, expected: readonly string[]) => deepEqual(read(text), expected);

  it('is words, each of which may go on', () => check('log of', ['log…', 'of…']));
  it('forgives a slip in long words that are no numbers', () =>
    check('export dies order66', ['export…~', 'dies…', 'order66…']));
  it('takes what stands in quotes as it is', () => check('"dies after" cust', ['dies+after', 'cust…']));
  it('lets a phrase go on whose quote is still open', () => check('"dies af', ['dies+af…']));
  it('knows the quotes that keyboards and mails make', () =>
    check('“dies after” „so oft”', ['dies+after', 'so+oft']));
  it('keeps together what is typed together', () =>
    check('NW-411 client.ts 顧客', ['nw+411…', 'client+ts…', '顧+客…']));
  it('is nothing where there are no words', () => check(' "" - " ', []));
  it('has an end, however much is pasted', () => deepEqual(readQuery('word '.repeat(100_000)).length, 16));
});
