import { equal } from 'node:assert/strict';
import { mergedDraft } from '../../../../src/text/update/mergedDraft.ts';

const text = (...blocks: readonly string[]) => `${blocks.join('\n\n')}\n`;
const title = '# Update of Monday';
const told = ['## What you told us', '- it stops'] as const;
const next = ['## Next update', 'On Friday.'] as const;
const decided = ['## What was decided', '- we roll back'] as const;

describe('a draft with lines that may be read now', () => {
  const before = text(title, ...told, ...next);
  const after = text(title, told[0], '- it stops\n- only at night', ...decided, ...next);
  const check = (draft: string, expected: string) => equal(mergedDraft(draft, { before, after }), expected);

  it('is made anew where nobody changed it', () => check(before, after));
  it('keeps what a person wrote, and has the new lines at the end of their section', () =>
    check(
      text('# Hello Maria', told[0], '- it stops, you said', 'We are sorry.', ...next),
      text(
        '# Hello Maria',
        told[0],
        '- it stops, you said\n\nWe are sorry.\n- only at night',
        ...decided,
        ...next,
      ),
    ));
  it('has a new section before the next of those that are there', () =>
    check(
      text('Hello', '## Next update', 'Tomorrow.'),
      text('Hello', told[0], '- only at night', ...decided, '## Next update', 'Tomorrow.'),
    ));
  it('has it at the end where none of the others is there', () =>
    check('Just this.', text('Just this.', told[0], '- only at night', ...decided)));
  it('is the same where nothing is new', () =>
    equal(mergedDraft('mine\n', { before: after, after }), 'mine\n'));
});
