import { deepEqual } from 'node:assert/strict';
import type { Entry } from '../../../../src/domain/records/conversation.ts';
import { conversationLog } from '../../../../src/text/log/conversationLog.ts';
import { lineInShown, lineOfEntry } from '../../../../src/text/log/lineOfEntry.ts';
import { conversation, day, entry } from '../talk.ts';

describe('the line of an entry in the log', () => {
  const request = (entries: readonly Entry[]) => ({
    conversation: conversation({ entries }),
    customer: 'Acme',
    audience: 'lead' as const,
    today: day('2026-11-22'),
  });
  /** What stands on the line of each entry. */
  const check = (entries: readonly Entry[], expected: readonly (string | undefined)[]) => {
    const lines = conversationLog(request(entries)).split('\n');
    const found = entries.map(one => lineOfEntry(request(entries), one.id));
    deepEqual(
      found.map(line => (line === undefined ? undefined : lines[line - 1])),
      expected,
    );
  };

  it('is where its words stand', () =>
    check(
      [entry('10:00', { text: 'One' }), entry('10:01', { text: 'Two' })],
      ['- **10:00 Heard**: One', '- **10:01 Heard**: Two'],
    ));

  it('is its own, though others say the same', () => {
    const twice = request([entry('10:00', { text: 'Same' }), entry('10:01', { text: 'Same' })]);
    const [first = 0, second = 0] = ['10-00', '10-01'].map(id => lineOfEntry(twice, id));
    deepEqual(second - first, 1);
  });

  it('is the first of its words where they take several lines', () =>
    check(
      [
        entry('10:00', { text: 'First\nsecond' }),
        entry('10:01', { text: '  at x()\n  at y()' }),
        entry('10:02', { text: '\n\n- item' }),
      ],
      ['First\\', '  at x()', '- **10:02 Heard**: \\- item'],
    ));

  it('is none where the log leaves the entry out', () =>
    check(
      [entry('10:00', { text: 'One' }), entry('10:01', { text: 'Mine', reach: 'me' })],
      ['- **10:00 Heard**: One', undefined],
    ));

  it('is none for an entry that is not there', () =>
    deepEqual(lineOfEntry(request([entry('10:00')]), 'other'), undefined));

  it('is found in a log that says more at its top', () => {
    const one = request([entry('10:00', { text: 'One' })]);
    const shown = conversationLog({ ...one, author: 'ada' });
    const line = lineInShown(one, '10-00', shown) ?? 0;
    deepEqual(shown.split('\n')[line - 1], '- **10:00 Heard**: One');
    deepEqual(lineOfEntry(one, '10-00') === line, false);
  });
});
