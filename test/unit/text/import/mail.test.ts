import { deepEqual } from 'node:assert/strict';
import { Problem } from '../../../../src/domain/problem.ts';
import { read, readAll, said, shown, told, type Wish } from './reading.ts';

const head = [
  'From: Maria Lopez <maria@northwind.example>',
  'To: dana@vendor.example',
  'Subject: Export',
  'Date: Tue, 17 Nov 2026 16:00:00 +0100',
  'Message-ID: <m@northwind.example>',
];

const mail = (body: string, ...more: readonly string[]) => [...head, ...more, '', body].join('\r\n');
const eml: Wish = { name: 'a.eml', at: undefined };
const page = 'Content-Type: text/html; charset=utf-8';

describe('a mail', () => {
  it('is one talk with its subject, sender and time', async () => {
    const { conversations, format } = await readAll(mail('It dies.\r\n'), eml);
    deepEqual([format, conversations.length], ['mail', 1]);
    const [one] = conversations;
    deepEqual([one?.title, one?.channel, one?.day, one?.time], ['Export', 'email', '2026-11-17', '16:00']);
    deepEqual(one?.entries, [
      { at: '2026-11-17T16:00:00.000+01:00', speaker: 'Maria Lopez', kind: 'note', text: 'It dies.' },
    ]);
  });
  it('is found out by its headers, also when it was pasted', async () =>
    deepEqual((await readAll(mail('It dies.'), { at: undefined })).format, 'mail'));
  it('may be pasted as Outlook shows it', async () => {
    const text =
      'From: Maria Lopez <m@x.example>\nSent: Tuesday, November 17, 2026 10:31 AM\nTo: Dana\nSubject: RE: Export\n\nIt dies.';
    deepEqual(await said(text, { at: undefined }), ['10:31 Maria Lopez: It dies.']);
  });
  it('loses what replies put before its subject', async () => {
    const titles = await Promise.all(
      ['Re: Export', 'RE: AW: Fwd: Export', 'Sv: Re[2]: Export', 'Reexport'].map(async subject => {
        const text = mail('a').replace('Subject: Export', `Subject: ${subject}`);
        return (await readAll(text, eml)).conversations[0]?.title;
      }),
    );
    deepEqual(titles, ['Export', 'Export', 'Export', 'Reexport']);
  });
  it('is decoded from quoted-printable, base64 and other character sets', async () => {
    const quoted = mail(
      'caf=E9 =80 5',
      'Content-Type: text/plain; charset=windows-1252',
      'Content-Transfer-Encoding: quoted-printable',
    );
    const based = mail(
      '0J/RgNC40LLQtdGC',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
    );
    deepEqual(
      [await said(quoted, eml), await said(based, eml)],
      [['16:00 Maria Lopez: café € 5'], ['16:00 Maria Lopez: Привет']],
    );
  });
  it('turns names around that a directory turned', async () =>
    deepEqual(await said(mail('a').replace('Maria Lopez <', '"Lopez, Maria" <'), eml), [
      '16:00 Maria Lopez: a',
    ]));
  it('has its address for a name where it has no other', async () =>
    deepEqual(
      await said(mail('a').replace('Maria Lopez <maria@northwind.example>', 'maria@northwind.example'), eml),
      ['16:00 maria@northwind.example: a'],
    ));
  it('without a date has that of the last server, or asks', async () => {
    const without = mail('a').replace(/Date: .*\r\n/, '');
    deepEqual(shown(await read(without, eml)).length, 1);
    const received = `Received: from a by b; Mon, 16 Nov 2026 09:00:00 +0000\r\n${without}`;
    deepEqual(await said(received, eml), ['10:00 Maria Lopez: a']);
  });
  it('names its attachments with their sizes, and keeps none', async () => {
    const text = mail(
      [
        '--b',
        'Content-Type: text/plain',
        '',
        'see there',
        '--b',
        'Content-Type: application/pdf; name="=?utf-8?Q?gr=C3=B6=C3=9Fe.pdf?="',
        'Content-Disposition: attachment',
        'Content-Transfer-Encoding: base64',
        '',
        'QUJD'.repeat(1000),
        '--b--',
      ].join('\r\n'),
      'Content-Type: multipart/mixed; boundary=b',
    );
    deepEqual(await said(text, eml), [
      '16:00 Maria Lopez: see there',
      '16:00 Maria Lopez: Attached: größe.pdf (3 kB)',
    ]);
    deepEqual(await told(text, eml), ['Attachments are named, not kept: 1.']);
  });
  it('is read from its page where it has no other words', async () =>
    deepEqual(await said(mail('<p>It <b>dies</b>.<script>x()</script></p>', page), eml), [
      '16:00 Maria Lopez: It dies.',
    ]));
  it('that is nested without end is refused', async () => {
    const nested = mail(
      Array.from(
        { length: 200 },
        (_, at) => `--b${at}\r\nContent-Type: multipart/mixed; boundary=b${at + 1}\r\n`,
      ).join('\r\n'),
      'Content-Type: multipart/mixed; boundary=b0',
    );
    const code = await readAll(nested, eml).then(
      () => 'none',
      error => (error instanceof Problem ? error.code : 'other'),
    );
    deepEqual(code, 'bad input');
  });
});

