import { deepEqual } from 'node:assert/strict';
import type { Day } from '../../../src/domain/day.ts';
import { type HeadFault, headsIn, readTag } from '../../../src/tags/readTag.ts';
import type { Tag } from '../../../src/tags/tag.ts';

const until = '2026-09-30' as Day;
const head = 'TEMP(until=2026-09-30,for=acme,ref=LF-7K2M)';

describe('a tag in a line', () => {
  function check(line: string, parts: Partial<Tag>) {
    deepEqual(readTag(line), { kind: 'tag', tag: { until, reason: '', others: {}, ...parts } });
  }
  const full = { for: 'acme', ref: 'LF-7K2M', reason: 'skip tax check' };

  it('is read wherever a comment puts it', () => {
    for (const line of [
      `// ${head}: skip tax check`,
      `    return n;  # ${head}: skip tax check`,
      `  <!-- ${head}: skip tax check -->`,
      `f(/* ${head}: skip tax check */ 1, 2);`,
      `{/* ${head}: skip tax check */}`,
      `{{!-- ${head}: skip tax check --}}`,
      `{{-- ${head}: skip tax check --}}`,
      `{% comment %} ${head}: skip tax check {% endcomment %}`,
      `--[[ ${head}: skip tax check ]]`,
      `#= a =# #= ${head}: skip tax check =#`,
      `<!-- a --> f(/* ${head}: skip tax check */ 1)`,
      ` * ${head}: skip tax check`,
      `   ${head}: skip tax check */`,
      `@REM ${head}: skip tax check\r`,
    ]) {
      check(line, full);
    }
  });
  it('may have its keys in any order, blanks, and no colon', () =>
    check('// TEMP( ref=LF-7K2M, for=acme,  until=2026-09-30 ) skip tax check', full));
  it('needs neither customer nor record', () => check('# TEMP(until=2026-09-30): x', { reason: 'x' }));
  it('keeps keys it does not know', () =>
    check('// TEMP(until=2026-09-30,prio=1): x', { reason: 'x', others: { prio: '1' } }));
  it('names its owner, and an address as its record', () =>
    check('// TEMP(until=2026-09-30,owner=dana@x.org,ref=https://t.example/NW-1#c2)', {
      owner: 'dana@x.org',
      ref: 'https://t.example/NW-1#c2',
    }));
  it('reads the first of two', () => {
    const line = `f(/* ${head}: skip tax check */ 1, /* TEMP(until=2026-09-30,ref=LF-2): two */ 2);`;
    check(line, full);
    deepEqual(headsIn(line).length, 2);
  });
  it('keeps at most 300 characters of the reason', () =>
    check(`// TEMP(until=2026-09-30): ${'x'.repeat(400)}`, { reason: 'x'.repeat(300) }));

  it('is not seen in other words, code and quotes', () => {
    for (const line of [
      '',
      'xTEMP(until=2026-09-30) _TEMP(until=2026-09-30) TEMPO(until=2026-09-30) temp(until=2026-09-30)',
      'Write `TEMP(until=2026-09-30): x` above "TEMP(until=2026-09-30)" and \'TEMP(until=2026-09-30)\'',
      'int x = TEMP(2); TEMP(a, until=3)',
      'TEMP (until=2026-09-30)',
    ]) {
      deepEqual(readTag(line), undefined, line);
    }
  });
});

describe('a head that is not right', () => {
  const check = (line: string, fault: HeadFault) => deepEqual(readTag(line), { kind: 'fault', fault }, line);

  it('is never taken for none', () => {
    check('// TEMP(2026-09-30): x', 'no-date');
    check('// TEMP(for=acme): x', 'no-date');
    check('// TEMP(until=2026-02-30): x', 'bad-date');
    check('// TEMP(until=tomorrow): x', 'bad-date');
    check('// TEMP(until=): x', 'bad-date');
    check('// TEMP(until=2026-09-30', 'unclosed');
    check('// TEMP(until=2026-09-30,until=2026-10-30): x', 'repeated-key');
    check('// TEMP(until=2026-09-30,acme): x', 'bad-pair');
    check('// TEMP(until=2026-09-30,for="acme"): x', 'bad-pair');
    check('// TEMP(until=2026-09-30,for=a--b): x', 'bad-pair');
    check('// TEMP(until=2026-09-30,For=acme): x', 'bad-pair');
  });
});
