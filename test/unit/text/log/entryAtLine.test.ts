import { deepEqual, equal } from 'node:assert/strict';
import { conversationLog, type LogRequest } from '../../../../src/text/log/conversationLog.ts';
import { entryAtLine } from '../../../../src/text/log/entryAtLine.ts';
import { conversation, day, entry, milestone } from '../talk.ts';

const entries = [
  entry('10:29', { id: 'a', text: 'one', mood: { mood: 'angry' } }),
  entry('10:30', { id: 'mine', text: 'mine', reach: 'me' }),
  entry('10:31', { id: 'b', speaker: 'Tom', text: '## What was said\n\nsecond line' }),
  entry('10:32', { id: 'c', text: 'three' }),
];
const request: LogRequest = {
  conversation: conversation({ entries, milestones: [milestone('2026-11-27')] }),
  customer: 'Nordwind',
  audience: 'lead',
  today: day('2026-11-21'),
};
/** As it is shown: with more facts above. */
const text = conversationLog({ ...request, author: 'ada', updates: [] });
const lines = text.split('\n');
const at = (words: string) =>
  entryAtLine(request, { text, line: lines.findIndex(one => one.includes(words)) + 1 })?.id;

describe('the entry on a line of a log', () => {
  it('is the one whose words, remarks or further lines stand there', () =>
    deepEqual(['Heard**: one', 'Mood', '10:31', 'second line', 'three'].map(at), ['a', 'a', 'b', 'b', 'c']));

  it('may be the first one, of several lines', () => {
    const first = { ...request, conversation: conversation({ entries: [entry('10:30', { text: 'a\nb' })] }) };
    const shown = conversationLog(first);
    const ids = shown.split('\n').map((_, line) => entryAtLine(first, { text: shown, line: line + 1 })?.id);
    deepEqual(ids.filter(one => one !== undefined).length, 3);
  });

  it('is none above and below what was said', () =>
    deepEqual(['# Nordwind', 'On our side', 'Next dates', '27 November'].map(at), [
      undefined,
      undefined,
      undefined,
      undefined,
    ]));

  it('is none in a text that is no log, or in a log without entries', () => {
    equal(entryAtLine(request, { text: 'x', line: 1 }), undefined);
    const empty = { ...request, conversation: conversation() };
    equal(entryAtLine(empty, { text: conversationLog(empty), line: 14 }), undefined);
  });

  it('is found among hundreds at once', () => {
    const many = Array.from({ length: 400 }, (_, n) =>
      entry('10:29', { id: `e${n}`, text: `words ${n} end` }),
    );
    const long = { ...request, conversation: conversation({ entries: many }) };
    const shown = conversationLog(long);
    const line = shown.split('\n').findIndex(one => one.includes('words 234 end')) + 1;
    equal(entryAtLine(long, { text: shown, line })?.id, 'e234');
  });
});
