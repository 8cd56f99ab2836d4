import { deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { Problem } from '../../../../src/domain/problem.ts';
import { type Format, formats, isQuestion } from '../../../../src/text/import/imported.ts';
import type { Read } from '../../../../src/text/import/parseImport.ts';
import { takeTime, tries } from '../../../support/counts.ts';
import { read } from './reading.ts';

/** Words that no two places of a source share, in every script and with signs that hide. */
const odd = [
  '',
  '😀',
  'ß',
  '\u200b',
  '\u202e',
  '\u0301',
  '\u0007',
  'مرحبا',
  '顧客',
  '\ud800',
  '>',
  '<b>',
  '**',
  '#',
  '|',
  '"',
];
const word = fc
  .tuple(fc.integer({ min: 0, max: 999_999 }), fc.constantFrom(...odd))
  .map(([id, sign]) => `w${id}x${sign}`);
const words = fc.array(word, { minLength: 1, maxLength: 5 }).map(all => all.join(' '));

const name = fc.constantFrom('Maria', 'Dana Reed', 'Jörg', 'tom', '田中', 'Error', 'Note');
const time = fc.constantFrom('10:31', '9:05', '23:59:58', '00:00');
const day = fc.constantFrom('2026-11-17', '17 Nov 2026', '17.11.2026', '17/11/2026', 'Tuesday 17 November');

/** A line as each kind of source has it: a head, words, or something in between. */
const line = fc.oneof(
  words,
  words.map(text => `  ${text}`),
  fc.constantFrom('', '', '---', '```', '***'),
  words.map(text => `- ${text}`),
  words.map(text => `    ${text}`),
  words.map(text => `> ${text}`),
  fc.tuple(day, words).map(([at, text]) => `## ${at} ${text}`),
  words.map(text => `# ${text}`),
  fc.tuple(name, words).map(([who, text]) => `${who}: ${text}`),
  fc.tuple(time, name, words).map(([at, who, text]) => `${at} ${who}: ${text}`),
  fc.tuple(name, time).map(([who, at]) => `${who}  ${at}`),
  fc.tuple(name, time).map(([who, at]) => `${who}\n  ${at}`),
  fc.tuple(time, name).map(([at, who]) => `[${at}] ${who}`),
  fc.tuple(name, words).map(([who, text]) => `<${who}> ${text}`),
  fc.tuple(time, name, words).map(([at, who, text]) => `17/11/2026, ${at} - ${who}: ${text}`),
  name.map(who => `${who} added a comment - 17/Nov/26 10:31 AM`),
  fc.tuple(name, day).map(([who, at]) => `On ${at} at 10:31, ${who} wrote:`),
);

const source = fc
  .tuple(fc.array(line, { minLength: 1, maxLength: 25 }), fc.constantFrom('\n', '\r\n', '\r'))
  .map(([lines, end]) => lines.join(end));

/** Everything a reader of the result sees. */
function everythingIn({ conversations, notices }: Read): string {
  const shown = conversations.flatMap(one => [
    one.title,
    ...one.speakers,
    ...one.tickets,
    ...one.entries.flatMap(entry => [entry.speaker ?? '', entry.text]),
  ]);
  return [...shown, ...notices.flatMap(one => [one.text ?? '', ...one.words.values.map(String)])].join('\n');
}

const idsIn = (text: string) => [...text.matchAll(/w\d+x/g)].map(([id]) => id).sort();

/** Undefined where it was refused as a whole, or asked about. */
async function readOrRefused(text: string, format: Format): Promise<Read | undefined> {
  try {
    const found = await read(text, { format, us: ['Dana'] });
    return isQuestion(found) ? undefined : found;
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

const inText = formats.filter(format => !['mail', 'csv', 'json'].includes(format));
const head =
  'From: Maria <m@x.example>\nDate: Tue, 17 Nov 2026 10:31:00 +0100\nSubject: a\nContent-Type: text/plain; charset=utf-8\n\n';

describe('what is imported', () => {
  takeTime();

  for (const format of inText) {
    it(`holds every word of a source that is read as ${format}`, () =>
      fc.assert(
        fc.asyncProperty(source, async text => {
          const found = await readOrRefused(text, format);
          const seen = new Set(found && idsIn(everythingIn(found)));
          deepEqual(found ? idsIn(text).filter(id => !seen.has(id)) : [], []);
        }),
        { numRuns: tries(150, 3000) },
      ));
  }

  it('holds every word of a mail, however it quotes', () =>
    fc.assert(
      fc.asyncProperty(source, async body => {
        const found = await readOrRefused(head + body, 'mail');
        const seen = new Set(found && idsIn(everythingIn(found)));
        deepEqual(found ? idsIn(body).filter(id => !seen.has(id)) : [], []);
      }),
      { numRuns: tries(150, 3000) },
    ));

  it('holds every word of the comments of a table', () => {
    const row = fc.tuple(name, words).map(([who, text]) => [who, text] as const);
    return fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 10 }), async rows => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const lines = rows.map(([who, text]) => `${quoted(who)},2026-11-17,${quoted(text)}`);
        const found = await readOrRefused(['author,created,body', ...lines].join('\n'), 'csv');
        deepEqual(found && idsIn(everythingIn(found)), idsIn(lines.join('\n')));
      }),
      { numRuns: tries(100, 2000) },
    );
  });

  it('says its words once, and none that the source does not say', () =>
    fc.assert(
      fc.asyncProperty(source, fc.constantFrom(...inText), async (text, format) => {
        const found = await readOrRefused(text, format);
        const said =
          found?.conversations.flatMap(one => one.entries.map(entry => entry.text)).join('\n') ?? '';
        const all = idsIn(text);
        const extra = idsIn(said).filter(id => {
          const at = all.indexOf(id);
          if (at >= 0) all.splice(at, 1);
          return at < 0;
        });
        deepEqual(extra, []);
      }),
      { numRuns: tries(150, 3000) },
    ));
});
