import { deepEqual } from 'node:assert/strict';
import { participantsLine, readParticipants } from '../../../src/domain/records/participants.ts';

function check(line: string, speakers: readonly string[], tickets: readonly string[] = []) {
  deepEqual(readParticipants(line), { speakers, tickets });
}

describe('a line of people and tickets', () => {
  it('tells one from the other, wherever they stand', () => {
    check('Maria Lopez, Tom Reed, NW-411', ['Maria Lopez', 'Tom Reed'], ['NW-411']);
    check('NW-411, Maria, #12, Tom', ['Maria', 'Tom'], ['NW-411', '#12']);
  });
  it('is parted by commas, semicolons, line ends and dots with blanks around', () => {
    check('Maria; Tom\nKim · NW-411', ['Maria', 'Tom', 'Kim'], ['NW-411']);
    check('Maria \t · \n Tom', ['Maria', 'Tom']);
    check('Jean·Luc, Ann-Marie O’Neil', ['Jean·Luc', 'Ann-Marie O’Neil']);
  });
  it('leaves out blanks, gaps and what was said twice', () => {
    check('', []);
    check(' ,; \n', []);
    check(' Maria ,, Maria,NW-411, NW-411 ', ['Maria'], ['NW-411']);
  });

  const tickets = ['A-1', 'NW_2-411', '#1', 'https://tracker.example/NW-411?a=b#c', 'http://x'];
  const people = [
    'nw-411',
    'NW-',
    '-411',
    'NW 411',
    '#',
    '#a',
    'ftp://x',
    'https://',
    '1-1',
    '411',
    'NW-411b',
  ];

  it('knows keys, numbers and addresses as tickets', () => check(tickets.join(', '), [], tickets));
  it('takes everything else for people', () => check(people.join(', '), people));
  it('keeps foreign signs as they are', () => {
    for (const name of ['<b>Tom</b>', '__proto__', '株式会社', '\u202eTom', '[Tom](x)', "='x'!A1"]) {
      check(name, [name]);
    }
  });
  it('is read in a time that grows with its length alone', () => {
    const blanks = ' '.repeat(200_000);
    check(`Maria${blanks}Tom`, [`Maria${blanks}Tom`]);
  });
});

describe('people and tickets', () => {
  it('stand in one line, people first', () => {
    deepEqual(
      participantsLine({ speakers: ['Maria Lopez', 'Tom'], tickets: ['NW-411'] }),
      'Maria Lopez, Tom, NW-411',
    );
    deepEqual(participantsLine({ speakers: [], tickets: [] }), '');
  });
  it('read the same from their line', () => {
    for (const line of ['NW-411; Maria · Tom', 'https://x/1, #7', '']) {
      const read = readParticipants(line);
      deepEqual(readParticipants(participantsLine(read)), read);
    }
  });
});
