import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import type { Entry } from '../../../../src/domain/records/conversation.ts';
import { entryKinds } from '../../../../src/domain/records/entry.ts';
import { inChat } from '../../../../src/text/chat/inChat.ts';
import { type ChatFormat, chatFormats } from '../../../../src/text/chat/marks.ts';
import { conversationLog } from '../../../../src/text/log/conversationLog.ts';
import { tries } from '../../../support/counts.ts';
import { conversation, day, entry, milestone, spot } from '../talk.ts';
import { calls, found, hostileLine, isStruck, outsideCode } from './hostile.ts';

const update = `# Export: update of Saturday

Ticket: NW-411

## Where we are

| Date | What | State |
| --- | --- | --- |
| 24 November | Cause \\| effect | on track |
| no date yet | A \\*script\\* | open |

## In place for now

- **Retries** raised to *ten*.
  - for a week
- see \`src/a.ts:7\`

1. one
2. two

> quoted
> twice

\`\`\`
at x {noformat}
\`\`\`

[our page](https://x.example/a_b) or https://y.example, never [this](javascript:alert)
`;

const inOf: Readonly<Record<ChatFormat, string>> = {
  slack: `*Export: update of Saturday*
Ticket: NW-411

*Where we are*
• 24 November: Cause | effect (on track)
• no date yet: A \`*script*\` (open)

*In place for now*
• *Retries* raised to _ten_.
    • for a week
• see \`src/a.ts:7\`

1. one
2. two

> quoted twice

\`\`\`
at x {noformat}
\`\`\`

our page (https://x.example/a_b) or https://y.example, never this
`,
  teams: `**Export: update of Saturday**

Ticket: NW-411

**Where we are**

- 24 November: Cause | effect (on track)
- no date yet: A \`*script*\` (open)

**In place for now**

- **Retries** raised to *ten*.
    - for a week
- see \`src/a.ts:7\`

1. one
2. two

> quoted twice

\`\`\`
at x {noformat}
\`\`\`

our page (https://x.example/a_b) or https://y.example, never this
`,
  jira: `h3. Export: update of Saturday
Ticket: NW-411

h4. Where we are
||Date||What||State||
|24 November|Cause \\| effect|on track|
|no date yet|A \\*script\\*|open|

h4. In place for now
* *Retries* raised to _ten_.
** for a week
* see {{src/a.ts:7}}

# one
# two

{quote}
quoted twice
{quote}

{noformat}
at x { noformat}
{noformat}

[our page|https://x.example/a_b] or https://y.example, never this
`,
  plain: `Export: update of Saturday
Ticket: NW-411

Where we are
- 24 November: Cause | effect (on track)
- no date yet: A *script* (open)

In place for now
- Retries raised to ten.
  - for a week
- see src/a.ts:7

1. one
2. two

> quoted twice

at x {noformat}

our page (https://x.example/a_b) or https://y.example, never this
`,
};

describe('a text of ours in a chat', () => {
  for (const format of chatFormats) {
    it(`has the marks of ${format}`, () => equal(inChat(update, format), inOf[format]));
  }

  it('has no mark in a heading beside its own, and no blank lines where a part is empty', () => {
    equal(inChat('# **A** *b* `c`\n\n---\n\n\n\nd\n', 'slack'), '*A b `c`*\nd\n');
    equal(inChat('', 'jira'), '\n');
  });

  it('keeps the lines of a paragraph that was broken, and begins none with a mark', () =>
    equal(inChat('a\\\n\\- b\\\nh1. c', 'jira'), 'a\n&#45; b\nh1&#46; c\n'));

  it('is ready at once, however long and strange it is', () => {
    const strange = ['*', '_a', '[a](', '`', '> ', '- ', '| a ', '~a~', '\\', '@here ', '{', ':a'].map(part =>
      part.repeat(40_000),
    );
    ok(strange.every(text => chatFormats.every(format => inChat(text, format).length > 0)));
  });
});

/** A talk in which these words stand wherever words can. */
function logOf(words: readonly string[]): string {
  const said = words.map(
    (text, at): Entry =>
      entry('10:31', {
        id: `e${at}`,
        kind: entryKinds[at % entryKinds.length] ?? 'note',
        text: at % 3 === 2 ? `${text}\n${text}` : text,
        speaker: text,
        ...(at % 2 === 1 && { answer: { state: 'corrected', words: text }, mood: { mood: 'angry' } }),
        places: [{ id: 'p', spot: { ...spot, path: `src/${'x'.repeat(at + 1)}.ts` } }],
      }),
  );
  const [name = ''] = words;
  const talk = conversation({
    title: name,
    tickets: [name],
    speakers: [name],
    entries: said,
    milestones: [milestone('2026-11-27', { title: name })],
  });
  return conversationLog({
    conversation: talk,
    customer: name,
    audience: 'lead',
    today: day('2026-11-21'),
    isForChat: true,
  });
}

const labels = ['Heard', 'Told', 'Said back', 'They ask', 'We promise', 'Decision', 'Note'];
const headings = ['What was said', 'Next dates'];
const ownMarks = new RegExp(
  String.raw`(\*\*?)(?:10:31 (?:${labels.join('|')})|${headings.join('|')})\1`,
  'g',
);
/** Our points, and what makes the first line one heading as a whole. */
const withoutOwn = (text: string) =>
  text
    .replace(/^(\*\*?)(.*)\1$/m, '$2')
    .replace(ownMarks, ' ')
    .replace(/^ *[•-] /gm, '');

const words = fc.array(
  hostileLine.filter(text => /\p{L}/u.test(text)),
  { minLength: 1, maxLength: 8 },
);

describe('the words of a customer in a chat', () => {
  for (const format of ['slack', 'teams'] as const) {
    it(`are never more than words in ${format}, wherever they stand`, () => {
      fc.assert(
        fc.property(words, all => {
          const text = inChat(logOf(all), format);
          const left = outsideCode(withoutOwn(text));
          deepEqual([found(left), isStruck(left), calls.test(text)], [[], false, false], text);
        }),
        { numRuns: tries(300, 10_000) },
      );
    });
  }

  it('have no marks, macros, links or mentions in Jira beside our own', () => {
    const ours =
      /^h[34]\. |^\*{1,2} |\*10:31 (?:Heard|Told|Said back|They ask|We promise|Decision|Note)\*|\{\{|\}\}|^\{noformat\}$/gm;
    const readings = /(?<!\\)[{}[\]|^~]|:\/\/|(?:^|[^\p{L}\p{N}*])\*(?=\S)|\(!\)|(?:^|\s)@\p{L}/u;
    fc.assert(
      fc.property(words, all => {
        const text = inChat(logOf(all), 'jira');
        const outside = text.replace(/^\{noformat\}$[\s\S]*?^\{noformat\}$/gm, ' ').replace(ours, ' ');
        deepEqual(
          [readings.exec(outside.replace(/\\./g, ' '))?.[0], /^h[1256]\./m.test(text)],
          [undefined, false],
          text,
        );
      }),
      { numRuns: tries(300, 10_000) },
    );
  });
});
