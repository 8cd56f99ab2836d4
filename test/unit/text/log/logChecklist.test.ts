import { deepEqual } from 'node:assert/strict';
import type { Audience } from '../../../../src/text/audience.ts';
import { conversationLog } from '../../../../src/text/log/conversationLog.ts';
import { checklistHeading, checklistLines } from '../../../../src/text/log/logChecklist.ts';
import { rendered } from '../rendered.ts';
import { checklist, conversation, day } from '../talk.ts';

const skipped = { id: 'next-date', state: 'skipped', reason: 'They call *us* <b>soon</b>' } as const;

describe('the checklist in the log of a conversation', () => {
  it('has no name where it is the usual one, and its own name else', () => {
    const named = (template: string, templateTitle?: string) =>
      checklistHeading({ template, ...(templateTitle && { templateTitle }) });
    deepEqual(
      [named('support'), named('angry'), named('visit', 'On-site *visit*'), named('visit')],
      ['Checklist', 'Checklist: Angry customer', 'Checklist: On-site \\*visit\\*', 'Checklist: visit'],
    );
  });
  it('says of each step how it stands, and why it was skipped', () =>
    deepEqual(
      checklistLines({ checklist: [...checklist({ options: 'done' }, 'decision').slice(0, 2), skipped] }),
      [
        '- Options with cost and risk: done',
        '- Alternatives named: open',
        '- Next date agreed: skipped (They call \\*us\\* \\<b>soon\\</b>)',
      ].join('\n'),
    ));
  it('keeps words that somebody wrote on one line, as they were written', () => {
    const label = '# Greet *them*\nnow';
    const lines = checklistLines({ checklist: [{ id: 'greet', label, state: 'open' }] });
    const { elements, text } = rendered(lines);
    deepEqual([elements, text.trim()], [['li', 'ul'], '# Greet *them* now: open']);
  });

  it('stands in what the team reads alone', () => {
    const held = conversation({ template: 'angry', checklist: [...checklist({}, 'angry'), skipped] });
    const log = (audience: Audience) =>
      conversationLog({ conversation: held, customer: 'Nordwind', audience, today: day('2026-11-21') });
    const tells = (text: string) =>
      ['Checklist', 'Angry', 'They call', 'argue'].filter(one => text.includes(one));
    deepEqual([tells(log('engineer')).length, tells(log('customer'))], [4, []]);
  });
});
