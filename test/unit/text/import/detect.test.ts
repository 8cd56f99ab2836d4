import { deepEqual } from 'node:assert/strict';
import { spoken } from '../../../../src/domain/sentence.ts';
import { detect } from '../../../../src/text/import/detect.ts';
import { formats } from '../../../../src/text/import/imported.ts';
import { readAll } from './reading.ts';

function check(text: string, expected: string, name = '') {
  const { format, reason } = detect(text, name);
  deepEqual(`${format}: ${spoken(reason)}`, expected);
}

describe('what a source is', () => {
  it('is told by the ending of its name', () => {
    check('anything', 'mail: Its name ends like that of a mail.', 'Re Export.EML');
    check('a,b\n1,2', 'csv: Its first line names columns.', 'x.csv');
  });
  it('is told by its beginning', () => {
    check(
      'Received: from a\n\tby b\nFrom: a@x\nDate: today\n\nhi',
      'mail: It begins with the headers of a mail.',
    );
    check('From: Maria\nTo: Dana\nSubject: a\n\nhi', 'mail: It begins with the headers of a mail.');
    check('[{"body": "a"}]', 'json: It is a list of records.');
    check('{ "comments": []}', 'json: It is a list of records.');
    check('author;created;body\na;b;c', 'csv: Its first line names columns.');
  });
  it('is told by its headings', () =>
    check(
      '# Acme\n## 2026-11-17 Call\na\n## 2026-11-18\nb',
      'notes: 2 lines look like "## 2026-11-17 Call".',
    ));
  it('is told by its lines', () => {
    check('Maria  10:31 AM\na\nDana  10:32 AM\nb', 'slack: 2 lines look like "Maria  10:31 AM".');
    check('Maria\n  10:31 AM\na', 'slack: One line looks like "Maria / 10:31 AM".');
    check('[10:31] Maria\na', 'teams: One line looks like "[10:31] Maria".');
    check('17/11/2026, 10:31 - Maria: a', 'whatsapp: One line looks like "17/11/2026, 10:31 - Maria: a".');
    check('<maria> a\n<dana> b', 'irc: 2 lines look like "<maria> a".');
    check('10:31 Maria: a\n10:32 Dana: b', 'chat: 2 lines look like "10:31 Maria: a".');
    check('Maria: a\nDana: b', 'chat: 2 lines look like "Maria: a".');
    check(
      'maria commented on Nov 17, 2026\na',
      'comments: One line looks like "maria commented on Nov 17, 2026".',
    );
    check(
      'Maria\nNovember 17, 2026 at 10:31 AM\na',
      'comments: One line looks like "Maria / November 17, 2026 at 10:31 AM".',
    );
  });
  it('is notes where nothing else fits', () => {
    check('some words\nand more', 'notes: Nothing else fits: no headers, no columns, no names with times.');
    check(
      'From here on: nothing\nTo: nobody',
      'notes: Nothing else fits: no headers, no columns, no names with times.',
    );
    check('17.11.2026 Call\na', 'notes: One line looks like "17.11.2026 Call".');
  });
  it('is notes under dated headings, whatever stands there', () =>
    check('## 2026-11-17\n10:31 Maria: a\n10:32 Dana: b', 'notes: One line looks like "## 2026-11-17".'));
  it('shows no sign that steers a terminal', () => {
    check('\u202e17/11/2026, 10:31 - a: b', 'notes: One line looks like "[U+202E]17/11/2026, 10:31 - a: b".');
    check('## 2026-11-17 \u001b[31mred', 'notes: One line looks like "## 2026-11-17 ␛[31mred".');
  });
});

describe('a format that was chosen', () => {
  it('is the one that counts', async () => {
    const text = '10:31 Maria: a\n10:32 Dana: b';
    for (const format of formats.filter(one => !['csv', 'json', 'mail'].includes(one))) {
      const found = await readAll(text, { format });
      deepEqual([found.format, found.reason], [format, undefined]);
    }
  });
  it('keeps all of the text as one note where it does not fit', async () => {
    const { conversations } = await readAll('just\n\nwords', { format: 'slack' });
    deepEqual(
      conversations.flatMap(one => one.entries),
      [{ kind: 'note', text: 'just\n\nwords' }],
    );
  });
});
