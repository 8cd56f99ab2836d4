import { deepEqual, rejects } from 'node:assert/strict';
import { readTable, separatorOf } from '../../../../src/text/import/records/csv.ts';
import { read, readAll, said, shown, told, type Wish } from './reading.ts';

const csv: Wish = { name: 'comments.csv', at: undefined };
const json: Wish = { name: 'comments.json', at: undefined };
const asJson = (value: unknown, wish = json) => said(JSON.stringify(value), wish);

describe('a table', () => {
  const fields = (text: string, separator = ',') => readTable(text, separator).map(one => one.fields);

  it('has fields in quotes, with what would end them elsewhere', () =>
    deepEqual(fields('a,"b, ""c""\nd",e\n1,2,3'), [
      ['a', 'b, "c"\nd', 'e'],
      ['1', '2', '3'],
    ]));
  it('has lines of every system', () =>
    deepEqual(fields('a,b\r\nc,d\re,f'), [
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
    ]));
  it('leaves out empty rows, and keeps empty fields', () =>
    deepEqual(fields('a,b\n,,\n\nc,'), [
      ['a', 'b'],
      ['c', ''],
    ]));
  it('takes a quote that never ends to the end', () => deepEqual(fields('a,"b\nc'), [['a', 'b\nc']]));
  it('keeps what stands behind a quote', () => deepEqual(fields('"a" b,c'), [['ab', 'c']]));
  it('tells in which line a row begins', () =>
    deepEqual(
      readTable('a\n"b\nc"\nd', ',').map(one => one.line),
      [1, 2, 4],
    ));
  it('is separated by what its first line shows', () => {
    deepEqual(['a,b;c,d', 'a;b;"x,y,z"', 'a\tb', 'a|b|c', 'alone'].map(separatorOf), [
      ',',
      ';',
      '\t',
      '|',
      ',',
    ]);
  });
});

describe('comments in a table', () => {
  it('are read by the names of their columns, whatever they are called', async () => {
    for (const names of [
      'author,created,body',
      'Author,Created At,Comment',
      'user,date,text',
      'From;Timestamp;Message',
      'Created_By,created_at,plain_body',
      '"Sender"\t"Sent At"\t"Content"',
    ]) {
      const separator = separatorOf(names);
      const text = `${names}\n${['Maria', '2026-11-17 10:31', 'it dies'].join(separator)}\n`;
      deepEqual(await said(text, csv), ['10:31 Maria: it dies'], names);
    }
  });
  it('are found out without the name of the file', async () =>
    deepEqual((await readAll('author,created,body\nMaria,2026-11-17,a\n', { at: undefined })).format, 'csv'));
  it('are put in the order of time, and apart by ticket', async () => {
    const text =
      'ticket,author,created,body\n2,Tom,2026-11-18 09:00,c\n1,Maria,2026-11-17 10:32,b\n1,Dana,2026-11-17 10:31,a\n';
    const { conversations } = await readAll(text, csv);
    deepEqual(
      conversations.map(one => [one.tickets, one.entries.map(entry => entry.text)]),
      [
        [['#2'], ['c']],
        [['#1'], ['a', 'b']],
      ],
    );
  });
  it('that Jira puts in one column each are all read', async () =>
    deepEqual(
      await said(
        'Issue key,Comment,Comment\nNW-1,"17/Nov/26 10:31 AM;maria;a; b","17/Nov/26 10:32 AM;dana;c"\n',
        csv,
      ),
      ['10:31 maria: a; b', '10:32 dana: c'],
    ));
  it('keep formulas and elements of a page as words', async () =>
    deepEqual(
      await said(
        'author,created,body\nMaria,2026-11-17 10:31,"=1+2"\nMaria,2026-11-17 10:32,"<p>a</p><p>b</p>"\n',
        csv,
      ),
      ['10:31 Maria: =1+2', '10:32 Maria: a\n\nb'],
    ));
  it('say which columns are left out', async () =>
    deepEqual(await told('author,created,body,public,id\nMaria,2026-11-17,a,yes,1\n', csv), [
      'Fields that are left out: public, id.',
    ]));
  it('ask for the order of day and month', async () =>
    deepEqual(shown(await read('author,created,body\nMaria,03/04/2026 10:31,a\n', csv)), [
      '? date order: "03/04/2026" could be two days: does the day or the month come first?',
    ]));
  it('without a column of words are refused', () =>
    rejects(readAll('author,created\nMaria,2026-11-17\n', csv), { code: 'bad input' }));
});

