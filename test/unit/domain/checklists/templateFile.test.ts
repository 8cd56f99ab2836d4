import { deepEqual, throws } from 'node:assert/strict';
import { Problem } from '../../../../src/domain/problem.ts';
import { longestTemplate, readTemplate } from '../../../../src/domain/records/checklists/templateFile.ts';

const written = `{
  "id": "visit",
  "title": "On-site visit",
  "steps": [
    { "id": "greet", "label": "Greet them" },
    { "id": "next-date", "label": "Next visit", "hint": "When?", "later": "Set a date" }
  ]
}`;

const step = { id: 'greet', label: 'Greet them' };
const file = (parts: Readonly<Record<string, unknown>> = {}) =>
  JSON.stringify({ id: 'visit', title: 'On-site visit', steps: [step], ...parts });
const withStep = (parts: Readonly<Record<string, unknown>>) => file({ steps: [{ ...step, ...parts }] });

function refusal(text: string): { code: string; message: string } {
  try {
    readTemplate(text);
    return { code: 'none', message: '' };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { code: error.code, message: error.message };
  }
}

describe('a checklist that somebody wrote as JSON', () => {
  it('reads with its steps, in their order', () =>
    deepEqual(readTemplate(written), {
      id: 'visit',
      title: 'On-site visit',
      steps: [
        { id: 'greet', label: 'Greet them' },
        { id: 'next-date', label: 'Next visit', hint: 'When?', later: 'Set a date' },
      ],
    }));
  it('reads alike with Windows line ends, a byte order mark, blanks and escapes', () => {
    const odd = `\ufeff${written.replaceAll('\n', '\r\n').replace('Greet', '\\u0047reet')}\n\n\t`;
    deepEqual(readTemplate(odd), readTemplate(written));
  });
  it('takes words of every language, and what is written from right to left', () => {
    const labels = ['挨拶する', 'أهلاً بهم', '👩‍👩‍👧 Greet', 'Grüße «sie»', 'a "b" \\ {0}'];
    deepEqual(
      labels.map(label => readTemplate(withStep({ label })).steps[0]?.label),
      labels,
    );
  });
  it('is read without the blanks around its words', () =>
    deepEqual(readTemplate(withStep({ label: '  Greet them ' })).steps[0]?.label, 'Greet them'));
  it('may word a step that is built in', () =>
    deepEqual(readTemplate(withStep({ id: 'said-back' })).steps[0]?.id, 'said-back'));

  it('has labels of 80 characters and 30 steps at most, however many bytes they take', () => {
    const steps = Array.from({ length: 30 }, (_, at) => ({ id: `s${at}`, label: '😀'.repeat(80) }));
    deepEqual(readTemplate(file({ steps })).steps.length, 30);
    deepEqual(refusal(file({ steps: [...steps, step] })).code, 'bad input');
    deepEqual(
      refusal(withStep({ label: '😀'.repeat(81) })).message,
      'Line 1: "steps[0].label" has 81 characters and may have 80. Shorten it.',
    );
    const others = { title: 60, hint: 200, later: 80 };
    for (const [name, most] of Object.entries(others)) {
      const holding = (text: string) =>
        name === 'title' ? file({ title: text }) : withStep({ [name]: text });
      deepEqual(refusal(holding('x'.repeat(most))).code, 'none', name);
      deepEqual(refusal(holding('x'.repeat(most + 1))).code, 'bad input', name);
    }
  });
});

