import { deepEqual } from 'node:assert/strict';
import type { Conversation, Entry } from '../../../../src/domain/records/conversation.ts';
import type { TemporaryCode } from '../../../../src/domain/records/temporary.ts';
import type { Audience } from '../../../../src/text/audience.ts';
import { conversationLog, type LogRequest } from '../../../../src/text/log/conversationLog.ts';
import { rendered } from '../rendered.ts';
import { below, checklist, conversation, counted, day, entry, milestone, spot, temporary } from '../talk.ts';

const today = day('2026-11-21');

function logOf(
  parts: Partial<Conversation>,
  audience: Audience = 'engineer',
  ours: Partial<LogRequest> = {},
) {
  return conversationLog({
    conversation: conversation(parts),
    customer: 'Nordwind',
    audience,
    today,
    ...ours,
  });
}

const update = (sent: string) => ({ id: sent, day: today, text: 'x', sent });
const ours = { author: 'ada*', updates: [update('2026-11-22T03:50:00+01:00')] };

const by = (date: string) => ({ day: day(date), words: 'soon' });
const trace = 'TypeError: x is undefined\n    at write (file:///srv/Low.js:32:28)\n    at async <anonymous>';
const realistic: Partial<Conversation> = {
  title: 'Export time-outs',
  tickets: ['NW-411'],
  speakers: ['Maria López', 'Ada'],
  checklist: checklist({ 'let-finish': 'done', 'asked-else': 'skipped' }),
  entries: [
    entry('10:29', { text: 'The export dies after 30 s', speaker: 'Maria López', reach: 'customer' }),
    entry('10:31', {
      kind: 'restatement',
      text: 'Big exports stop half way',
      places: [{ id: 'p', spot }],
      answer: { state: 'corrected', words: 'Above 5 000 lines' },
    }),
    entry('10:33', { text: trace, speaker: 'Tom' }),
    entry('10:34', { text: 'Склад не может отгружать, 顧客は毎晩待っています' }),
    entry('10:36', { text: '<b>urgent</b> & *please* call back # 1' }),
    entry('10:40', { kind: 'note', text: 'they are angry', reach: 'me', speaker: 'Nobody' }),
    entry('10:41', {
      kind: 'told',
      text: 'You hear from us by Friday',
      reach: 'customer',
      places: [{ id: 'q', spot }],
    }),
    entry('10:42', { kind: 'question', text: 'Why?', reach: 'customer' }),
    entry('10:43', { kind: 'question', asks: 'us', text: 'Which file?', outcome: 'answered' }),
    entry('10:44', { kind: 'promise', text: 'We report', due: by('2026-11-27'), reach: 'customer' }),
  ],
  milestones: [milestone('2026-11-27'), milestone('2026-12-03', { title: 'Lasting fix', state: 'done' })],
  temporary: [
    temporary('2026-12-03', { told: { whom: 'Maria López', at: '2026-11-20T10:00:00+01:00', words: 'x' } }),
    temporary('2026-12-04', {
      reason: 'Hidden in the importer',
      spot: { ...spot, path: 'src/import.ts', start: 7, end: 7 },
    }),
  ],
  followUps: [milestone('2026-11-25', { title: 'Ask the importer team' })],
};

const forTheTeam = `# Nordwind: call of Saturday 21 November 2026

For the team, made on Saturday 21 November 2026. For the customer, export a separate log: it leaves out what is meant for the team only.

- About: Export time-outs
- Time: 10:29 to 10:55 (UTC+01:00)
- People: Maria López, Ada, Tom
- Tickets: NW-411
- On our side: ada\\*
- Update sent on Sunday 22 November 2026 at 03:50

## Checklist

- Let them finish: done
- Said back and confirmed: open
- No unsafe promise: open
- Temporary is called temporary: open
- Next date agreed: open
- Asked what else: skipped

## What was said

- **10:29 Heard**, Maria López: The export dies after 30 s
- **10:31 Said back**: Big exports stop half way (corrected: Above 5 000 lines; code: \`src/client.ts:88-90\`)

- **10:33 Heard**, Tom:

\`\`\`
${trace}
\`\`\`

- **10:34 Heard**: Склад не может отгружать, 顧客は毎晩待っています
- **10:36 Heard**: \\<b>urgent\\</b> & \\*please\\* call back \\# 1
- **10:41 Told**: You hear from us by Friday (code: \`src/client.ts:88-90\`)
- **10:42 They ask**: Why? (open)
- **10:43 We ask**: Which file? (answered)
- **10:44 We promise**: We report (by Friday 27 November 2026, open)

## Next dates

- Friday 27 November 2026: Next update
- Thursday 3 December 2026: Lasting fix (done)

## Temporary code

- Until Thursday 3 December 2026: retry cap raised to ten (told Maria López on Friday 20 November 2026)
- Until Friday 4 December 2026: Hidden in the importer (code: \`src/import.ts:7\`; not told yet)

## Follow-ups

- Wednesday 25 November 2026: Ask the importer team
`;

