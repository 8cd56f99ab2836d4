import { deepEqual } from 'node:assert/strict';
import type { Day } from '../../../../src/domain/day.ts';
import type { Format } from '../../../../src/text/import/imported.ts';
import { read, readAll, said, shown, told, type Wish } from './reading.ts';

/** Reads as that format, found out, and says these things. */
async function check(
  format: Format,
  source: readonly string[],
  expected: readonly string[],
  wish: Wish = {},
) {
  const text = source.join('\n');
  const found = await readAll(text, wish);
  deepEqual([found.format, await said(text, wish)], [format, expected]);
}

const both = ['10:31 Maria Lopez: it dies', '10:32 Dana: which one?'];

describe('a chat from Slack', () => {
  it('has the name beside the time', () =>
    check('slack', ['Maria Lopez  10:31 AM', 'it dies', 'Dana  10:32 AM', 'which one?'], both));
  it('has the name beside the time of a clock with 24 hours', () =>
    check('slack', ['Maria Lopez  10:31', 'it dies', 'Dana\u00a010:32', 'which one?'], both));
  it('has the time below the name', () =>
    check(
      'slack',
      ['Maria Lopez', '  10:31 AM', 'it dies', '', '', 'Dana', '  10:32 AM', 'which one?'],
      both,
    ));
  it('has a status or the mark of an app before the time', () =>
    check(
      'slack',
      ['Maria Lopez', ':palm_tree:  10:31 AM', 'it dies', 'Dana', 'APP  10:32 AM', 'which one?'],
      both,
    ));
  it('has only a time where the same person goes on', () =>
    check(
      'slack',
      ['Maria Lopez  10:31 AM', 'it dies', '10:32', 'again', '10:40 AM', 'and again'],
      ['10:31 Maria Lopez: it dies', '10:32 Maria Lopez: again', '10:40 Maria Lopez: and again'],
    ));
  it('has brackets around the time in older versions', () =>
    check(
      'slack',
      ['maria [10:31 AM]', 'it dies', '[10:32 AM]', 'again'],
      ['10:31 maria: it dies', '10:32 maria: again'],
    ));

  it('is one talk a day, by the lines between', async () => {
    const text = 'Monday, November 16th\nMaria  9:00 AM\na\nToday New\nMaria  9:00 AM\nb';
    deepEqual(
      (await readAll(text, { at: undefined })).conversations.map(one => [one.day, one.entries.length]),
      [
        ['2026-11-16', 1],
        ['2026-11-21', 1],
      ],
    );
  });
  it('names the day beside the time where the message is old', async () => {
    const text =
      'Maria\n  Feb 25th at 10:39 AM\nold\nDana\n  Wednesday at 8:19 PM\nnew\nTom\n  Nov 3rd, 2025 at 7:00 AM\nolder';
    deepEqual(
      (await readAll(text, { at: undefined })).conversations.map(one => [one.day, one.time]),
      [
        ['2026-02-25', '10:39'],
        ['2026-11-18', '20:19'],
        ['2025-11-03', '07:00'],
      ],
    );
  });
  it('says what was taken for a day without a year, once', async () => {
    const text = 'Maria\n  Feb 25th at 10:39 AM\na\nMaria\n  Feb 25th at 10:41 AM\nb';
    deepEqual(await told(text, { at: undefined }), ['"Feb 25th" was taken as 2026-02-25.']);
  });
  it('asks for the day where none is named', async () => {
    const asked = await read('Maria  10:31 AM\nit dies\nDana  10:32 AM\nwhich?', { at: undefined });
    deepEqual(shown(asked), ['? day: No date stands at or before line 1: on which day was it?']);
  });
  it('asks for the day of what stands before the first line that names one', async () => {
    const asked = await read('Maria  10:31 AM\nit dies\nTuesday, November 17th\nDana  10:32 AM\nwhich?', {
      at: undefined,
    });
    deepEqual(shown(asked), ['? day: No date stands at or before line 1: on which day was it?']);
  });
});

describe('a chat from Teams', () => {
  it('has the time in brackets before the name', () =>
    check('teams', ['[10:31] Maria Lopez', 'it dies', '[10:32 AM] Dana', 'which one?'], both));
  it('has day and time in brackets, and the words on the same line', async () => {
    const source = ['[17/11/2026 10:31] Maria Lopez: it dies', '[10:32 • 17/11/2026] Dana:', 'which one?'];
    await check('teams', source, both, { at: undefined });
  });
  it('has day and time behind the name', () =>
    check('teams', ['Maria Lopez 17.11.2026 10:31', 'it dies', 'Dana 17.11.2026 10:32', 'which one?'], both, {
      at: undefined,
    }));
  it('has the day before in words', async () => {
    const { conversations } = await readAll('[Yesterday 10:31] Maria\na\n[Tuesday 9:00 AM] Dana\nb', {
      at: undefined,
    });
    deepEqual(
      conversations.map(one => one.day),
      ['2026-11-20', '2026-11-17'],
    );
  });
  it('has the day below the name', () =>
    check('teams', ['Maria Lopez', '17/11 10:31', 'it dies', 'Dana', '17/11 10:32', 'which one?'], both, {
      at: undefined,
    }));
  it('has the beginning of the message before it, as screen readers are told, and says it once', () =>
    check(
      'teams',
      [
        'It dies every ni... by Maria',
        '2:44 pm',
        'Maria',
        'It dies every night',
        'ok by Dana',
        'Dana',
        '2:45 pm',
        'ok',
      ],
      ['14:44 Maria: It dies every night', '14:45 Dana: ok'],
    ));
  it('keeps a line before the name that is not said again below', async () =>
    deepEqual(await said('Not the same by Maria\n2:44 pm\nMaria\nas this', { format: 'teams' }), [
      '14:44 Maria: Not the same\nas this',
    ]));
});

