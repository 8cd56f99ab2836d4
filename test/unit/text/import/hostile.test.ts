import { deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { Problem } from '../../../../src/domain/problem.ts';
import { longestText } from '../../../../src/domain/records/entry.ts';
import { formats } from '../../../../src/text/import/imported.ts';
import { htmlText } from '../../../../src/text/import/mail/htmlText.ts';
import { takeTime, tries } from '../../../support/counts.ts';
import { patience } from '../../../support/temporaryStore.ts';
import { read, readAll, said } from './reading.ts';

const signs = fc.constantFrom(
  ...'ab \t\n\r:;,.-–—[]()<>"\'`#*_|/\\=+&%@0123456789'.split(''),
  '\u0000',
  '\u001b',
  '\u200b',
  '\u200e',
  '\u202e',
  '\u2028',
  '\ufeff',
  '\ud83d',
  '\udc00',
  '😀',
  'é',
  'م',
  '10:31',
  '2026-11-17',
  'Maria: ',
  '## ',
  'On ',
  ' wrote:',
  '> ',
  'From: ',
  '<p>',
  '{"a":',
);
const mess = fc.array(signs, { maxLength: 120 }).map(all => all.join(''));

describe('anything at all', () => {
  takeTime();

  it('is read, asked about or refused with a sentence, as whatever it is read', () =>
    fc.assert(
      fc.asyncProperty(mess, fc.option(fc.constantFrom(...formats)), async (text, format) => {
        try {
          await read(text, { format: format ?? undefined });
        } catch (error) {
          if (!(error instanceof Problem)) throw error;
        }
      }),
      { numRuns: tries(500, 20_000) },
    ));

  it('is read the same each time', () =>
    fc.assert(
      fc.asyncProperty(mess, async text => {
        const once = await read(text).catch((error: Error) => error.message);
        deepEqual(await read(text).catch((error: Error) => error.message), once);
      }),
      { numRuns: tries(100, 2000) },
    ));

  it('of bytes is read or refused', () =>
    fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom('a.eml', 'a.txt', 'a.csv', ''),
        async (bytes, name) => {
          try {
            await read(bytes, { name });
          } catch (error) {
            if (!(error instanceof Problem)) throw error;
          }
        },
      ),
      { numRuns: tries(200, 5000) },
    ));
});

describe('a source that is far too much', () => {
  beforeEach(function () {
    this.currentTest?.timeout(patience);
  });

  const entriesIn = async (text: string) =>
    (await readAll(text)).conversations.flatMap(one => one.entries.map(entry => entry.text));

  it('may have 50,000 lines', async () => {
    const lines = Array.from(
      { length: 50_000 },
      (_, at) => `17/11/2026, 10:${String(at % 60).padStart(2, '0')} - Maria: message ${at}`,
    );
    deepEqual((await entriesIn(lines.join('\n'))).length, 50_000);
  });
  it('may be one paragraph of many thousand lines, whoever speaks in it', async () => {
    const lines = Array.from({ length: tries(10_000, 50_000) }, (_, at) => `Line ${at}`);
    deepEqual((await entriesIn(lines.join('\n'))).length, 1);
    const { conversations } = await readAll(
      `# 2026-11-17 Call with Maria\nMaria: ${lines.join('\n').toLowerCase()}`,
    );
    deepEqual(conversations[0]?.entries.length, 1);
  });
  it('may have a line of 1 MiB, which stays one note', async () => {
    const long = 'x'.repeat(longestText);
    deepEqual(
      (await entriesIn(long)).map(text => text.length),
      [longestText],
    );
  });
  it('has longer texts in parts, of which none is lost', async () => {
    const long = `${'word 😀 '.repeat(400_000)}end`;
    const parts = await entriesIn(long);
    deepEqual([parts.length > 1, parts.join('') === long], [true, true]);
    deepEqual(
      parts.every(part => Buffer.byteLength(part) <= longestText),
      true,
    );
  });
  it('has signs of control in parts that a line of the log can hold', async () => {
    const parts = await entriesIn(
      `10:31 Maria: ${'plain words for a while '.repeat(9000)}\n10:32 Maria: ${'\u001b'.repeat(800_000)}`,
    );
    deepEqual(parts.length > 2, true);
    deepEqual(
      parts.every(part => JSON.stringify(part).length < 4_000_000),
      true,
    );
  });
  it('may be nothing but marks that open', async () => {
    for (const one of [
      '<',
      '<a ',
      '<!--',
      '<head>',
      '<blockquote>',
      '&',
      '[',
      '```\n',
      '> ',
      '10:31 ',
      '#',
      '"',
      '- ',
      '* * ',
    ]) {
      const text = one.repeat(60_000);
      await read(`a\n${text}`);
      htmlText(text);
    }
  });
  it('may hold nothing but blanks between its words', async () =>
    deepEqual(await said(`10:31 Maria: a\n10:32${' '.repeat(300_000)}Dana: b`).then(all => all.length), 1));
});

describe('words of every script', () => {
  const keeps = async (words: string) =>
    deepEqual(await said(`10:31 Maria: ${words}\n10:32 Maria: b`), [
      `10:31 Maria: ${words}`,
      '10:32 Maria: b',
    ]);

  it('stay as they are', async () => {
    await keeps('مرحبا، التصدير لا يعمل');
    await keeps('👩‍👩‍👧 e\u0301 ﷽ 顧客 Ⅷ');
    await keeps('a\u200bb\u2060c\ufeffd');
    await keeps('\u202etxt.exe');
    await keeps('a\u0000b\u001b[31m');
    await keeps('=HYPERLINK("x") <script>alert(1)</script> [a](b) `c`');
  });
  it('stay with half of a character, which no text of a file can hold', async () => {
    const { conversations } = await readAll('10:31 Maria: a\ud800b\n10:32 Maria: c');
    deepEqual(conversations[0]?.entries[0]?.text, 'a\ufffdb');
  });
  it('make nothing but notes, heard and told of marks', async () => {
    const { conversations } = await readAll(
      '10:31 Maria: ? when\n10:32 Maria: > Friday\n10:33 Dana: ! decided\n10:34 Dana: = so',
      { us: ['Dana'] },
    );
    deepEqual(
      conversations.flatMap(one => one.entries.map(({ kind, text }) => [kind, text])),
      [
        ['heard', '? when'],
        ['heard', '> Friday'],
        ['told', '! decided'],
        ['told', '= so'],
      ],
    );
  });
});
