import { deepEqual, equal } from 'node:assert/strict';
import { type PersonFile, type PersonText, personMarkdown } from '../../../src/text/personFile.ts';
import { day } from './talk.ts';

const at = '2026-11-21T10:31:00+01:00';
const empty: PersonFile = {
  person: 'Maria López',
  made: day('2026-11-23'),
  said: [],
  tookPart: [],
  mentions: [],
  told: [],
  updates: [],
};
const said = (text: string, parts: Partial<PersonText> = {}): PersonText => ({
  id: 'n1',
  record: 'entry',
  at,
  kind: 'heard',
  customer: 'Acme',
  text,
  ...parts,
});

const head =
  '# What is kept about Maria López\n\nMade on Monday 23 November 2026, from the notes on one computer.\n';

/** What stands below the head, as blocks. */
function check(parts: Partial<PersonFile>, ...blocks: string[]) {
  deepEqual(personMarkdown({ ...empty, ...parts }), [head, ...blocks.map(one => `${one}\n`)].join('\n'));
}

describe('the file for a person', () => {
  it('leaves out every section that is empty', () => check({}));

  it('tells what they said, with day, time, customer and kind', () =>
    check(
      { said: [said('it stops'), said('it works', { kind: 'promise' })] },
      '## What they said',
      [
        '- **Saturday 21 November 2026, 10:31**, Acme, Heard: it stops',
        '- **Saturday 21 November 2026, 10:31**, Acme, Promise: it works',
      ].join('\n'),
    ));

  it('says what was deleted, and what stood there before', () =>
    check(
      { said: [said('it stalls', { state: 'deleted', earlier: ['it stops', 'a\n\nb'] })] },
      '## What they said',
      [
        '- **Saturday 21 November 2026, 10:31**, Acme, Heard: it stalls (deleted, but kept in the history)',
        '- Earlier: it stops',
      ].join('\n'),
      '- Earlier:',
      'a',
      'b',
    ));

  it('tells what was noted about their words, below them', () =>
    check(
      { said: [said('it stops', { labels: ['Impact, in their words: no *invoices*', 'Mood: angry'] })] },
      '## What they said',
      [
        '- **Saturday 21 November 2026, 10:31**, Acme, Heard: it stops',
        '  - Impact, in their words: no \\*invoices\\*',
        '  - Mood: angry',
      ].join('\n'),
    ));

  it('tells where others mention them, in whatever it stands', () => {
    const milestone = { id: 'm', record: 'milestone', at, text: 'Call Maria López' };
    check(
      {
        mentions: [
          said('Maria López is out', { kind: 'note', state: 'replaced' }),
          milestone,
          { ...milestone, record: 'later*kind*' },
        ],
      },
      '## Where others mention them',
      [
        '- **Saturday 21 November 2026, 10:31**, Acme, Note: Maria López is out (no longer said so)',
        '- **Saturday 21 November 2026, 10:31**, Next date: Call Maria López',
        '- **Saturday 21 November 2026, 10:31**, later\\*kind\\*: Call Maria López',
      ].join('\n'),
    );
  });

  it('tells where they took part', () =>
    check(
      {
        tookPart: [
          { id: 'c', at, channel: 'on-site', title: '', customer: 'Acme' },
          { id: 'd', at, channel: 'call', title: 'Time-outs' },
        ],
      },
      '## Where they took part',
      [
        '- **Saturday 21 November 2026, 10:31**, visit, Acme',
        '- **Saturday 21 November 2026, 10:31**, call: Time-outs',
      ].join('\n'),
    ));

  it('tells what temporary code they were told of, in which words', () =>
    check(
      {
        told: [
          {
            id: 't',
            at,
            customer: 'Acme',
            reason: 'retry cap',
            until: day('2026-12-03'),
            words: 'We plan it',
          },
          { id: 'u', at, reason: 'no check', until: day('2026-12-04'), words: ' ' },
        ],
      },
      '## Temporary code they were told of',
      [
        '- **Saturday 21 November 2026, 10:31**, Acme: until Thursday 3 December 2026, retry cap',
        '- In these words: We plan it',
        '- **Saturday 21 November 2026, 10:31**: until Friday 4 December 2026, no check',
      ].join('\n'),
    ));

  it('shows an update as it was sent', () =>
    check(
      { updates: [{ id: 'u', sent: at, customer: 'Acme', text: '# Update\n\n```\nx\n```' }] },
      '## Updates that name them',
      '### Saturday 21 November 2026, Acme',
      '````\n# Update\n\n```\nx\n```\n````',
    ));

  it('shows words as words, whatever they hold', () => {
    const hostile = '<img src=x onerror=alert(1)> [call](command:x) # 1\u202e';
    const text = personMarkdown({
      ...empty,
      person: hostile,
      said: [said(hostile, { customer: hostile, earlier: [hostile] })],
      tookPart: [{ id: 'c', at, channel: 'call', title: hostile, customer: hostile }],
    });
    equal(/(?<!\\)<img|(?<!\\)\[call\]|\u202e/.test(text), false);
  });
});
