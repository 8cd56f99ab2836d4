import type { Day } from '../../domain/day.ts';
import type { Entry } from '../../domain/records/conversation.ts';
import { type EntryKind, owedBy } from '../../domain/records/entry.ts';
import type { Milestone } from '../../domain/records/milestone.ts';
import type { TemporaryCode } from '../../domain/records/temporary.ts';
import { mayTell } from '../audience.ts';
import { hurtsStill, impactsOf } from '../impacts.ts';
import { standingWords } from '../standingWords.ts';
import { isNextUpdate } from './nextUpdate.ts';
import type { Dated } from './whereWeAre.ts';

/** All that is known of a customer, in the order it was said; the draft picks what they may read. */
export interface UpdateRequest {
  /** The customer's name. */
  readonly customer: string;
  readonly title: string;
  readonly tickets: readonly string[];
  readonly entries: readonly Entry[];
  readonly milestones: readonly Milestone[];
  readonly temporary: readonly TemporaryCode[];
  /** Whether they have not been told of a record as it stands. */
  readonly isNews: (record: Entry | Milestone | TemporaryCode) => boolean;
  /** The day of the update they got last. */
  readonly last?: Day | undefined;
  readonly today: Day;
}

/** What of it stands in the next update. */
export interface UpdateParts extends Dated {
  readonly said: readonly Entry[];
  readonly impacts: readonly Entry[];
  readonly options: readonly Entry[];
  readonly risks: readonly Entry[];
  readonly decisions: readonly Entry[];
  readonly questions: readonly Entry[];
  /** What they promised us. */
  readonly theirs: readonly Entry[];
}

/** Options and risks are ours to show: only what was marked for them, whatever kind of entry it is. */
const isWeighed = (entry: Entry) =>
  entry.reach === 'customer' && Boolean(entry.option ?? entry.risk) && standingWords(entry).trim() !== '';

/** News, and whatever is still open however old it is. */
export function updateParts({ entries, milestones, isNews }: UpdateRequest): UpdateParts {
  const tellable = entries.filter(mayTell);
  const weighed = entries.filter(isWeighed);
  const of = (...kinds: readonly EntryKind[]) => tellable.filter(one => kinds.includes(one.kind));
  const promises = of('promise');
  return {
    said: of('heard', 'restatement').filter(one => isNews(one) && !isWeighed(one)),
    impacts: impactsOf(tellable).filter(one => hurtsStill(one) || isNews(one)),
    options: weighed.filter(one => one.option && (one.option.state === 'open' || isNews(one))),
    risks: weighed.filter(one => one.risk && !one.outcome),
    decisions: of('decision').filter(isNews),
    promises: promises.filter(one => owedBy(one) === 'us' && (!one.outcome || isNews(one))),
    theirs: promises.filter(one => owedBy(one) === 'them' && !one.outcome),
    questions: of('question').filter(one => !one.outcome),
    milestones: milestones.filter(one => one.state === 'open' || isNews(one)),
  };
}

/** That a date of the next update was agreed changes nothing for them. */
export function isUnchanged({ entries, milestones, temporary, isNews }: UpdateRequest): boolean {
  const dates = milestones.filter(one => !isNextUpdate(one));
  const known = entries.filter(one => mayTell(one) || isWeighed(one));
  return ![...known, ...dates, ...temporary].some(isNews);
}
