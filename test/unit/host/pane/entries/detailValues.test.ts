import { deepEqual } from 'node:assert/strict';
import type { Entry } from '../../../../../src/domain/records/conversation.ts';
import { changeIn, detailValues, readDraft } from '../../../../../src/host/pane/entries/detailValues.ts';
import type { DetailValues } from '../../../../../src/protocol/callDetails.ts';

function entry(parts: Partial<Entry> = {}): Entry {
  return {
    id: 'e1',
    conversation: 'talk',
    kind: 'heard',
    text: 'it stops',
    at: '2026-11-21T10:00:00.000+01:00',
    reach: 'team',
    author: 'ada',
    versions: 1,
    places: [],
    ...parts,
  } as Entry;
}

describe('an entry in its form', () => {
  const check = (parts: Partial<Entry>, expected: DetailValues) =>
    deepEqual(detailValues(entry(parts)), {
      kind: 'heard',
      asks: 'them',
      owes: 'them',
      reach: 'team',
      ...expected,
    });

  it('says its kind and who sees it', () => check({}, {}));
  it('says who said it and how it ended', () =>
    check({ speaker: 'Maria', outcome: 'kept' }, { speaker: 'Maria', outcome: 'kept' }));
  it('says what a label says, and that it is on also where it says nothing more', () => {
    check({ impact: { words: 'orders wait' } }, { impact: 'on', 'impact.words': 'orders wait' });
    check({ impact: { words: '' } }, { impact: 'on' });
    check({ mood: { mood: 'angry' } }, { mood: 'on', 'mood.mood': 'angry' });
    check(
      { option: { cost: '2 days', risk: '', loses: 'the history', state: 'chosen' } },
      { option: 'on', 'option.cost': '2 days', 'option.loses': 'the history', 'option.state': 'chosen' },
    );
  });
  it('says who decided, which is no label', () =>
    check({ decision: { who: 'Maria', alternatives: '' } }, { 'decision.who': 'Maria' }));
});

describe('what a form changes', () => {
  const check = (now: Partial<Entry>, draft: DetailValues, fields: object) =>
    deepEqual(changeIn(entry(now), draft), { fields, crossing: undefined });

  it('is nothing where nothing was touched', () =>
    check({ speaker: 'Maria', impact: { words: 'x' }, mood: { mood: 'calm' } }, {}, {}));
  it('is the kind, the speaker, the reach and the outcome that were touched', () => {
    check({}, { kind: 'decision' }, { kind: 'decision' });
    check({ speaker: 'Maria' }, { speaker: '  Tom ' }, { speaker: 'Tom' });
    check({ speaker: 'Maria' }, { speaker: ' ' }, { speaker: null });
    check({}, { reach: 'customer' }, { reach: 'customer' });
    check({ kind: 'promise' }, { outcome: 'withdrawn' }, { outcome: 'withdrawn' });
    check({ kind: 'promise', outcome: 'kept' }, { outcome: '' }, { outcome: null });
  });
  it('is whose a promise is: of what becomes one, whose words it was, until somebody says else', () => {
    check({}, { kind: 'promise' }, { kind: 'promise', owes: 'them' });
    check({ kind: 'told' }, { kind: 'promise' }, { kind: 'promise', owes: 'us' });
    check({}, { kind: 'promise', owes: 'us' }, { kind: 'promise', owes: 'us' });
    check({ kind: 'promise' }, { owes: 'them' }, { owes: 'them' });
    check({ kind: 'promise', owes: 'them' }, { owes: 'us', speaker: '' }, { owes: 'us', speaker: null });
  });
  it('is whose a question is', () => {
    check({ kind: 'question' }, { asks: 'us' }, { asks: 'us' });
    check({ kind: 'question', asks: 'us' }, { kind: 'promise' }, { kind: 'promise', owes: 'us' });
    check({ kind: 'promise', owes: 'them' }, { kind: 'question' }, { kind: 'question', asks: 'them' });
    check({ kind: 'question' }, { asks: 'us', kind: 'note' }, { kind: 'note' });
  });
  it('is a whole label, with what stood in it and was not touched', () =>
    check(
      { option: { cost: '2 days', risk: 'none', loses: '', state: 'open' } },
      { 'option.state': 'rejected', 'option.risk': '' },
      { option: { cost: '2 days', risk: '', loses: '', state: 'rejected' } },
    ));
  it('puts a label on without another word, and takes it off with all its words', () => {
    check({}, { impact: 'on' }, { impact: { words: '' } });
    check({ impact: { words: 'x' } }, { impact: '' }, { impact: null });
    check({ impact: { words: 'x' } }, { impact: '', 'impact.words': 'y' }, { impact: null });
  });
  it('begins an option as open and a compensation as offered', () =>
    check(
      {},
      { option: 'on', compensation: 'on', 'compensation.value': '10 %' },
      {
        option: { cost: '', risk: '', loses: '', state: 'open' },
        compensation: { value: '10 %', state: 'offered' },
      },
    ));
  it('leaves the label off for a mood that nobody chose', () => check({}, { mood: 'on' }, { mood: null }));
  it('leaves other labels alone, which somebody else may be changing', () =>
    check(
      { impact: { words: 'x' }, risk: { mitigation: 'y', trigger: '' } },
      { 'impact.words': 'z' },
      { impact: { words: 'z' } },
    ));
  it('is who decided, and nobody once all of it is emptied', () => {
    check({}, { 'decision.who': 'Maria' }, { decision: { who: 'Maria', alternatives: '' } });
    check({ decision: { who: 'Maria', alternatives: '' } }, { 'decision.who': '' }, { decision: null });
  });

  it('crosses between me and others apart from all else', () => {
    const draft = { reach: 'me', 'impact.words': 'x', impact: 'on' };
    deepEqual(changeIn(entry(), draft), { fields: { impact: { words: 'x' } }, crossing: 'me' });
    deepEqual(changeIn(entry({ reach: 'me' }), { reach: 'customer' }), { fields: {}, crossing: 'customer' });
    deepEqual(changeIn(entry({ reach: 'me' }), { reach: 'me' }), {
      fields: { reach: 'me' },
      crossing: undefined,
    });
  });
});

describe('what was left in a form', () => {
  it('reads as it was written', () => {
    const draft = { 'impact.words': 'first line\nsecond', mood: 'on' };
    deepEqual(readDraft(JSON.stringify(draft)), draft);
  });
  it('of several windows that died is one draft', () =>
    deepEqual(readDraft('{"speaker":"Maria","impact":"on"}\n{"speaker":"Tom"}'), {
      speaker: 'Tom',
      impact: 'on',
    }));
  it('is nothing where it cannot be read', () => {
    for (const kept of ['', '{', 'null', '[]', '7', '{"text":"x"}', '{"mood.mood":"bored"}'])
      deepEqual(readDraft(kept), {});
  });
});
