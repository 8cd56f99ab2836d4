import { deepEqual } from 'node:assert/strict';
import type { Entry } from '../../../../src/domain/records/conversation.ts';
import { whatYouToldUs } from '../../../../src/text/update/whatYouToldUs.ts';
import { entry } from '../talk.ts';

const heard = (text: string, parts: Partial<Entry> = {}) => entry('10:30', { text, ...parts });
const saidBack = (text: string, parts: Partial<Entry> = {}) =>
  entry('10:31', { kind: 'restatement', text, ...parts });
const confirmed: Partial<Entry> = { answer: { state: 'confirmed', words: '' } };
const corrected = (words: string): Partial<Entry> => ({ answer: { state: 'corrected', words } });

const onTheDay = 'On Saturday 21 November 2026:\n\n';
const byYou = '(confirmed by you on 21 November 2026)';

describe('what they told us, once', () => {
  const check = (entries: readonly Entry[], text: string) => deepEqual(whatYouToldUs(entries), text);

  it('is grouped by the day it was said', () => {
    const later = { at: '2026-11-22T09:00:00+01:00' };
    check(
      [heard('a'), heard('b', later), heard('c', later)],
      `${onTheDay}- a\n\nOn Sunday 22 November 2026:\n\n- b\n- c`,
    );
  });
  it('says the same words once', () => check([heard('a'), heard('a ')], `${onTheDay}- a`));
  it('says the same words where they count most', () => {
    const all = [heard('a'), saidBack('a'), saidBack('a', confirmed), heard('a')];
    check(all, `- a ${byYou}`);
    check(all.slice(0, 2), `${onTheDay}- a`);
  });
  it('keeps a heard line that was summed up', () =>
    check([heard('a'), saidBack('b', confirmed)], `- b ${byYou}\n\n${onTheDay}- a`));
  it('is nothing where nothing was said', () => check([], ''));
});

describe('what was said back', () => {
  const check = (entries: readonly Entry[], points: readonly string[]) =>
    deepEqual(whatYouToldUs(entries), points.join('\n'));

  it('stands word for word when they confirmed it', () =>
    check([saidBack('Big *exports* stop', confirmed)], [`- Big \\*exports\\* stop ${byYou}`]));
  it('is replaced by their words, not even where ours were said twice', () =>
    check(
      [saidBack('wrong'), saidBack('wrong', corrected('right'))],
      ['- right (as you corrected us on 21 November 2026)'],
    ));
  it('is left out when it was set right without words', () => check([saidBack('wrong', corrected(' '))], []));
  it('asks for an answer in whole sentences', () => {
    const asked = (text: string, line: string) => check([saidBack(text)], [`- We understood: ${line}`]);
    asked('it stops', 'it stops, please tell us if that is wrong.');
    asked('it stops.', 'it stops. Please tell us if that is wrong.');
    asked('it stops, then goes on', 'it stops, then goes on. Please tell us if that is wrong.');
  });
  it('keeps its lines', () => {
    const blocks = ['a\\\nb', byYou, '- We understood:', 'c\\\nd', 'Please tell us if that is wrong.'];
    check([saidBack('a\nb', confirmed), saidBack('c\nd')], [blocks.join('\n\n')]);
  });
});
