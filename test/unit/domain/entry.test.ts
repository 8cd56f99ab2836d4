import { deepEqual } from 'node:assert/strict';
import * as v from 'valibot';
import { Problem } from '../../../src/domain/problem.ts';
import { entryFields, longestText, requireText } from '../../../src/domain/records/entry.ts';

describe('the text of an entry', () => {
  function check(text: string, expected: 'kept' | 'empty' | 'too long') {
    try {
      deepEqual([requireText(text) === text, 'kept'], [true, expected]);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      deepEqual(error.code, expected);
    }
  }

  it('is kept as it was typed, with spaces, controls and all scripts', () => {
    for (const text of ['x', '  x\n\n', '<script>', '\u0000\u001b[31m', '\u202eabc', '日本語 😀', '\ud800'])
      check(text, 'kept');
  });
  it('is empty when it holds nothing to read', () => {
    for (const text of ['', ' ', '\n\t \u00a0\u2003', '\ufeff']) check(text, 'empty');
  });
  it('may be exactly 1 MiB long (rule 4)', () => check('x'.repeat(longestText), 'kept'));
  it('is too long one byte beyond (rule 4)', () => check('x'.repeat(longestText + 1), 'too long'));
  it('is measured in bytes of UTF-8, not in signs (rule 4)', () => {
    for (const [sign, bytes] of [
      ['é', 2],
      ['€', 3],
      ['😀', 4],
      ['\ud800', 3],
    ] as const) {
      const most = Math.floor(longestText / bytes);
      check(sign.repeat(most) + 'x'.repeat(longestText - most * bytes), 'kept');
      check(sign.repeat(most) + 'x'.repeat(longestText - most * bytes + 1), 'too long');
    }
  });
});

describe('the fields of an entry', () => {
  const needed = { conversation: 'call', text: 'hm', at: '2026-11-21T10:00Z' };

  function check(fields: Record<string, unknown>, expected: Record<string, unknown> | undefined) {
    const read = v.safeParse(entryFields, { ...needed, ...fields });
    deepEqual(read.success ? read.output : undefined, expected);
  }

  it('are a note for the team where nothing else is said', () =>
    check({}, { ...needed, kind: 'note', reach: 'team' }));
  it('keep kind, speaker and reach', () => {
    const said = { kind: 'heard', speaker: 'Mina', reach: 'customer' };
    check(said, { ...needed, ...said });
  });
  it('become a note when the kind is one of a newer version', () =>
    check({ kind: 'sketch' }, { ...needed, kind: 'note', reach: 'team' }));
  it('are for me alone when the reach is unknown, so that nothing leaks', () =>
    check({ reach: 'partner' }, { ...needed, kind: 'note', reach: 'me' }));
  it('are not readable without text, time or conversation', () => {
    for (const name of ['text', 'at', 'conversation']) check({ [name]: undefined }, undefined);
    check({ at: 'yesterday' }, undefined);
    check({ conversation: '../up' }, undefined);
  });
});
