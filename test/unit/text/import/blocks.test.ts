import { deepEqual } from 'node:assert/strict';
import { blocksOf } from '../../../../src/text/import/notes/blocks.ts';
import { channelOf } from '../../../../src/text/import/notes/channels.ts';
import { headingsOf } from '../../../../src/text/import/notes/headings.ts';
import { attendeesIn, namesInTitle, notesIn } from '../../../../src/text/import/notes/noteLines.ts';

const blocks = (...lines: readonly string[]) => blocksOf(lines).map(one => [one.at, one.text] as const);

describe('the blocks of a note', () => {
  it('are paragraphs, points, headings and code, each with its first line', () =>
    deepEqual(blocks('', 'a', 'b', '', '## c', '- d', '- e', '```', '', 'f', '```', 'g'), [
      [1, 'a\nb'],
      [4, 'c'],
      [5, 'd'],
      [6, 'e'],
      [7, '```\n\nf\n```'],
      [11, 'g'],
    ]));
  it('hold deeper points, numbered or not', () =>
    deepEqual(blocks('1. a', '   - b', '   - c', '      d', '2. e'), [
      [0, 'a\n- b\n- c\n   d'],
      [4, 'e'],
    ]));
  it('hold code inside of a point', () =>
    deepEqual(blocks('- a', '  ```', '  b', '  ```', '- c'), [
      [0, 'a\n```\nb\n```'],
      [4, 'c'],
    ]));
  it('know points by every mark that people use', () =>
    deepEqual(
      blocks('- a', '* b', '+ c', '• d', '1) e', '10. f').map(one => one[1]),
      ['a', 'b', 'c', 'd', 'e', 'f'],
    ));
  it('take no dash, star or number for a point that is none', () =>
    deepEqual(blocks('-a', '*b*', '1.5 c', '--- d'), [[0, '-a\n*b*\n1.5 c\n--- d']]));
  it('leave out rules, however they are drawn', () =>
    deepEqual(
      blocks('a', '', '---', '***', '_ _ _', '', 'b').map(one => one[1]),
      ['a', 'b'],
    ));
  it('keep quotes apart from what is said about them', () =>
    deepEqual(
      blocks('a', '> b', '> c', 'd', '- e', '> f').map(one => one[1]),
      ['a', '> b\n> c', 'd', 'e', '> f'],
    ));
  it('are none where nothing stands', () => deepEqual(blocks('', ' ', '---'), []));
});

describe('the headings of a text', () => {
  const headings = (...lines: readonly string[]) =>
    headingsOf(lines).map(one => [one.at, one.lines, one.level, one.day?.words ?? '', one.title].join('|'));

  it('have a rank, a day and a title', () =>
    deepEqual(headings('# Acme', '## 2026-11-17 – Call', 'a', '### Next'), [
      '0|1|1||Acme',
      '1|1|2|2026-11-17|Call',
      '3|1|3||Next',
    ]));
  it('lose the marks around the day, and keep what stands on both sides', () =>
    deepEqual(headings('## NW-411 (17 Nov 2026): Call', '## [2026-11-17]', '## Call, 2026-11-17 10:30'), [
      '0|1|2|17 Nov 2026|NW-411 – Call',
      '1|1|2|2026-11-17|',
      '2|1|2|2026-11-17|Call',
    ]));
  it('may be underlined or bold where they name a day, and only there', () =>
    deepEqual(headings('17 Nov 2026', '===', '', 'Acme', '===', '', '**16 Nov 2026**', '**bold**'), [
      '0|2|2|17 Nov 2026|',
      '6|1|7|16 Nov 2026|',
    ]));
  it('are no tags, no options and no lines without end', () =>
    deepEqual(headings('#tag', '####### seven', `# ${'x'.repeat(500)} 2026-11-17`), []));
  it('are plain lines where nothing else names a day, between empty ones and with a year', () =>
    deepEqual(
      headings(
        '17.11.2026 Call',
        'a 16.11.2026',
        '',
        '15.11.',
        '',
        'on 14.11.2026 we met',
        '',
        '13 Nov 2026',
      ),
      ['0|1|7|17.11.2026|Call', '7|1|7|13 Nov 2026|'],
    ));
});

describe('the lines of a block', () => {
  const names = new Map([
    ['Maria', 'Maria Lopez'],
    ['Maria Lopez', 'Maria Lopez'],
  ]);
  const notes = (text: string, isProse = true) =>
    notesIn({ at: 0, text, isProse }, names).map(({ line, time, speaker, text: words }) =>
      [line, time ? `${time.hour}:${time.minute}` : '', speaker ?? '', words].join('|'),
    );

  it('are one note without times and names', () => deepEqual(notes('a\nb: c\n2 d'), ['0|||a\nb: c\n2 d']));
  it('are several with them', () =>
    deepEqual(notes('10:31 a\nb\n10:32 Maria: c\nMaria Lopez: d'), [
      '0|10:31||a\nb',
      '2|10:32|Maria Lopez|c',
      '3||Maria Lopez|d',
    ]));
  it('stay as they are in code', () =>
    deepEqual(notes('10:31 a\nMaria: b', false), ['0|||10:31 a\nMaria: b']));
  it('keep a name with nothing behind it', () => deepEqual(notes('Maria:\nb'), ['0|||Maria:\nb']));
  it('keep wrapped words with who said them', () => {
    const long = `Maria: ${'word '.repeat(15)}`;
    deepEqual(notes(`${long}\nExport dies`).length, 1);
    deepEqual(notes('Maria: short\nmore of it').length, 1);
    deepEqual(notes('Maria: short\nWe asked').length, 2);
  });
});

describe('who took part', () => {
  it('is told by a line', () => {
    deepEqual(attendeesIn('Attendees: Maria Lopez, Tom Reed (CTO); Ada & Bo'), [
      'Maria Lopez',
      'Tom Reed',
      'Ada',
      'Bo',
    ]);
    deepEqual(attendeesIn('**Present:** Maria and Tom'), ['Maria', 'Tom']);
    deepEqual(attendeesIn('a\nTeilnehmer: Jörg und Ada'), ['Jörg', 'Ada']);
    deepEqual(attendeesIn('Present: '), []);
    deepEqual(attendeesIn('At present: nothing'), []);
  });
  it('is told by a title', () => {
    deepEqual(namesInTitle('Call with Maria Lopez and Tom about NW-411'), ['Maria Lopez', 'Tom']);
    deepEqual(namesInTitle('Telefonat mit Jörg Weiß'), ['Jörg Weiß']);
    deepEqual(namesInTitle('Call with the whole team'), []);
    deepEqual(namesInTitle('Trouble with SAP'), ['SAP']);
    deepEqual(namesInTitle('Maria Lopez'), []);
  });
});

describe('the way they talked', () => {
  it('is what the title says, else a call', () => {
    const titles = ['On-site visit', 'E-mail from Maria', 'Slack with Tom', 'Workshop', 'Zoom', 'Maria', ''];
    deepEqual(titles.map(channelOf), ['on-site', 'email', 'chat', 'meeting', 'meeting', 'call', 'call']);
  });
});
