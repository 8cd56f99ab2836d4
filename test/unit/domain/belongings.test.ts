import { deepEqual } from 'node:assert/strict';
import { belongingsOf, minesIn } from '../../../src/domain/log/belongings.ts';
import type { Folded } from '../../../src/domain/log/folded.ts';
import { fold } from '../../../src/domain/log/gathering.ts';
import { operation } from '../../support/operations.ts';

const made = (number: number, c: string, [e, k]: readonly [string, string], f: Record<string, unknown>) =>
  operation(number, { c: `conversation/${c}`, e, k, f });
const namesOf = (all: readonly Folded[]) => all.map(one => one.id).sort();

describe('what belongs to a conversation', () => {
  const entities = fold([
    made(1, 'call', ['conversation', 'call'], { started: 'now' }),
    made(2, 'call', ['entry', 'said'], { conversation: 'call', text: 'a' }),
    made(3, 'call', ['entry', 'left'], { conversation: 'other', text: 'b' }),
    made(4, 'inbox', ['entry', 'filed'], { conversation: 'call', text: 'c' }),
    made(5, 'inbox', ['entry', 'waiting'], { conversation: 'inbox', text: 'd' }),
    made(6, 'inbox', ['place', 'of-filed'], { entry: 'filed' }),
    made(7, 'call', ['place', 'of-left'], { entry: 'left' }),
    made(8, 'call', ['weather', 'rain'], { mood: 'grey' }),
    made(9, 'inbox', ['weather', 'sun'], {}),
    made(10, 'inbox', ['conversation', 'inbox'], {}),
  ]);

  it('is its record, what stands in it now, the places of that, and what a newer version made in it', () =>
    deepEqual(namesOf(belongingsOf('call', entities)), ['call', 'filed', 'of-filed', 'rain', 'said']));
  it('is what was filed away from the one it was made in', () =>
    deepEqual(namesOf(belongingsOf('other', entities)), ['left', 'of-left']));
});

describe('what is only mine', () => {
  const entities = fold([
    made(1, 'call', ['entry', 'mine'], { reach: 'me' }),
    made(2, 'call', ['entry', 'ours'], { reach: 'team' }),
    made(3, 'call', ['place', 'of-mine'], { entry: 'mine' }),
    made(4, 'call', ['place', 'of-ours'], { entry: 'ours' }),
    made(5, 'call', ['weather', 'rain'], { reach: 'me' }),
  ]);

  it('are the entries of that reach, with their places', () =>
    deepEqual(namesOf(minesIn(entities)), ['mine', 'of-mine']));
});
