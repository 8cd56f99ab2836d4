import { deepEqual } from 'node:assert/strict';
import { readTags } from '../../../../src/tags/readTags.ts';

/** A tag that must be found stands as `YES`, one that must not as `NO`. */
export type Case = readonly [file: string, source: string];

const yes = 'TEMP(until=2026-09-30,ref=yes)';
const no = 'TEMP(until=2026-09-30,ref=no)';

const linesWith = (source: string, mark: RegExp) =>
  source.split('\n').flatMap((line, at) => [...line.matchAll(mark)].map(() => at + 1));

/** One test for each file: exactly the tags marked are found, on their lines. */
export function checkComments(cases: readonly Case[]): void {
  for (const [at, [file, source]] of cases.entries()) {
    it(`${file}, ${at + 1}`, () => {
      const text = source.replaceAll('YES', `${yes}: why`).replaceAll('NO', `${no}: why`);
      const { tags } = readTags(file, text);
      const found = tags.map(tag => (tag.ref === 'yes' ? tag.line : `line ${tag.line} is none`));
      deepEqual(found, linesWith(source, /YES/g));
    });
  }
}
