import { deepEqual, equal } from 'node:assert/strict';
import type { Conversation, Entry } from '../../../src/domain/records/conversation.ts';
import type { Audience } from '../../../src/text/audience.ts';
import { conversationLog } from '../../../src/text/conversationLog.ts';
import { decisionWords, labelLines } from '../../../src/text/labelWords.ts';
import { type UpdateRequest, updateDraft } from '../../../src/text/updateDraft.ts';
import { rendered } from './rendered.ts';
import { below, conversation, day, entry, milestone } from './talk.ts';

const today = day('2026-11-21');
const forThem = { reach: 'customer' } as const;

const every: Partial<Entry> = {
  impact: { words: 'no invoices *before* noon' },
  option: { cost: 'two days', risk: '', loses: 'the history', state: 'chosen' },
  request: { asked: 'a CSV', need: 'pay on time', today: 'by hand' },
  risk: { mitigation: 'we test at night', trigger: 'the queue grows' },
  compensation: { value: 'one month free', state: 'approved' },
  feedback: { about: 'our answers' },
  mood: { mood: 'worried' },
};
const nothing: Partial<Entry> = {
  impact: { words: ' ' },
  option: { cost: '', risk: '', loses: '', state: 'open' },
  request: { asked: '', need: '', today: '' },
  risk: { mitigation: '', trigger: '' },
  compensation: { value: '', state: 'offered' },
  feedback: { about: '' },
};

describe('the labels of an entry, in words', () => {
  const check = (parts: Partial<Entry>, audience: Audience, expected: readonly string[]) =>
    deepEqual(labelLines(entry('10:30', parts), { audience, shown: text => `<${text}>` }), expected);

  it('are all for the team', () =>
    check(every, 'engineer', [
      'Impact, in their words: <no invoices *before* noon>',
      'Option, chosen; cost: <two days>; what they lose: <the history>',
      'Asked for: <a CSV>; real need: <pay on time>; today: <by hand>',
      'Risk; what we do against it: <we test at night>; how we notice it: <the queue grows>',
      'Compensation approved: <one month free>',
      'Feedback about: <our answers>',
      'Mood: worried',
    ]));
  it('speak to the customer, and say nothing of how they seemed to us', () =>
    check(every, 'customer', [
      'What it means for you: <no invoices *before* noon>',
      'Option, chosen; cost: <two days>; what you lose: <the history>',
      'You asked for: <a CSV>; what you need it for: <pay on time>; how you do it today: <by hand>',
      'Risk; what we do against it: <we test at night>; how we notice it: <the queue grows>',
      'Compensation approved: <one month free>',
      'Feedback about: <our answers>',
    ]));
  it('are their names alone where nothing was written, and ask us for the real need', () => {
    check({ request: { asked: 'a CSV', need: '', today: '' } }, 'lead', [
      'Asked for: <a CSV>; real need not known yet',
    ]);
    check({ request: { asked: '', need: 'pay', today: '' } }, 'lead', ['Real need: <pay>']);
    check({ request: { asked: '', need: '', today: '' } }, 'customer', ['Request']);
    check(nothing, 'lead', [
      'Impact, in their words',
      'Option, still open',
      'Request: real need not known yet',
      'Risk',
      'Compensation offered',
      'Feedback',
    ]);
    check({ request: { asked: 'a CSV', need: '', today: '' } }, 'customer', ['You asked for: <a CSV>']);
  });
  it('are none where there are none', () => check({}, 'archive', []));

  it('say of a decision whose it was and what else was on the table', () => {
    const words = (who: string, alternatives: string) =>
      decisionWords({ who, alternatives }, text => `<${text}>`);
    deepEqual(
      [words('Maria', 'wait'), words('Maria', ' '), words('', 'wait'), words('', '')],
      [
        'decided by <Maria>; considered instead: <wait>',
        'decided by <Maria>',
        'considered instead: <wait>',
        '',
      ],
    );
  });
});

