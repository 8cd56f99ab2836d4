import { deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { conversationIds, entryIds, isImported, momentsOf } from '../../../src/actions/import/identity.ts';
import { isIdentifier } from '../../../src/domain/identifier.ts';
import type { ImportedConversation } from '../../../src/text/import/imported.ts';
import { takeTime, tries } from '../../support/counts.ts';
import { talksIn } from './importing.ts';

const line = fc
  .tuple(
    fc.integer({ min: 0, max: 59 }),
    fc.constantFrom('Maria', 'Dana'),
    fc.constantFrom('a', 'b', 'c d', '😀', '…'),
  )
  .map(([minute, who, text]) => `10:${String(minute).padStart(2, '0')} ${who}: ${text}`);
const lines = fc.array(line, { minLength: 2, maxLength: 20 });

const ids = (talks: readonly ImportedConversation[], customer = 'acme') => {
  const names = conversationIds({ customer, conversations: talks, copy: 1 });
  return talks.flatMap((talk, at) => entryIds(names[at] as string, talk));
};

describe('the ids of what is imported', () => {
  takeTime();

  it('are ids, each of one entry', () =>
    fc.assert(
      fc.asyncProperty(lines, async all => {
        const found = ids(await talksIn(all.join('\n'), { format: 'chat' }));
        deepEqual([found.length, found.every(isIdentifier)], [new Set(found).size, true]);
      }),
      { numRuns: tries(100, 2000) },
    ));

  it('stay when the source grows at its end, and only new ones come', () =>
    fc.assert(
      fc.asyncProperty(lines, lines, async (before, after) => {
        const read = (all: readonly string[]) => talksIn(all.join('\n'), { format: 'chat' });
        const [early, late] = [ids(await read(before)), ids(await read([...before, ...after]))];
        deepEqual(
          early.filter(id => !late.includes(id)),
          [],
        );
        deepEqual(late.length, before.length + after.length);
      }),
      { numRuns: tries(100, 2000) },
    ));

  it('are told from those made by hand', () => {
    deepEqual(isImported('i0123456789abcdef-0123456789ab', 'i0123456789abcdef'), true);
    deepEqual(isImported('01m8137kt74gtefhjv6eqbkz4k', 'i0123456789abcdef'), false);
  });
});

describe('the moments of what is imported', () => {
  const moments = (times: readonly (string | undefined)[]) =>
    momentsOf({
      started: '2026-11-17T10:00:00.000+01:00',
      entries: times.map(at => ({ kind: 'note', text: 'a', ...(at && { at: `2026-11-17T${at}+01:00` }) })),
    } as unknown as ImportedConversation).map(at => at.slice(11, 23));

  it('are those of the source, a moment apart where they are the same', () =>
    deepEqual(moments(['10:31:00.000', '10:31:00.000', '10:32:00.000']), [
      '10:31:00.000',
      '10:31:00.001',
      '10:32:00.000',
    ]));
  it('follow what came before where the source tells none', () =>
    deepEqual(moments([undefined, undefined, '10:31:00.000', undefined, '10:31:05.000']), [
      '10:00:00.000',
      '10:00:00.001',
      '10:31:00.000',
      '10:31:00.001',
      '10:31:05.000',
    ]));
  it('stay apart over the end of a second', () =>
    deepEqual(moments(['10:31:00.999', '10:31:00.999']), ['10:31:00.999', '10:31:01.000']));
  it('go back where the source does so by more than a moment', () =>
    deepEqual(moments(['10:31:00.000', '10:05:00.000']), ['10:31:00.000', '10:05:00.000']));
});