const forTheCustomer = `# Nordwind: call of Saturday 21 November 2026

For Nordwind, made on Saturday 21 November 2026.

- About: Export time-outs
- Time: 10:29 to 10:55 (UTC+01:00)
- People: Maria López, Ada
- Tickets: NW-411

## What was said

- **10:29 You told us**, Maria López: The export dies after 30 s
- **10:41 We told you**: You hear from us by Friday
- **10:42 You ask**: Why? (open)
- **10:44 We promise**: We report (by Friday 27 November 2026, open)

## Next dates

- Friday 27 November 2026: Next update
- Thursday 3 December 2026: Lasting fix (done)

## In place for now (temporary)

- Until Thursday 3 December 2026: retry cap raised to ten
`;

describe('the log of a conversation', () => {
  it('reads as a person would write it down', () =>
    deepEqual(logOf(realistic, 'engineer', ours), forTheTeam));

  it('holds for a customer what is marked for them', () =>
    deepEqual(logOf(realistic, 'customer', ours), forTheCustomer));

  it('is the same with and without what somebody keeps for themselves', () => {
    const kept = realistic.entries?.filter(one => one.reach === 'me') ?? [];
    const others = realistic.entries?.filter(one => one.reach !== 'me') ?? [];
    for (const audience of ['customer', 'engineer', 'lead', 'archive'] as const) {
      const withThem = logOf({ ...realistic, entries: [...others, ...kept] }, audience);
      deepEqual(withThem, logOf({ ...realistic, entries: others }, audience));
      deepEqual(logOf({ entries: kept }, audience), logOf({}, audience));
    }
  });

  it('makes no element of anything that was typed', () => {
    const bad = '<i>*x*</i> [a](http://b.c)';
    const said = entry('10:30', { text: bad, speaker: bad });
    const hostile = logOf(
      {
        ...realistic,
        title: bad,
        tickets: [bad],
        speakers: [bad],
        entries: [said, { ...said, kind: 'restatement', answer: { state: 'corrected', words: bad } }],
        milestones: [milestone('2026-11-27', { title: bad })],
        temporary: [temporary('2026-12-03', { reason: bad, told: { whom: bad, at: said.at, words: bad } })],
        followUps: [milestone('2026-11-27', { title: bad })],
      },
      'lead',
      { customer: bad, author: bad },
    );
    deepEqual(rendered(hostile).elements, ['code', 'h1', 'h2', 'li', 'p', 'strong', 'ul']);
  });

  it('looks at each further entry as often as at any other', () => {
    const kinds = ['heard', 'restatement', 'question', 'promise'] as const;
    const reads = (count: number) => {
      const said = Array.from({ length: count }, (_, at) =>
        entry('10:30', { text: `words ${at}`, speaker: `S${at}`, kind: kinds[at % 4] ?? 'note' }),
      );
      const { entries, total } = counted(said);
      logOf({ entries });
      return total();
    };
    deepEqual(reads(1100) - reads(1000), reads(200) - reads(100));
  });

  it('names no customer where there is none yet', () =>
    deepEqual(
      conversationLog({ conversation: conversation(), customer: undefined, audience: 'lead', today }).split(
        '\n',
      )[0],
      '# Notes of a call on Saturday 21 November 2026',
    ));

  it('of the Inbox has no checklist and no end', () => {
    const log = conversationLog({
      conversation: conversation({ id: 'inbox' }),
      customer: undefined,
      audience: 'lead',
      today,
    });
    const blocks = log.split('\n\n');
    deepEqual([blocks[0], blocks[2]], ['# Inbox since Saturday 21 November 2026', '## What was said']);
  });

  it('says so when nothing was said', () =>
    deepEqual(below('What was said', logOf({}))?.split('\n')[0], 'No entries.'));

  it('tells the team, not the customer, that records could not be read', () => {
    const tells = (audience: Audience) =>
      logOf({ faults: ['entry x: bad'] }, audience).includes('could not be read');
    deepEqual([tells('engineer'), tells('customer')], [true, false]);
  });
});