describe('what a mail quotes', () => {
  const quote = (line: string, ...words: readonly string[]) =>
    [line, ...words.map(one => `> ${one}`)].join('\n');

  it('is an earlier message where a line says who wrote it and when', async () => {
    for (const line of [
      'On Tue, Nov 17, 2026 at 10:31 AM Dana Reed <d@v.example> wrote:',
      'On Tue, 17 Nov 2026 at 10:31, Dana Reed\n<d@v.example> wrote:',
      'On 2026-11-17 10:31, Dana Reed wrote:',
      'On 17 Nov 2026, at 10:31, Dana Reed <d@v.example> wrote:',
      'Am 17.11.2026 um 10:31 schrieb Dana Reed:',
      'Am Di., 17. Nov. 2026 um 10:31 Uhr schrieb Dana Reed <d@v.example>:',
      'Dana Reed <d@v.example> schrieb am Di., 17. Nov. 2026, 10:31:',
      'Le mar. 17 nov. 2026 à 10:31, Dana Reed <d@v.example> a écrit :',
      'El mar, 17 nov 2026 a las 10:31, Dana Reed (<d@v.example>) escribió:',
      'Il giorno mar 17 nov 2026 alle ore 10:31 Dana Reed <d@v.example> ha scritto:',
      '2026-11-17 10:31 GMT+01:00 Dana Reed <d@v.example>:',
    ]) {
      const found = await said(mail(`new\n\n${quote(line, 'old')}`), eml);
      deepEqual(found, ['10:31 Dana Reed: old', '16:00 Maria Lopez: new'], line);
    }
  });
  it('is one under the headers that Outlook repeats, marked or not', async () => {
    const headers = [
      'From: Dana Reed <d@v.example>',
      'Sent: Tuesday, November 17, 2026 10:31 AM',
      'To: Maria',
      'Subject: Export',
    ];
    for (const body of [
      ['new', '', '-----Original Message-----', ...headers, '', 'old'],
      ['new', '', '________________________________', ...headers, 'old'],
      ['new', '', ...headers, '', 'old'],
      [
        'new',
        '',
        '---------- Forwarded message ---------',
        'From: Dana Reed <d@v.example>',
        'Date: Tue, Nov 17, 2026 at 10:31 AM',
        'Subject: Export',
        'To: Maria',
        '',
        'old',
      ],
      [
        'new',
        '',
        'Von: Dana Reed',
        'Gesendet: Dienstag, 17. November 2026 10:31',
        'An: Maria',
        'Betreff: Export',
        '',
        'old',
      ],
      [
        'new',
        '',
        '*From:* Dana Reed',
        '*Sent:* 17 November 2026 10:31',
        '*To:* Maria',
        '*Subject:* Export',
        '',
        'old',
      ],
      [
        'new',
        '',
        'Begin forwarded message:',
        '',
        '> From: Dana Reed <d@v.example>',
        '> Date: 17 November 2026 at 10:31',
        '> Subject: Export',
        '>',
        '> old',
      ],
    ]) {
      const found = await said(mail(body.join('\n')), eml);
      deepEqual(found, ['10:31 Dana Reed: old', '16:00 Maria Lopez: new'], body[2]);
    }
  });
  it('stays in the mail where nothing says when it was written', async () =>
    deepEqual(await said(mail('new\n\nDana wrote:\n> old\n'), eml), [
      '16:00 Maria Lopez: new\n\nDana wrote:\n> old',
    ]));
  it('stays where it is answered in between', async () => {
    const body = `${quote('On 17 Nov 2026 at 10:31, Dana wrote:', 'which file?')}\nthe big one\n> since when?\nMonday`;
    deepEqual(await said(mail(body), eml), [`16:00 Maria Lopez: ${body}`]);
  });
  it('may stand above the answer', async () =>
    deepEqual(
      await said(mail(`${quote('On 17 Nov 2026 at 10:31, Dana wrote:', 'which file?')}\n\nthe big one`), eml),
      ['10:31 Dana: which file?', '16:00 Maria Lopez: the big one'],
    ));
  it('leaves the signature below it with the mail', async () =>
    deepEqual(
      await said(
        mail(`new\n\n${quote('On 17 Nov 2026 at 10:31, Dana wrote:', 'old')}\n\n-- \nMaria\nNorthwind`),
        eml,
      ),
      ['10:31 Dana: old', '16:00 Maria Lopez: new\n\n-- \nMaria\nNorthwind'],
    ));
  it('is told apart twenty times', async () => {
    let body = 'the very first';
    for (let deep = 19; deep >= 0; deep -= 1) {
      const quoted = body
        .split('\n')
        .map(line => `> ${line}`)
        .join('\n');
      body = `reply ${deep}\n\nOn ${deep + 1 > 15 ? 15 : 17 - deep} Nov 2026 at 10:${10 + deep}, Dana wrote:\n${quoted}`;
    }
    const found = await said(mail(body), eml);
    deepEqual([found.length, found.filter(one => one.includes('>')).length], [21, 0]);
  });
  it('is not younger than what quotes it', async () =>
    deepEqual(
      (await readAll(mail(`new\n\n${quote('On 11/12/2026 10:31, Dana wrote:', 'old')}`), eml))
        .conversations[0]?.day,
      '2026-11-12',
    ));
  it('is asked about where even that leaves two days', async () =>
    deepEqual(shown(await read(mail(`new\n\n${quote('On 03/04/2026 10:31, Dana wrote:', 'old')}`), eml)), [
      '? date order: "03/04/2026" could be two days: does the day or the month come first?',
    ]));
  it('is found in a page, too', async () => {
    const body =
      '<p>new</p><div>On Tue, 17 Nov 2026 at 10:31, Dana &lt;d@v.example&gt; wrote:<br></div><blockquote><p>old</p></blockquote>';
    deepEqual(await said(mail(body, page), eml), ['10:31 Dana: old', '16:00 Maria Lopez: new']);
  });
});

describe('the thread of a mail', () => {
  const keyOf = async (...more: readonly string[]) =>
    (await readAll(mail('a', ...more), eml)).conversations[0]?.key;

  it('is the same for every reply to one message', async () => {
    const first = await keyOf();
    deepEqual(await keyOf('References: <m@northwind.example> <n@vendor.example>'), first);
    deepEqual(await keyOf('In-Reply-To: <m@northwind.example>'), first);
  });
  it('is another one for another message', async () =>
    deepEqual((await keyOf('References: <other@northwind.example>')) === (await keyOf()), false));
});