describe('a chat from WhatsApp', () => {
  it('is read as Android writes it', () =>
    check(
      'whatsapp',
      ['17/11/2026, 10:31 - Maria Lopez: it dies', '17/11/2026, 10:32 - Dana: which one?'],
      both,
      { at: undefined },
    ));
  it('is read as telephones of Apple write it', () =>
    check(
      'whatsapp',
      ['[17.11.26, 10:31:05] Maria Lopez: it dies', '\u200e[17.11.26, 10:32:00] Dana: which one?'],
      both,
      { at: undefined },
    ));
  it('is read with the month first where one date says so', async () => {
    const text = '11/12/26, 1:00 PM - Maria: a\n11/17/26, 1:00 PM - Maria: b';
    deepEqual(
      (await readAll(text, { at: undefined })).conversations.map(one => one.day),
      ['2026-11-12', '2026-11-17'],
    );
  });
  it('asks where no date says which comes first, and takes the answer', async () => {
    const text = '11/12/26, 13:00 - Maria: a\n12/11/26, 13:00 - Maria: b';
    deepEqual(shown(await read(text, { at: undefined })), [
      '? date order: "11/12/26" could be two days: does the day or the month come first?',
    ]);
    const days = async (order: 'DMY' | 'MDY') =>
      (await readAll(text, { at: undefined, order })).conversations.map(one => one.day);
    deepEqual(
      [await days('DMY'), await days('MDY')],
      [
        ['2026-12-11', '2026-11-12'],
        ['2026-11-12', '2026-12-11'],
      ],
    );
  });
  it('has nobody where the app itself says something', () =>
    check(
      'whatsapp',
      ['17/11/2026, 10:30 - Maria Lopez added Tom', '17/11/2026, 10:31 - Maria Lopez: it dies'],
      ['10:30 Maria Lopez added Tom', '10:31 Maria Lopez: it dies'],
    ));
  it('keeps lines and empty lines of a message', () =>
    check(
      'whatsapp',
      ['17/11/2026, 10:31 - Maria: one', 'two', '', 'Error: four', '17/11/2026, 10:32 - Maria: five'],
      ['10:31 Maria: one\ntwo\n\nError: four', '10:32 Maria: five'],
    ));
  it('says how many messages hold no text', async () => {
    const text = '17/11/2026, 10:31 - Maria: \n17/11/2026, 10:32 - Maria: a\n17/11/2026, 10:33 - Dana: ';
    deepEqual(await told(text), ['2 messages hold no text and are left out; the first is of Maria.']);
    deepEqual(await told(text.split('\n').slice(0, 2).join('\n')), [
      'A message of Maria holds no text and is left out.',
    ]);
  });
});

describe('a chat with names and times in its lines', () => {
  it('has the time before the name', () =>
    check('chat', ['10:31 Maria Lopez: it dies', '[10:32] Dana: which one?'], both, { format: 'chat' }));
  it('has the day before the time', async () => {
    const text = '2026-11-16 10:31 Maria: a\n17/11/2026 10:32 Dana: b\n2026-11-18T09:00:00Z Tom: c';
    const { conversations } = await readAll(text, { at: undefined });
    deepEqual(
      conversations.map(one => [one.day, one.time]),
      [
        ['2026-11-16', '10:31'],
        ['2026-11-17', '10:32'],
        ['2026-11-18', '10:00'],
      ],
    );
  });
  it('has the time behind the name', () =>
    check('chat', ['Maria Lopez (10:31): it dies', 'Dana [10:32]: which one?'], both));
  it('takes no label for a name', () =>
    check(
      'chat',
      ['10:31 Maria: a', '10:32 Error: 500', '10:33 Note: called back'],
      ['10:31 Maria: a', '10:32 Error: 500', '10:33 Note: called back'],
    ));
  it('is of the next day where its time begins anew', async () => {
    const text = '23:58 Maria: a\n0:04 Dana: b\n0:05 Maria: c';
    const { conversations, notices } = await readAll(text);
    deepEqual(
      [conversations.map(one => [one.day, one.entries.length]), notices.map(one => one.line)],
      [
        [
          ['2026-11-17', 1],
          ['2026-11-18', 2],
        ],
        [2],
      ],
    );
  });
  it('stays on its day where times are only a little out of order', async () =>
    deepEqual((await readAll('10:31 Maria: a\n10:29 Dana: b\n10:32 Maria: c')).conversations.length, 1));
});