describe('what the team reads first', () => {
  const facts = (audience: Audience, parts: Partial<LogRequest>) =>
    logOf({}, audience, parts)
      .split('\n')
      .filter(line => /^- (?:On our side|Update)/.test(line));
  const check = (sent: readonly string[], line: string | undefined, parts: Partial<Conversation> = {}) => {
    const request = { conversation: conversation(parts), updates: sent.map(update) };
    deepEqual(facts('lead', request), line === undefined ? [] : [line]);
  };
  const onSunday = '- Update sent on Sunday 22 November 2026 at 03:50';

  it('is for whom it is', () => {
    deepEqual(logOf({}).split('\n\n')[1]?.split(',')[0], 'For the team');
    deepEqual(logOf({}, 'customer').split('\n\n')[1]?.split(',')[0], 'For Nordwind');
    const nobody = logOf({}, 'customer', { customer: undefined });
    deepEqual(nobody.split('\n\n')[1], 'Made on Saturday 21 November 2026.');
  });
  it('is who held it and what was sent after it, which the customer knows', () => {
    deepEqual(facts('archive', ours), ['- On our side: ada\\*', onSunday]);
    deepEqual(facts('customer', ours), []);
  });
  it('is nothing of the Inbox, which many fill', () =>
    deepEqual(facts('lead', { ...ours, conversation: conversation({ id: 'inbox' }) }), []));
  it('names the first update after it', () =>
    check(['2026-11-25T10:00Z', '2026-11-22T03:50:00+01:00', '2026-11-20T10:00Z'], onSunday));
  it('names one that was sent in it while there is no later one', () => {
    const within = '2026-11-21T10:40:00+01:00';
    check([within], '- Update sent on Saturday 21 November 2026 at 10:40');
    check([within, '2026-11-22T03:50:00+01:00'], onSunday);
    check([within], '- Update sent on Saturday 21 November 2026 at 10:40', { ended: undefined });
  });
  it('names none that was sent before it', () => check(['2026-11-21T10:28:59+01:00'], undefined));
});

describe('the time of a conversation', () => {
  const check = (parts: Partial<Conversation>, expected: string) =>
    deepEqual(
      logOf(parts)
        .split('\n')
        .find(line => line.startsWith('- Time: ')),
      `- Time: ${expected}`,
    );

  it('has no end while it runs', () => check({ ended: undefined }, 'from 10:29 (UTC+01:00), not ended'));
  it('names the day when it ends on another', () =>
    check({ ended: '2026-11-22T00:10:00+01:00' }, '10:29 to Sunday 22 November 2026, 00:10 (UTC+01:00)'));
  it('names both zones when they differ', () =>
    check({ ended: '2026-11-21T11:00:00+02:00' }, '10:29 (UTC+01:00) to 11:00 (UTC+02:00)'));
  it('names the zone of the world clock', () =>
    check({ started: '2026-11-21T09:29Z', ended: '2026-11-21T10:00Z' }, '09:29 to 10:00 (UTC)'));
});

describe('the time of an entry', () => {
  const check = (at: string, expected: string) =>
    deepEqual(/\*\*(.*) Heard\*\*/.exec(logOf({ entries: [entry('10:30', { at })] }))?.[1], expected);

  it('is the clock of the place where it was written', () => check('2026-11-21T10:30:00+01:00', '10:30'));
  it('names another day', () => check('2026-11-22T00:05:00+01:00', 'Sunday 22 November 2026 00:05'));
  it('names another zone', () => check('2026-11-21T04:30:00-05:00', '04:30 (UTC-05:00)'));
});