describe('a checklist that is not as it should be', () => {
  function check(text: string, message: string, code = 'bad input') {
    deepEqual(refusal(text), { code, message });
  }
  const wrong = (from: string, to: string) => written.replace(from, to);

  it('is refused with the line and what to do: no JSON', () => {
    const message = (line: number) =>
      `Line ${line}: this is no JSON. Check the commas, quotes and brackets there.`;
    const cases: readonly [text: string, line: number][] = [
      [wrong('"visit",', '"visit"'), 3],
      [wrong('"On-site visit"', "'On-site visit'"), 3],
      [wrong('"greet", "label"', '"greet", label'), 5],
      [wrong('"Set a date" }', '"Set a date", }'), 6],
      [wrong('"On-site visit"', '"On-site visit'), 3],
      [`${written}\n}`, 9],
      [`${written}\nx`, 9],
      ['', 1],
      ['\n\n', 3],
      ['// a remark\n{}', 1],
      ['{"id": 01}', 1],
      ['{"id": NaN}', 1],
      ['{"id": "\\x"}', 1],
      ['{"id": "a\u0000b"}', 1],
      ['[1 2]', 1],
      ['{"id"}', 1],
      ['{1: 2}', 1],
    ];
    for (const [text, line] of cases) check(text, message(line), 'unreadable file');
  });
  it('is refused where a name stands twice, which JSON.parse lets pass', () => {
    check(
      wrong('"title": "On-site visit"', '"title": "One",\n  "title": "Two"'),
      'Line 4: "title" stands here a second time. Keep one of them.',
      'unreadable file',
    );
    check(
      wrong('"hint": "When?"', '"label": "Other"'),
      'Line 6: "label" stands here a second time. Keep one of them.',
      'unreadable file',
    );
    check(
      file().replace('"title"', '"\\u0069d":"x","title"'),
      'Line 1: "id" stands here a second time. Keep one of them.',
      'unreadable file',
    );
  });
  it('is refused where brackets have no end, without any harm', () => {
    const message = 'Line 1: there are too many brackets within brackets. Take some away.';
    check('['.repeat(60_000), message, 'unreadable file');
    check(`${'{"a":'.repeat(9)}1${'}'.repeat(9)}`, message, 'unreadable file');
  });
  it('is refused where it is too long', () => {
    const advice = 'This file is longer than 64 kB, so it is no checklist. Choose another one.';
    check(' '.repeat(longestTemplate + 1), advice, 'too long');
    deepEqual(refusal(written.padEnd(longestTemplate)).code, 'none');
  });
  it('is refused where it is something else', () => {
    const whole = 'Line 1: a checklist is written as { "id": "…", "title": "…", "steps": [ … ] }.';
    for (const text of ['[]', '"x"', '7', 'null', 'true']) check(text, whole);
    const part = 'Line 1: a step is written as { "id": "…", "label": "…" }.';
    for (const one of ['greet', null, 7, ['greet', 'Greet them']]) check(file({ steps: [one] }), part);
    const list = 'Line 1: "steps" is a list of 1 to 30 steps: [ … ].';
    for (const steps of [[], {}, 'greet', null]) check(file({ steps }), list);
  });
  it('is refused where something is missing, with the line it is missing from', () => {
    check(wrong('  "title": "On-site visit",\n', ''), 'Line 1: "title" is missing. Add it.');
    check(wrong('"id": "greet", ', ''), 'Line 5: "steps[0].id" is missing. Add it.');
    check(wrong(', "label": "Next visit"', ''), 'Line 6: "steps[1].label" is missing. Add it.');
    check('{"id": "visit", "title": "x"}', 'Line 1: "steps" is missing. Add it.');
  });
  it('is refused where something stands in it that nobody reads', () => {
    check(
      wrong('"hint"', '"hnit"'),
      'Line 6: a step has no "hnit". It has "id" and "label" and, if you like, "hint" and "later".',
    );
    for (const name of ['__proto__', 'constructor', 'prototype', 'step', '']) {
      check(
        `{"${name}": {"id": "x"}, ${file().slice(1)}`,
        `Line 1: a checklist has no "${name}". It has "id", "title" and "steps".`,
      );
    }
    deepEqual(({} as { id?: unknown }).id, undefined);
  });
  it('is refused where an id is none, is built in or stands twice', () => {
    const noId = (text: string) =>
      `Line 2: "${text}" cannot be an id. Use 1 to 40 lower-case letters, digits and dashes, starting with a letter or digit.`;
    for (const id of ['', 'Visit', '-a', 'a b', '../etc', 'x'.repeat(41), 'nul', '__proto__']) {
      check(wrong('"visit"', JSON.stringify(id)), noId(id));
    }
    check(wrong('"visit"', '7'), noId('…'));
    check(
      wrong('"visit"', '"angry"'),
      'Line 2: the checklist "angry" is built in. Take another id for yours.',
    );
    check(
      wrong('"next-date"', '"greet"'),
      'Line 6: two steps have the id "greet". Give one of them another id.',
    );
  });
  it('is refused where its words are none', () => {
    check(wrong('"Greet them"', '7'), 'Line 5: "steps[0].label" is no text. Write it in quotes.');
    check(wrong('"When?"', 'null'), 'Line 6: "steps[1].hint" is no text. Write it in quotes.');
    for (const empty of ['', '   ', '\u200b\u200d', '\t\n']) {
      check(
        wrong('"Greet them"', JSON.stringify(empty)),
        'Line 5: "steps[0].label" is empty. Write something there.',
      );
    }
  });
  it('is refused where its words hide something', () => {
    for (const odd of ['a\nb', 'a\u202eb', 'a\u0007b', 'a\u001b[31m', 'a\u2066b', 'a\ud800b', 'a\u0085b']) {
      check(
        wrong('"On-site visit"', JSON.stringify(odd)),
        'Line 3: "title" holds a line break or a sign that cannot be seen. Type it anew.',
      );
    }
  });
  it('says back only a little of what it holds', () => {
    const long = 'a'.repeat(5000);
    for (const text of [wrong('"visit"', `"${long}"`), wrong('"hint"', `"${long}"`)]) {
      const { message } = refusal(text);
      deepEqual([message.includes('a'.repeat(60)), message.includes('a'.repeat(61))], [true, false]);
    }
    throws(() => readTemplate(`{"${long}":1,"${long}":2}`), { code: 'unreadable file' });
  });
});
