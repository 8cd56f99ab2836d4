import { deepEqual, equal } from 'node:assert/strict';
import {
  awaitedLine,
  datedLines,
  decidedLine,
  filesIn,
  impactLines,
  labelledLine,
  owedLine,
  restatedLine,
  temporaryLine,
} from '../../../../src/text/sheets/sheetLines.ts';
import { day, entry, milestone, spot, temporary } from '../talk.ts';
import { by, talkOf, today } from './talks.ts';

const earlier = [
  {
    id: 'm',
    day: day('2026-11-20'),
    words: '',
    to: day('2026-11-24'),
    reason: 'Dana is ill',
    wordsForThem: 'we test first',
    told: false,
    at: '2026-11-19T10:00:00Z',
  },
];

describe('a line of a sheet', () => {
  it('tells what we owe, how late it is, and every date it had', () => {
    const promise = entry('10:10', { kind: 'promise', text: 'We report.', due: by('2026-11-24'), earlier });
    equal(
      owedLine(promise, today),
      '24 November 2026 (in 3 days): We report (promised on 21 November 2026), moved from 20 November 2026 to 24 November 2026: Dana is ill (not told yet)',
    );
    equal(
      owedLine({ ...promise, kind: 'question', earlier: [] }, day('2026-11-26')),
      '**2 days late** (24 November 2026): an answer to “We report” (asked on 21 November 2026)',
    );
  });

  it('tells what they owe us, who asked for it, and by when', () => {
    const question = entry('10:10', { kind: 'question', asks: 'us', text: 'Which file?' });
    equal(awaitedLine(question, today), 'Which file? (asked on 21 November 2026)');
    equal(
      awaitedLine({ ...question, speaker: 'Ada', due: by('2026-11-24') }, today),
      'Which file? (asked by Ada on 21 November 2026; needed by 24 November 2026)',
    );
  });

  it('tells dates of both sides in one order, and which are only ours', () => {
    const steps = [milestone('2026-11-27'), milestone('2026-11-24', { title: 'Cause', earlier })];
    const followUps = [milestone('2026-11-25', { title: 'Ask Dana', earlier })];
    deepEqual(datedLines(steps, followUps, today), [
      '24 November 2026 (in 3 days): Cause, moved from 20 November 2026 to 24 November 2026: Dana is ill (not told yet)',
      '25 November 2026 (in 4 days), for ourselves: Ask Dana, moved from 20 November 2026 to 24 November 2026: Dana is ill',
      '27 November 2026 (in 6 days): Next update',
    ]);
  });

  it('tells whose a decision was, and what they made of what we said back', () => {
    const decision = entry('10:10', { kind: 'decision', text: 'Ten retries.' });
    equal(decidedLine(decision), 'Ten retries (21 November 2026)');
    equal(
      decidedLine({ ...decision, decision: { who: 'Maria', alternatives: '' } }),
      'Ten retries (21 November 2026; decided by Maria)',
    );
    const restated = entry('10:10', { kind: 'restatement', text: 'ours' });
    equal(
      restatedLine({ ...restated, answer: { state: 'confirmed', words: '' } }),
      '“ours” (confirmed on 21 November 2026)',
    );
    equal(
      restatedLine({ ...restated, answer: { state: 'corrected', words: ' ' } }),
      'not “ours” (they corrected us on 21 November 2026)',
    );
  });

  it('tells once what hurts them, as they put it last', () => {
    const impact = (at: string, words: string) =>
      entry('10:10', { id: at + words, at: `${at}T10:00:00Z`, impact: { words } });
    const all = [impact('2026-11-21', 'lost'), impact('2026-11-17', 'late'), impact('2026-11-12', 'lost')];
    deepEqual(impactLines([...all, { ...impact('2026-11-01', 'over'), outcome: 'solved' }]), [
      '“lost” (21 November 2026)',
      '“late” (17 November 2026)',
    ]);
  });

  it('tells of a label what was filled in', () => {
    const risk = entry('10:10', { text: 'May fail', risk: { mitigation: 'watch it', trigger: '' } });
    equal(labelledLine(risk, 'risk'), 'May fail (what we do against it: watch it; 21 November 2026)');
    equal(labelledLine(risk, 'option'), 'May fail (21 November 2026)');
  });

  it('tells where temporary code stands, and whether they know', () => {
    const code = temporary('2026-11-21');
    const told = { whom: 'Maria', at: '2026-11-18T10:00:00Z', words: '' };
    equal(
      temporaryLine(code, today),
      'Until 21 November 2026 (today): retry cap raised to ten (`src/client.ts:88-90`; by dana; not told yet)',
    );
    equal(
      temporaryLine({ ...code, owner: ' ', told }, day('2026-11-22')),
      '**1 day over** (21 November 2026): retry cap raised to ten (`src/client.ts:88-90`; told on 18 November 2026)',
    );
  });

  it('names the files of the newest talks once, as they were linked last', () => {
    const place = (path: string, start: number) => ({ id: path, spot: { ...spot, path, start, end: start } });
    const talks = ['2026-11-20', '2026-11-19', '2026-11-18'].map((date, at) =>
      talkOf(date, {
        entries: [entry('10:10', { places: [place('src/a.ts', at + 1), place(`src/${at}.ts`, 7)] })],
      }),
    );
    deepEqual(filesIn(talks, 2), ['`src/a.ts:1`', '`src/0.ts:7`', '`src/1.ts:7`']);
  });
});