describe('a chat with names alone', () => {
  const text = ['Maria: it dies', 'Dana: which one?', 'Maria: the big one', '  and the small'];

  it('is divided where a name stands', () =>
    check('chat', text, ['Maria: it dies', 'Dana: which one?', 'Maria: the big one\n  and the small']));
  it('takes no label and no address for a name', () =>
    check(
      'chat',
      [...text, 'Error: 500', 'https://northwind.example/a', 'todo: look'],
      [
        'Maria: it dies',
        'Dana: which one?',
        'Maria: the big one\n  and the small\nError: 500\nhttps://northwind.example/a\ntodo: look',
      ],
    ));
  it('takes names in any script, and in bold', () =>
    check(
      'chat',
      ['**Мария:** привет', '田中: はい', '**Мария:** да', 'מריה: שלום'],
      ['Мария: привет', '田中: はい', 'Мария: да', 'מריה: שלום'],
    ));
  it('takes names in small letters that come again', () =>
    check(
      'chat',
      ['maria: a', 'tom: b', 'maria: c', 'maria: d', 'tom: e', 'tom: f'],
      ['maria: a', 'tom: b', 'maria: c', 'maria: d', 'tom: e', 'tom: f'],
    ));
  it('is no chat where a colon is rare', async () =>
    deepEqual(
      (await readAll(`${'a plain line\n'.repeat(20)}Summary: it works\nMaria: yes`)).format,
      'notes',
    ));
});

describe('a chat from IRC', () => {
  it('has names in angles, with and without times and ranks', () =>
    check(
      'irc',
      ['<maria> a', '10:32 <@dana> b', '[10:33:00] < tom> c'],
      ['maria: a', '10:32 dana: b', '10:33 tom: c'],
    ));
  it('keeps what the server says, and what somebody does', () =>
    check(
      'irc',
      ['10:31 <maria> a', '10:32 * maria waves', '10:33 -!- tom has joined'],
      ['10:31 maria: a', '10:32 * maria waves', '10:33 -!- tom has joined'],
    ));
  it('turns the page where the day changes', async () => {
    const { conversations } = await readAll(
      '--- Day changed Mon Nov 16 2026\n10:31 <maria> a\n--- Day changed Tue Nov 17 2026\n00:01 <maria> b',
      {
        at: undefined,
      },
    );
    deepEqual(
      conversations.map(one => one.day),
      ['2026-11-16', '2026-11-17'],
    );
  });
  it('takes no element of a page for a name', () =>
    check('notes', ['<b>bold</b>', '<i>thin</i>'], ['<b>bold</b>\n<i>thin</i>']));
});

describe('what stands above the first message', () => {
  it('is kept as a note', async () =>
    deepEqual(await said('acme-support\n\n10:31 Maria: a\n10:32 Dana: b'), [
      'acme-support',
      '10:31 Maria: a',
      '10:32 Dana: b',
    ]));
  it('may name the day', async () => {
    const { conversations } = await readAll('Support of 16 Nov 2026\n10:31 Maria: a\n10:32 Dana: b', {
      at: undefined,
    });
    deepEqual(
      conversations.map(one => one.day),
      ['2026-11-16'],
    );
  });
});

describe('who is who', () => {
  const text = '10:31 Maria Lopez: a\n10:32 Dana Reed: b\n10:33 Error: c';
  const kinds = async (...us: string[]) =>
    (await readAll(text, { us })).conversations.flatMap(one => one.entries.map(entry => entry.kind));

  it('is a note as long as nobody said who we are', async () =>
    deepEqual(await kinds(), ['note', 'note', 'note']));
  it('is heard and told once it is said', async () =>
    deepEqual(await kinds('Dana Reed'), ['heard', 'told', 'note']));
  it('may be said by the first name, in small letters', async () =>
    deepEqual(await kinds('dana'), ['heard', 'told', 'note']));
  it('may be several', async () => deepEqual(await kinds('dana', 'maria lopez'), ['told', 'told', 'note']));
  it('does not take a part of another name', async () =>
    deepEqual(await kinds('Dan'), ['heard', 'heard', 'note']));
  it('says when nobody bears a name', async () =>
    deepEqual(await told(text, { us: ['Ada', 'Dana'] }), [
      'Nobody here is called Ada. The speakers are: Maria Lopez, Dana Reed.',
    ]));
});

describe('the name of a file', () => {
  it('gives the day that nothing in it gives', async () => {
    const wish = { at: undefined, name: '2026-11-03 call.txt' };
    const found = await readAll('10:31 Maria: a\n10:32 Dana: b', wish);
    deepEqual([found.conversations[0]?.day, found.notices.length], ['2026-11-03' as Day, 1]);
  });
  it('does not go before the days that stand in it, nor before the one that was given', async () => {
    const day = async (text: string, at?: Day) =>
      (await readAll(text, { at, name: '2026-11-03.txt' })).conversations[0]?.day;
    deepEqual(await day('17/11/2026, 10:31 - Maria: a'), '2026-11-17');
    deepEqual(await day('10:31 Maria: a\n10:32 Dana: b', '2026-11-05' as Day), '2026-11-05');
  });
});
