import { deepEqual, equal } from 'node:assert/strict';
import type { Conversation, Entry } from '../../../src/domain/records/conversation.ts';
import type { Audience } from '../../../src/text/audience.ts';
import { decisionWords, labelLines } from '../../../src/text/labelWords.ts';
import { conversationLog } from '../../../src/text/log/conversationLog.ts';
import { rendered } from './rendered.ts';
import { below, conversation, day, entry, everyLabel } from './talk.ts';

const today = day('2026-11-21');
const forThem = { reach: 'customer' } as const;

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
    check(everyLabel, 'engineer', [
      'Impact, in their words: <no invoices *before* noon>',
      'Option, chosen; cost: <two days>; what they lose: <the history>',
      'Asked for: <a CSV>; real need: <pay on time>; today: <by hand>',
      'Risk; what we do against it: <we test at night>; how we notice it: <the queue grows>',
      'Compensation approved: <one month free>',
      'Feedback about: <our answers>',
      'Mood: worried',
    ]));
  it('speak to the customer, and say nothing of how they seemed to us', () =>
    check(everyLabel, 'customer', [
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
    const { elements, text } = rendered(log({ entries: [entry('10:30', everyLabel), entry('10:31')] }));
    deepEqual(elements, ['h1', 'h2', 'li', 'p', 'strong', 'ul']);
    equal(text.includes('no invoices *before* noon'), true);
  });

  it('of a customer hold only what was marked for them, and no mood', () => {
    const all = [entry('10:30', everyLabel), entry('10:31', { ...everyLabel, ...forThem, text: 'b' })];
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
