import { deepEqual } from 'node:assert/strict';
import { withoutIgnores } from '../../../../src/text/update/withoutIgnores.ts';

describe('a text for others', () => {
  it('holds no reason why a wording was let stand', () =>
    deepEqual(
      withoutIgnores(
        'We ship today.\n<!-- listen-first-ignore promise: tested twice -->\nIt will work.  <!-- listen-first-ignore promise: yes -->\nEnd',
      ),
      'We ship today.\nIt will work.\nEnd',
    ));
  it('keeps every other comment and every other word', () => {
    const text = '<!-- a note -->\nx <!-- listen-first -->\n';
    deepEqual(withoutIgnores(text), text);
  });
});
