import { deepEqual } from 'node:assert/strict';
import { seal } from '../../../src/storage/log/line.ts';
import { decodeDocument, encodeDocument } from '../../../src/storage/views/document.ts';

const tableOf = (rows: number) =>
  Object.fromEntries(Array.from({ length: rows }, (_, at) => [`talk-${at}`, { title: `顧客 ${at}\n` }]));
const documentOf = (rows: number) => ({ format: 1, rows: tableOf(rows), empty: {}, names: ['a'] });
const linesOf = async (rows: number) =>
  (await encodeDocument(documentOf(rows))).toString().trim().split('\n');

describe('a derived document on disk', () => {
  it('is one sealed line while it is small', async () =>
    deepEqual(await linesOf(400), [seal(JSON.stringify(documentOf(400)))]));

  it('is read back as it was, however large it is', async () => {
    for (const rows of [0, 1, 400, 401, 800, 801, 5000]) {
      deepEqual(await decodeDocument(await encodeDocument(documentOf(rows))), documentOf(rows));
    }
  });

  it('is not read where a line is missing, double or damaged', async () => {
    const lines = await linesOf(1500);
    deepEqual(lines.length > 4, true);
    for (const at of lines.keys()) {
      const broken = [lines.toSpliced(at, 1), lines.toSpliced(at, 0, lines[at] as string)];
      const changed = lines.with(at, (lines[at] as string).replace('{', '['));
      for (const some of [...broken, changed]) {
        deepEqual(await decodeDocument(Buffer.from(some.join('\n'))), undefined, `line ${at}`);
      }
    }
  });
});
