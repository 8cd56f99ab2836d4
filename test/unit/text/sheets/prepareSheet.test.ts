import { deepEqual, equal, ok } from 'node:assert/strict';
import type { TemporaryCode } from '../../../../src/domain/records/temporary.ts';
import { type PrepareRequest, prepareSheet } from '../../../../src/text/sheets/prepareSheet.ts';
import { day, entry, milestone, spot, temporary } from '../talk.ts';
import { by, history, historyOf, talkOf, today } from './talks.ts';

/** The points below a heading. */
function part(heading: string, request: PrepareRequest): readonly string[] | undefined {
  const body = prepareSheet(request)
    .split('\n\n')
    .find(one => one.startsWith(`## ${heading}\n`));
  return body
    ?.trimEnd()
    .split('\n')
    .slice(1)
    .map(one => one.replace(/^- /, ''));
}

const headings = (request: PrepareRequest) => prepareSheet(request).match(/^#+ .*$/gm);

describe('the sheet before a call', () => {
  it('says at its top that it is only for us, and holds no part that is empty', () => {
    const text = prepareSheet(history());
    ok(
      text.startsWith(
        '# Before you talk with Nordwind\n\nOnly for us, never for them. Made on Saturday 21 November 2026.\n',
      ),
    );
    deepEqual(headings(history()), ['# Before you talk with Nordwind', '## To ask and to tell']);
    deepEqual(part('To ask and to tell', history()), ['Agree on the next date: none is open']);
    ok(text.includes('- Last contact: never\n'));
  });

  it('tells when and how we talked last, or wrote', () => {
    const conversations = [talkOf('2026-11-18', { title: 'Ex*ports', channel: 'on-site' })];
    ok(
      prepareSheet(history({ conversations })).includes(
        '- Last contact: Wednesday 18 November 2026, 3 days ago: visit about “Ex\\*ports”\n',
      ),
    );
    const updates = [{ id: 'u', day: today, text: 'x', sent: '2026-11-20T16:00:00+01:00' }];
    ok(
      prepareSheet(history({ conversations, updates })).includes(
        '- Last contact: Friday 20 November 2026, yesterday: our update\n',
      ),
    );
  });

  it('repeats what the last update promised, however it was put', () => {
    const says = (text: string) => {
      const updates = [{ id: 'u', day: today, text, sent: '2026-11-20T16:00:00+01:00' }];
      return /Last update: .*?; it says: (.*)/.exec(prepareSheet(history({ updates })))?.[1];
    };
    equal(
      says('# A\n\n## Next update\n\nYou hear from us on Friday.\n\nBye'),
      '“You hear from us on Friday”',
    );
    equal(says('# A\n\n## Next update: Friday 27 November 2026\n'), '“Friday 27 November 2026”');
    equal(says('# A\n\n## Next updates\n\nx'), undefined);
    equal(says('Bye'), undefined);
  });

  it('has what we owe, late first, with its date and when it was said', () =>
    deepEqual(
      part(
        'We owe them',
        historyOf(
          { kind: 'question', text: 'Why?' },
          { kind: 'promise', text: 'We report.', due: by('2026-11-20') },
          { kind: 'promise', text: 'A script', due: by('2026-11-24') },
        ),
      ),
      [
        '**1 day late** (20 November 2026): We report (promised on 21 November 2026)',
        '24 November 2026 (in 3 days): A script (promised on 21 November 2026)',
        'No date yet: an answer to “Why?” (asked on 21 November 2026)',
      ],
    ));

  it('has their words as they stand, and what it means for them until it is solved, apart from ours', () => {
    const request = historyOf(
      { text: 'Two evenings lost', impact: { words: '' } },
      { text: 'old', impact: { words: 'solved by now' }, outcome: 'solved' },
      { kind: 'restatement', text: 'ours', answer: { state: 'corrected', words: 'only big ones' } },
      { kind: 'restatement', text: 'wrong', answer: { state: 'corrected', words: '' } },
      { kind: 'restatement', text: 'small ones work', answer: { state: 'confirmed', words: '' } },
      { kind: 'restatement', text: 'never answered' },
    );
    deepEqual(part('In their words', request), [
      'What it means for them: “Two evenings lost” (21 November 2026)',
      'not “wrong” (they corrected us on 21 November 2026)',
      '“only big ones” (they corrected us on 21 November 2026)',
    ]);
    deepEqual(part('Said back and confirmed', request), [
      '“small ones work” (confirmed on 21 November 2026)',
    ]);
  });

  it('has what was heard last where nothing else is in their words', () => {
    const heard = historyOf(
      { text: 'first' },
      { text: 'it *stops*' },
      { text: 'mine', reach: 'me' },
      { kind: 'told', text: 'We look' },
      { text: 'every night.' },
      { kind: 'restatement', text: 'ours', answer: { state: 'confirmed', words: '' } },
    );
    deepEqual(part('In their words', heard), [
      '“every night” (21 November 2026)',
      '“it \\*stops\\*” (21 November 2026)',
    ]);
    deepEqual(part('In their words', historyOf({ kind: 'told', text: 'We look' })), undefined);
  });

  it('has what is gone to be told, until an update was sent or they were told', () => {
    const gone = { how: 'x', at: '2026-11-20T10:00:00Z' };
    const told = (at: string) => ({ whom: '', at, words: '' });
    const tells = (code: Partial<TemporaryCode>, parts: Partial<PrepareRequest> = {}) => {
      const conversations = [
        talkOf('2026-11-17', { temporary: [temporary('2026-12-03', { gone, ...code })] }),
      ];
      const request = history({ conversations, ...parts });
      equal(part('Temporary code', request), undefined);
      return part('To ask and to tell', request)?.filter(one => one.startsWith('Tell them'));
    };
    const update = (sent: string) => ({ updates: [{ id: 'u', day: today, text: 'x', sent }] });
    const line =
      'Tell them that this was temporary and is gone since 20 November 2026: retry cap raised to ten';
    deepEqual(tells({}), [line]);
    deepEqual(tells({ told: told('2026-11-19T10:00:00Z') }), [line]);
    deepEqual(tells({ told: told('2026-11-20T11:00:00Z') }), []);
    deepEqual(tells({}, update('2026-11-19T10:00:00Z')), [line]);
    deepEqual(tells({}, update('2026-11-20T11:00:00Z')), []);
    deepEqual(tells({ gone: { ...gone, at: '2026-11-06T10:00:00Z' } }), []);
  });

  it('names code by its end, where it stands and whether they know, and other files once', () => {
    const place = (path: string) => ({ id: path, spot: { ...spot, path, commit: '1'.repeat(40) } });
    const request = history({
      conversations: [
        talkOf('2026-11-17', {
          entries: [
            entry('10:10', { places: [place('src/client.ts'), place('src/a.ts')] }),
            entry('10:11', { reach: 'me', places: [place('secret.ts')] }),
          ],
          temporary: [
            temporary('2026-11-19'),
            temporary('2026-12-03', {
              id: 'b',
              owner: '',
              told: { whom: '', at: '2026-11-18T10:00:00Z', words: '' },
            }),
          ],
        }),
      ],
    });
    deepEqual(part('Temporary code', request), [
      '**2 days over** (19 November 2026): retry cap raised to ten (`src/client.ts:88-90`; by dana; not told yet)',
      'Until 3 December 2026 (in 12 days): retry cap raised to ten (`src/client.ts:88-90`; told on 18 November 2026)',
    ]);
    deepEqual(part('Code from the last talks', request), ['`src/a.ts:88-90`']);
  });

  it('ends with what to ask and to tell', () => {
    const moved = {
      earlier: [
        {
          id: 'm',
          day: day('2026-11-24'),
          words: '',
          to: undefined,
          reason: 'ill',
          wordsForThem: 'we test first',
          told: false,
          at: '2026-11-20T10:00:00Z',
        },
      ],
    };
    const request = history({
      conversations: [
        talkOf('2026-11-17', {
          entries: [
            entry('10:10', {
              kind: 'question',
              asks: 'us',
              text: 'Which file?',
              speaker: 'Ada',
              due: by('2026-11-19'),
            }),
            entry('10:11', { id: 'b', request: { asked: 'a button', need: ' ', today: '' } }),
            entry('10:12', { id: 'c', kind: 'restatement', text: 'by five is enough' }),
            entry('10:13', { id: 'd', kind: 'promise', text: 'A script' }),
            entry('10:14', {
              id: 'e',
              text: 'By hand',
              option: { cost: 'two hours', risk: '', loses: '', state: 'open' },
            }),
          ],
          milestones: [milestone('2026-11-26', { title: 'Cause explained', ...moved })],
          temporary: [temporary('2026-12-03')],
        }),
      ],
    });
    deepEqual(part('To ask and to tell', request), [
      'They owe us: Which file? (asked by Ada on 17 November 2026; was needed by 19 November 2026)',
      'Tell them that “Cause explained” moves from 24 November 2026 to 26 November 2026: “we test first”',
      'Tell them that this is temporary and goes by 3 December 2026: retry cap raised to ten',
      'Ask what they really need: a button',
      'Ask whether they choose this: By hand (still open; cost: two hours; 17 November 2026)',
      'Have them confirm: “by five is enough”',
      'Agree on a date for what has none yet (1)',
    ]);
    ok(prepareSheet(request).trimEnd().endsWith('has none yet (1)'));
  });

  it('stays on one screen, however much there is', () => {
    const many = Array.from({ length: 300 }, (_, at) =>
      talkOf('2026-11-17', {
        id: `t${at}`,
        tickets: [`NW-${at}`],
        speakers: [`Person ${at}`],
        entries: (['promise', 'question', 'decision', 'restatement'] as const).map(kind =>
          entry('10:10', {
            id: `${kind}${at}`,
            kind,
            text: `${'long words '.repeat(200)}${at}`,
            answer: { state: 'confirmed', words: '' },
            mood: { mood: 'calm' },
            impact: { words: `i${at}` },
          }),
        ),
        milestones: [milestone('2026-11-26', { id: `m${at}` })],
        temporary: [temporary('2026-12-03', { id: `c${at}` })],
      }),
    );
    const text = prepareSheet(history({ conversations: many }));
    ok(text.split('\n').length <= 60, `${text.split('\n').length} lines`);
    ok(text.length < 12_000, `${text.length} signs`);
  });
});
