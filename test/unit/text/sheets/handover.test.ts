import { deepEqual, equal, ok } from 'node:assert/strict';
import { type HandoverRequest, handover } from '../../../../src/text/sheets/handover.ts';
import { below, day, entry, milestone, temporary } from '../talk.ts';
import { by, history, historyOf, talkOf } from './talks.ts';

const request = (parts: Partial<HandoverRequest> = {}): HandoverRequest => ({
  ...history(),
  stores: [],
  ...parts,
});
const part = (heading: string, parts: Partial<HandoverRequest>) => below(heading, handover(request(parts)));

describe('a handover', () => {
  it('says whom it is for, and holds no part that is empty', () => {
    const text = handover(request());
    ok(
      text.startsWith(
        '# Nordwind: handover\n\nFor the colleague who takes over, never for the customer. Made on Saturday 21 November 2026.\n',
      ),
    );
    deepEqual(text.match(/^## .*$/gm), ['## Who they are', '## Where everything stands']);
  });

  it('tells who they are and how they like to be talked to', () => {
    const customer = {
      id: 'nordwind',
      name: 'Nord*wind',
      kind: 'referral' as const,
      workingDays: [1, 2],
      timeZone: 'Europe/Helsinki',
      notes: 'Call early.\nJan decides.',
      glossary: [{ term: 'SA', meaning: 'an order' }],
    };
    const conversations = [
      talkOf('2026-11-17', {
        speakers: ['Maria'],
        tickets: ['NW-411'],
        entries: [entry('10:10', { author: 'dana' })],
      }),
    ];
    deepEqual(part('Who they are', { customer, conversations })?.split('\n'), [
      '- Kind: came by referral',
      '- People, and when they were last there: Maria (17 November 2026)',
      '- On our side: dana',
      '- So far: 1 conversation, the first on Tuesday 17 November 2026',
      '- Tickets: NW-411',
    ]);
    equal(
      part('How they work', { customer }),
      'Call early.\\\nJan decides.\n\nWhat they call things:\n\n- SA: an order',
    );
    equal(
      part('How they like to be talked to', { customer }),
      '- Time zone: Europe/Helsinki\n- Working days: Monday and Tuesday',
    );
  });

  it('tells what we promised, also how it ended, and what is open', () => {
    const { conversations } = historyOf(
      { kind: 'promise', text: 'We report.', due: by('2026-11-20') },
      { kind: 'promise', text: 'Faster.', outcome: 'broken' },
      {
        kind: 'promise',
        text: 'A month free',
        outcome: 'withdrawn',
        compensation: { value: 'one month', state: 'offered' },
      },
      { kind: 'question', text: 'Why?' },
      { kind: 'question', asks: 'us', text: 'Which file?' },
      { text: 'May fail again', risk: { mitigation: 'watch it', trigger: '' } },
      { text: 'lost', impact: { words: 'Two evenings' } },
    );
    deepEqual(part('What we promised', { conversations })?.split('\n').filter(Boolean), [
      '- **1 day late** (20 November 2026): We report (promised on 21 November 2026)',
      '- Compensation: A month free (offered, one month; 21 November 2026)',
      'Before that:',
      '- A month free (promised on 21 November 2026, withdrawn, as agreed)',
      '- Faster (promised on 21 November 2026, not kept)',
    ]);
    deepEqual(part('What is open', { conversations, milestones: [milestone('2026-11-27')] })?.split('\n'), [
      '- Still hurts them: “Two evenings” (21 November 2026)',
      '- No date yet: an answer to “Why?” (asked on 21 November 2026)',
      '- They owe us: Which file? (asked on 21 November 2026)',
      '- Risk: May fail again (what we do against it: watch it; 21 November 2026)',
      '- 27 November 2026 (in 6 days): Next update',
    ]);
  });

  it('tells what they do not know yet', () => {
    const earlier = [
      {
        id: 'm',
        day: day('2026-11-24'),
        words: '',
        to: undefined,
        reason: 'ill',
        wordsForThem: '',
        told: false,
        at: '2026-11-20T10:00:00Z',
      },
    ];
    const conversations = [
      talkOf('2026-11-17', {
        milestones: [milestone('2026-11-26', { title: 'Cause', earlier })],
        temporary: [temporary('2026-12-03')],
      }),
    ];
    deepEqual(part('What they do not know yet', { conversations })?.split('\n'), [
      '- Cause: moved from 24 November 2026 to 26 November 2026',
      '- Temporary code: retry cap raised to ten, until 3 December 2026',
    ]);
    equal(part('What they do not know yet', historyOf({ text: 'a' })), undefined);
  });

  it('tells where the logs are, and how to hand them on from a store nobody else reads', () => {
    const conversations = [talkOf('2026-11-17', { id: 'call', title: 'Exports' })];
    const privately =
      part('Where everything stands', { conversations, stores: [{ name: 'private', isShared: false }] }) ??
      '';
    ok(
      privately.includes('nobody else can read it') &&
        privately.includes('listen-first export --customer nordwind --out nordwind.md'),
    );
    ok(privately.endsWith('- 17 November 2026, call, Exports: `call`'));
    const stores = [
      { name: 'private', isShared: false },
      { name: 'team', isShared: true },
    ];
    ok(
      part('Where everything stands', { stores })?.startsWith('Everything stands in the shared store team. '),
    );
  });
});