describe('labels in a log', () => {
  const log = (parts: Partial<Conversation>, audience: Audience = 'engineer') =>
    conversationLog({ conversation: conversation(parts), customer: 'Nordwind', audience, today });
  const said = (entries: readonly Entry[], audience?: Audience) =>
    below('What was said', log({ entries }, audience));

  it('stand below the line they belong to, in one list', () =>
    equal(
      said([
        entry('10:30', { text: 'CSV please', impact: { words: 'no *invoices*' }, mood: { mood: 'angry' } }),
        entry('10:31', { text: 'b' }),
      ]),
      [
        '- **10:30 Heard**: CSV please',
        '  - Impact, in their words: no \\*invoices\\*',
        '  - Mood: angry',
        '- **10:31 Heard**: b',
      ].join('\n'),
    ));
  it('stand below the words of several lines, apart from the next line', () =>
    equal(
      said([
        entry('10:30', { text: 'a\nb', impact: { words: 'first\nsecond' }, feedback: { about: '' } }),
        entry('10:31', { text: 'c' }),
      ]),
      [
        '- **10:30 Heard**:',
        'a\\\nb',
        'Impact, in their words: first second\\\nFeedback',
        '- **10:31 Heard**: c',
      ].join('\n\n'),
    ));
  it('make one list of points, with a list in it', () => {
    const { elements, text } = rendered(log({ entries: [entry('10:30', every), entry('10:31')] }));
    deepEqual(elements, ['h1', 'h2', 'li', 'p', 'strong', 'ul']);
    equal(text.includes('no invoices *before* noon'), true);
  });

  it('of a customer hold only what was marked for them, and no mood', () => {
    const all = [entry('10:30', every), entry('10:31', { ...every, ...forThem, text: 'b' })];
    const text = said(all, 'customer') ?? '';
    equal(text.split('\n')[0], '- **10:31 You told us**: b');
    deepEqual([text.includes('one month free'), text.includes('orried')], [true, false]);
  });

  it('say at a decision who decided and what else was considered', () => {
    const decision = { who: 'Maria López', alternatives: 'a nightly\nbatch' };
    equal(
      said([entry('10:30', { kind: 'decision', text: 'We go', decision })]),
      '- **10:30 Decision**: We go (decided by Maria López; considered instead: a nightly batch)',
    );
    equal(said([entry('10:30', { kind: 'heard', text: 'We go', decision })]), '- **10:30 Heard**: We go');
  });
  it('say honestly how a promise ended', () => {
    const ended = (outcome: Entry['outcome'], kind: Entry['kind'] = 'promise') =>
      said([entry('10:30', { kind, text: 'a', outcome })])?.split(': ')[1];
    deepEqual(
      [
        ended('kept'),
        ended('broken'),
        ended('withdrawn'),
        ended('withdrawn', 'question'),
        ended('solved', 'heard'),
        ended(undefined, 'heard'),
      ],
      ['a (kept)', 'a (not kept)', 'a (withdrawn, as agreed)', 'a (withdrawn)', 'a (solved)', 'a'],
    );
  });

  it('put what it means for them among the facts at its beginning, once, until it is solved', () => {
    const impact = { words: 'no invoices' };
    const facts = (entries: readonly Entry[], audience?: Audience) =>
      log({ entries }, audience)
        .split('\n')
        .filter(line => line.startsWith('- What it means'));
    deepEqual(facts([entry('10:30', { impact }), entry('10:31', { impact, ...forThem })]), [
      '- What it means for them: no invoices',
    ]);
    deepEqual(facts([entry('10:31', { impact, ...forThem })], 'customer'), [
      '- What it means for you: no invoices',
    ]);
    deepEqual(facts([entry('10:30', { impact })], 'customer'), []);
    deepEqual(facts([entry('10:30', { impact, outcome: 'solved' })]), []);
  });
});

