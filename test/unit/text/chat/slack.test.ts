import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import { plain } from '../../../../src/text/chat/plain.ts';
import { slack } from '../../../../src/text/chat/slack.ts';
import { tries } from '../../../support/counts.ts';
import { bare, calls, found, hostileLine, isStruck, outsideCode } from './hostile.ts';

const numRuns = tries(2_000, 60_000);
const words = (text: string, isStart = true) => slack.wordsIn(text)(text, isStart);

describe('words in Slack', () => {
  it('stay as they are where none of their signs means anything', () => {
    for (const text of [
      'Exports die after ~30 s',
      'a_b * c, 5*3 & (10:30:00)',
      "it's #12 - C:\\x (!)",
      '顧客 「待」',
    ]) {
      equal(words(text), text);
    }
  });

  it('stand in code where they would call, link or mark', () => {
    const cases = [
      ['ask @maria', 'ask `@maria`'],
      ['*please call back* now', '`*please call back*` now'],
      ['see https://x.example/a_b', 'see `https://x.example/a_b`'],
      ['ok :smile: a', 'ok `:smile:` a'],
      ['a `b` c', 'a `ˋbˋ` c'],
      ['~a b~ and #general', '`~a b~` and `#general`'],
      ['> quoted', '`>` quoted'],
      ['/giphy cat', '`/giphy` cat'],
    ];
    deepEqual(
      cases.map(([text = '']) => words(text)),
      cases.map(([, shown]) => shown),
    );
  });

  it('call nobody, not even in code', () => {
    equal(words('@here and <!channel>'), '`@ here` and `< !channel>`');
    equal(slack.code('<!here> @Channel `x`'), '`< !here> @ Channel ˋxˋ`');
    equal(slack.block('@Override\n@everyone\n```'), '```\n@Override\n@ everyone\nˋˋˋ\n```');
    equal(
      plain.wordsIn('')('write to @channel, or maria@x.example', true),
      'write to @ channel, or maria@x.example',
    );
  });

  it('begin no command inside a line', () => equal(words('/giphy cat', false), '/giphy cat'));

  it('are read as nothing else, whatever they are', () => {
    fc.assert(
      fc.property(hostileLine, fc.boolean(), (text, isStart) => {
        const shown = words(text, isStart);
        const left = outsideCode(shown);
        deepEqual(
          {
            found: found(left),
            struck: isStruck(left),
            calls: calls.test(shown),
            text: bare(shown),
            lines: shown.split('\n').length,
          },
          { found: [], struck: false, calls: false, text: bare(text), lines: 1 },
        );
      }),
      { numRuns },
    );
  });
});
