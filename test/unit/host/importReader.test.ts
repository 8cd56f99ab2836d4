import { deepEqual, rejects } from 'node:assert/strict';
import type { Day } from '../../../src/domain/day.ts';
import { readInThread } from '../../../src/host/import/readInThread.ts';
import { isQuestion } from '../../../src/text/import/imported.ts';
import type { Source } from '../../../src/text/import/parseImport.ts';
import { patience } from '../../support/temporaryStore.ts';

const thread = new URL('../../../src/host/lazy/importReader.ts', import.meta.url);

const read = (text: string | Uint8Array, wish: Partial<Source> = {}) =>
  readInThread(thread, {
    bytes: Buffer.from(text),
    today: '2026-11-21' as Day,
    zone: 'Europe/Berlin',
    order: 'auto',
    us: [],
    ...wish,
  });

describe('a source that is read in a thread of its own', () => {
  beforeEach(function () {
    this.currentTest?.timeout(patience);
  });

  it('comes back as it was read', async () => {
    const found = await read('17/11/2026, 10:31 - Maria: it dies', { us: ['Dana'] });
    deepEqual(!isQuestion(found) && found.conversations.map(one => one.entries), [
      [{ at: '2026-11-17T10:31:00.000+01:00', speaker: 'Maria', kind: 'heard', text: 'it dies' }],
    ]);
  });
  it('comes back with a question', async () => {
    const found = await read('just words');
    deepEqual(isQuestion(found) && found.about, 'day');
  });
  it('is read with the library for mails', async () => {
    const found = await read(
      'From: Maria <m@x.example>\nDate: Tue, 17 Nov 2026 10:31:00 +0100\nSubject: a\n\nit dies',
    );
    deepEqual(!isQuestion(found) && found.format, 'mail');
  });
  it('is refused with the same words', async () => {
    await rejects(read(Buffer.alloc(100)), { name: 'Problem', code: 'bad input' });
    await rejects(read(''), { name: 'Problem', code: 'empty' });
  });
  it('tells what surprised it', () =>
    rejects(read('17/11/2026, 10:31 - Maria: a', { zone: 'Nowhere/Atall' }), /RangeError/));
});