describe('comments in JSON', () => {
  it('are a list', async () =>
    deepEqual(await asJson([{ author: 'Maria', created: '2026-11-17T10:31', body: 'a' }]), [
      '10:31 Maria: a',
    ]));
  it('are found wherever they stand', async () => {
    const comments = [{ author: { displayName: 'Maria' }, created: '2026-11-17T10:31:00+0100', body: 'a' }];
    deepEqual(await asJson({ comments }), ['10:31 Maria: a']);
    deepEqual(await asJson({ issue: { fields: { comment: { comments } } }, total: 1 }), ['10:31 Maria: a']);
    deepEqual(await asJson([{ data: { values: comments } }]), ['10:31 Maria: a']);
  });
  it('have the ticket and the title that stand around them', async () => {
    const comments = [{ author: 'Maria', createdAt: '2026-11-17T09:31:00Z', body: 'a' }];
    const { conversations } = await readAll(
      JSON.stringify({ number: 411, title: 'It dies', comments }),
      json,
    );
    deepEqual(
      conversations.map(one => [one.title, one.tickets]),
      [['It dies', ['#411']]],
    );
  });
  it('have people given as names and as records', async () =>
    deepEqual(
      await asJson(
        ['Maria', { login: 'maria' }, { name: 'Maria L' }, { emailAddress: 'm@x.example' }, 9001, null].map(
          (author, at) => ({
            author,
            created: `2026-11-17T10:3${at}`,
            body: 'a',
          }),
        ),
      ),
      [
        '10:30 Maria: a',
        '10:31 maria: a',
        '10:32 Maria L: a',
        '10:33 m@x.example: a',
        '10:34 9001: a',
        '10:35 a',
      ],
    ));
  it('have times as words, seconds and milliseconds', async () =>
    deepEqual(
      await asJson([
        { user: 'a', ts: '1794907860.000200', text: 'a' },
        { user: 'b', ts: 1794907920, text: 'b' },
        { user: 'c', ts: 1794907980000, text: 'c' },
        { user: 'd', ts: { iso8601: '2026-11-17T10:34:00+0100', friendly: 'Today' }, text: 'd' },
      ]),
      ['10:31 a: a', '10:32 b: b', '10:33 c: c', '10:34 d: d'],
    ));
  it('have texts as trees', async () => {
    const text = (words: string) => ({ type: 'text', text: words });
    const body = {
      type: 'doc',
      content: [
        { type: 'paragraph', content: [text('one '), { type: 'mention', attrs: { text: '@Maria' } }] },
        { type: 'paragraph', content: [text('two'), { type: 'hardBreak' }, text('three')] },
      ],
    };
    deepEqual(await asJson([{ author: 'Maria', created: '2026-11-17T10:31', body }]), [
      '10:31 Maria: one @Maria\ntwo\nthree',
    ]);
  });
  it('that is cut off is refused', () =>
    rejects(readAll('[{"author": "Maria", "bo', json), { code: 'bad input' }));
  it('without comments is refused', () =>
    rejects(readAll('{"a": [1, 2, {"b": "c"}]}', json), { code: 'bad input' }));
  it('as deep as it may be is no harm', () =>
    rejects(readAll(`${'['.repeat(5000)}1${']'.repeat(5000)}`, json), { code: 'bad input' }));
});
