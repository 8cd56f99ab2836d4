import { deepEqual } from 'node:assert/strict';
import { changeable } from '../../../src/domain/records/entryValues.ts';
import { type Ask, asAsk, paneCommands } from '../../../src/protocol/call.ts';
import {
  disputed,
  editActs,
  entryActs,
  paneReaches,
  placeActs,
  pointActs,
} from '../../../src/protocol/callKinds.ts';

const use = { asks: 'them', owes: 'us', speaker: '', reach: 'team' } as const;
const add = { kind: 'add', id: 'e', conversation: 'c', text: 'x', as: 'heard', ...use } as const;
const typing = { kind: 'typing', conversation: 'c', text: '', count: 1, as: 'note', ...use } as const;
const about = { conversation: 'c', entry: 'n' } as const;
const draft = { kind: 'promise', 'impact.words': '', impact: 'on', 'mood.mood': 'angry', outcome: '' };
const turned = { entry: 'n', act: 'edit', kind: 'promise', whose: 'them', isTurned: true } as const;
const targets = [...editActs.map(act => ({ entry: 'n', act })), turned];

const good: readonly Ask[] = [
  { kind: 'ready' },
  ...[null, ...targets].map(target => ({ ...typing, target })),
  ...[null, ...targets].map(target => ({ ...add, target })),
  { ...add, asks: 'us', target: null },
  { ...add, owes: 'them', target: null },
  { kind: 'draftDetails', ...about, draft: { asks: 'us', owes: 'them' } },
  ...entryActs.map(act => ({ kind: 'act', conversation: 'c', entry: 'n', act }) as const),
  ...paneReaches.map(reach => ({ ...add, reach, speaker: 'Maria', target: null })),
  { kind: 'history', ...about, isOpen: true },
  { kind: 'details', ...about, isOpen: false },
  { kind: 'draftDetails', ...about, draft },
  { kind: 'draftDetails', ...about, draft: {} },
  { kind: 'saveDetails', ...about, draft, id: 'e2' },
  { kind: 'earlier', conversation: 'c' },
  { kind: 'bringBack', conversation: 'c', entry: 'n', version: 'v' },
  ...disputed.map(field => ({ kind: 'keep', conversation: 'c', entry: 'n', version: 'v', field }) as const),
  { kind: 'tick', conversation: 'c', step: 'said-back', done: true },
  { kind: 'skip', conversation: 'c', step: 'said-back' },
  ...pointActs.map(act => ({ kind: 'point', conversation: 'c', point: 'said-back', act }) as const),
  { kind: 'leftOpen', conversation: 'c', act: 'goOn' },
  { kind: 'leftOpen', conversation: 'c', act: 'end' },
  { kind: 'openPlace', place: 'p' },
  ...placeActs.map(act => ({ kind: 'place', conversation: 'c', entry: 'e', place: 'p', act }) as const),
  { kind: 'unlink' },
  { kind: 'keepAsFile', id: 'e', text: 'x' },
  { kind: 'runOn', conversation: 'c', entry: 'e', command: 'purge' },
  ...paneCommands.map(command => ({ kind: 'run', command }) as const),
];

const taken = (messages: readonly unknown[]) => messages.filter(one => asAsk(one) !== undefined);

describe('a message of the page', () => {
  it('is taken when its kind and shape are known', () => deepEqual(good.map(asAsk), good));

  it('is dropped when a value is missing or of another type', () => {
    const strange = [undefined, { evil: 1 }, [], Number.NaN];
    const broken = good.flatMap(one =>
      Object.keys(one)
        .filter(key => key !== 'kind')
        .flatMap(key => strange.map(value => ({ ...one, [key]: value }))),
    );
    deepEqual(taken(broken), []);
  });

  it('is dropped when it is no message at all', () =>
    deepEqual(
      taken([
        undefined,
        null,
        7,
        'ready',
        [],
        {},
        { kind: '__proto__' },
        { kind: 'toString' },
        { kind: ['ready'] },
      ]),
      [],
    ));

  it('is dropped when it asks for what the pane has no key or button for', () =>
    deepEqual(
      taken([
        ...['workbench.action.quit', 'listenFirst.export', 'constructor', ''].map(command => ({
          kind: 'run',
          command,
        })),
        ...['delete', 'edit', 'toString'].map(act => ({ kind: 'act', conversation: 'c', entry: 'n', act })),
        ...['remove', '__proto__'].map(act => ({ kind: 'point', conversation: 'c', point: 'p', act })),
        ...['remove', ''].map(act => ({ kind: 'leftOpen', conversation: 'c', act })),
        ...['conversation', 'at', 'toString', '__proto__'].map(field => ({
          kind: 'keep',
          conversation: 'c',
          entry: 'n',
          version: 'v',
          field,
        })),
      ]),
      [],
    ));

  it('is dropped when it does not say plainly what a text is for', () => {
    const strange = [
      'n',
      7,
      {},
      { entry: 'n' },
      { act: 'edit' },
      { entry: 7, act: 'edit' },
      { entry: 'n', act: 'remove' },
      { ...turned, kind: 'sketch' },
      { ...turned, whose: 'you' },
      { ...turned, isTurned: 'yes' },
    ];
    const both = [typing, add].flatMap(one => strange.map(target => ({ ...one, target })));
    const whole = { ...add, target: null };
    const unclear = [
      { asks: 'you' },
      { owes: 'you' },
      { owes: undefined },
      { reach: 'all' },
      { reach: undefined },
      { speaker: null },
    ];
    const others = unclear.map(parts => ({ ...whole, ...parts }));
    deepEqual(taken([typing, add, ...others, ...both]), []);
  });
});

describe('what the page may settle', () => {
  it('is all that a person can change of an entry', () => deepEqual(disputed, changeable));
});