describe('labels in an update', () => {
  const draft = (entries: readonly Entry[], parts: Partial<UpdateRequest> = {}) =>
    updateDraft({
      customer: 'Nordwind',
      title: '',
      tickets: [],
      entries,
      milestones: [milestone('2026-11-27')],
      temporary: [],
      isNews: () => true,
      today,
      ...parts,
    });
  const section = (heading: string, entries: readonly Entry[], parts?: Partial<UpdateRequest>) =>
    below(heading, draft(entries, parts));
  const old = { isNews: () => false, last: today };

  describe('begin with what it means for them', () => {
    const impact = { words: 'no invoices' };
    const told = (entries: readonly Entry[], parts?: Partial<UpdateRequest>) =>
      section('What you told us', entries, parts)?.split('\n');
    const confirmed = { state: 'confirmed', words: '' } as const;
    const first = '- What it means for you: no invoices';

    it('before all that was confirmed and heard', () =>
      deepEqual(
        told([
          entry('10:29', { kind: 'restatement', text: 'a', answer: confirmed }),
          entry('10:30', { ...forThem, text: 'b', impact }),
        ]),
        [first, '- a (confirmed by you on 21 November 2026)', '', 'On Saturday 21 November 2026:', '', '- b'],
      ));
    it('where they told it, asked it or answered to it, and may read it', () => {
      const kinds: readonly Partial<Entry>[] = [
        { kind: 'heard', ...forThem },
        { kind: 'question' },
        { kind: 'restatement', answer: confirmed },
      ];
      for (const one of kinds) equal(told([entry('10:30', { ...one, impact })])?.[0], first);
    });
    it('never where it is ours', () => {
      const kinds: readonly Partial<Entry>[] = [
        { kind: 'heard' },
        { kind: 'note', ...forThem },
        { kind: 'told', ...forThem },
        { kind: 'question', asks: 'us' },
        { kind: 'question', reach: 'me' },
        { kind: 'restatement', ...forThem },
        { kind: 'promise' },
      ];
      for (const one of kinds)
        equal(draft([entry('10:30', { ...one, impact })]).includes('no invoices'), false);
    });
    it('in the words of the entry where no others were written, which are not said again', () => {
      const silent = { words: '' };
      deepEqual(told([entry('10:30', { ...forThem, text: 'we cannot ship', impact: silent })]), [
        '- What it means for you: we cannot ship',
      ]);
      const corrected = { state: 'corrected', words: 'not even by hand' } as const;
      const answered = entry('10:30', { kind: 'restatement', text: 'x', answer: corrected, impact: silent });
      deepEqual(told([answered]), ['- What it means for you: not even by hand']);
    });
    it('once', () => {
      const both = [
        entry('10:30', { ...forThem, text: 'b', impact }),
        entry('10:31', { kind: 'question', impact }),
      ];
      equal(draft(both).split('no invoices').length, 2);
    });
    it('in every update until it is solved, which the next one says', () => {
      const all = (outcome?: Entry['outcome']) => [
        entry('10:30', { ...forThem, text: 'b', impact, outcome }),
      ];
      deepEqual(told(all(), old), [first]);
      deepEqual(told(all('solved'), old), undefined);
      equal(told(all('solved'))?.[0], `${first} (solved)`);
    });
    it('which does not make it news', () =>
      equal(draft([entry('10:30', { ...forThem, impact })], old).includes('Nothing new has happened'), true));
  });

  it('show options as a table, without columns that nobody filled in', () => {
    const option = { cost: 'two|days', risk: '', loses: '', state: 'open' } as const;
    deepEqual(
      section('Options', [
        entry('10:30', { ...forThem, kind: 'note', text: 'Wait\nfor it', option }),
        entry('10:31', {
          ...forThem,
          kind: 'told',
          text: 'Batch',
          option: { ...option, cost: '', state: 'rejected' },
        }),
      ])?.split('\n'),
      [
        '| Option | Cost | State |',
        '| --- | --- | --- |',
        '| Wait for it | two\\|days | still open |',
        '| Batch |  | not chosen |',
      ],
    );
  });
  it('show an option with all of it', () => {
    const option = { cost: 'c', risk: 'r', loses: 'l', state: 'chosen' } as const;
    deepEqual(
      section('Options', [entry('10:30', { ...forThem, text: 'Batch', option })])
        ?.split('\n')
        .slice(-1),
      ['| Batch | c | r | l | chosen |'],
    );
  });
  it('show open options each time, and what became of one once', () => {
    const option = (state: 'open' | 'chosen') => ({ cost: '', risk: '', loses: '', state });
    const shows = (state: 'open' | 'chosen', parts?: Partial<UpdateRequest>) =>
      section('Options', [entry('10:30', { ...forThem, option: option(state) })], parts) !== undefined;
    deepEqual([shows('open', old), shows('chosen'), shows('chosen', old)], [true, true, false]);
  });
  it('show options and risks only where they are marked for the customer', () => {
    const both = { option: every.option, risk: every.risk };
    for (const kind of ['heard', 'question', 'promise', 'note'] as const)
      for (const reach of ['team', 'me'] as const) {
        const text = draft([entry('10:30', { ...both, kind, reach })]);
        deepEqual(
          [text.includes('two days'), text.includes('at night'), text.includes('## Option')],
          [false, false, false],
        );
      }
  });
  it('show of what they set right only their words, and nothing where they gave none', () => {
    const set = (words: string) =>
      draft([
        entry('10:30', {
          ...forThem,
          kind: 'restatement',
          text: 'wrong',
          answer: { state: 'corrected', words },
          option: every.option,
          risk: every.risk,
          impact: { words: '' },
        }),
      ]);
    deepEqual(
      ['right', ' '].map(words => {
        const text = set(words);
        return [
          text.includes('wrong'),
          text.split('right').length - 1,
          /What it means|## (?:Options|Risks)/.test(text),
        ];
      }),
      [
        [false, 3, true],
        [false, 0, false],
      ],
    );
  });
  it('do not say an option or a risk again as something that was heard', () => {
    const all = [
      entry('10:30', { ...forThem, text: 'Batch', option: every.option }),
      entry('10:31', { ...forThem, text: 'Outage', risk: every.risk }),
    ];
    deepEqual(
      [section('What you told us', all), section('Risks we see', all)],
      [undefined, '- Outage (what we do against it: we test at night; how we notice it: the queue grows)'],
    );
  });
  it('show a risk until it is over', () => {
    const risk = { mitigation: '', trigger: '' };
    const shown = (outcome?: Entry['outcome']) =>
      section(
        'Risks we see',
        [entry('10:30', { ...forThem, kind: 'note', text: 'Outage', risk, outcome })],
        old,
      );
    deepEqual([shown(), shown('solved')], ['- Outage', undefined]);
  });
  it('count a new option as something new', () => {
    const all = [entry('10:30', { ...forThem, kind: 'note', option: every.option })];
    const says = (isNews: boolean) =>
      draft(all, { isNews: () => isNews, last: today, milestones: [] }).includes('Nothing new has happened');
    deepEqual([says(true), says(false)], [false, true]);
  });

  it('say what they asked for and what they need it for, where that is marked for them', () => {
    const facts = '(you asked for: a CSV; what you need it for: pay on time; how you do it today: by hand)';
    const request = every.request;
    const told = (parts: Partial<Entry>) =>
      section('What you told us', [entry('10:30', { text: 'CSV please', request, ...parts })])
        ?.split('\n')
        .at(-1);
    equal(told(forThem), `- CSV please ${facts}`);
    const confirmed = { kind: 'restatement', answer: { state: 'confirmed', words: '' } } as const;
    equal(
      told({ ...forThem, ...confirmed }),
      `- CSV please (confirmed by you on 21 November 2026; ${facts.slice(1)}`,
    );
    equal(told(confirmed), '- CSV please (confirmed by you on 21 November 2026)');
    const corrected = { kind: 'restatement', answer: { state: 'corrected', words: 'XML' } } as const;
    equal(
      told({ ...forThem, ...corrected }),
      `- XML (as you corrected us on 21 November 2026; ${facts.slice(1)}`,
    );
    equal(
      told({ ...forThem, kind: 'restatement' }),
      `- We understood: CSV please, please tell us if that is wrong. ${facts}`,
    );
    const owed = (parts: Partial<Entry>) =>
      section('What you asked and we still owe you', [
        entry('10:30', { kind: 'question', text: 'CSV?', request, ...parts }),
      ]);
    equal(owed(forThem), `- CSV? (asked on 21 November 2026; ${facts.slice(1)}`);
    equal(owed({}), '- CSV? (asked on 21 November 2026)');
  });
  it('keep what they asked for beside what it means for them', () => {
    const request = { asked: 'a CSV', need: '', today: '' };
    const all = [entry('10:30', { ...forThem, text: 'CSV please', request, impact: { words: '' } })];
    deepEqual(section('What you told us', all)?.split('\n').filter(Boolean), [
      '- What it means for you: CSV please',
      'On Saturday 21 November 2026:',
      '- CSV please (you asked for: a CSV)',
    ]);
  });

  it('say who decided, and what else was considered', () => {
    const decision = { who: 'Maria', alternatives: 'wait' };
    const all = [entry('10:30', { ...forThem, kind: 'decision', text: 'We go', decision })];
    equal(
      section('What was decided', all),
      '- We go (on 21 November 2026; decided by Maria; considered instead: wait)',
    );
  });

  it('keep compensation from the customer, whatever it stands on, until it is marked for them', () => {
    for (const kind of ['promise', 'question', 'restatement'] as const) {
      const answer = kind === 'restatement' ? ({ state: 'confirmed', words: '' } as const) : undefined;
      const shows = (parts: Partial<Entry>) =>
        draft([entry('10:30', { kind, answer, text: 'One month free', ...parts })]).includes(
          'One month free',
        );
      const { compensation } = every;
      deepEqual(
        [shows({}), shows({ compensation }), shows({ compensation, ...forThem })],
        [true, false, true],
      );
    }
  });
  it('say nothing of moods and feedback', () => {
    const text = draft([entry('10:30', { ...forThem, feedback: every.feedback, mood: every.mood })]);
    deepEqual([text.includes('our answers'), text.includes('worried')], [false, false]);
  });
});
