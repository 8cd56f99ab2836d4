import { deepEqual } from 'node:assert/strict';
import { fold } from '../../../src/domain/log/gathering.ts';
import type { Operation } from '../../../src/domain/log/operation.ts';
import {
  phraseEntity,
  phraseFields,
  phrasesContainer,
  type TeamPhrase,
  teamPhrasesIn,
} from '../../../src/domain/records/teamPhrase.ts';
import { operation, replacing } from '../../support/operations.ts';

const kept = (number: number, id: string, phrase: unknown) =>
  operation(number, { c: phrasesContainer, e: phraseEntity, k: id, f: { phrase } });

const asap: TeamPhrase = { id: 'a', use: 'found', words: 'as soon as we can', label: 'vague-date' };
const zenith: TeamPhrase = { id: 'b', use: 'name', words: 'Zenith' };
const shown: TeamPhrase = { id: 'c', use: 'allowed', words: 'will be shown' };

function check(lines: readonly Operation[], expected: { ids: readonly string[]; faults: number }) {
  const { phrases, faults } = teamPhrasesIn(fold(lines));
  deepEqual({ ids: phrases.map(one => one.id), faults: faults.length }, expected);
}

describe('the phrases of a team', () => {
  it('read as they were written, always in the same order', () => {
    const lines = [zenith, asap, shown].map((one, at) => kept(at + 1, one.id, phraseFields(one).phrase));
    deepEqual(teamPhrasesIn(fold(lines)), { phrases: [shown, asap, zenith], faults: [] });
    deepEqual(teamPhrasesIn(fold(lines.toReversed())).phrases, [shown, asap, zenith]);
  });
  it('are one value each, so that its parts change together (rule 9)', () => {
    deepEqual(phraseFields(asap), {
      phrase: { use: 'found', words: 'as soon as we can', label: 'vague-date' },
    });
    deepEqual(phraseFields(zenith), { phrase: { use: 'name', words: 'Zenith' } });
  });
  it('leave out what was taken away, and what is no phrase', () => {
    const line = kept(1, 'a', phraseFields(asap).phrase);
    const gone = { ...kept(2, 'a', undefined), x: 1 as const, b: replacing({ phrase: [1] }) };
    check([line, { ...gone, f: undefined } as unknown as Operation], { ids: [], faults: 0 });
    check([{ ...line, e: 'entry' }], { ids: [], faults: 0 });
  });
  it('say nothing of somebody whose name was purged', () =>
    check([kept(1, 'a', { use: 'name', words: '' })], { ids: [], faults: 0 }));
  it('name one that is damaged or of a newer version, and keep its neighbours', () => {
    const broken = [
      null,
      7,
      'x',
      [],
      {},
      { use: 'sung', words: 'x' },
      { use: 'name' },
      { use: 'found', words: 'x' },
    ];
    for (const phrase of broken) {
      check([kept(1, 'odd', phrase), kept(2, 'b', phraseFields(zenith).phrase)], { ids: ['b'], faults: 1 });
    }
  });
  it('take a label only where something is to be found', () =>
    deepEqual(teamPhrasesIn(fold([kept(1, 'c', { ...shown, label: 'blame' })])).phrases, [shown]));
});
