import { deepEqual } from 'node:assert/strict';
import type { Listing, Row } from '../../../src/domain/ports.ts';
import { nobody, whomIn, whomLast, whomNamed } from '../../../src/host/temporary/whom.ts';

const row = (id: string, customer: string | undefined, parts: Partial<Row> = {}): Row => ({
  id,
  ...(customer !== undefined && { customer }),
  title: '',
  channel: 'call',
  started: '2026-11-21T10:00:00+01:00',
  entries: 0,
  latest: '2026-11-21T10:00:00+01:00',
  due: [],
  temporary: [],
  ...parts,
});
const acme = { id: 'acme', name: 'Acme' };
const globex = { id: 'globex', name: 'Globex' };
const listing: Listing = {
  customers: [acme, globex],
  conversations: [
    row('put-away', 'acme', { archived: true }),
    row('newer', 'acme', { merged: ['inside'] }),
    row('older', 'acme'),
    row('inbox', undefined),
  ],
};

describe('whom code is for', () => {
  it('is whom the call is with', () => {
    deepEqual(whomIn(listing, 'older'), { conversation: 'older', customer: acme });
    deepEqual(whomIn(listing, 'unknown'), { conversation: 'unknown', customer: undefined });
  });
  it('is whom the last talk was with, in the talk that shows it by now', () => {
    deepEqual(whomLast(listing, 'older'), { conversation: 'older', customer: acme });
    deepEqual(whomLast(listing, 'inside').conversation, 'newer');
  });
  it('is nobody where the last talk is gone, put away or with nobody', () => {
    for (const id of [undefined, 'gone', 'put-away', 'inbox']) deepEqual(whomLast(listing, id), nobody, id);
  });
  it('is a customer by name, in the newest talk that is listed', () => {
    deepEqual(whomNamed(listing, acme), { conversation: 'newer', customer: acme });
    deepEqual(whomNamed(listing, globex), undefined);
  });
});
