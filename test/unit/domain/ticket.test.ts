import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import { readParticipants } from '../../../src/domain/records/participants.ts';
import {
  cleanTicket,
  isSameTicket,
  linkedTicket,
  readTicket,
  ticketAddress,
  ticketInPath,
} from '../../../src/domain/records/ticket.ts';
import { tries } from '../../support/counts.ts';

const isNone = (texts: readonly string[], read: (text: string) => unknown) =>
  deepEqual(
    texts.filter(one => read(one) !== undefined),
    [],
  );

describe('a ticket', () => {
  it('is a key, a number, one of a repository or an address', () => {
    const tickets = ['NW-411', 'GH-12', 'A_1-3', '#12', 'vuejs/core#99', 'group/sub/shop.web#7'];
    deepEqual(tickets.map(readTicket), tickets);
    const addresses = [
      'https://x.example/NW-411?a=b#c',
      'http://x',
      'https://[::1]:8080/1',
      'https://bücher.example',
    ];
    deepEqual(addresses.map(readTicket), addresses);
  });

  it('is nothing else', () =>
    isNone(
      [
        ...['', 'nw-411', 'NW411', 'NW-', '-1', '#', '#a', 'a/b', 'a/b#', '/b#1', 'a//b#1', 'Maria'],
        ...[
          'ftp://x/1',
          'javascript:alert(1)',
          'command:x',
          'https://',
          'https:///x',
          'https://a b',
          'https://x:y',
        ],
        ...[
          'https://good.example\\@evil.example',
          'https://x/<b>',
          'https://x/`',
          'https://x/"',
          'https://x/\u202etxt',
        ],
        ...[
          'https://x/\u0000',
          `https://x/${'a'.repeat(2_000)}`,
          `NW-${'1'.repeat(13)}`,
          `${'N'.repeat(33)}-1`,
        ],
      ],
      readTicket,
    ));

  it('is kept without the name and password in its address', () => {
    equal(readTicket('HTTPS://maria:secret@x.example:8443/a?b=@c'), 'https://x.example:8443/a?b=@c');
    equal(readTicket('https://maria:p@ss@x.example/1'), 'https://x.example/1');
    equal(readTicket('https://x.example/@maria/1'), 'https://x.example/@maria/1');
    equal(cleanTicket(' https://token@x.example/1 '), 'https://x.example/1');
    equal(cleanTicket(' half a ticket '), 'half a ticket');
  });

  it('opens in a browser only where the way there is encrypted', () => {
    deepEqual(
      ['https://u:p@x.example/1', 'http://x.example/1', 'NW-411', 'javascript:1', 'file:///etc/passwd'].map(
        ticketAddress,
      ),
      ['https://x.example/1', undefined, undefined, undefined, undefined],
    );
  });

  it('is the same in any case and with any name before its host', () => {
    equal(isSameTicket('nw-411', 'NW-411'), true);
    equal(isSameTicket('https://u@x.example/1', 'https://x.example/1'), true);
    equal(isSameTicket('NW-411', 'NW-41'), false);
  });
});

describe('the ticket a link names', () => {
  it('is a key or a number, in capitals', () => {
    deepEqual(['/ticket/NW-411', '/ticket/nw-411', '/ticket/#12'].map(ticketInPath), [
      'NW-411',
      'NW-411',
      '#12',
    ]);
  });

  it('is nothing where the path is another one, goes on, or hides something', () =>
    isNone(
      [
        ...[
          '',
          '/',
          '/ticket',
          '/ticket/',
          'ticket/NW-411',
          '//ticket/NW-411',
          '/Ticket/NW-411',
          '/log/NW-411',
        ],
        ...[
          '/ticket/NW-411/',
          '/ticket/NW-411/../../x',
          '/ticket/../NW-411',
          '/ticket/NW-411\u0000',
          '/ticket/NW-411\n',
        ],
        ...[
          '/ticket/NW%2D411',
          '/ticket/a/b#1',
          '/ticket/https://x/1',
          '/ticket/NW-411 ',
          '/ticket/ＮＷ-411',
        ],
        ...['/ticket/\u202eNW-411', '/ticket/NW-411?x', `/ticket/NW-${'1'.repeat(70)}`, '/ticket/__proto__'],
      ],
      ticketInPath,
    ));

  it('holds only letters, digits, "_", "-" and "#", whatever the path', () => {
    const path = fc.oneof(
      fc.string({ unit: 'binary' }).map(text => `/ticket/${text}`),
      fc.stringMatching(/^\/ticket\/[A-Za-z#-]{0,6}[-#]?\d{1,4}.?$/),
    );
    fc.assert(
      fc.property(path, text => {
        const named = ticketInPath(text);
        return named === undefined || (/^[A-Z0-9_#-]+$/.test(named) && named.length <= 64);
      }),
      { numRuns: tries(300, 20_000) },
    );
  });

  it('is told from an ordinary word', () => isNone(['Maria', 'ß-1', 'ı-1', '\u212a-1', '1-1'], linkedTicket));
});

describe('tickets among people', () => {
  it('may be addresses with commas of their own', () => {
    deepEqual(readParticipants('Maria,https://x.example/a,b;c=1, Tom;Kim,#7,https://y.example/1'), {
      speakers: ['Maria', 'Tom', 'Kim'],
      tickets: ['https://x.example/a,b;c=1', '#7', 'https://y.example/1'],
    });
  });

  it('are kept once, without passwords', () => {
    deepEqual(readParticipants('https://u:p@x.example/1, https://x.example/1, GH-12, a/b#3, a/b#3').tickets, [
      'https://x.example/1',
      'GH-12',
      'a/b#3',
    ]);
  });
});
