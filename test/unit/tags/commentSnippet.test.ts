import { deepEqual } from 'node:assert/strict';
import { commentSnippet } from '../../../src/tags/commentSnippet.ts';

const line = { indent: '\t', tag: 'TEMP(until=2026-12-03): a' };

describe('the snippet of a comment', () => {
  const check = (how: Parameters<typeof commentSnippet>[0], expected: string, tag = line.tag) =>
    deepEqual(commentSnippet(how, { ...line, tag }), expected);

  it('asks the editor for its tokens, without blanks of their own', () => {
    check('line', '\t${LINE_COMMENT/\\s+$//} TEMP(until=2026-12-03): a\n');
    check(
      'block',
      '\t${BLOCK_COMMENT_START/\\s+$//} TEMP(until=2026-12-03): a ${BLOCK_COMMENT_END/^\\s+//}\n',
    );
  });
  it('holds the tokens of a table as text', () => {
    check({ open: '#', close: '' }, '\t# TEMP(until=2026-12-03): a\n');
    check(
      { open: '{% comment %}', close: '{% endcomment %}' },
      '\t{% comment %\\} x {% endcomment %\\}\n',
      'x',
    );
  });
  it('reads nothing in a reason', () =>
    check('line', '\t${LINE_COMMENT/\\s+$//} \\$1 \\${2:x\\} \\\\n\n', '$1 ${2:x} \\n'));
});
