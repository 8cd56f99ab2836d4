import { deepEqual } from 'node:assert/strict';
import { standings } from '../../../src/domain/log/gathering.ts';
import type { Operation } from '../../../src/domain/log/operation.ts';
import { rowOf } from '../../../src/domain/records/row.ts';
import { operation, replacing } from '../../support/operations.ts';

const started = '2026-11-21T10:00:00+01:00';
const talk = (f = {}) => operation(1, { e: 'conversation', k: 'call', f: { started, ...f } });
const entry = (f: Readonly<Record<string, unknown>>) =>
  operation(2, { k: 'e2', f: { conversation: 'call', kind: 'heard', text: 'hm', at: started, ...f } });
const impact = { words: 'We ship late' };

const has = (...lines: readonly Operation[]) => rowOf('call', standings(lines))?.hasProblem;

describe('the row of a conversation in which something hurts them', () => {
  it('says so, until somebody says that it is solved', () => {
    const solved = operation(3, { k: 'e2', f: { outcome: 'solved' }, b: { outcome: [] } });
    deepEqual([has(talk(), entry({ impact })), has(talk(), entry({ impact }), solved)], [true, undefined]);
  });
  it('says so for any other end', () => deepEqual(has(talk(), entry({ impact, outcome: 'answered' })), true));
  it('says nothing without the label, or once it was taken off', () => {
    const off = operation(3, { k: 'e2', f: { impact: null }, b: replacing({ impact: [2] }) });
    deepEqual([has(talk(), entry({})), has(talk(), entry({ impact }), off)], [undefined, undefined]);
    for (const strange of ['late', 7, true]) deepEqual(has(talk(), entry({ impact: strange })), undefined);
  });
  it('says nothing of what is only mine', () =>
    deepEqual(has(talk(), entry({ impact, reach: 'me' })), undefined));
  it('says nothing once it is put away', () =>
    deepEqual(has(talk({ archived: true }), entry({ impact })), undefined));
});
