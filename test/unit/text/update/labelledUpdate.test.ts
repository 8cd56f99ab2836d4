import { deepEqual, equal } from 'node:assert/strict';
import type { Entry } from '../../../../src/domain/records/conversation.ts';
import { type UpdateRequest, updateDraft } from '../../../../src/text/update/updateDraft.ts';
import { below, day, entry, everyLabel, milestone } from '../talk.ts';

const today = day('2026-11-21');
const forThem = { reach: 'customer' } as const;

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
    const both = { option: everyLabel.option, risk: everyLabel.risk };
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
          option: everyLabel.option,
          risk: everyLabel.risk,
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
      entry('10:30', { ...forThem, text: 'Batch', option: everyLabel.option }),
      entry('10:31', { ...forThem, text: 'Outage', risk: everyLabel.risk }),
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
    const all = [entry('10:30', { ...forThem, kind: 'note', option: everyLabel.option })];
    const says = (isNews: boolean) =>
      draft(all, { isNews: () => isNews, last: today, milestones: [] }).includes('Nothing new has happened');
    deepEqual([says(true), says(false)], [false, true]);
  });

  it('say what they asked for and what they need it for, where that is marked for them', () => {
    const facts = '(you asked for: a CSV; what you need it for: pay on time; how you do it today: by hand)';
    const request = everyLabel.request;
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
      const { compensation } = everyLabel;
      deepEqual(
        [shows({}), shows({ compensation }), shows({ compensation, ...forThem })],
        [true, false, true],
      );
    }
  });
  it('say nothing of moods and feedback', () => {
    const text = draft([
      entry('10:30', { ...forThem, feedback: everyLabel.feedback, mood: everyLabel.mood }),
    ]);
    deepEqual([text.includes('our answers'), text.includes('worried')], [false, false]);
  });
});
