import { deepEqual } from 'node:assert/strict';
import { asAsk } from '../../../src/protocol/call.ts';

const good = [
  { kind: 'ready' },
  { kind: 'typing', conversation: 'c', text: '', count: 1 },
  { kind: 'add', id: 'e', conversation: 'c', text: 'x', as: 'heard' },
  { kind: 'tick', conversation: 'c', step: 'said-back', done: true },
  { kind: 'openPlace', place: 'p' },
  { kind: 'keepAsFile', id: 'e', text: 'x' },
  { kind: 'run', command: 'startCall' },
];

describe('a message of the page', () => {
  it('is taken when its kind and shape are known', () => deepEqual(good.map(asAsk), good));

  it('is dropped when a value is missing or of another type', () => {
    const broken = good.flatMap(one =>
      Object.keys(one)
        .filter(key => key !== 'kind')
        .flatMap(key => [
          { ...one, [key]: undefined },
          { ...one, [key]: { evil: 1 } },
        ]),
    );
    deepEqual(
      broken.filter(one => asAsk(one) !== undefined),
      [],
    );
  });

  it('is dropped when it is no message at all', () => {
    const strange = [undefined, null, 7, 'ready', [], {}, { kind: '__proto__' }, { kind: 'toString' }];
    deepEqual(
      [...strange, { kind: 'run', command: 'workbench.action.quit' }].filter(one => asAsk(one) !== undefined),
      [],
    );
  });
});
