import { deepEqual } from 'node:assert/strict';
import { pairEdited } from '../../../src/anchoring/pairEdited.ts';

const numbered = (texts: readonly string[]) => texts.map((text, at) => ({ line: at + 1, text }));
const pairs = (old: readonly string[], next: readonly string[], limit = 0.4) =>
  pairEdited(numbered(old), numbered(next), limit).map(({ once, now }) => `${once}>${now}`);

describe('lines and what they were edited into', () => {
  it('stay together where a line stands twice', () => {
    deepEqual(pairs(['begin();', 'end();'], ['begin();', 'begin();', 'end();']), ['1>2', '2>3']);
    deepEqual(pairs(['begin();', 'end();'], ['begin();', 'end();', 'end();']), ['1>1', '2>2']);
    deepEqual(pairs(['begin();', 'run();', 'end();'], ['begin();', 'run();', 'run();', 'end();']), [
      '1>1',
      '2>3',
      '3>4',
    ]);
  });
  it('belong to the line that is most like the new one, not to the longest', () =>
    deepEqual(
      pairs(
        ['equal(name, c.ParamValue("name"));', 'equal(name, c.DefaultParamValue("name", "nothing at all"));'],
        ['equal(name, c.Param("name"));'],
      ),
      ['1>1'],
    ));
});
