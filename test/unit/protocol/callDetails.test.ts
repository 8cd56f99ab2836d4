import { deepEqual } from 'node:assert/strict';
import { labelFields, labels } from '../../../src/domain/records/labels.ts';
import {
  areDetails,
  detailChoices,
  detailLabels,
  detailNames,
  detailTexts,
} from '../../../src/protocol/callDetails.ts';

describe('the form with the details of an entry', () => {
  it('has every label there is', () => deepEqual([...detailLabels].sort(), [...labels].sort()));

  it('has a control for every part of each label', () => {
    const parts = labels.map(label => Object.keys(labelFields[label].entries).sort());
    const controls = labels.map(label => {
      const choices: object = detailChoices[label as keyof typeof detailChoices] ?? {};
      return [...detailTexts[label], ...Object.keys(choices)].sort();
    });
    deepEqual(controls, parts);
  });

  it('names each control once', () => deepEqual(new Set(detailNames).size, detailNames.length));
});

describe('what the page says of the form', () => {
  const taken = (all: readonly unknown[]) => all.filter(areDetails);

  it('is taken where it names controls and what they can hold', () => {
    const good = [
      {},
      { kind: 'promise', reach: 'me', speaker: 'Maria', outcome: 'withdrawn' },
      { impact: 'on', 'impact.words': 'orders wait\na day', risk: '' },
      { 'mood.mood': 'worried', 'option.state': 'chosen', 'compensation.state': 'approved' },
      { outcome: '', 'mood.mood': '' },
    ];
    deepEqual(taken(good), good);
  });

  it('is dropped where it names anything else', () =>
    deepEqual(
      taken([
        undefined,
        null,
        'kind',
        [],
        [['kind', 'promise']],
        { text: 'x' },
        { id: 'x' },
        { constructor: 'x' },
        { kind: 'sketch' },
        { reach: '' },
        { reach: 'all' },
        { impact: 'yes' },
        { 'mood.mood': 'bored' },
        { 'impact.words': 7 },
        { speaker: null },
        JSON.parse('{"__proto__":"x"}'),
      ]),
      [],
    ));
});
