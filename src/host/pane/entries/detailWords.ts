import * as vscode from 'vscode';
import { detailLabels } from '../../../protocol/callDetails.ts';
import type { DetailWords } from '../../../protocol/callWords.ts';
import { askWord, labelWord, promiseWord } from './valueWords.ts';

const { t } = vscode.l10n;

const names = () => ({
  kind: t('Kind'),
  asks: t('Who asks'),
  owes: t('Who promises'),
  speaker: t('Said by'),
  reach: t('Seen by'),
  outcome: t('What became of it'),
  'decision.who': t('Who decided'),
  'decision.alternatives': t('What else was considered'),
  'impact.words': t('What it does to them, in their words'),
  'mood.mood': t('Mood'),
  'request.asked': t('What they ask for'),
  'request.need': t('What they really need'),
  'request.today': t('How it is done today'),
  'option.state': t('Option'),
  'option.cost': t('What it costs'),
  'option.risk': t('What can go wrong'),
  'option.loses': t('What they would lose'),
  'risk.mitigation': t('What we do against it'),
  'risk.trigger': t('How we notice'),
  'compensation.state': t('Compensation'),
  'compensation.value': t('What they get'),
  'feedback.about': t('What the feedback is about'),
});

/** Only me, the team, the customer too: as short as can be. */
export const reachWords = () => ({ me: t('only me'), team: t('team'), customer: t('customer') });

/** Whose a question or a promise is. */
export const ownerWords = () => ({
  question: { them: askWord('them'), us: askWord('us') },
  promise: { them: promiseWord('them'), us: promiseWord('us') },
});

/** The words of the form with the details of an entry. */
export function detailWords(kinds: Readonly<Record<string, string>>): DetailWords {
  const labels = detailLabels.map(label => [label, labelWord(label)] as const);
  return {
    title: t('Details'),
    labels: t('Labels'),
    names: { ...names(), ...Object.fromEntries(labels) },
    choices: {
      kind: kinds,
      asks: ownerWords().question,
      owes: ownerWords().promise,
      reach: reachWords(),
      outcome: { '': t('open'), kept: t('kept'), broken: t('broken'), withdrawn: t('withdrawn') },
      'option.state': { open: t('open'), chosen: t('chosen'), rejected: t('rejected') },
      'compensation.state': { offered: t('offered'), approved: t('approved') },
      'mood.mood': { calm: t('calm'), worried: t('worried'), angry: t('angry'), pleased: t('pleased') },
    },
    save: t('Save'),
    close: t('Close'),
    discard: t('Discard changes'),
    copyFor: t('Copy for…'),
    purge: t('Delete for good…'),
    unsaved: t('Details not saved…'),
  };
}
