import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolders } from '../../support/temporaryStore.ts';
import { command, json, jsonLines } from './shell.ts';

const bad = 'Hello,\n\nWe will fix the export by Friday.\n';

describe('listen-first wording check', () => {
  const makeFolder = temporaryFolders();
  let home = '';
  beforeEach(() => {
    home = makeFolder();
  });

  const file = (name: string, text: string | Buffer) => {
    writeFileSync(join(home, name), text);
    return name;
  };
  const check = (words: readonly string[], input = '') =>
    command({ home, input }, ['wording', 'check', ...words, '--today', '2026-11-20']);

  it('ends with 1 where a rule finds something, and names the place', async () => {
    const { code, out } = await check([file('mail.md', bad)]);
    equal(code, 1);
    match(
      out,
      /^mail\.md:3:1 {2}warning {2}promise {2}“We will fix the export by Friday” {2}.* Say instead: We plan to fix the export by Friday\./,
    );
  });

  it('ends with 0 where nothing is found, or only what was not asked for', async () => {
    equal((await check([file('fine.md', 'Next update: 4 December.\n')])).code, 0);
    equal((await check([file('mail.md', bad), '--fail-on', 'blame'])).code, 0);
    equal((await check([file('mail.md', bad), '--fail-on', 'none'])).code, 0);
  });

  it('lets a team allow words and name people', async () => {
    equal((await check([file('mail.md', bad), '--allow', 'will fix the export'])).code, 0);
    const named = file('named.md', 'zenith forgot the file.\n');
    deepEqual([(await check([named])).code, (await check([named, '--name', 'zenith'])).code], [0, 1]);
  });

  it('sets aside what a comment ignores and tells the reason', async () => {
    const name = file('mail.md', `<!-- listen-first-ignore promise: tested -->\n${bad.slice(8)}`);
    const ended = await check([name, '--format', 'json']);
    const { files } = json(ended) as { files: { findings: object[]; ignored: { reason: string }[] }[] };
    deepEqual(
      [ended.code, files[0]?.findings, files[0]?.ignored.map(one => one.reason)],
      [0, [], ['tested']],
    );
  });

  it('answers as SARIF with places and suppressions', async () => {
    const name = file(
      'mail.md',
      `${bad}\nWe will ship it by Friday. <!-- listen-first-ignore promise: agreed -->\n`,
    );
    interface Log {
      readonly runs: {
        readonly results: {
          readonly ruleId: string;
          readonly level: string;
          readonly locations: { physicalLocation: { region: object } }[];
          readonly suppressions?: { justification: string }[];
        }[];
      }[];
    }
    const { runs } = json(await check([name, '--format', 'sarif'])) as Log;
    const [first, second] = runs[0]?.results ?? [];
    deepEqual(
      [first?.ruleId, first?.level, first?.locations[0]?.physicalLocation.region],
      ['promise', 'warning', { startLine: 3, startColumn: 1, endLine: 3, endColumn: 33 }],
    );
    equal(second?.suppressions?.[0]?.justification, 'agreed');
  });

  it('answers as commands for GitHub', async () => {
    const { out } = await check([file('mail, new.md', bad), '--format', 'github']);
    match(out, /^::warning file=mail%2C new\.md,line=3,col=1,endLine=3,endColumn=33,title=/);
  });

  it('answers every line of standard input, and stops at none', async () => {
    const lines = [
      { id: 'one', text: 'We will fix it by Friday.' },
      { id: 'two', text: 'We will fix it by Friday.', kind: 'heard' },
      { id: 'three', text: 7 },
      { id: 'four', text: 'Thanks.' },
    ];
    const ended = await check(['--jsonl'], `${lines.map(one => JSON.stringify(one)).join('\n')}\nno json\n`);
    const [one, two, three, four, five] = jsonLines(ended);
    equal(ended.code, 0);
    const [finding] = (one?.['findings'] ?? []) as Record<string, unknown>[];
    deepEqual(
      [one?.['labels'], finding?.['label'], finding?.['start'], finding?.['end']],
      [['promise'], 'promise', 0, 24],
    );
    deepEqual(
      [finding?.['source'], finding?.['severity'], finding?.['rewrite']],
      ['rule', 'warning', 'We plan to fix it by Friday.'],
    );
    deepEqual([two?.['labels'], four?.['labels']], [[], []]);
    deepEqual(
      [three?.['id'], typeof three?.['error'], typeof five?.['error']],
      ['three', 'string', 'string'],
    );
  });

  it('reads standard input as one text', async () => {
    equal((await check(['-'], bad)).code, 1);
  });

  it('says what to do where it cannot run', async () => {
    const ends = [
      await check([]),
      await check(['missing.md']),
      await check(['.']),
      await check([file('latin.md', Buffer.from([0x47, 0xfc, 0x74]))]),
      await check([file('mail.md', bad), '--fail-on', 'nonsense']),
      await check([file('mail.md', bad), '--kind', 'heard']),
      await check([file('mail.md', bad), '--format', 'xml']),
    ];
    deepEqual(
      ends.map(one => one.code),
      ends.map(() => 2),
    );
    ok(ends.every(one => one.err.length > 10));
  });

  it('leaves another language alone with one quiet word', async () => {
    const { code, out } = await check([
      file('brief.md', 'Wir werden das bis Freitag sicher lösen, das ist kein Problem.\n'),
    ]);
    deepEqual([code, out.includes('Not in English')], [0, true]);
  });
});