describe('a conversation written up afterwards', () => {
  const started = '2026-11-21T10:29:00.000+01:00';
  const check = (parts: Partial<Conversation>, line: string) =>
    deepEqual(below('What was said', logOf({ started, ...parts }))?.split('\n')[0], line);
  const written = entry('10:29', { at: '2026-11-21T09:29Z', speaker: 'Tom' });

  it('shows no times at its entries', () =>
    check({ entries: [written, written] }, '- **Heard**, Tom: Exports stop'));
  it('shows them as soon as one differs', () =>
    check(
      { entries: [{ ...written, at: started }, entry('10:30')] },
      '- **10:29 Heard**, Tom: Exports stop',
    ));
  it('is not the Inbox, which begins with its first entry', () =>
    check({ id: 'inbox', entries: [{ ...written, at: started }] }, '- **10:29 Heard**, Tom: Exports stop'));
});

describe('an entry of the log', () => {
  const check = (parts: Partial<Entry>, expected: string) =>
    deepEqual(
      below('What was said', logOf({ entries: [entry('10:30', { text: 'a', ...parts })] })),
      expected,
    );

  it('says what they made of what was said back', () => {
    const answered = (answer: Entry['answer'], expected: string) =>
      check({ kind: 'restatement', answer }, `- **10:30 Said back**: ${expected}`);
    answered(undefined, 'a');
    answered({ state: 'confirmed', words: '' }, 'a (confirmed)');
    answered({ state: 'corrected', words: '' }, 'a (corrected)');
    answered({ state: 'corrected', words: 'b *c*' }, 'a (corrected: b \\*c\\*)');
    answered({ state: 'corrected', words: 'b\nc' }, 'a (corrected)\n\nCorrected:\n\nb\\\nc');
  });
  it('says by when and how a promise or a question ended', () => {
    const promised = (parts: Partial<Entry>, expected: string) =>
      check({ kind: 'promise', ...parts }, `- **10:30 We promise**: a (${expected})`);
    promised({}, 'open');
    promised({ due: by('2026-11-27') }, 'by Friday 27 November 2026, open');
    promised({ due: by('2026-11-27'), outcome: 'kept' }, 'by Friday 27 November 2026, kept');
    promised({ outcome: 'broken' }, 'not kept');
    check({ kind: 'question', asks: 'them', outcome: 'answered' }, '- **10:30 They ask**: a (answered)');
    check({ kind: 'question', asks: 'us' }, '- **10:30 We ask**: a (open)');
  });
  it('says which lines it is about, and in which commit, to the team alone', () => {
    const commit = '1a2b3c4d5e6f1a2b3c4d5e6f1a2b3c4d5e6f1a2b';
    const places = [
      { id: 'p', spot: { ...spot, commit } },
      { id: 'q', spot: { ...spot, end: 88 } },
    ];
    const where = '`src/client.ts:88-90` at `1a2b3c4`, `src/client.ts:88`';
    check({ places }, `- **10:30 Heard**: a (code: ${where})`);
    const entries = [entry('10:30', { text: 'a', reach: 'customer', places })];
    deepEqual(below('What was said', logOf({ entries }, 'customer')), '- **10:30 You told us**: a');
  });
  it('says nothing of what does not belong to its kind', () =>
    check(
      { due: by('2026-11-27'), outcome: 'kept', answer: { state: 'corrected', words: 'b\nc' } },
      '- **10:30 Heard**: a',
    ));
});

describe('temporary code in the log', () => {
  const check = (parts: Partial<TemporaryCode>, facts: string, entries: readonly Entry[] = []) =>
    deepEqual(
      below('Temporary code', logOf({ entries, temporary: [temporary('2026-12-03', parts)] })),
      `- Until Thursday 3 December 2026: retry cap raised to ten (${facts})`,
    );
  const code = 'code: `src/client.ts:88-90`';
  const linked = (parts: Partial<Entry>) => entry('10:30', { places: [{ id: 'p', spot }], ...parts });

  it('says that nobody was told', () => check({}, `${code}; not told yet`));
  it('says where it stands only where no entry does', () => {
    check({}, 'not told yet', [linked({ kind: 'note' })]);
    check({}, `${code}; not told yet`, [linked({ kind: 'note', reach: 'me' })]);
    check({ spot: { ...spot, start: 89 } }, 'code: `src/client.ts:89-90`; not told yet', [linked({})]);
  });
  it('says when they were told, without a name, too', () =>
    check(
      { told: { whom: ' ', at: '2026-11-20T10:00:00+01:00', words: '' } },
      `${code}; told on Friday 20 November 2026`,
    ));
});
