import { deepEqual } from 'node:assert/strict';
import type { Entry } from '../../../src/domain/records/conversation.ts';
import { summedUp } from '../../../src/text/summedUp.ts';
import { entry } from './talk.ts';

const confirmed = entry('10:31', {
  kind: 'restatement',
  text: 'said back',
  answer: { state: 'confirmed', words: '' },
});

describe('what stands for a whole talk', () => {
  const check = (entries: readonly Entry[], left: readonly string[]) =>
    deepEqual(
      summedUp(entries).map(one => one.text),
      left,
    );
  const heard = (text: string, parts: Partial<Entry> = {}) => entry('10:30', { text, ...parts });

  it('is what they confirmed or corrected', () => check([heard('ok'), confirmed], ['said back']));
  it('leaves what is marked for them beside it', () =>
    check([heard('two shops wait', { reach: 'customer' }), confirmed], ['two shops wait', 'said back']));
  it('is every word where nothing is settled', () => {
    const open = entry('10:31', { kind: 'restatement', text: 'is that right?' });
    check([heard('ok'), open], ['ok', 'is that right?']);
  });
  it('says nothing of another talk', () =>
    check([heard('another', { conversation: 'other' }), confirmed], ['another', 'said back']));
  it('keeps what is not heard', () =>
    check(
      [heard('q', { kind: 'question' }), heard('p', { kind: 'promise' }), confirmed],
      ['q', 'p', 'said back'],
    ));
});
