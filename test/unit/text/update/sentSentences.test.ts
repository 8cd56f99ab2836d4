import { deepEqual } from 'node:assert/strict';
import type { TemporaryCode } from '../../../../src/domain/records/temporary.ts';
import { inPlaceForNow } from '../../../../src/text/update/inPlaceForNow.ts';
import { sentSentences } from '../../../../src/text/update/sentSentences.ts';
import { day, temporary } from '../talk.ts';

const today = day('2026-11-21');
const code = (reason: string, until = '2026-12-03') => temporary(until, { reason, id: reason });
const drafted = (...all: readonly TemporaryCode[]) => inPlaceForNow(all, today);
const cap = code('retry cap raised');
const sentence =
  'Retry cap raised. It buys time; it is not the fix. We plan to remove it by 3 December 2026.';

describe('the temporary code that a sent text tells of', () => {
  const check = (text: string, all: readonly TemporaryCode[], expected: readonly [string, string][]) =>
    deepEqual(
      [...sentSentences({ text, day: today }, all)].map(([one, words]) => [one.reason, words]),
      expected,
    );
  const isTold = (text: string) => check(text, [cap], [['retry cap raised', text.replace(/\s+/g, ' ')]]);
  const isUntold = (text: string) => check(text, [cap], []);

  it('is recognised by the sentence that was drafted', () =>
    check(`# Update\n\n${drafted(cap)}\n\n## Next update\n`, [cap], [['retry cap raised', sentence]]));
  it('is recognised when only signs, capitals or line breaks were changed', () => {
    isTold(sentence.toUpperCase());
    isTold(sentence.replace(';', ',\r\n'));
    isTold(sentence.replace('Retry cap raised', '**Retry cap raised**'));
    isTold(`"${sentence}"`);
  });
  it('is not recognised in words of another', () => {
    isUntold(sentence.replace('raised', 'is raised'));
    isUntold(sentence.replace('3 December', '4 December'));
    isUntold(sentence.replace('We plan to remove it', 'It goes'));
    isUntold('| 3 December 2026 | retry cap raised | on track |');
    isUntold(sentence.replace('Retry', 'Noretry'));
    isUntold('');
  });
  it('may be late', () => {
    const late = code('retry cap raised', '2026-11-20');
    const words =
      'Retry cap raised. It buys time; it is not the fix. It should have been removed by 20 November 2026 and is still in place.';
    check(drafted(late), [late], [['retry cap raised', words]]);
  });
  it('may be called anything that can be typed', () => {
    const hostile = code('a|b <i>*x*</i> [a](http://b.c) \u202e1. e\u0301 顧客');
    check(`x\n${drafted(hostile)}\ny`, [hostile], [[hostile.reason, drafted(hostile).slice(2)]]);
  });
  it('is never recognised without a word of its own', () => check(drafted(code('🙂')), [code('🙂')], []));
  it('does not count where its words only end those of another', () => {
    const other = code('the old retry cap raised');
    check(drafted(other), [cap, other], [[other.reason, drafted(other).slice(2)]]);
    deepEqual(sentSentences({ text: drafted(other, cap), day: today }, [cap, other]).size, 2);
  });
  it('is told together with all that reads the same', () =>
    deepEqual(sentSentences({ text: sentence, day: today }, [cap, { ...cap, id: 'b' }]).size, 2));
});
